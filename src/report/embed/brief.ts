import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { question } from '../one-page/question.js';
import { resultSheet, type Reported, type ResultPage } from '../page.js';
import { withoutColours } from '../palette.js';
import { plainText } from '../plain-text.js';
import { answerText, butsText } from '../verdict-text.js';

/** What is told of a scenario where no calculator runs. */
export interface Brief {
  /** As the scenario is called, if it is. */
  readonly name: string;
  readonly question: string;
  readonly answer: string;
  /** What goes with it; nothing where nothing does. */
  readonly buts: string;
  /** All benefits, cash benefits only, and when the outlay is back: as the first screen has them. */
  readonly figures: readonly string[];
  /** Of which day they are, in words. */
  readonly date?: string;
}

interface BriefStyle {
  readonly locale: string;
  /** `2026-11-29`. */
  readonly date?: string | undefined;
}

/** The answer in a few sentences: the verdict with its chance and what goes with it, then three figures. */
export function briefOf(result: Reported, { locale, date }: BriefStyle): Brief {
  const page: ResultPage = {
    result,
    ...resultSheet({ locale, width: Infinity, palette: withoutColours }, result),
  };
  const { verdict, name } = result;
  return {
    name: plainText(name ?? ''),
    question: question(page),
    answer: answerText(verdict, page.figures),
    buts: butsText(verdict, page.figures),
    figures: [expected(page), inCash(page), payback(page)],
    ...(date !== undefined && { date: dayIn(locale, date) }),
  };
}

function expected({ result: { metrics, certainty, baseCase }, figures }: ResultPage): string {
  const label = baseCase === 'expected' ? 'Expected net value' : 'Likely net value';
  const told = `${label}: ${figures.shortMoney(metrics.npv)}`;
  const { p10 = null, p90 = null } = certainty?.simulation.metrics.npv.quantiles ?? {};
  if (p10 === null || p90 === null || certainty?.simulation.drawnCount === 0) return `${told}.`;
  const [low, high] = [p10, p90].map((end) => figures.shortMoney(new Decimal(end)));
  return `${told}, in eight cases of ten from ${low} to ${high}.`;
}

const inCash = ({ result: { cashOnly, metrics }, figures }: ResultPage): string =>
  `Cash alone, after all costs: ${figures.shortMoney(cashOnly.npv)}${cashOnly.npv.eq(metrics.npv) ? ', as all benefits are cash' : ''}.`;

function payback({ result: { metrics, horizonMonths }, figures }: ResultPage): string {
  const { paybackMonths: months } = metrics;
  return months === null
    ? `Paid back: not within ${countOf(horizonMonths, 'months')}.`
    : `Paid back: in month ${figures.months(months)}.`;
}

const dayIn = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
