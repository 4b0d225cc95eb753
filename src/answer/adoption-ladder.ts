import { Decimal, inShownDigits } from '../decimal.js';
import { adoptionGroup } from '../model/adoption.js';
import type { ExactReading } from '../reading/exact.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculated, type Calculated } from './calculated-scenario.js';
import { ratioOf, solvedOf } from './metrics.js';
import { toldForSure } from './told-for-sure.js';
import { whenAsked } from './when-asked.js';

/** What a scenario is worth with a given share of the estate on the new practice. */
export interface AdoptionRung {
  /** Share of the teams that take it up. */
  readonly ceiling: Decimal;
  readonly npv: Decimal;
  /** `null` where nothing is spent. */
  readonly roi: Decimal | null;
  /** `null` where it is not paid back within the horizon. */
  readonly discountedPaybackMonths: Decimal | null;
  /** Whether it is the ceiling of the scenario itself. */
  readonly isOwn: boolean;
}

const path = adoptionGroup.paths.ceiling;
const rungs = ['0.25', '0.5', '0.75', '1'] as const;

/**
 * What is left of the answer if only a quarter, half, three quarters or all of the estate moves, beside what the
 * scenario itself takes; everything else stays as it is. Empty where no line depends on it.
 *
 * @throws {ScenarioError} as `calculate`
 */
export const adoptionLadder = (scenario: Scenario): readonly AdoptionRung[] => ladderOf(calculated(scenario));

export function ladderOf(known: Calculated): readonly AdoptionRung[] {
  const own = known.resolved.table.get(path);
  const isRead = known.planned.needed.some((input) => input.path === path && input.neededBy.length > 0);
  if (own === undefined || !isRead) return Object.freeze([]);
  const others = rungs.map((rung) => new Decimal(rung)).filter((ceiling) => !ceiling.eq(own.value));
  const ceilings = [...others, own.value].sort((left, right) => left.cmp(right));
  return Object.freeze(ceilings.map((ceiling) => rungOf(known, ceiling, ceiling === own.value)));
}

/** The same plan, read with one figure of the table changed, if anybody asks: the page tells of one rung alone. */
function rungOf(
  { planned: { model }, resolved, reading: own }: Calculated,
  ceiling: Decimal,
  isOwn: boolean,
): AdoptionRung {
  let made: ExactReading | undefined = isOwn ? own : undefined;
  const reading = (): ExactReading => (made ??= own.withTable(toldForSure(resolved, path, ceiling)));
  const { npv, roi, discountedPayback } = model.returns.all;
  return whenAsked<AdoptionRung>({
    ceiling: () => inShownDigits(ceiling),
    npv: () => inShownDigits(reading().figure(npv)),
    roi: () => ratioOf(reading(), roi, '').value,
    discountedPaybackMonths: () => solvedOf(reading(), discountedPayback).value,
    isOwn: () => isOwn,
  });
}
