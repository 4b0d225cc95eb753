import type { ResultLine } from '../../answer/result.js';
import { Decimal, one, sumOf } from '../../decimal.js';
import { footed, nearest, type Sum } from '../footed.js';
import { fittedFullMoney, leastChance, type Figures } from '../figures.js';
import { nextStepText } from '../next-step-text.js';
import { toneOf, type ResultPage, type Section } from '../page.js';
import { marked, wrapped } from '../plain-text.js';
import { shareBar } from '../plot.js';
import { wholeScales } from '../result/statement-scale.js';
import { answerText, butSentences } from '../verdict-text.js';
import { factLines, type Fact } from './fact-lines.js';
import { hangingText } from './theme-notes.js';

/** The answer with its chance, what goes with it, what it comes to, and how sure that is. */
export function answerSection(page: ResultPage): Section {
  const { result, palette, width, figures } = page;
  const { verdict } = result;
  return [
    palette.heading(`THE ANSWER${result.actuals === undefined ? '' : ' OF THE PLAN'}, compared with going on as today`),
    ...wrapped(answerText(verdict, figures), width).map(palette[toneOf(result) ?? 'heading']),
    ...butLines(page),
    // Of a plan under way it stands with what is known by now.
    ...(result.actuals === undefined ? nextStepLines(page) : []),
    ...factLines(answerFacts(page), page),
  ];
}

/** What to do now; nothing where nothing follows. */
export const nextStepLines = (page: ResultPage): Section =>
  wrapped(nextStepText(page), page.width)
    .filter((line) => line !== '')
    .map(page.palette.heading);

/** What goes with the answer, and what all of it hangs on. */
export const butsOf = (page: ResultPage): readonly string[] => [
  ...markDownText(page),
  ...butSentences(page.result.verdict, page.figures),
  ...hangingText(page),
];

export const butLines = (page: ResultPage): Section => butsOf(page).flatMap((but) => marked('- ', but, page.width));

/** What it costs, what that brings and what remains, and how probable a loss is. */
export const answerFacts = (page: ResultPage): readonly Fact[] => [
  ...spent(page),
  ...sureFacts(page),
  ...(markDownText(page).length === 0 ? beforeAdjustments(page) : []),
];

/** What remains, and how sure that is. */
export const sureFacts = (page: ResultPage): readonly Fact[] => [expected(page), ...loss(page)];

/** Costs and benefits as the net value counts them, in the digits of the statement, so that what remains is their difference. */
function spent(page: ResultPage): readonly Fact[] {
  const { result, figures } = page;
  const { metrics, cashOnly, lines } = result;
  const { shortMoney } = figures;
  const { costs, benefits } = shownSides(page);
  const ofCosts = lines.filter(({ side }) => side === 'cost');
  return [
    {
      id: 'presentValueCost',
      label: 'What you spend',
      figure: costs,
      told: `${shortMoney(metrics.totalCost)} undiscounted: ${paidOut(ofCosts, figures)}`,
    },
    {
      id: 'presentValueBenefit',
      label: 'What comes back',
      figure: benefits,
      told: `${shortMoney(metrics.totalBenefit)} undiscounted: ${inCash(cashOnly.totalBenefit, metrics.totalBenefit, figures)}`,
    },
  ];
}

/** Of an amount with all its digits; what is said beside it needs room as well. */
const mostColumns = 12;

/** As they stand in the statement. */
function shownSides({ result: { metrics }, figures }: ResultPage): {
  readonly costs: string;
  readonly benefits: string;
} {
  const [{ divisor = one } = {}] = wholeScales({ metrics }, figures);
  const benefit: Sum = { amount: metrics.presentValueBenefit.div(divisor), parts: [] };
  const cost: Sum = { amount: metrics.presentValueCost.div(divisor), parts: [], sign: -1 };
  const net = metrics.npv.div(divisor);
  const shown = footed({ amount: net, parts: [benefit, cost] }, nearest(net));
  const amountOf = (side: Sum): Decimal => (shown.get(side) ?? side.amount).times(divisor);
  const written = fittedFullMoney(figures, [cost, benefit].map(amountOf), mostColumns);
  return { costs: written(amountOf(cost)), benefits: written(amountOf(benefit)) };
}

/** What of the costs is paid to others; the rest is the time of one's own people, unless somebody calls a cost a risk. */
function paidOut(costs: readonly ResultLine[], { shortMoney }: Figures): string {
  const notCash = costs.filter(({ kind, total }) => kind !== 'cash' && !total.isZero());
  const paid = sumOf(costs.filter(({ kind }) => kind === 'cash').map(({ total }) => total));
  if (costs.every(({ total }) => total.isZero())) return 'nothing is spent';
  if (notCash.length === 0) return 'all of it paid out';
  if (paid.lte(0)) return 'none of it paid out';
  return notCash.every(({ kind }) => kind === 'capacity')
    ? `${shortMoney(paid)} paid, rest staff time`
    : `${shortMoney(paid)} of it paid out`;
}

function inCash(cash: Decimal, all: Decimal, { shortMoney }: Figures): string {
  if (cash.lte(0)) return 'none of it in cash';
  return cash.eq(all) ? 'all of it in cash' : `${shortMoney(cash)} of it in cash`;
}

/** The figure, and the range that it has. */
function expected({ result: { metrics, certainty }, figures }: ResultPage): Fact {
  const fact = { id: 'npv', label: 'Expected net value', figure: figures.shortMoney(metrics.npv) };
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

/** In so few digits that it is the difference of the two as they are told. */
const markDown = (before: Decimal, { npv }: ResultPage['result']['metrics']): Decimal =>
  before.sub(npv).toSignificantDigits(2);

/** Where the answer is a loss by that alone. */
function markDownText({
  result: { npvWithoutRiskAdjustment: all, metrics },
  figures: { shortMoney },
}: ResultPage): readonly string[] {
  if (all === null || all.metrics.lte(0) || metrics.npv.gte(0)) return [];
  const taken = shortMoney(markDown(all.metrics, metrics));
  return [`A mark-down of about ${taken} for risk makes it a loss: without it a gain of ${shortMoney(all.metrics)}.`];
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
