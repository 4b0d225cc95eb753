import type { Table } from '../../formula/table.js';
import {
  correlationFor,
  type CorrelationFor,
  type GivenCorrelation,
} from '../../uncertainty/correlation/correlation-for.js';
import type { Scenario } from '../scenario.js';
import type { WrittenCorrelation } from './simulation-settings.js';

export const givenCorrelation = ({ between, rank }: WrittenCorrelation): GivenCorrelation => ({
  between,
  rank: Number(rank),
});

/** The paths of all inputs that are drawn, in the order of the table. */
export const inputsInDoubt = (table: Table): readonly string[] =>
  [...table].flatMap(([path, { spread }]) => (spread === undefined ? [] : [path]));

/**
 * How the inputs of a scenario move together.
 *
 * @param scenario  without an issue, also of `correlatedInputs`
 */
export function correlationOf({ simulation = {} }: Scenario, table: Table): CorrelationFor {
  const { correlations = [], whenContradictory = 'tell' } = simulation;
  return correlationFor(correlations.map(givenCorrelation), { known: inputsInDoubt(table), whenContradictory });
}
