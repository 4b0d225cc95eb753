import type { Result, ResultLine } from '../../answer/result.js';
import { type Decimal, sumOf, zero } from '../../decimal.js';
import type { Nature } from '../../model/statement.js';
import { footed, nearest, stepsBetween, type Sum } from '../footed.js';
import { plainText } from '../plain-text.js';
import type { Row } from '../table.js';

type Side = ResultLine['side'];

/** What stands in a row of the statement: amounts by period, in total and in present value. */
export interface Amounts {
  readonly annual: readonly Decimal[];
  readonly total: Decimal;
  readonly presentValue: Decimal;
}

/** Lines of the statement under one heading. */
interface StatementGroup extends Amounts {
  readonly label: string;
  /** Those that come to something in some period. */
  readonly lines: readonly ResultLine[];
}

export interface StatementSide extends Amounts {
  readonly groups: readonly StatementGroup[];
}

/** The statement as sums of sums: what is net of costs and benefits, these of groups, and those of lines. */
export interface StatementRows {
  readonly net: Amounts;
  readonly cost: StatementSide;
  readonly benefit: StatementSide;
}

/** A row before it is known how its figures are written. */
export interface FiguresRow extends Omit<Row, 'cells'> {
  readonly kind?: Nature;
  /** Of a line. */
  readonly id?: string;
  /** One for each period, in total and in present value; none in a heading. */
  readonly figures: readonly Decimal[];
}

export const isSomewhere = ({ annual, presentValue }: ResultLine): boolean =>
  [...annual, presentValue].some((amount) => !amount.isZero());

export function rowsOf({ lines, annual, metrics }: Result): StatementRows {
  const side = (of: Side, total: Decimal, presentValue: Decimal): StatementSide => ({
    annual: annual.map((period) => period[of]),
    total,
    presentValue,
    groups: groupsOf(lines.filter((line) => line.side === of && isSomewhere(line))),
  });
  return {
    net: {
      annual: annual.map(({ net }) => net),
      total: metrics.totalBenefit.minus(metrics.totalCost),
      presentValue: metrics.npv,
    },
    cost: side('cost', metrics.totalCost, metrics.presentValueCost),
    benefit: side('benefit', metrics.totalBenefit, metrics.presentValueBenefit),
  };
}

/** The groups of one side in the order of the statement, without those in which there is nothing. */
const groupsOf = (shown: readonly ResultLine[]): readonly StatementGroup[] =>
  [...new Set(shown.map(({ group }) => group))].map((label) => {
    const lines = shown.filter(({ group }) => group === label);
    return {
      label,
      lines,
      annual: (lines[0]?.annual ?? []).map((_, place) => sumOf(lines.map((line) => line.annual[place] ?? zero))),
      total: sumOf(lines.map((line) => line.total)),
      presentValue: sumOf(lines.map((line) => line.presentValue)),
    };
  });

const figuresIn = ({ annual, total, presentValue }: Amounts): readonly Decimal[] => [...annual, total, presentValue];

/**
 * Every row with its figures: exact, or in whole units of which each column adds up from the lines to the net flow, and
 * the net flow along the years to the running total.
 *
 * @param divisor  the unit: 1,000 for thousands
 */
export function shownRows(rows: StatementRows, divisor: Decimal | undefined): readonly FiguresRow[] {
  const figuresOf = shownFigures(rows, divisor);
  const nets = figuresOf(rows.net).slice(0, rows.net.annual.length);
  return [
    ...sideRows('COSTS', rows.cost, figuresOf),
    { label: 'Total costs', figures: figuresOf(rows.cost), isStrong: true },
    ...sideRows('BENEFITS', rows.benefit, figuresOf),
    { label: 'Total benefits', figures: figuresOf(rows.benefit), isStrong: true },
    { label: 'Net', figures: figuresOf(rows.net), isStrong: true },
    // The running total has neither a total nor a present value of its own.
    { label: 'Cumulative', figures: nets.map((_, place) => sumOf(nets.slice(0, place + 1))) },
  ];
}

/** Figures by period, in total and in present value, as they are shown. */
export type FiguresOf = (amounts: Amounts) => readonly Decimal[];

/** As `shownRows`, of whatever part of the statement is asked. */
export const shownFigures = (rows: StatementRows, divisor: Decimal | undefined): FiguresOf =>
  divisor === undefined ? figuresIn : wholeFigures(rows, divisor);

const sideRows = (heading: string, { groups }: StatementSide, figuresOf: FiguresOf): readonly FiguresRow[] =>
  groups.length === 0
    ? []
    : [{ label: heading, figures: [], isStrong: true }, ...groups.flatMap((group) => groupRows(group, figuresOf))];

/** A group of several lines is headed by their sum, a group of one by its name alone. */
const groupRows = (group: StatementGroup, figuresOf: FiguresOf): readonly FiguresRow[] => [
  { label: plainText(group.label), figures: group.lines.length > 1 ? figuresOf(group) : [], isStrong: true },
  ...group.lines.map((line) => {
    return { label: plainText(line.label), mark: '  ', id: line.id, kind: line.kind, figures: figuresOf(line) };
  }),
];

/** Column by column: the net flow is rounded, and what it is made of follows. */
function wholeFigures({ net, cost, benefit }: StatementRows, divisor: Decimal): FiguresOf {
  const sums = new Map<Amounts, Sum[]>();
  const sumAt = (amounts: Amounts, place: number, parts: readonly Sum[], sign?: -1): Sum => {
    const amount = (figuresIn(amounts)[place] ?? zero).div(divisor);
    const sum: Sum = { amount, parts, ...(sign === undefined ? {} : { sign }) };
    sums.set(amounts, [...(sums.get(amounts) ?? []), sum]);
    return sum;
  };
  const sideAt = (side: StatementSide, place: number, sign?: -1): Sum => {
    const groups = side.groups.map((group) =>
      sumAt(
        group,
        place,
        group.lines.map((line) => sumAt(line, place, [])),
      ),
    );
    return sumAt(side, place, groups, sign);
  };
  const steps = stepsBetween(net.annual.map((amount) => amount.div(divisor)));
  const shown = new Map<Sum, Decimal>();
  figuresIn(net).forEach((amount, place) => {
    const top = sumAt(net, place, [sideAt(benefit, place), sideAt(cost, place, -1)]);
    for (const [sum, whole] of footed(top, steps[place] ?? nearest(amount.div(divisor)))) shown.set(sum, whole);
  });
  return (amounts) => (sums.get(amounts) ?? []).map((sum) => shown.get(sum) ?? zero);
}
