import { factorsAt } from '../../answer/accounts/factors.js';
import type { Result } from '../../answer/result.js';
import { one, type Decimal } from '../../decimal.js';
import { inflationGroup } from '../../model/inflation.js';
import { discountingGroup } from '../../model/discounting.js';
import type { Returns } from '../../model/returns.js';
import type { Sheet } from '../file/sheet.js';
import { fixedColumn, headRows, periodRow, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import { inFloats, nameOf, type Placed } from '../monthly/row-list.js';
import { periodIndex, rowByYear, wholeFigure } from '../sheets/by-year.js';
import { headColours, type AddedChecks } from '../sheets/checks.js';
import { headOf } from '../sheets/head.js';
import { formats, looks, textCell } from '../sheets/looks.js';
import { modelCell, modelMonths } from '../sheets/model.js';
import type { Extended } from './extended.js';

interface RowsTold {
  readonly extended: Extended;
  readonly rows: ModelRows;
  readonly placeOfInput: (path: string) => string;
}

export interface TodaysMoneyPlaces {
  readonly cost: Placed;
  readonly benefit: Placed;
  readonly net: Placed;
  readonly rate: string;
  /** By the rate without inflation. */
  readonly factors: Placed;
}

/** Rows of the flows with the inflation until they count taken out; nothing where no general inflation is told. */
export function todaysMoneyPlaces({ extended, rows, placeOfInput }: RowsTold): TodaysMoneyPlaces | undefined {
  const { made, reading } = extended;
  const { table } = made.resolved;
  const inflation = table.get(inflationGroup.paths.general)?.value;
  const deflators = inflation && factorsAt(made, inflation);
  const discount = table.get(discountingGroup.paths.rate)?.value;
  const years = made.planned.lines.get('flowPlace');
  if (inflation === undefined || deflators === undefined || discount === undefined || years === undefined)
    return undefined;
  const { layout, head } = rows;
  const until = nameOf(layout.rowOf(years));
  const put = (label: string, unit: string, formula: string, amounts: readonly Decimal[]): Placed =>
    layout.put({ label, unit, isMonthly: true, formula, values: inFloats(amounts) });
  head('At the prices of approval');
  const general = placeOfInput(inflationGroup.paths.general);
  const deflator = put('Prices of approval for those of the month', '1', `(1+${general})^(0-${until})`, deflators);
  const { cost, benefit, net } = made.planned.model.returns.all;
  const real = (line: typeof cost, label: string): Placed =>
    put(
      `${label} at the prices of approval`,
      'money/month',
      `${nameOf(layout.rowOf(line))}*${nameOf(deflator)}`,
      reading.row(line).map((amount, month) => amount.times(deflators[month] ?? one)),
    );
  const rate = one.plus(discount).div(one.plus(inflation)).minus(one);
  const rateRow = layout.put({
    label: 'Discount rate without inflation',
    unit: '1',
    isMonthly: false,
    formula: `(1+${placeOfInput(discountingGroup.paths.rate)})/(1+${general})-1`,
    values: [rate.toNumber()],
  });
  return {
    cost: real(cost, 'Costs'),
    benefit: real(benefit, 'Benefits'),
    net: real(net, 'Net flow'),
    rate: modelCell(rateRow.row),
    factors: put(
      'Discount factor without inflation',
      '1',
      `(1+${nameOf(rateRow)})^(0-${until})`,
      factorsAt(made, rate) ?? [],
    ),
  };
}

interface SheetTold {
  readonly result: Result;
  readonly rows: ModelRows;
  readonly places: TodaysMoneyPlaces | undefined;
  readonly returns: Returns;
  readonly checks: AddedChecks;
}

/** The plan by year at the prices of approval. */
export function todaysMoneySheet({ result, rows, places, returns, checks }: SheetTold): Sheet | undefined {
  const { todaysMoney, currency, horizonMonths, metrics } = result;
  if (todaysMoney === undefined || places === undefined) return undefined;
  const monthCount = horizonMonths + 1;
  const { annual } = todaysMoney;
  const months = ({ row }: Placed): string => modelMonths(row, monthCount);
  const single = (line: Returns['npv']): string => modelCell(rows.at(line).row);
  const npv = metrics.npv.toNumber();
  const worth = `SUMPRODUCT(${months(places.net)},${months(places.factors)})`;
  const head = headOf(
    'At the prices of approval',
    ['Line', 'Unit', 'Total', ...annual.map(({ period }) => period)],
    checks.add('todaysMoney', {
      label: 'Value of flows at the prices of approval at the rate without inflation, and the net present value',
      compared: () => ({
        one: worth,
        other: single(returns.npv),
        gross: `(ABS(${single(returns.presentValueCost)})+ABS(${single(returns.presentValueBenefit)}))`,
        values: [npv, npv, metrics.presentValueCost.abs().plus(metrics.presentValueBenefit.abs()).toNumber()],
      }),
    }),
  );
  const periods = { currency, monthCount, periodRow, count: annual.length };
  const keys = ['cost', 'benefit', 'net'] as const;
  const labels = { cost: 'Costs', benefit: 'Benefits', net: 'Net' };
  return {
    name: sheetNames.todaysMoney,
    widths: [52, 8, 15, ...annual.map(() => 14)],
    rows: [
      ...head,
      periodIndex(annual.length, 0),
      ...keys.map((key, place) =>
        rowByYear(periods, {
          label: labels[key],
          of: places[key],
          values: annual.map((period) => period[key].toNumber()),
          row: headRows + 2 + place,
          isStrong: key === 'net',
        }),
      ),
      wholeFigure(
        'Discount rate without inflation, a year',
        'share',
        places.rate,
        todaysMoney.rate.toNumber(),
        formats.share,
      ),
      wholeFigure('Net present value at it: the same', currency, worth, npv, formats.money),
      [],
      [
        textCell(
          'Each flow with the inflation until it counts taken out. At the rate without inflation it is worth what it is worth with both.',
          looks.faint,
        ),
      ],
    ],
    frozen: { rows: headRows + 1, columns: fixedColumn },
    coloured: headColours,
  };
}
