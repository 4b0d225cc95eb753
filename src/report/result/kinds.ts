import type { ResultLine } from '../../answer/result.js';
import { sumOf, type Decimal } from '../../decimal.js';
import type { Nature } from '../../model/statement.js';
import { fittedWholeMoney, missing } from '../figures.js';
import type { Page, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { cellRoom, printed, right, tableOf, type ColumnOf, type Row } from '../table.js';
import { text } from '../../say.js';

/** Kinds of money in the order in which they are told: from what is in the bank to what has to be believed. */
export const natures = ['cash', 'capacity', 'risk', 'business'] as const satisfies readonly Nature[];

/** One letter for each. */
export const natureMarks: Readonly<Record<Nature, string>> = { cash: 'c', capacity: 'h', risk: 'r', business: 'b' };

export const natureWords: Readonly<Record<Nature, string>> = {
  cash: 'cash',
  capacity: text('hours of own staff (capacity)'),
  risk: text('expected loss avoided (risk)'),
  business: text('value of models (business)'),
};

/** The lines of one kind of money, or all of them. */
interface KindRow extends Omit<Row, 'cells'> {
  readonly linesOf: (lines: readonly ResultLine[]) => readonly ResultLine[];
}

/** What part of the benefits and costs is cash, and what part someone first has to turn into money. */
export function kindsSection(page: Page): Section {
  const { result } = page;
  const used = natures.filter((kind) => result.lines.some((line) => line.kind === kind));
  if (used.length === 0) return [];
  const rows: readonly KindRow[] = [
    ...used.map((kind) => ({
      label: natureWords[kind],
      mark: `${natureMarks[kind]} `,
      linesOf: (lines: readonly ResultLine[]) => lines.filter((line) => line.kind === kind),
    })),
    { label: 'Total', mark: '  ', isStrong: true, linesOf: (lines) => lines },
  ];
  const columns = [...sideColumns(page, 'benefit', rows), ...sideColumns(page, 'cost', rows)];
  const table = tableOf(rows, (row) => row, columns);
  return [...printed({ title: 'KINDS OF MONEY, PRESENT VALUE', ...table }, page), ...penaltyLines(page)];
}

const headings: Readonly<Record<ResultLine['side'], string>> = { benefit: text('Benefits'), cost: text('Costs') };

function sideColumns(
  { result, figures, width }: Page,
  side: ResultLine['side'],
  rows: readonly KindRow[],
): readonly ColumnOf<KindRow>[] {
  const all = result.lines.filter((line) => line.side === side);
  const valueOf = (lines: readonly ResultLine[]): Decimal => sumOf(lines.map(({ presentValue }) => presentValue));
  const total = valueOf(all);
  const values = rows.map(({ linesOf }) => valueOf(linesOf(all)));
  const money = fittedWholeMoney(figures, values, cellRoom(4, width));
  const cell =
    (write: (value: Decimal) => string) =>
    ({ linesOf, isStrong }: KindRow): string => {
      const lines = linesOf(all);
      return lines.length === 0 && isStrong !== true ? '' : write(valueOf(lines));
    };
  const share = (value: Decimal): string => (total.gt(0) ? figures.share(value.div(total)) : missing);
  return [right(headings[side], cell(money)), right('share', cell(share))];
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
