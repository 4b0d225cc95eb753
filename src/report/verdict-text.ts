import type { But, Hinge, Verdict, VerdictTest } from '../answer/judgement.js';
import type { Result } from '../answer/result.js';
import { Decimal } from '../decimal.js';
import { sayUnit } from '../formula/unit-words.js';
import { inEnglish, sayLabel, type Say } from '../say.js';
import { answerWords } from './answer-words.js';
import { leastChance, mostChance, type Figures } from './figures.js';
import { plainText } from './plain-text.js';
import { turningOf } from './turning.js';

/** The answer with its chance, as a sentence; before it, where that is so, that little is left to gain. */
export function answerText(
  { answer, chanceOfGain, isLittleLeft }: Verdict,
  figures: Figures,
  say: Say = inEnglish,
): string {
  const words = answerWords(answer, say);
  const sentence =
    answer === 'nothing-to-judge'
      ? say('{answer}.', { answer: words })
      : chanceOfGain === null
        ? say('{answer}, by the ratio of benefits to costs.', { answer: words })
        : say('{answer}: the chance of a gain is {chance}.', {
            answer: words,
            chance: chanceText(chanceOfGain, figures, say),
          });
  if (!isLittleLeft) return sentence;
  return `${say('Little is left to gain: nearly all practices are in place already.')} ${sentence}`;
}

type Of<Code extends But['code']> = Extract<But, { readonly code: Code }>;

/** What there is to say of cash: the element says it by itself, with its chance. */
type ButOfCash = Of<'not-in-cash' | 'little-in-cash'>;

export const isOfCash = (but: But): but is ButOfCash => but.code === 'not-in-cash' || but.code === 'little-in-cash';

/** What goes with the answer, each as a part of a sentence that begins with “But”. */
export const butText = (but: But, figures: Figures): string =>
  isOfCash(but) ? cashText(but, figures) : otherText(but, figures);

/** What the account sees, and beside it what is left if the time of one’s own people counts: one comparison, told once. */
function cashText(but: ButOfCash, figures: Figures): string {
  const lost = (amount: Decimal): string => figures.shortMoney(amount.abs());
  if (but.code === 'little-in-cash')
    return `almost none of the gain is cash: ${figures.shortMoney(but.cashOnlyNpv)}, ${chanceText(but.share, figures)} of it`;
  const { cashOnlyNpv, treasuryNpv } = but;
  if (treasuryNpv.gt(0))
    return `in cash it gains ${figures.shortMoney(treasuryNpv)}, and loses ${lost(cashOnlyNpv)} with all costs`;
  const withAll = treasuryNpv.gt(cashOnlyNpv) ? `, ${lost(cashOnlyNpv)} with all costs` : '';
  return `it is no gain in cash: ${lost(treasuryNpv)} more goes out than in${withAll}`;
}

type Marked = Pick<Result, 'npvWithoutRiskAdjustment' | 'metrics'>;

/** In so few digits that it is the difference of the two as they are told. */
export const markDown = (before: Decimal, { npv }: Marked['metrics']): Decimal =>
  before.sub(npv).toSignificantDigits(2);

/** What is taken off for doubt, where the answer is a loss by that alone. */
export function markDownText(result: Marked, { shortMoney }: Figures, say: Say = inEnglish): readonly string[] {
  const { metrics } = result;
  const before = metrics.npv.lt(0) ? result.npvWithoutRiskAdjustment?.metrics : undefined;
  if (before === undefined || before.lte(0)) return [];
  const told = { taken: shortMoney(markDown(before, metrics)), gain: shortMoney(before) };
  return [say('your mark-down of about {taken} for risk makes it a loss: without it a gain of {gain}', told)];
}

