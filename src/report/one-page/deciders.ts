import type { Decider } from '../../answer/judgement.js';
import type { Metrics } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { unitOfOne, unitOfSeveral } from '../../formula/unit-words.js';
import { valueGroup } from '../../model/estate.js';
import type { Figures } from '../figures.js';
import type { Reported, Section, Sheet } from '../page.js';
import { marked, plainText } from '../plain-text.js';
import { modelsWorth, valueAdded } from './theme-notes.js';
import { tableOf, type Table } from '../table.js';
import { turningOf, writtenInFew } from '../turning.js';

/** Above them: whether one of them alone could turn the answer. */
export const decidersTitle = ({ result: { verdict, metrics } }: Decided): string =>
  verdict.deciders.every((each) => each.turnsAt === undefined && staysOnItsSide(each, metrics.npv))
    ? 'Where most doubt lies: within its range no figure alone turns the answer'
    : 'What decides it';

/** What is told of one of them, in the order in which it is read. */
interface Told {
  readonly label: string;
  readonly taken: string;
  /** What of it comes to count, where there is room. */
  readonly counted: string;
  readonly range: string;
  readonly turns: string;
}

const grounds: Readonly<Record<Decider['ground'], string>> = { own: 'yours', cited: 'published', assumed: 'assumed' };

/** Of a figure of one’s own an average is another one than was told. */
function takenText(taken: string, decider: Decider, page: Decided): string {
  const { path, ground, isRangeAssumed, isAverage } = decider;
  const figure = `${taken}${allModelsText(decider, page)}`;
  // It is nearly the same in every industry, and nobody’s.
  if (path === valueGroup.paths.perModelYear && ground === 'assumed') return `${figure}, a general figure`;
  if (isRangeAssumed === true) return `${figure}, its range assumed`;
  const isOfYours = ground === 'own' && isAverage === true;
  return isOfYours ? `${figure}, mean of your range` : `${figure} ${grounds[ground]}`;
}

/** Who judges what one model is worth judges what all of them come to. */
function allModelsText({ path, value }: Decider, { result: { evidence }, figures }: Decided): string {
  const [count] = evidence === undefined ? [] : modelsWorth({ evidence });
  return path !== valueGroup.paths.perModelYear || count === undefined || count.lte(1)
    ? ''
    : ` × ${figures.whole(count)} = ${figures.shortMoney(count.times(value))}`;
}

/** The row of the statement in its last year: what all models are worth is no benefit. */
function countedText(decider: Decider, page: Decided): string {
  if (allModelsText(decider, page) === '') return '';
  const { lines, added, year } = valueAdded(page.result.lines ?? []);
  if (lines.length === 0) return '';
  return `, of which ${page.figures.shortMoney(added)} counted in year ${year}`;
}

/** A page of a result, or of what else has a verdict. */
type Decided = Sheet & {
  readonly result: Pick<Reported, 'verdict' | 'twoTogether'> &
    Partial<Pick<Reported, 'adoption' | 'actuals' | 'evidence' | 'lines'>> & { readonly metrics: Pick<Metrics, 'npv'> };
};

/**
 * The figures to be surest of: what is taken, what is possible, and where the answer turns.
 *
 * @param most  of them, where there is no room for all
 */
export function decidersSection(page: Decided, most = Infinity): Section {
  const { palette, width } = page;
  const kept = heaviest(page.result.verdict.deciders, most);
  const told = kept.map((decider) => toldOf(decider, page));
  // Which of them are at their ends together has to be told above.
  const areFirst = page.result.verdict.deciders.slice(0, 2).every((each) => kept.includes(each));
  return told.length === 0
    ? []
    : [
        palette.heading(decidersTitle(page).toUpperCase()),
        ...told.flatMap(({ label, taken, counted, range, turns }) => {
          const telling = (part: string): Section =>
            marked('- ', `${label}: ${taken}${part} (${range}); ${turns}.`, width);
          const [least, whole] = [telling(''), telling(counted)];
          return whole.length > least.length ? least : whole;
        }),
        ...[...(areFirst ? twoText(page) : []), ...halfText(page)].flatMap((each) => marked('- ', each, width)),
      ];
}

/** In their order. A fact of the organisation has no share of the uncertainty: each weighs what it moves. */
function heaviest(deciders: readonly Decider[], most: number): readonly Decider[] {
  const moves = ({ npvAtLow, npvAtHigh }: Decider): Decimal => npvAtHigh.minus(npvAtLow).abs();
  const kept = deciders.toSorted((one, other) => moves(other).cmp(moves(one))).slice(0, most);
  return deciders.filter((each) => kept.includes(each));
}

/** What one figure at a time hides: what the first two come to at once, and half of the plan. */
export const togetherText = (page: Decided): readonly string[] => [...twoText(page), ...halfText(page)];

const half = new Decimal('0.5');

/** Where more than half of the teams are to take it up: who has still to decide asks what remains of it if half do. */
function halfText({ result: { adoption = [], actuals }, figures }: Decided): readonly string[] {
  if (actuals !== undefined) return [];
  const [own, rung] = [adoption.find(({ isOwn }) => isOwn), adoption.find(({ ceiling }) => ceiling.eq(half))];
  if (own === undefined || rung === undefined || own.ceiling.lte(half)) return [];
  const counted = figures.aboutShare(own.ceiling);
  const better = rung.npv.gt(own.npv) ? '; each team costs more than it brings' : '';
  return [
    `If only half of the teams take it up (${counted} is counted on): net value ${figures.shortMoney(rung.npv)}${better}.`,
  ];
}

