import { isOfTheWhole } from '../../answer/notices.js';
import type { ResultLine } from '../../answer/result.js';
import { Decimal, one, sumOf } from '../../decimal.js';
import { fittedFullMoney, leastChance, type Figures } from '../figures.js';
import { nextStepText } from '../next-step-text.js';
import { toneOf, type ResultPage, type Section } from '../page.js';
import { marked, wrapped } from '../plain-text.js';
import { shareBar } from '../plot.js';
import { rowsOf, shownFigures } from '../result/statement-rows.js';
import { wholeScales } from '../result/statement-scale.js';
import { answerText, asSentence, butSentences, markDown, markDownText } from '../verdict-text.js';
import { factLines, type Fact } from './fact-lines.js';
import { lossReason } from './loss-reason.js';
import { hangingText, inSentence } from './theme-notes.js';

/** The answer with its chance, what goes with it, what it comes to, and how sure that is. */
export function answerSection(page: ResultPage): Section {
  const { result, palette, width } = page;
  return [
    palette.heading(`THE ANSWER${result.actuals === undefined ? '' : ' OF THE PLAN'}, compared with going on as today`),
    ...wrapped(judgedText(page), width).map(palette[toneOf(result) ?? 'heading']),
    ...butLines(page),
    // Of a plan under way it stands with what is known by now.
    ...(result.actuals === undefined ? nextStepLines(page) : []),
    ...factLines(answerFacts(page), page),
  ];
}

/** The answer, of a case that lacks costs for what it has of them. */
export function judgedText({ result: { verdict, notices }, figures }: Pick<ResultPage, 'result' | 'figures'>): string {
  const text = answerText(verdict, figures);
  if (!notices.some(isOfTheWhole)) return text;
  return `On the costs told: ${inSentence(text)}`;
}

/** What to do now; nothing where nothing follows. */
export const nextStepLines = (page: ResultPage): Section =>
  wrapped(nextStepText(page), page.width)
    .filter((line) => line !== '')
    .map(page.palette.heading);

/** What goes with the answer, and what all of it hangs on. */
export const butsOf = (page: ResultPage): readonly string[] => [
  ...lossReason(page),
  ...markDownText(page.result, page.figures).map(asSentence),
  ...butSentences(page.result.verdict, page.figures),
  ...hangingText(page),
];

export const butLines = (page: ResultPage): Section => butsOf(page).flatMap((but) => marked('- ', but, page.width));

/** What it costs, what that brings and what remains, and how probable a loss is. */
export function answerFacts(page: ResultPage): readonly Fact[] {
  // Whole figures that add up take their time.
  const sides = shownSides(page);
  return [
    ...spent(page, sides),
    ...sureFacts(page, sides),
    ...(markDownText(page.result, page.figures).length === 0 ? beforeAdjustments(page) : []),
  ];
}

/** What remains, and how sure that is. */
export const sureFacts = (page: ResultPage, sides = shownSides(page)): readonly Fact[] => [
  expected(page, sides),
  ...loss(page),
];

/** Costs and benefits as the net value counts them, in the digits of the statement, so that what remains is their difference. */
function spent(page: ResultPage, sides: Shown): readonly Fact[] {
  const { cashOnly, metrics, lines } = page.result;
  const { costs, benefits, totalCost, totalBenefit, write } = sides;
  const isTaken = isTakenAsCash(page.result);
  const ofCosts = lines.filter(({ side }) => side === 'cost');
  return [
    {
      id: 'presentValueCost',
      label: 'What you spend',
      figure: costs,
      told: `${totalCost} undiscounted: ${paidOut(ofCosts, write)}`,
    },
    {
      id: 'presentValueBenefit',
      label: 'What comes back',
      figure: benefits,
      told: `${totalBenefit} undiscounted: ${isTaken ? 'all taken as cash' : inCash(cashOnly.totalBenefit, metrics.totalBenefit, write)}`,
    },
  ];
}

/** Whether all benefits are cash only because nobody said what they are. */
export const isTakenAsCash = ({
  cashOnly,
  metrics,
  notices,
}: Pick<ResultPage['result'], 'cashOnly' | 'metrics' | 'notices'>): boolean =>
  cashOnly.totalBenefit.eq(metrics.totalBenefit) && notices.some(({ code }) => code === 'taken-as-cash');

/** Of an amount with all its digits; what is said beside it needs room as well. */
const mostColumns = 12;

