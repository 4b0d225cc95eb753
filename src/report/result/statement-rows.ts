import type { Result, ResultLine } from '../../answer/result.js';
import { type Decimal, sumOf, zero } from '../../decimal.js';
import type { Nature } from '../../model/statement.js';
import { footed, footedAlong, footedBothWays, nearest, type Sum, type SumRow } from '../footed.js';
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
  /** Cash in less cash out, which is no sum of the others; none where all of it is cash, and the net flow the same. */
  readonly cash?: Amounts;
}

/** Of that row, wherever it stands. */
export const cashLabel = 'Cash in less out';

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

/** Whether cash in less cash out is another flow than the net one. */
export const isCashApart = ({ annual }: Pick<Result, 'annual'>): boolean =>
  annual.some(({ net, treasury }) => !treasury.eq(net));

export function rowsOf(result: Result): StatementRows {
  const { lines, annual, metrics } = result;
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
    ...(isCashApart(result) ? { cash: cashOf(result) } : {}),
  };
}

const cashOf = ({ annual, treasury }: Result): Amounts => ({
  annual: annual.map((period) => period.treasury),
  total: sumOf(annual.map((period) => period.treasury)),
  presentValue: treasury.npv,
});

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
 * the net flow along the years to the running total, as cash does.
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
    ...(rows.cash === undefined ? [] : [{ label: cashLabel, figures: figuresOf(rows.cash), isStrong: true }]),
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

/** Years and their total add up both ways; of the present value that of the net flow is rounded, and its parts follow. */
function wholeFigures({ net, cost, benefit, cash }: StatementRows, divisor: Decimal): FiguresOf {
  const over = new Map<Amounts, SumRow>();
  const ofValue = new Map<Amounts, Sum>();
  const rowOf = (amounts: Amounts, parts: readonly Amounts[], sign?: -1): Amounts => {
    const signed = sign === undefined ? {} : { sign };
    over.set(amounts, {
      annual: amounts.annual.map((amount) => amount.div(divisor)),
      parts: parts.flatMap((part) => over.get(part) ?? []),
      ...signed,
    });
    ofValue.set(amounts, {
      amount: amounts.presentValue.div(divisor),
      parts: parts.flatMap((part) => ofValue.get(part) ?? []),
      ...signed,
    });
    return amounts;
  };
  const sideOf = (side: StatementSide, sign?: -1): Amounts => {
    const groups = side.groups.map((group) => {
      const lines = group.lines.map((line) => rowOf(line, []));
      return rowOf(group, lines);
    });
    return rowOf(side, groups, sign);
  };
  rowOf(net, [sideOf(benefit), sideOf(cost, -1)]);
  const [top, value] = [over.get(net), ofValue.get(net)];
  const figures = top === undefined ? undefined : footedBothWays(top);
  const values = value === undefined ? undefined : footed(value, nearest(value.amount));
  const ofCash =
    cash === undefined
      ? []
      : [...footedAlong(cash.annual.map((amount) => amount.div(divisor))), nearest(cash.presentValue.div(divisor))];
  return (amounts) => {
    if (amounts === cash) return ofCash;
    const [row, sum] = [over.get(amounts), ofValue.get(amounts)];
    if (row === undefined || sum === undefined) return [];
    return [...(figures?.get(row) ?? []), values?.get(sum) ?? zero];
  };
}
