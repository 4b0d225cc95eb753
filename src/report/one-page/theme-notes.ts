import type { Notice, Result, ResultInput, ResultLine } from '../../answer/result.js';
import { Decimal, one, sumOf } from '../../decimal.js';
import { groundOf } from '../../evidence/ground.js';
import { grantsHeading } from '../../model/benefits/grants.js';
import { avoidedHires } from '../../model/benefits/scaling.js';
import { discountingGroup } from '../../model/discounting.js';
import { toolsHeading } from '../../model/costs/tools.js';
import { customHeading } from '../../model/custom-lines.js';
import { valueGroup, valueHeading } from '../../model/estate.js';
import { modelsGroup } from '../../model/models.js';
import type { Figures } from '../figures.js';
import type { ResultPage } from '../page.js';
import { plainText } from '../plain-text.js';
import { isCashApart, rowsOf } from '../result/statement-rows.js';
import { wholeScales } from '../result/statement-scale.js';

/** What bills in advance make the row of cash, where there is one, differ by from the costs above it. */
export function billsNote({ result, figures }: Pick<ResultPage, 'result' | 'figures'>): readonly string[] {
  const { prepaid, horizonMonths, annual } = result;
  if (!isCashApart(result) || prepaid.lte(0)) return [];
  const lastOfTools = sumOf(
    result.lines.filter(({ group }) => group === toolsHeading).flatMap((row) => row.annual.slice(-1)),
  );
  // Whoever reads along the row takes its last year for what a year costs.
  const lastYear = prepaid.gt(lastOfTools.times(leastBilled)) ? `; their year ${annual.length - 1} is low` : '';
  const more = figures.shortMoney(prepaid);
  return [`Tools are billed ahead: cash pays ${more} more, for months after ${horizonMonths}${lastYear}.`];
}

/** Of a figure of cash, what no page may leave out: our definition. */
const leastBilled = new Decimal('0.1');

/** Most of these bills fall into the last year. */
export const areBillsMuch = ({ prepaid, treasury, annual }: Pick<Result, 'prepaid' | 'treasury' | 'annual'>): boolean =>
  [treasury.npv, treasury.peakFunding, ...annual.slice(-1).map((year) => year.treasury)].some((cash) =>
    prepaid.gt(cash.abs().times(leastBilled)),
  );

/** The same, and what ties that row to the money that has to be found. */
export const cashNote = (page: Pick<ResultPage, 'result' | 'figures'>): readonly string[] =>
  isCashApart(page.result) ? [...billsNote(page), 'Peak funding: cash so far, at its lowest.'] : [];

/** What is to be known of the benefits, wherever they stand by theme. */
export const benefitNotes = (page: ResultPage): readonly string[] => [
  ...largestNote(page),
  ...failuresNote(page),
  ...valueNote(page),
];

/** Whether a notice is told below the statement already. */
export const isOnPage = (notice: Notice, page: ResultPage): boolean => failuresTold(notice, page.figures).length > 0;

export const failuresNote = ({ result: { notices }, figures }: ResultPage): readonly string[] =>
  notices.flatMap((notice) => failuresTold(notice, figures));

/** That a benefit of more releases has a price, where that is one more at least. */
function failuresTold(notice: Notice, { whole }: Figures): readonly string[] {
  if (notice.code !== 'more-failures') return [];
  const [after, before] = [notice.after, notice.before].map(whole);
  return after === before
    ? []
    : [`More is released, so more fails: ${after} a year with all models moved, ${before} today.`];
}

/** At which rate, whose that is, and where that has to be said whether inflation is in it. */
export function rateNote({ result: { discounting, evidence, industry }, figures }: ResultPage): string {
  const { rate, timing, basis } = discounting;
  const input = evidence.inputs.find(({ path }) => path === discountingGroup.paths.rate);
  const real = basis === 'real' ? ['without inflation'] : [];
  const told = [...(input === undefined ? real : [originOf(input), ...(real.length > 0 ? real : inflationIn(input))])];
  // To a public body its rate is given.
  const isOwn = input === undefined || input.strength === 'yours' || industry === 'public-sector';
  const asked = isOwn ? '' : '; put in your own';
  return `present value at ${figures.share(rate)} a year${told.length === 0 ? '' : ` (${told.join(', ')}${asked})`}, ${timing}`;
}