interface Shown {
  readonly costs: string;
  readonly benefits: string;
  readonly net: string;
  readonly totalCost: string;
  readonly totalBenefit: string;
  readonly write: (amount: Decimal) => string;
}

/** As they stand in the statement, and in its unit: whoever looks there finds the same digits. */
function shownSides({ result, figures }: ResultPage): Shown {
  const [{ divisor = one } = {}] = wholeScales(result, figures);
  const rows = rowsOf(result);
  const figuresOf = shownFigures(rows, divisor);
  const [cost, benefit, net] = [rows.cost, rows.benefit, rows.net].map((row) =>
    figuresOf(row)
      .slice(-2)
      .map((figure) => figure.times(divisor)),
  ) as [Pair, Pair, Pair];
  const written = fittedFullMoney(figures, [...cost, ...benefit], mostColumns);
  const write = (amount: Decimal): string => written(amount.div(divisor).round().times(divisor));
  return {
    ...{ costs: write(cost[1]), benefits: write(benefit[1]), net: write(net[1]) },
    ...{ totalCost: write(cost[0]), totalBenefit: write(benefit[0]), write },
  };
}

type Pair = [total: Decimal, presentValue: Decimal];

/** What of the costs is paid to others; the rest is the time of one's own people, unless somebody calls a cost a risk. */
function paidOut(costs: readonly ResultLine[], write: Shown['write']): string {
  const notCash = costs.filter(({ kind, total }) => kind !== 'cash' && !total.isZero());
  const paid = sumOf(costs.filter(({ kind }) => kind === 'cash').map(({ total }) => total));
  if (costs.every(({ total }) => total.isZero())) return 'nothing is spent';
  if (notCash.length === 0) return 'all of it paid out';
  if (paid.lte(0)) return 'none of it paid out';
  return notCash.every(({ kind }) => kind === 'capacity')
    ? `${write(paid)} paid, rest staff`
    : `${write(paid)} of it paid out`;
}

function inCash(cash: Decimal, all: Decimal, write: Shown['write']): string {
  if (cash.lte(0)) return 'none of it in cash';
  return cash.eq(all) ? 'all of it in cash' : `${write(cash)} of it in cash`;
}

/** The figure, and the range that it has. */
function expected({ result, figures }: ResultPage, { net }: Shown): Fact {
  const { certainty } = result;
  const fact = { id: 'npv', label: 'Expected net value', figure: net };
  if (certainty === undefined) return { ...fact, told: 'how sure that is was not asked' };
  const { drawnCount, metrics: simulated } = certainty.simulation;
  const { p10, p90 } = simulated.npv.quantiles;
  if (drawnCount === 0 || p10 === null || p90 === null)
    return { ...fact, told: 'no figure has a range to tell how sure' };
  const [low, high] = [p10, p90].map((end) => figures.shortMoney(new Decimal(end)));
  return { ...fact, told: `eight cases in ten: ${low} to ${high} (P10–P90)` };
}

/** What it was before somebody took a share off for doubt: every other figure, chances too, is after that. */
export function beforeAdjustments({
  result: { npvWithoutRiskAdjustment, metrics },
  figures: { shortMoney },
}: ResultPage): readonly Fact[] {
  if (npvWithoutRiskAdjustment === null) return [];
  const { metrics: before } = npvWithoutRiskAdjustment;
  const told = `about ${shortMoney(markDown(before, metrics))} more; the rest is risk-adjusted`;
  return [{ label: 'Unadjusted for risk', figure: shortMoney(before), told }];
}

/** The chance of a loss, rounded so that with that of a gain it makes a hundred. */
export const besideGain = (loss: number): Decimal =>
  leastChance.gt(loss) ? new Decimal(loss) : new Decimal(loss).toDecimalPlaces(2, Decimal.ROUND_HALF_DOWN);

export const chanceOfLoss = (chance: number, { chance: write }: Figures): string => write(besideGain(chance));

const barColumns = 40;

function loss({ result: { certainty }, figures }: ResultPage): readonly Fact[] {
  if (certainty === undefined || certainty.simulation.drawnCount === 0) return [];
  const chance = certainty.simulation.probability.loss;
  // Drawn as it is printed: the same chance is the same bar, wherever it stands.
  const share = besideGain(chance).toNumber();
  const told = shareBar(share, 1, { columns: barColumns, rest: '·' });
  return [{ label: 'Chance of a loss', figure: chanceOfLoss(chance, figures), told, share }];
}
