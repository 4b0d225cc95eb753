import { Decimal, type Numeric } from '../../src/decimal.js';
import { FormulaError } from '../../src/errors.js';
import {
  effectiveRate,
  futureValue,
  irr,
  mirr,
  nominalRate,
  npv,
  payment,
  periodCount,
  periodRate,
  presentValue,
  straightLine,
  xirr,
  xnpv,
  type DatedFlow,
  type DayCount,
  type InternalRate,
} from '../../src/finance/index.js';
import type { Reference } from './reference.js';

/** What we answer to a published case: figures, or that there is none. */
export type Answer = { readonly figures: readonly Decimal[] } | { readonly refusal: string };

export function answerTo(reference: Reference): Answer {
  try {
    return answer(reference);
  } catch (error) {
    if (error instanceof FormulaError) return { refusal: error.code };
    throw error;
  }
}

function answer({ fn, inputs }: Reference): Answer {
  // The names and kinds of the inputs are those of the reference files.
  const text = (name: string): string => inputs[name] as string;
  const flows = inputs['cashflows'] as readonly string[];
  const annuity = {
    rate: text('rate'),
    periodCount: text('nper'),
    payment: text('pmt'),
    presentValue: inputs['pv'] as string | undefined,
    futureValue: inputs['fv'] as string | undefined,
    // A spreadsheet takes any type but zero for “at the begin”.
    due: Number(inputs['type'] ?? 0) === 0 ? ('end' as const) : ('begin' as const),
  };
  switch (fn) {
    case 'NPV':
      // A spreadsheet's first flow is paid after one period.
      return one(npv(text('rate'), inputs['convention'] === 'excel' ? ['0', ...flows] : flows));
    case 'IRR':
      return rates(irr(flows));
    case 'MIRR':
      return one(mirr(flows, text('finance_rate'), text('reinvest_rate')));
    case 'XNPV':
      return one(xnpv(text('rate'), datedFlows(inputs), dayCounts[text('day_count')]));
    case 'XIRR':
      return rates(xirr(datedFlows(inputs), dayCounts[text('day_count')]));
    case 'PMT':
      return one(payment(annuity));
    case 'FV':
      return one(futureValue(annuity));
    case 'PV':
      return one(presentValue(annuity));
    case 'NPER':
      return one(periodCount(annuity));
    case 'RATE':
      return rates(periodRate(annuity));
    case 'EFFECT':
      return one(effectiveRate(text('nominal_rate'), text('npery')));
    case 'NOMINAL':
      return one(nominalRate(text('effect_rate'), text('npery')));
    case 'SLN':
      return one(straightLine(text('cost'), text('salvage'), text('life')));
    default:
      throw new Error(`no function for ${String(fn)}`);
  }
}

const one = (figure: Decimal): Answer => ({ figures: [figure] });

export function rates(answered: InternalRate): Answer {
  switch (answered.status) {
    case 'unique':
      return { figures: [answered.rate] };
    case 'several':
      return { figures: answered.rates };
    case 'none':
      return { refusal: answered.reason };
  }
}

/** 30/360 SIA and 30E/360 differ from the bond basis only at the end of a month, where no published flow is paid. */
const dayCounts: Readonly<Record<string, DayCount>> = {
  'act/365': 'actual/365',
  'act/360': 'actual/360',
  'act/act ISDA': 'actual/actual',
  '30/360 SIA': '30/360',
  '30/360 ISDA': '30/360',
  '30E/360': '30/360',
};

function datedFlows(inputs: Reference['inputs']): readonly DatedFlow[] {
  const amounts = inputs['cashflows'] as readonly Numeric[];
  const dates = inputs['dates'] as readonly (string | number)[];
  // A source that gives fewer amounts than dates leaves the rest undefined, which we refuse.
  return dates.map((date, at) => ({ date: isoDate(date), amount: amounts[at] as Numeric }));
}

/** A spreadsheet's serial number counts days from 30 December 1899. */
const isoDate = (date: string | number): string =>
  typeof date === 'string' ? date : new Date(Date.UTC(1899, 11, 30 + date)).toISOString().slice(0, 10);