/** The others, in any language. */
export function otherText(but: Exclude<But, ButOfCash>, figures: Figures, say: Say = inEnglish): string {
  switch (but.code) {
    case 'loss-expected':
      return say('on average it is a loss of {amount}: losses are rarer than gains, and larger', {
        amount: figures.shortMoney(but.npv.abs()),
      });
    case 'gain-expected':
      return say('on average it is a gain of {amount}: gains are rarer than losses, and larger', {
        amount: figures.shortMoney(but.npv),
      });
    case 'loss-after-tax':
      return say('after tax it is a loss of {amount}', { amount: figures.shortMoney(but.npvAfterTax.abs()) });
    case 'freed-hours':
      return freedHoursText(but, figures, say);
    case 'late':
      return lateText(but, figures, say);
    case 'dropped':
      return say('the benefits are {ratio} times the costs, and the least you set is {least}', {
        ratio: figures.ratio(but.ratio),
        least: figures.ratio(but.atLeast),
      });
    case 'thin':
      return say('it is thin: the benefits are {ratio} times the costs', { ratio: figures.ratio(but.ratio) });
    case 'assumed':
      return but.isNoneOwn === true
        ? say('{share} of the uncertainty comes from assumptions, and no figure is yours yet', {
            share: chanceText(but.share, figures, say),
          })
        : say('{share} of the uncertainty comes from assumptions, not from your figures', {
            share: chanceText(but.share, figures, say),
          });
    default:
      return but satisfies never;
  }
}

function lateText({ months, atMost, isLimitYours }: Of<'late'>, figures: Figures, say: Say): string {
  if (months === null) return say('it does not stay paid back within the horizon');
  const told = { months: figures.months(months), month: wholeMonths(atMost, figures) };
  return isLimitYours === true
    ? say('it pays back late: in month {months} with interest, and the limit you set is {month}', told)
    : say('it pays back late: in month {months} with interest; no limit is given, we take {month}', told);
}

type FreedHours = Of<'freed-hours'>;

/** What neither a gain nor a loss takes, and of a loss whether that can be. */
function freedHoursText({ share, counted, atBest }: FreedHours, figures: Figures, say: Say): string {
  // Where whole percent cannot tell them apart.
  const isClose = roundedUp(share).minus(counted).abs().lt('0.01');
  const write = isClose ? figures.share : figures.aboutShare;
  const told = {
    needed: write(isClose ? share : roundedUp(share)),
    counted: write(counted),
    best: figures.aboutShare(atBest),
  };
  return share.lte(counted) || share.lte(atBest)
    ? say('to break even, {needed} of the freed hours must be put to use (counted: {counted})', told)
    : say(
        'more freed hours put to use cannot make it a gain: that would take {needed} of them, and {best} is the most to be expected',
        told,
      );
}

/** A rule that it breaks, and what a loss would take to be a gain, are no buts to it. */
const isReason = (but: But): boolean =>
  but.code === 'dropped' || (but.code === 'freed-hours' && but.share.gt(but.counted));

/** Whoever has the practices has most of what they cost too, and no figure says how much. */
const countedAnew = 'Tools, training and the team count as if they were new: leave out what you pay for already.';

export const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Each as a sentence of its own, and how costs count where little is left to gain; none where there are none. */
export const butSentences = ({ buts, isLittleLeft }: Verdict, figures: Figures): readonly string[] => [
  ...(isLittleLeft ? [countedAnew] : []),
  ...[...buts.filter(isReason), ...buts.filter((but) => !isReason(but))].map((but) =>
    asSentence(butText(but, figures)),
  ),
];

/** The same in a sentence or two. */
export function butsText({ buts, isLittleLeft }: Verdict, figures: Figures): string {
  const reasons = buts.filter(isReason).map((but) => butText(but, figures));
  const others = buts.filter((but) => !isReason(but)).map((but) => butText(but, figures));
  return [
    ...(isLittleLeft ? [countedAnew] : []),
    ...(reasons.length === 0 ? [] : [asSentence(reasons.join('; '))]),
    ...(others.length === 0 ? [] : [`But ${others.join('; ')}.`]),
  ].join(' ');
}

/** A chance or a part of the uncertainty in a sentence: “13 %”, “more than 99 %”. */
export function chanceText(chance: Decimal, figures: Figures, say: Say = inEnglish): string {
  if (chance.lt(leastChance)) return say('less than {share}', { share: figures.aboutShare(leastChance) });
  return chance.gt(mostChance)
    ? say('more than {share}', { share: figures.aboutShare(mostChance) })
    : figures.aboutShare(chance);
}

