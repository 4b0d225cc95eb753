import { Decimal } from '../../decimal.js';
import type { NamedScenario } from '../../scenario/extended-scenarios.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { resultOf } from '../calculate.js';
import type { Result } from '../result.js';
import { npvWithoutRiskAdjustment, withoutRiskAdjustment } from '../risk-adjustment.js';
import { simulate } from '../simulate/simulate.js';
import type { ComparedLine, ComparedScenario, SimulatedNpv } from './comparison.js';
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

/** What is told of one scenario. */
export function comparedScenario(
  { name, scenario, calculated, result }: Side,
  simulatedNpv: SimulatedNpv | null,
): ComparedScenario {
  const { metrics, cashOnly, treasury, delivery, verdict, discounting, notices, industry, size, manifest } = result;
  const { tags = [], probability, alternative = null } = scenario;
  return Object.freeze({
    name,
    tags: Object.freeze([...tags]),
    probability: probability === undefined ? null : new Decimal(probability),
    alternative,
    industry,
    size,
    discounting,
    verdict,
    metrics,
    cashOnly,
    treasury,
    costOfOwnership: result.costOfOwnership,
    npvWithoutRiskAdjustment: npvWithoutRiskAdjustment(calculated),
    simulatedNpv,
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

/** The simulated net present value of every scenario, where any of them makes risk adjustments; else of none. */
export async function simulatedNpvs(
  sides: readonly Side[],
  { seed, signal }: BridgeOptions,
): Promise<ReadonlyMap<Side, SimulatedNpv>> {
  const simulated = new Map<Side, SimulatedNpv>();
  if (sides.every(({ calculated }) => withoutRiskAdjustment(calculated) === calculated)) return simulated;
  for (const side of sides) {
    const { metrics, samples, riskAdjusted, ...told } = await simulate(side.scenario, {
      ...(seed === undefined ? {} : { seed }),
      ...(signal === undefined ? {} : { signal }),
    });
    const { mean, standardError, quantiles } = metrics.npv;
    simulated.set(side, Object.freeze({ seed: told.seed, samples, mean, standardError, quantiles, riskAdjusted }));
  }
  return simulated;
}
