import { sumOf } from '../../decimal.js';
import type { ResultLine } from '../result.js';
import { bridgeFrom, bridgeOf, type Bridge, type BridgeCause } from './bridge.js';
import type { Bridging } from './bridging.js';
import { causesBetween } from './causes.js';
import { mixBetween } from './mixture.js';
import { isNothingDone, type Side } from './side.js';

/** The bridge from one scenario to another: by causes, or by lines where one of them is to do nothing. */
export async function bridgeBetween(from: Side, to: Side, bridging: Bridging): Promise<Bridge> {
  const npv = { from: from.result.metrics.npv, to: to.result.metrics.npv };
  if (isNothingDone(from) || isNothingDone(to)) {
    return bridgeFrom([...lineCauses(to, 1), ...lineCauses(from, -1)], npv.to.minus(npv.from), 'lines');
  }
  const causes = causesBetween(from.scenario, to.scenario);
  const mix = mixBetween(from.scenario, to.scenario, causes);
  return bridgeOf({ from: from.name, to: to.name, switches: causes, mix, npv }, bridging);
}

const sideLabels: Readonly<Record<ResultLine['side'], string>> = { cost: 'Costs', benefit: 'Benefits' };

/** What the lines under each heading of the statement bring; the sign is that of the scenario in the difference. */
function lineCauses({ result }: Side, sign: 1 | -1): readonly BridgeCause[] {
  const headings = new Map<string, ResultLine[]>();
  for (const line of result.lines) {
    const label = `${sideLabels[line.side]}: ${line.group}`;
    headings.set(label, [...(headings.get(label) ?? []), line]);
  }
  return [...headings].map(([label, lines]) => ({
    label,
    labels: [label],
    paths: lines.map(({ id }) => id),
    npv: sumOf(lines.map(({ side, presentValue }) => (side === 'cost' ? presentValue.negated() : presentValue))).times(
      sign,
    ),
  }));
}
