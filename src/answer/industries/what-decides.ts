import { Decimal, inShownDigits, zero } from '../../decimal.js';
import type { Figure } from '../../formula/table.js';
import { valueGroup } from '../../model/estate.js';
import { modelsGroup } from '../../model/models.js';
import { realisationGroup } from '../../model/labour.js';
import type { Calculated } from '../calculated-scenario.js';
import { toldForSure } from '../told-for-sure.js';
import { movedPaths, type Deciding, type MovedInput, type MovedPath, type NpvRange } from './industry-comparison.js';
import { text } from '../../say.js';

const words: Readonly<Record<MovedPath, string>> = {
  [modelsGroup.paths.count]: text('the size of the estate'),
  [realisationGroup.paths.freedHours]: text('the realisation of freed hours'),
  [valueGroup.paths.perModelYear]: text('the value of a model'),
};

/** An input that was moved, as a sentence calls it. */
export const movedWords = ({ path }: MovedInput): string => words[path];

/** Compares the spread over the industries with the widest spread of a moved input. */
export function decidingOf(industries: NpvRange, inputs: readonly MovedInput[]): Deciding {
  const widest = inputs.reduce<MovedInput | undefined>(
    (found, each) => (each.npv.spread.gt(found?.npv.spread ?? zero) ? each : found),
    undefined,
  );
  const spread = widest?.npv.spread ?? zero;
  const [smaller, larger] = spread.lt(industries.spread) ? [spread, industries.spread] : [industries.spread, spread];
  return Object.freeze({
    ...answered(industries, inputs, widest),
    ...(widest === undefined ? {} : { path: widest.path }),
    factor: smaller.isZero() ? null : inShownDigits(larger.div(smaller)),
  });
}

const alike = 'The industries do not differ for this organisation';

function answered(
  { spread }: NpvRange,
  inputs: readonly MovedInput[],
  widest: MovedInput | undefined,
): Pick<Deciding, 'answer' | 'sentence'> {
  const moved = inputs.filter(({ by }) => by !== 'not-moved').map(movedWords);
  if (widest === undefined) {
    const rest = moved.length === 0 ? 'nothing else was moved' : 'nothing else that was moved makes a difference';
    if (spread.isZero()) return { answer: 'nothing', sentence: `${alike}, and ${rest}.` };
    return { answer: 'industry', sentence: `The industry decides: ${rest}.` };
  }
  const input = movedWords(widest);
  if (spread.isZero()) return { answer: 'input', sentence: `${alike}: what decides is ${input}.` };
  switch (widest.npv.spread.cmp(spread)) {
    case 0:
      return { answer: 'both-alike', sentence: `The industry decides as much as ${input} does.` };
    case -1:
      return { answer: 'industry', sentence: `The industry decides more than ${listed(moved)}.` };
    default:
      return { answer: 'input', sentence: `What decides more than the industry is ${input}.` };
  }
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** Each input of those that the scenario has, moved alone from its low to its high end. */
export const movedInputs = (calculated: Calculated): readonly MovedInput[] =>
  movedPaths.flatMap((path) => {
    const figure = calculated.resolved.table.get(path);
    return figure === undefined ? [] : [movedInput(path, figure, calculated)];
  });

type Ends = Pick<MovedInput, 'by' | 'low' | 'high'>;

function endsOf(path: MovedPath, { low, value, high }: Figure): Ends {
  if (low !== undefined && high !== undefined) return { by: 'range', low, high };
  if (path === modelsGroup.paths.count) {
    return { by: 'fixed-step', low: inShownDigits(value.div(2)), high: inShownDigits(value.times(2)) };
  }
  return { by: 'not-moved', low: value, high: value };
}

function movedInput(path: MovedPath, figure: Figure, { resolved, planned, reading }: Calculated): MovedInput {
  const { npv } = planned.model.returns.all;
  const npvAt = (value: Decimal): Decimal =>
    inShownDigits(reading.withTable(toldForSure(resolved, path, value)).figure(npv));
  const atValue = inShownDigits(reading.figure(npv));
  const ends = endsOf(path, figure);
  const [npvAtLow, npvAtHigh] = ends.by === 'not-moved' ? [atValue, atValue] : [npvAt(ends.low), npvAt(ends.high)];
  return Object.freeze({
    path,
    label: figure.label,
    unit: figure.unitInWords,
    value: inShownDigits(figure.value),
    likely: figure.likely,
    ...ends,
    npvAtLow,
    npvAtHigh,
    npv: npvRange([atValue, npvAtLow, npvAtHigh]),
  });
}

/** @param values  one at least */
export function npvRange(values: readonly Decimal[]): NpvRange {
  const lowest = inShownDigits(Decimal.min(...values));
  const highest = inShownDigits(Decimal.max(...values));
  return Object.freeze({ lowest, highest, spread: inShownDigits(highest.minus(lowest)) });
}
