import { modelVersion } from '../../model/model.js';
import { manifestOf } from '../manifest.js';
import type { Bridge } from './bridge.js';
import type { Bridging } from './bridging.js';
import { comparedLines, comparedScenario } from './compared.js';
import type { Comparison, Difference } from './comparison.js';
import { incrementOf } from './increment.js';
import type { Side } from './side.js';
import { simulatedNpvs } from './simulated-npvs.js';

/** What every comparison has, whatever it is of. */
export type SideBySide = Omit<Comparison, 'alternatives' | 'expected' | 'notices'>;

/** @param sides  of one currency and one horizon; the base is among them */
export async function sideBySide(
  sides: readonly Side[],
  base: Side,
  { bridgeTo, ...bridging }: Bridging & { readonly bridgeTo: (side: Side) => Promise<Bridge> },
): Promise<SideBySide> {
  const differences: Difference[] = [];
  for (const side of sides) {
    if (side === base) continue;
    differences.push(Object.freeze({ ...incrementOf(base, side), bridge: await bridgeTo(side) }));
  }
  const simulated = await simulatedNpvs(sides, bridging);
  const { currency, horizonMonths } = base.result;
  return Object.freeze({
    schemaVersion: 1,
    modelVersion,
    currency,
    horizonMonths,
    base: base.name,
    scenarios: Object.freeze(sides.map((side) => comparedScenario(side, simulated.get(side) ?? null))),
    lines: comparedLines(sides),
    differences: Object.freeze(differences),
    manifest: manifestOf({ base: base.name, scenarios: sides.map(({ scenario }) => scenario) }, 1),
  });
}
