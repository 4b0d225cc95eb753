import type { Result, ResultInput } from '../answer/result.js';
import { raisedBy } from '../answer/doubt/prior-ranges.js';
import { Decimal } from '../decimal.js';
import { horizonAllowed } from '../scenario/declarations.js';
import type { Note } from '../scenario/scenario.js';
import { csvTable, givenCell, type CsvCell, type CsvForm } from './csv.js';
import { plainText } from './plain-text.js';

/** What stands in each column, in their order. Those that `import` reads are the path, the figures and the note. */
const inputColumns = ['path', 'label', 'value', 'low', 'high', 'unit', 'distribution', 'from', 'note'] as const;

/** An input as it can be written again: the figure that was given or the likely one, and the ends of its range. */
export type CsvInput = Pick<
  ResultInput,
  'path' | 'label' | 'unit' | 'likely' | 'low' | 'high' | 'spread' | 'provenance'
>;

/** The inputs that the figures rest on, with the horizon, which decides as much as any. */
export function csvInputsOf({ evidence, horizonMonths }: Result): readonly CsvInput[] {
  const horizon = {
    path: 'horizonMonths',
    label: horizonAllowed.label,
    unit: horizonAllowed.unit,
    likely: new Decimal(horizonMonths),
    provenance: 'yours',
  } as const;
  const table = new Map(evidence.inputs.map((input) => [input.path, input]));
  return [horizon, ...evidence.inputs.map((input) => asOwn(input, raisedBy(input.path, table)))];
}

/** As it would have to be written: a figure of one’s own contains what that of a profile is raised by. */
function asOwn(input: ResultInput, factor: Decimal): CsvInput {
  if (input.provenance === 'yours' || factor.eq(1)) return input;
  const { path, label, unit, provenance, low, high } = input;
  return {
    ...{ path, label, unit, provenance },
    likely: input.likely.times(factor),
    ...(low === undefined || high === undefined ? {} : { low: low.times(factor), high: high.times(factor) }),
  };
}

/** How the low and the high figure of a range are meant. */
export const rangeKinds = { ends: 'ends', quantiles: 'P10 to P90' } as const;

/** `ends` and `P10 to P90` can be written by two figures beside the likely one; other distributions are named. */
export function rangeKindOf({ spread, likely }: Pick<CsvInput, 'spread' | 'likely'>): string {
  if (spread === undefined) return '';
  if (spread.kind !== 'pert' || 'weight' in spread) return spread.kind;
  if (!('p10' in spread)) return rangeKinds.ends;
  return likely.eq(spread.p50) ? rangeKinds.quantiles : spread.kind;
}

/** Every input with its range and its latest note as CSV, all digits, so that it can be changed and imported. */
export function csvInputs(result: Result, notes: readonly Note[], form?: CsvForm): string {
  const noteOf = (path: string): string => notes.findLast((each) => each.path === path)?.note ?? '';
  const rows = csvInputsOf(result).map((input): readonly CsvCell[] => [
    ...[input.path, plainText(input.label)],
    ...[input.likely, input.low, input.high].map(givenCell),
    ...[input.unit, rangeKindOf(input), input.provenance, noteOf(input.path)],
  ]);
  return csvTable([inputColumns, ...rows], form);
}
