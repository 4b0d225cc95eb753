import type { Decimal } from '../decimal.js';
import type { Spread } from '../formula/spread.js';
import type { Figures } from './figures.js';
import { spreadText, type SpreadStyle } from './spread-text.js';

interface InputFigure {
  /** In words, as the declaration of the input says it. */
  readonly unit: string;
  readonly value: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** In place of low and high, where more is known than these. */
  readonly spread?: Spread;
}

/** “40 models (15 to 100)”; money in the currency of the scenario, shares in percent. */
export function inputFigure(input: InputFigure, figures: Figures): string {
  const { unit, value } = input;
  const { write, words } = writtenIn(unit, figures);
  const range = rangeText(input, { write, figures });
  const shown = [write(value), value.eq(1) ? words : plural(words)].filter((part) => part !== '').join(' ');
  return range === '' ? shown : `${shown} (${range})`;
}

function rangeText({ low, high, spread }: InputFigure, style: SpreadStyle): string {
  if (spread !== undefined) return spreadText(spread, style);
  return low === undefined || high === undefined ? '' : `${style.write(low)} to ${style.write(high)}`;
}

interface Written {
  readonly write: (value: Decimal) => string;
  /** What follows the figure. */
  readonly words: string;
}

function writtenIn(unit: string, figures: Figures): Written {
  const [quantity = '', ...rest] = unit.split(' ');
  switch (quantity) {
    case 'money':
      return { write: figures.price, words: rest.join(' ') };
    case 'share':
      return { write: figures.exactShare, words: unit.endsWith('a year') ? 'a year' : '' };
    case 'factor':
    case '1':
      return { write: figures.number, words: rest.join(' ') };
    default:
      return { write: figures.number, words: unit };
  }
}

const irregular: Readonly<Record<string, string>> = { person: 'people' };
const counted = /^(hour|day|month|year|person|seat|model|release|link|tool|unit)\b/;

/** “hours per person”, of a unit that begins with something one counts. */
export const plural = (words: string): string => words.replace(counted, (word) => irregular[word] ?? `${word}s`);
