import { Decimal } from '../decimal.js';
import { isCountOfWholeThings, unitOfOne, unitOfSeveral } from '../formula/unit-words.js';
import type { Spread } from '../formula/spread.js';
import type { Figures } from './figures.js';

interface InputFigure {
  /** In words, as the declaration of the input says it. */
  readonly unit: string;
  readonly value: Decimal;
  /** Where there is a range: its mode. */
  readonly likely?: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** In place of low and high, where more is known than these. */
  readonly spread?: Spread;
}

/** The mean of a range is no figure that anybody wrote: four digits of it are enough. */
const shownDigits = 4;

/**
 * “40 models (15 to 100)”, and “expected 46 models (likely 40, 15 to 100)” where the mean of the range is another
 * figure; money in the currency of the scenario, shares in percent.
 */
export function inputFigure(input: InputFigure, figures: Figures): string {
  const { unit, value, likely = value } = input;
  const { write, words } = writtenIn(unit, figures);
  const range = rangeText(input, { write, figures });
  const isMean = range !== '' && !value.eq(likely);
  const mean = isCountOfWholeThings(unit) ? value.toDecimalPlaces(0) : value.toSignificantDigits(shownDigits);
  const figure = isMean ? mean : value;
  const shown = [isMean ? 'expected' : '', write(figure), figure.eq(1) ? unitOfOne(words) : unitOfSeveral(words)]
    .filter((part) => part !== '')
    .join(' ');
  const doubt = [...(isMean ? [`likely ${write(likely)}`] : []), ...(range === '' ? [] : [range])].join(', ');
  return doubt === '' ? shown : `${shown} (${doubt})`;
}

function rangeText({ low, high, spread }: InputFigure, style: SpreadStyle): string {
  if (spread !== undefined) return spreadText(spread, style);
  return low === undefined || high === undefined ? '' : `${style.write(low)} to ${style.write(high)}`;
}

/** How figures of a unit are written. */
interface Written {
  readonly write: (value: Decimal) => string;
  /** What follows the figure. */
  readonly words: string;
}

export function writtenIn(unit: string, figures: Figures): Written {
  const [quantity = '', ...rest] = unit.split(' ');
  switch (quantity) {
    case 'money':
      return { write: figures.price, words: rest.join(' ') };
    case 'share':
    case 'share,':
      return { write: figures.exactShare, words: unit.endsWith('a year') ? 'a year' : '' };
    case 'factor':
    case '1':
      return { write: figures.number, words: rest.join(' ') };
    default:
      return { write: figures.number, words: unit };
  }
}

interface SpreadStyle {
  /** Writes a figure as the input does: money, share or number. */
  readonly write: (value: Decimal) => string;
  readonly figures: Figures;
}

const mostOutcomes = 4;

/** What is not known of a figure, in words: “15 to 100”, “P10 20, P50 32, P90 60”, “normal, mean 40, deviation 5”. */
function spreadText(spread: Spread, { write, figures }: SpreadStyle): string {
  // A float is read as it prints, which is how it was written.
  const told = (value: number): string => write(new Decimal(value));
  if ('p10' in spread) {
    const { kind, p10, p50, p90 } = spread;
    return [`P10 ${told(p10)}`, `P50 ${told(p50)}`, `P90 ${told(p90)}`, ...(kind === 'pert' ? [] : [kind])].join(', ');
  }
  switch (spread.kind) {
    case 'pert':
      return `${told(spread.low)} to ${told(spread.high)}`;
    case 'triangular':
    case 'uniform':
      return `${told(spread.low)} to ${told(spread.high)}, ${spread.kind}`;
    case 'normal':
    case 'lognormal':
      return `${spread.kind}, mean ${told(spread.mean)}, standard deviation ${told(spread.standardDeviation)}`;
    case 'beta': {
      const [alpha, beta] = [spread.alpha, spread.beta].map((shape) => figures.number(new Decimal(shape)));
      return `${told(spread.low)} to ${told(spread.high)}, beta with α ${alpha ?? ''} and β ${beta ?? ''}`;
    }
    case 'discrete': {
      const outcomes = spread.outcomes.slice(0, mostOutcomes).map(({ value, probability }) => {
        return `${told(value)} with ${figures.exactShare(new Decimal(probability))}`;
      });
      const left = spread.outcomes.length - outcomes.length;
      return [...outcomes, ...(left > 0 ? [`${left} more`] : [])].join(', ');
    }
    default:
      return spread satisfies never;
  }
}

/** The unit of a formula as a person says it, without the money: “per person and year”. */
export function unitWords(unit: string): string {
  const [quantity = '', ...parts] = unit.split('/');
  const per = parts.length === 0 ? '' : `per ${parts.join(' and ')}`;
  const words = quantity === 'money' || quantity === '1' ? per : `${quantity} ${per}`;
  return words.trim();
}
