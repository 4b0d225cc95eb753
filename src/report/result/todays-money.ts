import { sumOf } from '../../decimal.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, ResultPage, Section } from '../page.js';
import { cellRoom, printed, type Table } from '../table.js';

/** The years at the prices of approval, where the scenario tells of inflation. */
export function todaysMoneySection(page: Page): Section {
  const table = todaysMoneyTable(page);
  return table === undefined ? [] : printed(table, page);
}

/** The same as a table. */
export function todaysMoneyTable({ figures, width, result }: ResultPage): Table | undefined {
  const { todaysMoney: told, metrics, discounting } = result;
  if (told === undefined) return undefined;
  const { annual, inflation, rate } = told;
  const rows = (['cost', 'benefit', 'net'] as const).map((key) => {
    const amounts = annual.map((period) => period[key]);
    return { label: { cost: 'Costs', benefit: 'Benefits', net: 'Net' }[key], amounts: [...amounts, sumOf(amounts)] };
  });
  const headings = [...annual.map(({ period }) => period), 'Total'];
  const money = fittedWholeMoney(
    figures,
    rows.flatMap(({ amounts }) => amounts),
    cellRoom(headings.length, width),
  );
  return {
    title: 'AT THE PRICES OF APPROVAL',
    columns: headings.map((heading) => ({ heading, aligned: 'right' })),
    rows: rows.map(({ label, amounts }) => ({ label, cells: amounts.map(money), isStrong: label === 'Net' })),
    notes: [
      `Inflation of ${figures.share(inflation)} a year is taken out of the amounts, and out of the discount rate: ` +
        `${figures.share(rate)} a year in place of ${figures.share(discounting.rate)}. The net present value is the ` +
        `same ${figures.shortMoney(metrics.npv)} either way.`,
    ],
  };
}