/** What is to be reached for “worth it”, with what there is. */
export function needText({ code, value, threshold }: VerdictTest, figures: Figures, say: Say = inEnglish): string {
  const there = (write: (figure: Decimal) => string): string => (value === null ? say('none') : write(value));
  switch (code) {
    case 'npv':
      return say('a net present value above nothing (now {value})', { value: there(figures.shortMoney) });
    case 'ratio':
      return say('benefits of at least {threshold} times the costs (now {value})', {
        threshold: figures.ratio(threshold),
        value: there(figures.ratio),
      });
    case 'payback':
      return say(
        'money back within {threshold} months, with interest (now {value})',
        {
          threshold: figures.months(threshold),
          value: there(clearOf(threshold, (months) => wholeMonths(months, figures), figures.months)),
        },
        { count: threshold.toNumber(), one: 'money back within {threshold} month, with interest (now {value})' },
      );
    case 'freed-hours':
      return say('a gain even if only {threshold} of the freed hours are put to use (needed now: {value})', {
        threshold: figures.aboutShare(threshold),
        value: value === null ? say('more than all') : figures.aboutShare(roundedUp(value)),
      });
    case 'assumptions':
      return say('at most {threshold} of the uncertainty from assumptions (now {value})', {
        threshold: figures.aboutShare(threshold),
        value: there(clearOf(threshold, figures.aboutShare, figures.share)),
      });
    case 'chance':
      return say('a chance of a gain of at least {threshold} (now {value})', {
        threshold: figures.aboutShare(threshold),
        value: there(clearOf(threshold, figures.aboutShare, figures.share)),
      });
    default:
      return code satisfies never;
  }
}

/**
 * What the answer asks of one input: “at least 25 hours of work by hand for a release today; you have 40”. Of a fact that is
 * only assumed, whoever reads it knows better.
 */
export function hingeText(hinge: Hinge, figures: Figures, say: Say = inEnglish): string {
  const sentence = asksOf(hinge, figures, say);
  return hinge.isFact === true && !hinge.isYours ? `${sentence} ${say('Put in your own.')}` : sentence;
}

function asksOf(hinge: Hinge, figures: Figures, say: Say): string {
  const { label, phrase, value, isYours, needs } = hinge;
  const { write, words, turning, turningText } = turningOf(hinge, figures);
  const told = { figure: turningText, value: write(value) };
  if (phrase !== undefined) return inputNeedText({ phrase, isYours, needs }, told, say);
  const counted = words === '' ? '' : sayUnit(words, say, turning.toNumber());
  const named = {
    ...told,
    figure: [turningText, counted].filter((part) => part !== '').join(' '),
    label: plainText(sayLabel(label, say)),
  };
  if (needs === 'at-least') {
    return isYours
      ? say('{label}: at least {figure}; you have {value}.', named)
      : say('{label}: at least {figure}; we assume {value}.', named);
  }
  return isYours
    ? say('{label}: at most {figure}; you have {value}.', named)
    : say('{label}: at most {figure}; we assume {value}.', named);
}

/** The same of an input that has a phrase of its own, with its figures as they are told. */
export function inputNeedText(
  { phrase, isYours, needs }: Pick<Hinge, 'isYours' | 'needs'> & { readonly phrase: string },
  figures: { readonly figure: string; readonly value: string },
  say: Say = inEnglish,
): string {
  const told = { ...figures, what: say(phrase) };
  if (needs === 'at-least') {
    return isYours
      ? say('It needs at least {figure} {what}; you have {value}.', told)
      : say('It needs at least {figure} {what}; we assume {value}.', told);
  }
  return isYours
    ? say('It bears at most {figure} {what}; you have {value}.', told)
    : say('It bears at most {figure} {what}; we assume {value}.', told);
}

/** A share that is needed is not rounded down. */
const roundedUp = (share: Decimal): Decimal => share.toDecimalPlaces(2, Decimal.ROUND_CEIL);

const wholeMonths = (months: Decimal, figures: Figures): string =>
  figures.months(months.toDecimalPlaces(0, Decimal.ROUND_HALF_UP));

type Written = (figure: Decimal) => string;

/** In few digits, and in more where these would read as the bar that is missed. */
const clearOf =
  (bar: Decimal, inFew: Written, inMore: Written): Written =>
  (figure) =>
    inFew(figure) === inFew(bar) ? inMore(figure) : inFew(figure);
