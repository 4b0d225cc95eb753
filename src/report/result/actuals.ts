import type { ActualsAgainstPlan, ActualsRow, Completion } from '../../answer/accounts/actuals.js';
import { one, sumOf, type Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { answerWords } from '../answer-words.js';
import { fittedWholeMoney, orMissing } from '../figures.js';
import type { Fact } from '../one-page/fact-lines.js';
import type { Page, ResultPage, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { cellRoom, left, printed, right, tableOf, type Table } from '../table.js';

/** What was paid and earned so far against the plan, line by line, and what the plan comes to with that put in. */
export function actualsSection(page: Page): Section {
  const { actuals } = page.result;
  if (actuals === undefined) return [];
  const words = [toComeText(actuals, page), actualsAnswer(actuals, page)];
  return [
    page.palette.heading('ACTUAL AGAINST PLAN'),
    ...printed(rowsTable(actuals, page), page),
    '',
    ...printed(completionTable(actuals, page), page),
    ...words.flatMap((text) => wrapped(text, page.width)),
    ...wrapped(forecastRule, page.width).map(page.palette.faint),
  ];
}

/** How the forecast is made, wherever it is shown. */
export const forecastRule =
  'Forecast: each month of which an amount is known has that amount, every other month keeps its plan; nothing is ' +
  'concluded from the one to the other. Net value and payback count from approval.';

/** “0–5, 7”. */
function monthsText({ months }: Pick<ActualsRow, 'months'>): string {
  const runs: string[] = [];
  let first: number | undefined;
  for (const [place, { month }] of months.entries()) {
    first ??= month;
    if (months[place + 1]?.month === month + 1) continue;
    runs.push(first === month ? String(month) : `${first}–${month}`);
    first = undefined;
  }
  return runs.join(', ');
}

/** Each line over the months of which it is known, and what becomes of it over the whole horizon. */
export function rowsTable({ rows, lastMonth }: ActualsAgainstPlan, { figures, width }: ResultPage): Table {
  const ofSide = (side: ActualsRow['side']) => rows.filter((row) => row.side === side);
  const sumsOf = (side: ActualsRow['side']): readonly Decimal[] =>
    (['plan', 'actual', 'variance'] as const).map((key) => sumOf(ofSide(side).map((row) => row[key])));
  const money = fittedWholeMoney(
    figures,
    [
      ...rows.flatMap((row) => [row.plan, row.actual, row.variance, row.forecastAtCompletion]),
      ...[...sumsOf('cost'), ...sumsOf('benefit')],
    ],
    cellRoom(5, width),
  );
  const columns = [
    left<ActualsRow>('months', monthsText),
    right<ActualsRow>('plan', ({ plan }) => money(plan)),
    right<ActualsRow>('actual', ({ actual }) => money(actual)),
    right<ActualsRow>('more', ({ variance }) => money(variance)),
    left<ActualsRow>('', ({ variance, isWorse }) => (isWorse ? 'worse' : variance.isZero() ? '' : 'better')),
    right<ActualsRow>('forecast', ({ forecastAtCompletion }) => money(forecastAtCompletion)),
  ];
  const rowsOf = (side: ActualsRow['side']): Table['rows'] => {
    const told = tableOf(ofSide(side), ({ label }) => ({ label: plainText(label), mark: '  ' }), columns);
    if (told.rows.length === 0) return [];
    return [...told.rows, { label: sideTitles[side], cells: ['', ...sumsOf(side).map(money), '', ''], isStrong: true }];
  };
  return {
    title: `UP TO MONTH ${lastMonth}`,
    columns,
    rows: [...rowsOf('cost'), ...rowsOf('benefit')],
    notes: ['plan, actual and more (actual less plan): of the months that are told; forecast: of all months.'],
  };
}

const sideTitles = { cost: 'Costs, as far as told', benefit: 'Benefits, as far as told' } as const;

interface CompletionRow {
  readonly label: string;
  readonly cellOf: (completion: Completion) => string;
  readonly difference?: (plan: Completion, forecast: Completion) => string;
}

/** What the plan comes to, and what it comes to with what is known put in. */
export function completionTable({ plan, forecast }: ActualsAgainstPlan, { figures, width }: ResultPage): Table {
  const moneyKeys = ['totalCost', 'totalBenefit', 'npv'] as const;
  const money = fittedWholeMoney(
    figures,
    [plan, forecast].flatMap((each) => moneyKeys.map((key) => each[key])),
    cellRoom(3, width),
  );
  const ofMoney = (label: string, key: (typeof moneyKeys)[number]): CompletionRow => ({
    label,
    cellOf: (each) => money(each[key]),
    difference: (before, after) => money(after[key].minus(before[key])),
  });
  const rows: readonly CompletionRow[] = [
    ofMoney('Costs', 'totalCost'),
    ofMoney('Benefits', 'totalBenefit'),
    ofMoney('Expected net value', 'npv'),
    { label: 'Return (ROI)', cellOf: ({ roi }) => orMissing(roi, figures.share) },
    {
      label: 'Payback in months, discounted',
      cellOf: ({ discountedPaybackMonths }) => orMissing(discountedPaybackMonths, figures.months),
    },
  ];
  return {
    title: 'AT COMPLETION',
    ...tableOf(rows, ({ label }) => ({ label }), [
      right('plan', ({ cellOf }) => cellOf(plan)),
      right('forecast', ({ cellOf }) => cellOf(forecast)),
      right('more', ({ difference }) => difference?.(plan, forecast) ?? ''),
    ]),
  };
}

/** What is still to be decided: the past is paid for, whether it goes on or not. */
export function toComeText({ toCome, lastMonth }: ActualsAgainstPlan, { figures, result }: ResultPage): string {
  const left = result.horizonMonths - lastMonth;
  if (left === 0) return 'No month of the plan is left.';
  const [cost, benefit, npv] = [toCome.cost, toCome.benefit, toCome.npv].map(figures.shortMoney);
  return (
    `Still to come in ${countOf(left, 'months')}, as planned: ${cost} of costs and ${benefit} of benefits, ` +
    `worth ${npv} in month ${lastMonth}. What is past is paid for, whether it goes on or not.`
  );
}

/** Whether the verdict holds. */
export function actualsAnswer({ verdict }: ActualsAgainstPlan, { figures, result }: ResultPage): string {
  const { plan, forecast, chanceOfGain, holds } = verdict;
  const planned = result.verdict.chanceOfGain;
  const before = planned === null ? '' : ` (${figures.aboutShare(planned)} in the plan)`;
  const words = (answer: typeof plan): string => `“${answerWords(answer).toLowerCase()}”`;
  const by =
    chanceOfGain === null
      ? 'by the ratio of benefits to costs'
      : `with a chance of a gain of ${figures.aboutShare(chanceOfGain)}${before}`;
  return holds
    ? `With what is known the answer holds: ${words(forecast)}, ${by}.`
    : `With what is known the answer is ${words(forecast)}, ${by}; the plan said ${words(plan)}.`;
}

/** What was known of each side, and what the net value is then: for whoever reads one page. */
export function actualsFacts(
  { rows, plan, forecast, lastMonth }: ActualsAgainstPlan,
  { figures, result }: ResultPage,
): readonly Fact[] {
  const { shortMoney } = figures;
  const known = (side: ActualsRow['side']): readonly Fact[] => {
    const ofSide = rows.filter((row) => row.side === side);
    if (ofSide.length === 0) return [];
    const [planned, actual] = [sumOf(ofSide.map((row) => row.plan)), sumOf(ofSide.map((row) => row.actual))];
    const part = reportedPart(side, planned);
    return [
      {
        // The plan beside it is that of the same months and lines.
        label: part === undefined ? `${side === 'cost' ? 'Costs' : 'Benefits'} so far` : `Reported ${side}s`,
        figure: shortMoney(planned),
        beside: shortMoney(actual),
        told: `${differenceText(actual, planned)}${part === undefined ? '' : `, on ${part} of what was due`}`,
      },
    ];
  };
  const difference = forecast.npv.minus(plan.npv);
  return [
    ...known('cost'),
    ...known('benefit'),
    {
      label: 'Net value then',
      figure: shortMoney(plan.npv),
      beside: shortMoney(forecast.npv),
      told: `${shortMoney(difference.abs())} ${difference.lt(0) ? 'less' : 'more'}, all else as planned`,
    },
  ];

  /** Of all that was planned by then, where it is not all. */
  function reportedPart(side: ActualsRow['side'], planned: Decimal): string | undefined {
    const all = sumOf(result.monthly[side].slice(0, lastMonth + 1));
    const part = all.gt(0) ? planned.div(all) : one;
    return part.lt('0.995') ? figures.aboutShare(part) : undefined;
  }

  function differenceText(actual: Decimal, planned: Decimal): string {
    const difference = actual.minus(planned);
    if (difference.isZero()) return 'as planned';
    const way = difference.gt(0) ? 'more' : 'less';
    return planned.gt(0)
      ? `${figures.aboutShare(difference.abs().div(planned))} ${way}`
      : `${shortMoney(difference.abs())} ${way} than planned`;
  }
}
