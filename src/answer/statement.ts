import { type Decimal, zero, sumOf, inShownDigits } from '../decimal.js';
import { isCash } from '../model/returns.js';
import type { Shape } from '../model/shape.js';
import type { ExactReading } from '../reading/exact.js';
import type { GradedFigure } from './graded-figures.js';
import type { PlannedLine } from './planned-model.js';
import type { RealPeriod } from './accounts/accounts.js';
import type { ResultLine } from './result.js';
import { text } from '../say.js';

type Row = readonly Decimal[];

/** The years from approval; the last one may be cut short by the horizon. */
export const yearNames = (horizonMonths: number): readonly string[] =>
  Array.from({ length: Math.ceil(horizonMonths / 12) }, (_, year) => `Year ${String(year + 1)}`);

/** “Initial” and the years. */
const periodNames = (horizonMonths: number): readonly string[] => [text('Initial'), ...yearNames(horizonMonths)];

interface Told {
  readonly reading: ExactReading;
  readonly graded: ReadonlyMap<string, GradedFigure>;
  readonly shape: Shape;
}

export function resultLine(
  { each, presentValue, inputs, formula }: PlannedLine,
  { reading, graded, shape }: Told,
): ResultLine {
  const { line, side, group, nature } = each;
  const annual = reading.byPeriod(line);
  const behind = inputs.flatMap(({ path }) => graded.get(path) ?? []);
  const records = new Set(behind.flatMap(({ figure: { record } }) => (record === undefined ? [] : [record])));
  return Object.freeze({
    id: line.id,
    label: line.label,
    group,
    side,
    kind: isCash(shape, each) ? 'cash' : nature,
    unit: 'money',
    annual: Object.freeze(annual.map(inShownDigits)),
    total: inShownDigits(sumOf(annual)),
    presentValue: inShownDigits(reading.figure(presentValue)),
    records: Object.freeze([...records]),
    formula,
    ...(line.note === undefined ? {} : { note: line.note }),
    ...(line.source === undefined ? {} : { source: line.source }),
  });
}

/** A row by month, each amount by the discount factor of its month. */
export const presentValueOf = (row: Row, factors: Row): Decimal =>
  sumOf(row.map((amount, month) => (amount.isZero() ? zero : amount.times(factors[month] ?? zero))));

/** @param costs, benefits  one figure for each period */
export function annualOf(horizonMonths: number, costs: Row, benefits: Row): readonly RealPeriod[] {
  return Object.freeze(
    periodNames(horizonMonths).map((period, place) => {
      const paid = costs[place] ?? zero;
      const gained = benefits[place] ?? zero;
      return Object.freeze({
        period,
        cost: inShownDigits(paid),
        benefit: inShownDigits(gained),
        net: inShownDigits(gained.minus(paid)),
      });
    }),
  );
}
