import { Decimal, inShownDigits } from '../../decimal.js';
import { inputsRead } from '../../formula/expression.js';
import type { Figure, Table } from '../../formula/table.js';
import { extendedScenarios, type NamedScenario } from '../../scenario/extended-scenarios.js';
import { scenarioError } from '../../scenario/message.js';
import type { Resolved } from '../../scenario/resolve.js';
import type { Scenario } from '../../scenario/scenario.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import type { ResultInput } from '../result.js';
import { besideSure, toldForSure } from '../told-for-sure.js';
import { figuresBridge } from './bridge.js';
import { sideBySide, type ComparingOptions } from './compare.js';
import { sideOf, type Side } from './compared-scenario.js';
import { outlookOptionIssues } from './comparison-issues.js';
import type { Comparison, ComparisonNotice } from './comparison.js';
import { npvsInFloats } from './mixtures.js';

/** One scenario at the worst, in the base case and at the best of what its ranges allow: `Downside`, `Base`, `Upside`. */
export interface Outlooks extends Comparison {
  /** Every input with a range that the net present value reads. */
  readonly inputs: readonly OutlookInput[];
}

/**
 * The scenario with every input that has a range at its unfavourable end, in the base case, and at its favourable
 * end, side by side. Which end is which is decided by what the input alone does to the net present value. All at once
 * is far rarer than a bad or a good case: these are limits, and no P10 and P90.
 *
 * @throws {ScenarioError} as `calculate`, and where the seed is none
 */
export async function outlooks(scenario: Scenario, options: ComparingOptions = {}): Promise<Outlooks> {
  const ofCall = outlookOptionIssues(options);
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const given = calculated(scenario);
  const [named] = extendedScenarios([given.resolved.scenario]);
  const bare = withoutWeight(named ?? { name: '' });
  const inputs = outlookInputs(given);
  const side = (name: string, from: Calculated): Side => sideOf(bare, name, from);
  const moved = (towards: 'unfavourable' | 'favourable'): Calculated =>
    withFigures(given, movedTable(given.resolved, inputs, towards));

  const middle = side('Base', given);
  const sides = [side('Downside', moved('unfavourable')), middle, side('Upside', moved('favourable'))];
  const compared = await sideBySide(sides, middle, {
    ...options,
    bridgeTo: (other) => figuresBridge(middle, other, options),
    // At the ends nothing is in doubt.
    toSimulate: options.chances === true ? [middle] : [],
  });
  const notices: readonly ComparisonNotice[] = [{ code: 'all-at-once', inputCount: inputs.length }];
  return Object.freeze({
    ...compared,
    alternatives: null,
    expected: null,
    notices: Object.freeze(notices.map((notice) => Object.freeze(notice))),
    inputs,
  });
}

/** The same model with other figures. */
const withFigures = ({ resolved, planned, reading }: Calculated, table: Table): Calculated => ({
  resolved: { ...resolved, table },
  planned,
  reading: reading.withTable(table),
});

/** What a scenario is among others, three outlooks on it are not. */
const ofTheSet: readonly string[] = ['tags', 'probability', 'alternative'];

const withoutWeight = (scenario: NamedScenario): NamedScenario => ({
  // The rest of a scenario is one too.
  ...(Object.fromEntries(Object.entries(scenario).filter(([key]) => !ofTheSet.includes(key))) as Scenario),
  name: scenario.name,
});

/** Where in its range an input stands. */
type Place = 'low' | 'base' | 'high';

/** An input with a range, and what each end alone does to the net present value. */
export interface OutlookInput extends Pick<ResultInput, 'path' | 'label' | 'unit' | 'value' | 'likely'> {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly npvAtLow: Decimal;
  readonly npvAtHigh: Decimal;
  /** Where the net present value is lowest: usually an end, and `base` where no end is below it. */
  readonly unfavourable: Place;
  readonly favourable: Place;
}

interface Ranged extends Figure {
  readonly low: Decimal;
  readonly high: Decimal;
}

const hasRange = (figure: Figure | undefined): figure is Ranged =>
  figure?.low !== undefined && figure.high !== undefined && !figure.low.eq(figure.high);

/** What float64 can tell apart, in parts of the money that flows. */
const indistinct = new Decimal('1e-11');

/** Each input with a range that the net present value reads, moved alone to both of its ends. */
function outlookInputs({ resolved, planned, reading }: Calculated): readonly OutlookInput[] {
  const { table } = resolved;
  const { npv, presentValueCost, presentValueBenefit } = planned.model.returns.all;
  const ranged = inputsRead(npv).flatMap(({ path }) => {
    const figure = table.get(path);
    return hasRange(figure) ? [{ path, figure }] : [];
  });
  const tables = ranged.flatMap(({ path, figure }) =>
    [figure.low, figure.high].map((end) => toldForSure(resolved, path, end)),
  );
  const npvs = npvsInFloats({ npv, plan: planned.plan }, tables);
  const expected = reading.figure(npv);
  const doubt = reading.figure(presentValueCost).plus(reading.figure(presentValueBenefit).abs()).times(indistinct);
  return Object.freeze(
    ranged.map(({ path, figure }, place) => {
      // An end at which there is no figure is none to go to.
      const low = npvs[2 * place] ?? expected;
      const high = npvs[2 * place + 1] ?? expected;
      const isBeyond = (npv: Decimal, sign: 1 | -1): boolean => npv.minus(expected).times(sign).gt(doubt);
      const ends = [
        { place: 'low', npv: low },
        { place: 'high', npv: high },
      ] as const;
      const [lower, upper] = ends.toSorted((left, right) => left.npv.cmp(right.npv));
      return Object.freeze({
        path,
        label: figure.label,
        unit: figure.unitInWords,
        low: figure.low,
        value: inShownDigits(figure.value),
        likely: figure.likely,
        high: figure.high,
        npvAtLow: inShownDigits(low),
        npvAtHigh: inShownDigits(high),
        unfavourable: lower !== undefined && isBeyond(lower.npv, -1) ? lower.place : 'base',
        favourable: upper !== undefined && isBeyond(upper.npv, 1) ? upper.place : 'base',
      });
    }),
  );
}

const at = (table: Table, path: string, value: Decimal): Table => {
  const figure = table.get(path);
  return figure === undefined ? table : new Map(table).set(path, Object.freeze({ ...figure, value }));
};

const figureAt = ({ low, value, high }: OutlookInput, place: Place): Decimal => ({ low, base: value, high })[place];

/** The figures with every input where it is worst, or best, by itself. */
function movedTable(
  resolved: Resolved,
  inputs: readonly OutlookInput[],
  towards: 'unfavourable' | 'favourable',
): Table {
  const gone = inputs.filter((input) => input[towards] !== 'base');
  const { table } = besideSure(
    resolved,
    gone.map(({ path }) => path),
  );
  return gone.reduce<Table>((moved, input) => at(moved, input.path, figureAt(input, input[towards])), table);
}
