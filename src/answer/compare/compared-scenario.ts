import { Decimal } from '../../decimal.js';
import type { NamedScenario } from '../../scenario/extended-scenarios.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { resultOf } from '../calculate.js';
import type { Result } from '../result.js';
import { simulateForPage } from '../simulate/simulate.js';
import type { Simulation } from '../simulate/simulation.js';
import type { ComparedLine, ComparedScenario } from './comparison.js';
import type { BridgeOptions } from './mixture-worths.js';

/** One of the scenarios that are compared, with everything that is known of it. */
export interface Side {
  readonly name: string;
  /** Nothing is left to inherit. */
  readonly scenario: NamedScenario;
  readonly calculated: Calculated;
  readonly result: Result;
}

export const sideOf = (scenario: NamedScenario, name: string, from: Calculated): Side => ({
  name,
  scenario,
  calculated: from,
  result: resultOf(from),
});

/** @throws {ScenarioError} as `calculate` */
export const calculatedSide = (scenario: NamedScenario): Side => sideOf(scenario, scenario.name, calculated(scenario));

/** Whether it is what every cost and benefit is told against. */
export const isNothingDone = ({ scenario }: Side): boolean => scenario.alternative === 'do-nothing';

/** What is told of one scenario. Where it was simulated the chance of a gain decides, as in its report. */
export function comparedScenario(
  { name, scenario, result }: Side,
  simulation: Simulation | undefined,
): ComparedScenario {
  const { metrics, cashOnly, treasury, delivery, discounting, notices, industry, size, manifest } = result;
  const { tags = [], probability, alternative = null } = scenario;
  return Object.freeze({
    name,
    tags: Object.freeze([...tags]),
    probability: probability === undefined ? null : new Decimal(probability),
    alternative,
    industry,
    size,
    discounting,
    verdict: simulation?.verdict ?? result.verdict,
    metrics,
    cashOnly,
    treasury,
    costOfOwnership: result.costOfOwnership,
    npvWithoutRiskAdjustment: result.npvWithoutRiskAdjustment,
    delivery,
    notices,
    inputHash: manifest.inputHash,
  });
}

/** Every line of any scenario, in the order in which they are met: costs first. */
export function comparedLines(sides: readonly Side[]): readonly ComparedLine[] {
  const keyOf = ({ side, id }: Pick<ComparedLine, 'side' | 'id'>): string => `${side} ${id}`;
  const bySide = sides.map(({ result }) => new Map(result.lines.map((line) => [keyOf(line), line])));
  const each = new Map(sides.toReversed().flatMap(({ result }) => result.lines.map((line) => [keyOf(line), line])));
  const inOrder = (['cost', 'benefit'] as const).flatMap((side) => [
    ...new Set(sides.flatMap(({ result }) => result.lines.filter((line) => line.side === side).map(keyOf))),
  ]);
  return Object.freeze(
    inOrder.flatMap((key) => {
      const line = each.get(key);
      if (line === undefined) return [];
      const { id, label, group, side } = line;
      return Object.freeze({
        id,
        label,
        group,
        side,
        presentValues: Object.freeze(bySide.map((lines) => lines.get(key)?.presentValue ?? null)),
        totals: Object.freeze(bySide.map((lines) => lines.get(key)?.total ?? null)),
      });
    }),
  );
}

/** Of the scenarios that cost or bring anything. */
export async function simulationsOf(
  sides: readonly Side[],
  { seed, signal }: BridgeOptions,
): Promise<ReadonlyMap<Side, Simulation>> {
  const simulated = new Map<Side, Simulation>();
  for (const side of sides) {
    const asked = { ...(seed === undefined ? {} : { seed }), ...(signal === undefined ? {} : { signal }) };
    simulated.set(side, await simulateForPage(side.scenario, asked));
  }
  return simulated;
}
