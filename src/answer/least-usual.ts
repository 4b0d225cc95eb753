import type { Decimal } from '../decimal.js';
import { inputsRead } from '../formula/expression.js';
import type { Figure, Table } from '../formula/table.js';
import { basisOf } from '../model/basis.js';
import { neededCostsOf } from '../model/needed-costs.js';
import { inputGroups } from '../model/order.js';
import { exactReading } from '../reading/exact.js';
import { planOf } from '../reading/plan.js';
import type { Resolved } from '../scenario/resolve.js';
import { profileOf } from './doubt/prior-ranges.js';

/** What a bare profile makes of it stays the same, whatever is told beside it. */
const kept = new WeakMap<Resolved, Map<number, ReadonlyMap<string, Decimal>>>();

/** Of the group or list, or the input of the members of a list by which it is on: `roles.setupHours` of set-up. */
function isOfCost(path: string, key: string): boolean {
  const [group, ...rest] = path.split('.');
  const declared = inputGroups.find((each) => each.key === key);
  const by = declared?.kind === 'group' && 'impliedBy' in declared ? declared.impliedBy : undefined;
  return group === key || `${String(group)}.${rest.at(-1) ?? ''}` === by;
}

/** Whether any of what is paid for a cost is told by the user. */
export const isToldIn = (table: Table, key: string): boolean =>
  [...table].some(([path, { provenance }]) => provenance === 'yours' && isOfCost(path, key));

/** Whether a record says that it costs nothing, as those of open-source tools do. */
export const isFreeByRecord = (table: Table, key: string): boolean =>
  [...table].some(([path, { value, record }]) => record !== undefined && value.isZero() && isOfCost(path, key));

/**
 * The least that the bare profile of the industry and size lets each cost come to that benefits depend on, over the horizon of
 * the scenario: its amounts and prices at their low ends, all else as the profile has it. Nothing where no industry is named, or
 * where there is no rate for its currency.
 */
export function leastUsual(resolved: Resolved): ReadonlyMap<string, Decimal> {
  const bare = profileOf(resolved);
  if (bare === undefined) return new Map();
  const { horizonMonths } = resolved.shape;
  const byHorizon = kept.get(bare) ?? new Map<number, ReadonlyMap<string, Decimal>>();
  kept.set(bare, byHorizon);
  const known = byHorizon.get(horizonMonths) ?? leastOf(bare, horizonMonths);
  byHorizon.set(horizonMonths, known);
  return known;
}

function leastOf({ shape, table }: Resolved, horizonMonths: number): ReadonlyMap<string, Decimal> {
  const needed = neededCostsOf(basisOf({ ...shape, horizonMonths }));
  const isPriced = inputsRead(...needed.map(({ paid }) => paid)).every(({ path }) => table.has(path));
  if (!isPriced) return new Map();
  const plan = planOf(
    needed.map(({ paid }) => paid),
    horizonMonths,
  );
  return new Map(
    needed.map(({ key, paid }) => {
      const cheapest = new Map(
        [...table].map(([path, figure]) => [path, isOfCost(path, key) ? atLeast(figure) : figure]),
      );
      return [key, exactReading(plan, cheapest).figure(paid)];
    }),
  );
}

/** A share lowers some costs and raises others, and stays as it is. */
const atLeast = (figure: Figure): Figure =>
  figure.low === undefined || figure.unit === '1' ? figure : { ...figure, value: figure.low };
