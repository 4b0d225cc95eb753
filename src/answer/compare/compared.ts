import { Decimal } from '../../decimal.js';
import { npvWithoutRiskAdjustment } from '../risk-adjustment.js';
import type { ComparedLine, ComparedScenario, SimulatedNpv } from './comparison.js';
import type { Side } from './side.js';

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