function originOf({ strength, record }: ResultInput): string {
  if (strength === 'yours') return 'your rate';
  const ground = record === undefined ? undefined : groundOf(record);
  if (ground?.kind !== 'record') return 'assumed';
  const { publisher } = ground.source;
  // Whose it is, and not who relays it.
  const [, relayed] = /, after ([^,(]*[^,( ])/.exec(publisher) ?? [];
  return `a rate of ${relayed ?? publisher.split(', ')[0] ?? publisher}`;
}

/** Of a rate that its publisher tells without. */
function inflationIn({ record }: ResultInput): readonly string[] {
  const ground = record === undefined ? undefined : groundOf(record);
  return ground?.kind === 'record' && ground.label.endsWith('(nominal)') ? ['with inflation'] : [];
}

const byWorth = (first: { readonly presentValue: Decimal }, other: { readonly presentValue: Decimal }): number =>
  other.presentValue.cmp(first.presentValue);

interface MainLine {
  /** Of the benefits. */
  readonly theme: string;
  readonly part: Decimal;
  /** In the middle of a sentence. */
  readonly line: string;
}

/** Of what the largest benefit consists, where one of several lines is more than half of it. */
function mainLine({ result }: ResultPage): MainLine | undefined {
  const [largest] = rowsOf(result).benefit.groups.toSorted(byWorth);
  const [line, ...others] = (largest?.lines ?? []).toSorted(byWorth);
  if (largest === undefined || line === undefined || others.length === 0 || largest.presentValue.lte(0))
    return undefined;
  const part = line.presentValue.div(largest.presentValue);
  if (part.lte('0.5')) return undefined;
  return { theme: plainText(largest.label), part, line: inSentence(line.label) };
}

export function inSentence(text: string): string {
  const label = plainText(text);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function largestNote(page: ResultPage): readonly string[] {
  const found = mainLine(page);
  if (found === undefined) return [];
  const share = found.part.gte('0.995') ? 'nearly all' : page.figures.aboutShare(found.part);
  return [`${found.theme}, the largest benefit: ${share} is ${found.line}.`];
}

/** Of all benefits, what one has to be for a gain to be said to hang on it, and the gain: a smaller one hangs on each. Our definition. */
const leastHanging = { line: new Decimal(1).div(3), gain: new Decimal('0.1') };

/** Of all benefits, from how much on what is granted is told of, whatever hangs on it: our definition. */
const leastGranted = new Decimal('0.1');

/** Where a gain hangs on one benefit, or on what is granted; and what remains without that where it is much. */
export function hangingText({ result, figures }: ResultPage): readonly string[] {
  const { shortMoney, aboutShare } = figures;
  const { npv, presentValueBenefit } = result.metrics;
  // As they stand in the statement, so that whoever subtracts finds the same.
  const [{ divisor = one } = {}] = wholeScales(result, figures);
  const shown = (amount: Decimal): Decimal => amount.div(divisor).round().times(divisor);
  const without = (amount: Decimal): string => {
    const left = shown(npv).sub(shown(amount));
    return `without it a ${npv.gt(amount) ? 'gain' : 'loss'} of ${shortMoney(left.abs())}`;
  };
  // What a government pays itself is moved and not gained: the rules of such an appraisal leave it out.
  const purse = result.industry === 'public-sector' ? ', as for a government that grants it itself' : '';
  const hangsOn = (what: string, amount: Decimal, beside = '', after = ''): readonly string[] =>
    npv.lte(0) || npv.gte(amount)
      ? []
      : [`It hangs on ${what}, ${shortMoney(amount)}${beside}: ${without(amount)}${after}.`];
  const grantedText = (amount: Decimal): readonly string[] => {
    const hanging = hangsOn('what is granted', amount, '', purse);
    const isMuch = presentValueBenefit.gt(0) && amount.gt(presentValueBenefit.times(leastGranted));
    if (hanging.length > 0 || !isMuch) return hanging;
    const part = aboutShare(shown(amount).div(shown(presentValueBenefit)));
    return [`${part} of the benefits is granted, ${shortMoney(amount)}: ${without(amount)}${purse}.`];
  };
  const hanging = hangingLine(result);
  const posts = hangingPosts({ result, figures });
  const { groups } = rowsOf(result).benefit;
  const granted = groups.find(({ label }) => label === grantsHeading);
  const namedIn = (line: ResultLine): readonly [what: string, beside: string] => {
    const group = groups.find(({ label }) => label === line.group);
    // As the row of the statement is called: by the line where that has one, by its group where it is all of it.
    if (group === undefined || groups.length === 1 || line.group === customHeading) return [line.label, ''];
    return group.lines.length === 1 && posts === undefined
      ? [line.group, '']
      : [line.label, ` of ${inSentence(line.group)}`];
  };
  const hangingTextOf = (line: ResultLine): readonly string[] => {
    const [what, beside] = namedIn(line);
    return hangsOn(inSentence(what), line.presentValue, `${beside}${posts === undefined ? '' : ` (${posts})`}`);
  };
  return [
    ...(hanging === undefined ? [] : hangingTextOf(hanging)),
    ...(granted === undefined ? [] : grantedText(granted.presentValue)),
  ];
}

/** The one benefit without which there is no gain. */
function hangingLine(result: Result): ResultLine | undefined {
  const { npv, presentValueBenefit } = result.metrics;
  const [largest] = rowsOf(result)
    .benefit.groups.flatMap(({ lines }) => lines)
    .toSorted(byWorth);
  // Of one benefit alone there is nothing to tell apart.
  const isLarge =
    largest?.presentValue.gt(presentValueBenefit.times(leastHanging.line)) === true &&
    npv.gt(presentValueBenefit.times(leastHanging.gain)) &&
    !largest.presentValue.eq(presentValueBenefit);
  return isLarge && npv.lt(largest.presentValue) && largest.group !== grantsHeading ? largest : undefined;
}

/** How many hires have to be avoided for a gain that hangs on them: “about 9 posts by month 36”. */
export function hangingPosts({ result, figures }: Pick<ResultPage, 'result' | 'figures'>): string | undefined {
  if (hangingLine(result)?.id !== avoidedHires.id) return undefined;
  const posts = result.kpis.find(({ id }) => id === 'hiresAvoided')?.value ?? undefined;
  if (posts === undefined) return undefined;
  const few = posts.lt(2) ? posts.toSignificantDigits(2) : posts.round();
  return `about ${figures.number(few)} ${few.eq(1) ? 'post' : 'posts'} by month ${result.horizonMonths}`;
}

/** How many models there are today, and what one of them is worth in a year. */
export const modelsWorth = ({
  evidence: { inputs },
}: Pick<Result, 'evidence'>): readonly [count: Decimal | undefined, each: Decimal | undefined] => {
  const inputAt = (path: string): Decimal | undefined => inputs.find((each) => each.path === path)?.value;
  return [inputAt(modelsGroup.paths.count), inputAt(valueGroup.paths.perModelYear)];
};

/** What the practice adds to the value of the models in the last year. */
export function valueAdded(of: readonly ResultLine[]): {
  readonly lines: readonly ResultLine[];
  readonly added: Decimal;
  readonly year: number;
} {
  const lines = of.filter(({ group }) => group === valueHeading);
  const added = sumOf(lines.flatMap(({ annual }) => annual.slice(-1)));
  return { lines, added, year: Math.max(0, ...of.map(({ annual }) => annual.length - 1)) };
}

/** Nobody shall take what the practice adds for all that models are worth, or multiply in vain. */
function valueNote({ result, figures }: ResultPage): readonly string[] {
  const [count, each] = modelsWorth(result);
  const { lines, added, year } = valueAdded(result.lines);
  if (count === undefined || each === undefined || lines.length === 0 || count.isZero() || each.isZero()) return [];
  const part = figures.share(added.div(count.times(each)));
  const models = `${figures.whole(count)} × ${figures.shortMoney(each)}`;
  return [`${valueHeading} is what they gain on today’s ${models} a year: ${part} of that in year ${year}.`];
}
