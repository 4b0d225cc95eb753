import type { ResultLine } from '../../answer/result.js';
import { sumOf, type Decimal } from '../../decimal.js';
import type { Nature } from '../../model/statement.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { cellRoom, columnTable, plainRow, type TableColumn } from '../table.js';

/** Kinds of money in the order in which they are told: from what is in the bank to what has to be believed. */
export const natures = ['cash', 'capacity', 'risk', 'business'] as const satisfies readonly Nature[];

/** One letter for each. */
export const natureMarks: Readonly<Record<Nature, string>> = { cash: 'c', capacity: 'h', risk: 'r', business: 'b' };

export const natureWords: Readonly<Record<Nature, string>> = {
  cash: 'cash',
  capacity: 'hours of own staff (capacity)',
  risk: 'expected loss avoided (risk)',
  business: 'margin earned by models (business)',
};

const missing = '–';

/** What part of the benefits and costs is cash, and what part someone first has to turn into money. */
export function kindsSection(page: Page): Section {
  const { result, palette, width } = page;
  const used = natures.filter((kind) => result.lines.some((line) => line.kind === kind));
  if (used.length === 0) return [];
  const rows = [
    ...used.map((kind) => ({ ...plainRow(natureWords[kind]), mark: `${natureMarks[kind]} ` })),
    { mark: '  ', label: 'Total', paint: palette.heading },
  ];
  const columns = [...sideColumns(page, 'benefit', used), ...sideColumns(page, 'cost', used)];
  return [
    ...columnTable({ title: 'KINDS OF MONEY, PRESENT VALUE', rows, columns, paintHeading: palette.heading }, width),
    ...penaltyLines(page),
  ];
}

const headings: Readonly<Record<ResultLine['side'], string>> = { benefit: 'Benefits', cost: 'Costs' };

function sideColumns(page: Page, side: ResultLine['side'], used: readonly Nature[]): readonly TableColumn[] {
  const { result, figures, width } = page;
  const lines = result.lines.filter((line) => line.side === side);
  const valueOf = (some: readonly ResultLine[]): Decimal => sumOf(some.map(({ presentValue }) => presentValue));
  const total = valueOf(lines);
  const ofKinds = used.map((kind) => lines.filter((line) => line.kind === kind));
  const money = fittedWholeMoney(figures, [total, ...ofKinds.map(valueOf)], cellRoom(4, width));
  const shareOf = (value: Decimal): string => (total.gt(0) ? figures.share(value.div(total)) : missing);
  const cells = (write: (value: Decimal) => string): readonly string[] => [
    ...ofKinds.map((some) => (some.length === 0 ? '' : write(valueOf(some)))),
    write(total),
  ];
  return [
    { heading: headings[side], cells: cells(money), aligned: 'right' },
    { heading: 'share', cells: cells(shareOf), aligned: 'right' },
  ];
}

/** A fine is rare and large: what is expected of it is no income of any year. */
function penaltyLines({ result, figures, width }: Page): readonly string[] {
  const penalty = result.lines.find(({ id }) => id === 'penalty');
  if (penalty === undefined || penalty.presentValue.isZero()) return [];
  const amount = fittedWholeMoney(figures, [penalty.presentValue], cellRoom(1, width))(penalty.presentValue);
  return wrapped(
    `Among the losses avoided, ${amount} of penalties is an expected value, probability times amount: most years save ` +
      'nothing of it.',
    width,
  );
}
