import { inShownDigits, sumOf, type Decimal } from '../../decimal.js';
import type { Table } from '../../formula/table.js';
import { declaredAt, isList } from '../../scenario/declarations.js';
import type { ResultLine } from '../result.js';
import { usualSeed } from '../simulate/options.js';
import { causesBetween } from './causes.js';
import { isNothingDone, type Side } from './compared-scenario.js';
import type { Bridge, BridgeCause } from './comparison.js';
import { mixtureWorths, type Bridged, type BridgeOptions, type Switch } from './mixture-worths.js';
import { mixBetween, type Mix } from './mixtures.js';
import { orderCount, sharesOf } from './shapley.js';
import { text } from '../../say.js';

/** The bridge from one scenario to another: by causes, or by lines where one of them is to do nothing. */
export async function bridgeBetween(from: Side, to: Side, options: BridgeOptions): Promise<Bridge> {
  const npv = { from: from.result.metrics.npv, to: to.result.metrics.npv };
  if (isNothingDone(from) || isNothingDone(to)) {
    return bridgeFrom([...lineCauses(to, 1), ...lineCauses(from, -1)], npv.to.minus(npv.from), 'lines');
  }
  const causes = causesBetween(from.scenario, to.scenario);
  const mix = mixBetween(from.scenario, to.scenario, causes);
  return bridgeOf({ from: from.name, to: to.name, switches: causes, mix, npv }, options);
}

/** The bridge between two sets of figures for one model, by the groups and list members in which they differ. */
export function figuresBridge(from: Side, to: Side, options: BridgeOptions): Promise<Bridge> {
  const { shape, table } = from.calculated.resolved;
  const other = to.calculated.resolved.table;
  const paths = [...table].flatMap(([path, { value }]) => (other.get(path)?.value.eq(value) === true ? [] : [path]));
  const switches = [...new Set(paths.map(partOf))].map(switchAt);
  const mix: Mix = (taken) => {
    const parts = new Set(taken.map((place) => switches[place]?.path));
    return { kind: 'calculable', shape, table: withPartsOf(table, other, (path) => parts.has(partOf(path))) };
  };
  const npv = { from: from.result.metrics.npv, to: to.result.metrics.npv };
  return bridgeOf({ from: from.name, to: to.name, switches, mix, npv }, options);
}

/**
 * The bridge between two scenarios by Shapley’s values: the mean, over all orders in which the causes can be switched
 * on, of what each adds. The two ends are exact figures, so the sum is exact; what lies between them is read in floats.
 * Causes of which one cannot be had without the other are one cause.
 */
async function bridgeOf(bridged: Bridged, { seed = usualSeed, ...waiting }: BridgeOptions): Promise<Bridge> {
  const { switches, npv } = bridged;
  const { players, worth } = await mixtureWorths(bridged, { ...waiting, seed });
  const { shares, standardErrors } = sharesOf(players.length, worth, seed);
  const causes = shares.map((share, place): BridgeCause => {
    const members = (players[place] ?? []).flatMap((each) => switches[each] ?? []);
    const labels = members.map(({ label }) => label);
    const error = standardErrors?.[place];
    return {
      label: labels.join(' with '),
      labels,
      paths: members.map(({ path }) => path),
      npv: share,
      ...(error === undefined ? {} : { standardError: inShownDigits(error) }),
    };
  });
  const made = bridgeFrom(causes, npv.to.minus(npv.from), standardErrors === null ? 'all-subsets' : 'orders');
  return standardErrors === null
    ? made
    : Object.freeze({ ...made, orders: Object.freeze({ count: orderCount, seed }) });
}

/** @param difference  what the causes are to add up to */
function bridgeFrom(causes: readonly BridgeCause[], difference: Decimal, method: Bridge['method']): Bridge {
  const shown = causes
    .map((cause) =>
      Object.freeze({
        ...cause,
        labels: Object.freeze(cause.labels),
        paths: Object.freeze(cause.paths),
        npv: inShownDigits(cause.npv),
      }),
    )
    .toSorted((left, right) => right.npv.abs().cmp(left.npv.abs()));
  return Object.freeze({
    causes: Object.freeze(shown),
    residual: inShownDigits(difference.minus(sumOf(shown.map(({ npv }) => npv)))),
    method,
  });
}

const sideLabels: Readonly<Record<ResultLine['side'], string>> = { cost: text('Costs'), benefit: text('Benefits') };

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

/** The group, or the member of a list, to which an input belongs. */
const partOf = (path: string): string => {
  const [key = '', ...rest] = path.split('.');
  return isList(key) ? `${key}.${rest[0] ?? ''}` : key;
};

function switchAt(path: string): Switch {
  const [key = '', id] = path.split('.');
  const label = declaredAt(key)?.label ?? key;
  return { path, label: id === undefined ? label : `${label}: ${id}` };
}

const withPartsOf = (table: Table, other: Table, isTaken: (path: string) => boolean): Table =>
  new Map([...table].map(([path, figure]) => [path, isTaken(path) ? (other.get(path) ?? figure) : figure]));
