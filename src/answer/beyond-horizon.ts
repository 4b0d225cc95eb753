import { one, type Decimal, zero } from '../decimal.js';
import type { Table } from '../formula/table.js';
import { grantsList } from '../model/benefits/grants.js';
import { toolsList } from '../model/costs/tool-contract.js';
import { customLinesList } from '../model/custom-lines.js';
import { countAt, isGiven, membersOf, type Shape } from '../model/shape.js';
import { cohortsList } from '../model/trained.js';
import type { ExactReading } from '../reading/exact.js';
import type { PlannedModel } from './planned-model.js';

interface Dated {
  readonly shape: Shape;
  readonly table: Table;
  readonly planned: PlannedModel;
  readonly reading: ExactReading;
}

/**
 * What is dated after the horizon, by its name: amounts that begin, or go on to be paid, when the plan is over, contracts
 * whose first term has a bill then, and old tools that are paid until then.
 */
export function beyondHorizon({ shape, table, planned, reading }: Dated): readonly string[] {
  const horizon = shape.horizonMonths;
  const at = ({ path }: { readonly path: string }): Decimal => table.get(path)?.value ?? zero;
  const momentOf = (line: string): Decimal => {
    const known = planned.lines.get(line);
    return known === undefined ? zero : reading.figure(known);
  };
  const membersWith = ({ key }: { readonly key: string }, isLate: (id: string) => boolean): readonly string[] =>
    membersOf(shape, key).filter(isLate);
  const late = [
    ...membersWith(customLinesList, (id) => {
      const { monthly, startMonth } = customLinesList.each(id);
      const isAfter = isGiven(shape, monthly.path) && at(startMonth).minus(one).gte(horizon);
      return isAfter || 12 * countAt(shape, `${customLinesList.key}.${id}.annual`) > horizon;
    }),
    ...membersWith(grantsList, (id) => {
      const { month, months } = grantsList.each(id);
      return at(month).plus(at(months)).gt(horizon);
    }),
    ...membersWith(toolsList, (id) => {
      const termYears = Math.max(1, countAt(shape, `${toolsList.key}.${id}.termYears`));
      return momentOf(`contractStart.${id}`)
        .plus(12 * (termYears - 1))
        .gte(horizon);
    }),
    ...membersWith(cohortsList, (id) => at(cohortsList.each(id).startMonth).gt(horizon)),
    ...(momentOf('retirement').gte(horizon) ? ['Retired tools'] : []),
  ];
  return Object.freeze([...new Set(late)]);
}