/** Nothing where that was not asked. */
function twoText({ result: { verdict, twoTogether }, figures }: Decided): readonly string[] {
  if (twoTogether === undefined) return [];
  const { side, ends, npv } = twoTogether;
  const written = verdict.deciders
    .slice(0, ends.length)
    .map((decider, place) => writtenFor(decider, npv, figures).write(ends[place] ?? decider.value));
  const which = { worse: 'worst', better: 'best' }[side];
  return [`The first two together at their ${which} (${written.join('; ')}): net value ${figures.shortMoney(npv)}.`];
}

/** The same as a table, for a page that is as wide as it takes. */
export const decidersTable = (page: Decided): Table => ({
  ...tableOf(decidersOf(page), ({ label }) => ({ label }), [
    { heading: 'Counted', aligned: 'left', cellOf: ({ taken, counted }) => `${taken}${counted}` },
    { heading: 'Range', aligned: 'left', cellOf: ({ range }) => range },
    { heading: 'The answer', aligned: 'left', cellOf: ({ turns }) => turns },
  ]),
  notes: togetherText(page),
});

export const decidersOf = (page: Decided): readonly Told[] =>
  page.result.verdict.deciders.map((decider) => toldOf(decider, page));

/** Where nothing turns nobody needs more, but for whole numbers: what somebody told stands as it was told. */
const fewDigits = 2;
const leastWhole = 100;
/** As short amounts have: the same one stands below the statement. */
const moneyDigits = 3;

function toldOf(decider: Decider, page: Decided): Told {
  const { figures, result } = page;
  const { label, value, low, high } = decider;
  const { write, words, turns } = writtenFor(decider, result.metrics.npv, figures);
  return {
    // With all of them beside it, of one it says so by itself.
    label: allModelsText(decider, page) === '' ? labelled(plainText(label), words) : `${plainText(label)}, per year`,
    taken: takenText(write(value), decider, page),
    counted: countedText(decider, page),
    range: `${write(low)} to ${write(high)}${shareText(decider, figures)}`,
    turns,
  };
}

/** What it holds of the uncertainty: how much would be settled by whoever knew it. */
const shareText = ({ share }: Decider, figures: Figures): string =>
  share === undefined || share.lt(leastShare) ? '' : `; ${figures.share(share.toDecimalPlaces(2))} of the uncertainty`;
const leastShare = new Decimal('0.01');

interface Written {
  readonly write: (figure: Decimal) => string;
  readonly words: string;
  readonly turns: string;
}

function writtenFor(
  { unit, value, needs, turnsAt, npvAtLow, npvAtHigh }: Decider,
  npv: Decimal,
  figures: Figures,
): Written {
  if (needs !== undefined && turnsAt !== undefined) {
    const { write, words } = turningOf({ unit, value, needs, turnsAt }, figures);
    const other = npv.gt(0) ? 'a loss' : 'a gain';
    return { write, words, turns: `${other} ${turnText({ unit, value, needs, turnsAt }, npv, figures)}` };
  }
  const { write, words } = writtenInFew(unit, figures);
  const isMoney = unit.startsWith('money');
  const inFew = (figure: Decimal): Decimal =>
    figure.toSignificantDigits(isMoney ? moneyDigits : fewDigits, Decimal.ROUND_HALF_UP);
  const ends = [Decimal.min(npvAtLow, npvAtHigh), Decimal.max(npvAtLow, npvAtHigh)]
    .map(figures.shortMoney)
    .join(' to ');
  const isSame = staysOnItsSide({ npvAtLow, npvAtHigh }, npv);
  return {
    write: (figure) => write(isMoney || figure.abs().lt(leastWhole) ? inFew(figure) : figure.round()),
    words,
    turns: isSame ? `${npv.gt(0) ? 'a gain' : 'a loss'} all the same: ${ends}` : `net value ${ends}`,
  };
}

/** On which side of which figure the answer is the other one: “below 53%”; nothing where nothing turns. */
export function turnText(
  { unit, value, needs, turnsAt }: Pick<Decider, 'unit' | 'value' | 'needs' | 'turnsAt'>,
  npv: Decimal,
  figures: Figures,
): string {
  if (needs === undefined || turnsAt === undefined) return '';
  const { turningText } = turningOf({ unit, value, needs, turnsAt }, figures);
  return `${(needs === 'at-least') === npv.gt(0) ? 'below' : 'above'} ${turningText}`;
}

const staysOnItsSide = ({ npvAtLow, npvAtHigh }: Pick<Decider, 'npvAtLow' | 'npvAtHigh'>, npv: Decimal): boolean =>
  [npvAtLow, npvAtHigh].every((each) => each.gt(0) === npv.gt(0));

/** With its unit, where the label does not say what is counted. */
export function labelled(label: string, words: string): string {
  const [first = ''] = words.split(' ');
  const isSaid = [unitOfOne(first), unitOfSeveral(first)].some((word) => hasWord(label, word));
  return words === '' || isSaid || hasWord(label, 'per') ? label : `${label}, ${unitOfSeveral(words)}`;
}

const hasWord = (label: string, word: string): boolean =>
  label
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(word);
