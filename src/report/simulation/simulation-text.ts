import type { SimulatedFigure, Simulation } from '../../answer/simulate/simulation.js';
import { Decimal, zero } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import {
  manifestLines,
  resultSheet,
  sheetFor,
  titleLines,
  written,
  type ReportStyle,
  type Section,
  type SectionOf,
  type Sheet,
  type SimulationPage,
} from '../page.js';
import { counted, wrapped } from '../plain-text.js';
import { besideGain } from '../one-page/answer.js';
import { decidersSection } from '../one-page/deciders.js';
import { answerText, butsText, chanceText } from '../verdict-text.js';
import { fanSection, worthKnowingSection, npvHistogramSection } from './distribution.js';
import { simulatedFiguresSection } from './simulated-figures.js';

/** How sure the answer is, as a page of text. The words are English, the figures local. */
export const simulationText = (simulation: Simulation, style: ReportStyle): string =>
  written({ simulation, style, ...sheetFor(style, simulation.currency) }, sections);

interface Page extends SimulationPage {
  readonly style: ReportStyle;
}

const sections: readonly SectionOf<Page>[] = [
  title,
  missed,
  verdict,
  deciding,
  simulatedFiguresSection,
  npvHistogramSection,
  fanSection,
  worthKnowingSection,
  (page) => manifestLines(page.simulation.manifest, page),
];

const samplerNames: Readonly<Record<Simulation['sampler'], string>> = {
  sobol: 'scrambled Sobol',
  'latin-hypercube': 'Latin hypercube',
  'pseudo-random': 'pseudo-random',
};

function title(page: SimulationPage): Section {
  const { simulation, figures } = page;
  const { name, samples, sampler, seed, drawnCount, certainCount, horizonMonths } = simulation;
  const facts = [
    `${figures.whole(new Decimal(samples))} samples (${samplerNames[sampler]}, seed ${String(seed)})`,
    `${counted(drawnCount, 'input')} drawn, ${certainCount} taken as certain`,
    countOf(horizonMonths, 'months from approval'),
  ];
  return titleLines(name, facts, page);
}

/** Where the error that was asked for was not reached. */
function missed({ simulation: { until, samples, metrics }, figures, width }: Page): Section {
  if (until === undefined || until.isReached) return [];
  const { standardError: error } = metrics.npv;
  const amount = (of: number): string => figures.price(new Decimal(of));
  const told =
    error.kind === 'known'
      ? `The mean of the net present value still errs by ${amount(error.value)}`
      : 'How far the mean of the net present value errs is not known';
  const asked = `${amount(until.standardError)} or less was asked for`;
  return wrapped(`${told} after ${figures.whole(new Decimal(samples))} samples; ${asked}. Permit more samples.`, width);
}

const nothingDrawn =
  'No input has a range, so every sample is the same case: this says nothing of how sure it is. Write what you do not ' +
  'know as { low, likely, high }.';

/** What a reader takes away: the answer with its buts, and how far it may lie off. */
function verdict(page: Page): Section {
  const { simulation, palette, width } = page;
  const { probability, metrics, drawnCount, verdict: told } = simulation;
  const { figures } = asReported(page);
  const share = (figure: number): string => chanceText(new Decimal(figure), figures);
  const money = (figure: number): string => figures.shortMoney(new Decimal(figure));
  const { expected, quantiles } = metrics.npv;
  const answer = [answerText(told, figures), butsText(told, figures)].filter((part) => part !== '').join(' ');
  if (drawnCount === 0) return [palette.heading('VERDICT'), ...wrapped(`${answer} ${nothingDrawn}`, width)];
  const sentences = [
    answer,
    ...(expected === null || quantiles.p50 === null || quantiles.p10 === null
      ? []
      : [
          `The ${simulation.baseCase} net present value is ${figures.shortMoney(expected)}; half of the cases are below ` +
            `${money(quantiles.p50)}, and one in ten is below ${money(quantiles.p10)}.`,
        ]),
    `The chance of a loss is ${chanceText(besideGain(probability.loss), figures)}; if only cash benefits count, ${share(probability.cashOnlyLoss)}.`,
    ...probability.paybackWithin
      .slice(-1)
      .map(
        (last) =>
          `It has paid back (discounted) within ${countOf(last.months, 'months')} in ${share(last.probability)} of the cases.`,
      ),
  ];
  return [palette.heading('VERDICT'), ...wrapped(sentences.join(' '), width)];
}

/** What decides, as the page of a result has it. */
function deciding(page: Page): Section {
  const { metrics, verdict: told } = page.simulation;
  const npv = metrics.npv.expected;
  return npv === null ? [] : decidersSection({ ...asReported(page), result: { verdict: told, metrics: { npv } } });
}

/** Short amounts rounded as on the page of a result. */
function asReported({ simulation: { currency, metrics }, style }: Page): Sheet {
  const total = ({ expected }: SimulatedFigure): Decimal => expected ?? zero;
  return resultSheet(style, {
    currency,
    metrics: { totalCost: total(metrics.totalCost), totalBenefit: total(metrics.totalBenefit) },
  });
}
