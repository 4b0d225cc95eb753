import { Decimal } from '../../decimal.js';
import { leastChance, type Figures } from '../figures.js';
import { verdictTone, type ResultPage, type Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { shareBar } from '../plot.js';
import { answerText, butsText } from '../verdict-text.js';
import { factLines, type Fact } from './fact-lines.js';

/** The answer with its chance, what goes with it, what it comes to, and how sure that is. */
export function answerSection(page: ResultPage): Section {
  const { result, palette, width, figures } = page;
  const { verdict } = result;
  const buts = butsText(verdict, figures);
  return [
    palette.heading('THE ANSWER, compared with going on as today'),
    ...wrapped(answerText(verdict, figures), width).map(palette[verdictTone(verdict.answer) ?? 'heading']),
    ...(buts === '' ? [] : wrapped(buts, width)),
    ...factLines(answerFacts(page), page),
  ];
}

/** What it comes to, and how probable a loss is. */
export const answerFacts = (page: ResultPage): readonly Fact[] => [expected(page), ...loss(page)];

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

/** The chance of a loss, rounded so that with that of a gain it makes a hundred. */
export const besideGain = (loss: number): Decimal =>
  leastChance.gt(loss) ? new Decimal(loss) : new Decimal(loss).toDecimalPlaces(2, Decimal.ROUND_HALF_DOWN);

export const chanceOfLoss = (chance: number, { chance: write }: Figures): string => write(besideGain(chance));

const barColumns = 40;

function loss({ result: { certainty }, figures }: ResultPage): readonly Fact[] {
  if (certainty === undefined || certainty.simulation.drawnCount === 0) return [];
  const chance = certainty.simulation.probability.loss;
  const told = shareBar(chance, 1, { columns: barColumns, rest: '·' });
  return [{ label: 'Chance of a loss', figure: chanceOfLoss(chance, figures), told, share: chance }];
}
