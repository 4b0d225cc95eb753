import type { PlannedModel } from '../../answer/planned-model.js';
import type { Metrics, Result } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import type { Line } from '../../formula/expression.js';
import { isShareUnit } from '../../formula/unit-words.js';
import { type Returns, type View, views } from '../../model/returns.js';
import { fixedCell, onSheet } from '../file/address.js';
import type { Cell, Name, Row, Sheet, Value } from '../file/sheet.js';
import { fixedColumn, headRows, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import { shownRate } from '../monthly/series-rows.js';
import { checkCells, headColours } from './checks.js';
import { headOf } from './head.js';
import { filled, formats, formula, formatOfUnit, looks, textCell, inCurrency } from './looks.js';
import { modelCell } from './model.js';

export const viewWords: Readonly<Record<View, string>> = {
  all: 'All benefits, all costs',
  cashOnly: 'Cash benefits, all costs',
  treasury: 'Cash in less cash out',
};

type Key = Exclude<keyof Metrics, 'reasons'>;

/** A metric as it stands on the sheet: a label, how it is written, its cell in each view and what it comes to. */
interface Shown {
  readonly key: Key;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  readonly note: string;
  /** By which a cell of the first view is named. */
  readonly name: string;
}

const money = { unit: 'money', format: formats.money } as const;
const share = { unit: 'share', format: formats.share } as const;
const months = { unit: 'months', format: formats.tenths } as const;
const factor = { unit: 'ratio', format: formats.ratio } as const;

export const shownMetrics: readonly Shown[] = [
  {
    key: 'npv',
    label: 'Net present value',
    ...money,
    name: 'Net_present_value',
    note: 'Present value of benefits less that of costs',
  },
  {
    key: 'roi',
    label: 'Return on investment',
    ...share,
    name: 'Return_on_investment',
    note: 'Net present value over the present value of costs',
  },
  {
    key: 'irr',
    label: 'Internal rate of return',
    ...share,
    name: 'Internal_rate_of_return',
    note: 'Effective a year; the rate at which the flows are worth nothing. Flows that change sign several times may have several: the one nearest to nothing when this was written',
  },
  {
    key: 'mirr',
    label: 'Modified internal rate of return',
    ...share,
    name: 'Modified_internal_rate',
    note: 'Outlays financed and income reinvested at the discount rate, unless told',
  },
  {
    key: 'paybackMonths',
    label: 'Payback',
    ...months,
    name: 'Payback_months',
    note: 'First return of the running total to zero, within the month',
  },
  {
    key: 'discountedPaybackMonths',
    label: 'Payback, discounted',
    ...months,
    name: 'Discounted_payback_months',
    note: 'The same of flows at their present value',
  },
  {
    key: 'benefitCostRatio',
    label: 'Benefit-cost ratio',
    ...factor,
    name: 'Benefit_cost_ratio',
    note: 'Of present values',
  },
  {
    key: 'profitabilityIndex',
    label: 'Profitability index',
    ...factor,
    name: 'Profitability_index',
    note: '1 + net present value over the present value of the net outlay until go-live',
  },
  {
    key: 'peakFunding',
    label: 'Peak funding',
    ...money,
    name: 'Peak_funding',
    note: 'Lowest point of the running total of cash in less cash out, the same in each view',
  },
  {
    key: 'peakFundingMonth',
    label: 'Month of the peak',
    ...months,
    name: 'Peak_funding_month',
    note: 'In which it is lowest; the last month where it is not recovered',
  },
  { key: 'totalCost', label: 'Costs in total', ...money, name: 'Total_cost', note: 'Not discounted' },
  { key: 'totalBenefit', label: 'Benefits in total', ...money, name: 'Total_benefit', note: 'Not discounted' },
  { key: 'presentValueCost', label: 'Present value of costs', ...money, name: 'Present_value_of_costs', note: '' },
  {
    key: 'presentValueBenefit',
    label: 'Present value of benefits',
    ...money,
    name: 'Present_value_of_benefits',
    note: '',
  },
  {
    key: 'tco',
    label: 'Total cost of ownership',
    ...money,
    name: 'Total_cost_of_ownership',
    note: 'Total cost less what learning loses',
  },
];

/** How a metric is called and written. */
export function metricAt(key: Key): Shown {
  const shown = shownMetrics.find((each) => each.key === key);
  if (shown === undefined) throw new ModelError(`the sheet of the metrics has no ${key}`);
  return shown;
}

export interface MetricsSheet {
  readonly sheet: Sheet;
  readonly names: readonly Name[];
  /** The cell of a metric in a view, and what it comes to. */
  readonly at: (key: Key, view: View) => { readonly place: string; readonly value: Value };
}

interface Told {
  readonly result: Result;
  readonly planned: PlannedModel;
  readonly rows: ModelRows;
}

const columnOf = (view: View): number => fixedColumn + views.indexOf(view);

/** The returns in three views, the key figures, and delivery before and after: each a cell of the model. */
export function metricsSheet({ result, planned, rows: placed }: Told): MetricsSheet {
  const { model, kpis } = planned;
  const { currency } = result;
  const cell = (line: Line): string => modelCell(placed.at(line).row);
  const metricsOf: Readonly<Record<View, Metrics>> = {
    all: result.metrics,
    cashOnly: result.cashOnly,
    treasury: result.treasury,
  };

  function formulaOf(key: Key, view: View): string {
    const returns = model.returns[view];
    if (key === 'peakFunding') return cell(model.peakFunding);
    if (key === 'peakFundingMonth') return cell(model.returns.treasury.lowestMonth);
    if (key === 'tco') return cell(view === 'treasury' ? returns.totalCost : model.tco);
    if (key === 'profitabilityIndex')
      return `IF(${cell(returns.outlayUntilGoLive)}>0,${cell(returns.profitabilityIndex)},"none")`;
    return cell(lineOf(returns, key));
  }

  const rowOf = (key: Key): number => headRows + 1 + shownMetrics.findIndex((each) => each.key === key);
  const at: MetricsSheet['at'] = (key, view) => ({
    place: onSheet(sheetNames.metrics, fixedCell(columnOf(view), rowOf(key))),
    value: valueOf(metricsOf[view][key], key),
  });
  const figure = (of: string, value: Value, format: string): Cell =>
    formula(of, value, typeof value === 'string' ? { format, aligned: 'right' } : { format });
  const section = (label: string, ...headings: readonly string[]): Row => [
    textCell(label, looks.section),
    textCell('', looks.section),
    ...headings.map((heading) => textCell(heading, { ...looks.section, aligned: 'right' })),
    ...filled(4 - headings.length, looks.section),
  ];

  return {
    at,
    names: shownMetrics.map(({ key, name }) => ({ name, place: at(key, 'all').place })),
    sheet: {
      name: sheetNames.metrics,
      widths: [58, 30, 26, 26, 26, 70],
      rows: [
        ...headOf(
          'Metrics',
          ['Metric', 'Unit', ...views.map((view) => viewWords[view]), 'How it is defined'],
          checkCells('metrics'),
        ),
        ...shownMetrics.map(({ key, label, unit, format, note }): Row => [
          textCell(label, key === 'npv' ? looks.strong : looks.wrapped),
          textCell(inCurrency(unit, currency), looks.unit),
          ...views.map((view) => figure(formulaOf(key, view), at(key, view).value, format)),
          textCell(note, looks.wrappedFaint),
        ]),
        ...(kpis.length === 0 ? [] : [section('Key figures', 'Now')]),
        ...kpis.map(({ each: { line, unitInWords } }, place): Row => {
          const value = result.kpis[place]?.value;
          return [
            textCell(line.label, looks.wrapped),
            textCell(inCurrency(unitInWords, currency), looks.unit),
            figure(cell(line), value?.toNumber() ?? 'none', formatIn(unitInWords, line)),
            undefined,
            undefined,
            textCell(line.note ?? '', looks.wrappedFaint),
          ];
        }),
        ...(model.delivery.length === 0 ? [] : [section('Delivery', 'Before', 'After')]),
        ...model.delivery.map(({ key, label, unitInWords, before, after }): Row => [
          textCell(label, looks.wrapped),
          textCell(unitInWords, looks.unit),
          figure(cell(before), result.delivery.before[key]?.toNumber() ?? 'none', formatIn(unitInWords, before)),
          figure(cell(after), result.delivery.after[key]?.toNumber() ?? 'none', formatIn(unitInWords, after)),
        ]),
      ],
      frozen: { rows: headRows, columns: 2 },
      coloured: headColours,
    },
  };
}

/** A share in percent, all else as its formula has it. */
const formatIn = (unitInWords: string, { unit }: Line): string =>
  isShareUnit(unitInWords) ? formats.share : formatOfUnit(unit);

/** What a metric is read from in a view. */
export function lineOf(returns: Returns, key: Exclude<Key, 'peakFunding' | 'peakFundingMonth' | 'tco'>): Line {
  switch (key) {
    case 'paybackMonths':
      return returns.payback;
    case 'discountedPaybackMonths':
      return returns.discountedPayback;
    default:
      return returns[key];
  }
}

const isRate = (value: Decimal | InternalRate): value is InternalRate => 'status' in value;

/** The word for a figure that there is not. */
export const missingWord = (key: Key): string =>
  key === 'paybackMonths' || key === 'discountedPaybackMonths' ? 'never' : 'none';

function valueOf(value: Metrics[Key], key: Key): Value {
  if (value === null) return missingWord(key);
  if (!isRate(value)) return value.toNumber();
  return shownRate(value)?.toNumber() ?? 'none';
}
