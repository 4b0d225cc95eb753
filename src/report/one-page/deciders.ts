import type { Decider } from '../../answer/judgement.js';
import { Decimal } from '../../decimal.js';
import { unitOfOne, unitOfSeveral } from '../../formula/unit-words.js';
import type { Figures } from '../figures.js';
import type { ResultPage, Section } from '../page.js';
import { marked, plainText } from '../plain-text.js';
import { tableOf, type Table } from '../table.js';
import { roundedFor, writtenInFew } from '../verdict-text.js';

export const decidersTitle = 'What decides it, so find it out first';

/** What is told of one of them, in the order in which it is read. */
interface Told {
  readonly label: string;
  readonly taken: string;
  readonly range: string;
  readonly turns: string;
}

const grounds: Readonly<Record<Decider['ground'], string>> = { own: 'yours', cited: 'published', assumed: 'assumed' };

/** The figures to be surest of: what is taken, what is possible, and where the answer turns. */
export function decidersSection(page: ResultPage): Section {
  const { palette, width } = page;
  const told = decidersOf(page);
  return told.length === 0
    ? []
    : [
        palette.heading(decidersTitle.toUpperCase()),
        ...told.flatMap(({ label, taken, range, turns }) =>
          marked('- ', `${label}: ${taken} (${range}); ${turns}.`, width),
        ),
      ];
}

/** The same as a table, for a page that is as wide as it takes. */
export const decidersTable = (page: ResultPage): Table =>
  tableOf(decidersOf(page), ({ label }) => ({ label }), [
    { heading: 'Counted', aligned: 'left', cellOf: ({ taken }) => taken },
    { heading: 'Range', aligned: 'left', cellOf: ({ range }) => range },
    { heading: 'The answer', aligned: 'left', cellOf: ({ turns }) => turns },
  ]);

export const decidersOf = ({ result: { verdict, metrics }, figures }: ResultPage): readonly Told[] =>
  verdict.deciders.map((decider) => toldOf(decider, metrics.npv, figures));

/** Where nothing turns nobody needs more. */
const fewDigits = 2;
/** As short amounts have: the same one stands below the statement. */
const moneyDigits = 3;

function toldOf(decider: Decider, npv: Decimal, figures: Figures): Told {
  const { unit, value, low, high, turnsAt, ground } = decider;
  const { write, words } = writtenInFew(unit, figures);
  // Where it turns is never told as what is counted.
  const rounded =
    turnsAt === undefined
      ? (figure: Decimal) =>
          figure.toSignificantDigits(unit.startsWith('money') ? moneyDigits : fewDigits, Decimal.ROUND_HALF_UP)
      : roundedFor(unit, [turnsAt, value], Decimal.ROUND_HALF_UP);
  const inFew = (figure: Decimal): string => write(rounded(figure, Decimal.ROUND_HALF_UP));
  return {
    label: labelled(plainText(decider.label), words),
    taken: `${inFew(value)} ${grounds[ground]}`,
    range: `${inFew(low)} to ${inFew(high)}`,
    turns: turnsText(decider, npv, { figures, write: inFew }),
  };
}

/** With its unit, where the label does not say what is counted. */
export function labelled(label: string, words: string): string {
  const [first = ''] = words.split(' ');
  const isSaid = [unitOfOne(first), unitOfSeveral(first)].some((word) => hasWord(label, word));
  return words === '' || isSaid || hasWord(label, 'per') ? label : `${label}, ${words}`;
}

const hasWord = (label: string, word: string): boolean =>
  label
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(word);

interface Written {
  readonly figures: Figures;
  readonly write: (figure: Decimal) => string;
}

function turnsText(
  { needs, turnsAt, npvAtLow, npvAtHigh }: Decider,
  npv: Decimal,
  { figures, write }: Written,
): string {
  if (turnsAt !== undefined && needs !== undefined) {
    const isGainAbove = needs === 'at-least';
    const other = npv.gt(0) ? 'a loss' : 'a gain';
    return `${other} ${isGainAbove === npv.gt(0) ? 'below' : 'above'} ${write(turnsAt)}`;
  }
  const ends = `${figures.shortMoney(npvAtLow)} to ${figures.shortMoney(npvAtHigh)}`;
  const isSame = [npvAtLow, npv, npvAtHigh].every((each) => each.gt(0) === npv.gt(0));
  return isSame ? `${npv.gt(0) ? 'a gain' : 'a loss'} all the same: ${ends}` : `net value ${ends}`;
}
