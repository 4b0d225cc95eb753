import type { AfterTax, TaxYear } from '../../answer/accounts/accounts.js';
import { viewKeys } from '../../answer/result.js';
import { sumOf, type Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import type { View } from '../../model/returns.js';
import type { TaxedPart } from '../../model/statement.js';
import { fittedWholeMoney, orMissing } from '../figures.js';
import type { Page, ResultPage, Section } from '../page.js';
import { marked, plainText } from '../plain-text.js';
import { cellRoom, printed, type Table } from '../table.js';

/** The plan after income tax beside that before tax, where the scenario tells a rate. */
export function afterTaxSection(page: Page): Section {
  const { afterTax } = page.result;
  if (afterTax === undefined) return [];
  return [
    ...printed(viewsTable(afterTax, page), page),
    '',
    ...printed(yearsTable(afterTax, page), page),
    ...conventions(afterTax, page).flatMap((text) => marked('- ', text, page.width).map(page.palette.faint)),
  ];
}

const views = { all: 'All benefits', cashOnly: 'Cash benefits', treasury: 'Treasury' } as const satisfies Record<
  View,
  string
>;
const viewNames = Object.keys(views) as readonly View[];

interface ViewRow {
  readonly label: string;
  readonly amountOf: (view: View) => Decimal;
}

/** The net value of each view before and after tax. */
export function viewsTable(afterTax: AfterTax, { figures, width, result }: ResultPage): Table {
  const rows: readonly ViewRow[] = [
    { label: 'Net value before tax', amountOf: (view) => result[viewKeys[view]].npv },
    { label: 'Tax, present value', amountOf: (view) => afterTax[view].presentValueTax },
    { label: 'Net value after tax', amountOf: (view) => afterTax[view].npv },
    { label: 'Tax, total', amountOf: (view) => afterTax[view].totalTax },
  ];
  const money = fittedWholeMoney(
    figures,
    rows.flatMap(({ amountOf }) => viewNames.map(amountOf)),
    cellRoom(viewNames.length, width),
  );
  return {
    title: 'AFTER TAX',
    columns: viewNames.map((view) => ({ heading: views[view], aligned: 'right' })),
    rows: [
      ...rows.map(({ label, amountOf }) => ({
        label,
        cells: viewNames.map((view) => money(amountOf(view))),
        isStrong: label === 'Net value after tax',
      })),
      {
        label: 'Payback in months, after tax',
        cells: viewNames.map((view) => orMissing(afterTax[view].paybackMonths, figures.months)),
      },
    ],
  };
}

type Amount = Exclude<keyof TaxYear, 'period'>;

/** From benefits to tax, for the view of all benefits. */
export function yearsTable({ all, rate }: AfterTax, { figures, width }: ResultPage): Table {
  const label: Readonly<Record<Amount, string>> = {
    benefit: 'Benefits',
    expensed: 'Costs expensed',
    writtenOff: 'Written off',
    profit: 'Profit or loss',
    lossesUsed: 'Earlier losses',
    taxable: 'Taxable',
    tax: `Tax at ${figures.share(rate)}`,
    netBeforeTax: 'Net flow before tax',
    netAfterTax: 'Net flow after tax',
  };
  // Its keys are just these names.
  const amounts = Object.keys(label) as readonly Amount[];
  const row = (amount: Amount): readonly Decimal[] => {
    const years = all.years.map((year) => year[amount]);
    return [...years, sumOf(years)];
  };
  const headings = [...all.years.map(({ period }) => period), 'Total'];
  const money = fittedWholeMoney(figures, amounts.flatMap(row), cellRoom(headings.length, width));
  return {
    title: 'ALL BENEFITS, BY TAX YEAR',
    columns: headings.map((heading) => ({ heading, aligned: 'right' })),
    rows: amounts.map((amount) => ({
      label: label[amount],
      cells: row(amount).map(money),
      isStrong: ['profit', 'tax', 'netAfterTax'].includes(amount),
    })),
  };
}

const partWords: Readonly<Record<TaxedPart, string>> = {
  'set-up': 'Set-up',
  migration: 'Migration',
  purchases: 'Purchases',
  licences: 'Licences',
  training: 'Training',
  running: 'Running costs',
  'custom-costs': 'Custom costs',
  grants: 'Grants',
  penalties: 'Penalties avoided',
  benefits: 'Other benefits',
};

/** By which rules it was worked out: another set of them gives another figure. */
export function conventions(afterTax: AfterTax, { figures, result }: ResultPage): readonly string[] {
  const { losses, lossLimit, treatments, discountRate, rate, all } = afterTax;
  const left = all.lossesLeft.isZero() ? '' : `; ${figures.shortMoney(all.lossesLeft)} is left at the end`;
  const isBefore = discountRate.eq(result.discounting.rate);
  return [
    `Income tax of ${figures.share(rate)} on benefits less costs of each view, paid in the last month of the tax year. Hours ` +
      'of own staff, spent and freed, count like money.',
    losses === 'set-off'
      ? 'A loss is set off at once against other profits of the organisation.'
      : `A loss is carried forward and may take ${lossLimit.eq(1) ? 'all' : figures.share(lossLimit)} of a later profit${left}.`,
    ...treatments.map(({ treats, customLine, deductibleShare, writtenOffMonths }) => {
      const counted = deductibleShare.eq(1) ? '' : `; ${figures.share(deductibleShare)} of it counts for tax`;
      const how =
        writtenOffMonths === null
          ? 'in the year in which it is paid or earned'
          : `written off evenly over ${countOf(writtenOffMonths.toNumber(), 'months')} from the month in which it is paid`;
      const what = result.lines.find(({ id }) => id === customLine)?.label ?? partWords[treats];
      return `${plainText(what)}: ${how}${counted}.`;
    }),
    'Everything else is deducted in the year in which it is paid; training always is.',
    ...(all.leftToWriteOff.isZero()
      ? []
      : [
          `${figures.shortMoney(all.leftToWriteOff)} is left to be written off after the horizon, and counted nowhere.`,
        ]),
    `Discounted at ${figures.share(discountRate)} a year${isBefore ? ', the rate before tax: tell tax.afterTaxRate where yours is another' : ' after tax'}.`,
    'A convention for comparing plans, exact figures without simulation, and no accounting or tax advice.',
  ];
}
