import { sumOf, type Decimal } from '../../decimal.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { cellRoom, printed, right } from '../table.js';

/** The years at the prices of approval, where the scenario tells of inflation. */
export function todaysMoneySection(page: Page): Section {
  const { figures, width, palette } = page;
  const { todaysMoney: told, metrics, discounting } = page.result;
  if (told === undefined) return [];
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
  const cells = (amounts: readonly Decimal[]): readonly string[] => amounts.map(money);
  return [
    ...printed(
      {
        title: 'AT THE PRICES OF APPROVAL',
        columns: headings.map((heading) => right(heading, () => '')),
        rows: rows.map(({ label, amounts }) => ({ label, cells: cells(amounts), isStrong: label === 'Net' })),
      },
      page,
    ),
    ...wrapped(
      `Inflation of ${figures.share(inflation)} a year is taken out of the amounts, and out of the discount rate: ` +
        `${figures.share(rate)} a year in place of ${figures.share(discounting.rate)}. The net present value is the ` +
        `same ${figures.shortMoney(metrics.npv)} either way.`,
      width,
    ).map(palette.faint),
  ];
}
