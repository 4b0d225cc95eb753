import { Decimal, type Numeric, zero } from '../decimal.js';
import { choiceFrom, groupFrom, numberFrom } from './figure.js';
import { growth } from './growth.js';
import { decimalsOf } from './precision.js';

/**
 * A loan or a savings plan: four amounts of money and a rate that balance, with the signs of a spreadsheet: what one
 * receives is positive, what one pays is negative.
 *
 *     presentValue · g + payment · (1 + rate · b) · (g − 1) ÷ rate + futureValue = 0
 *     g = (1 + rate)^periodCount,  b = 1 for payments at the begin of a period, 0 at the end
 *     rate = 0:  presentValue + payment · periodCount + futureValue = 0
 *
 * @source  “pv”, numpy-financial documentation, NumPy developers, https://numpy.org/numpy-financial/latest/pv.html; “PV
 *   function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-us/dax/pv-function-dax; both read 2026-11-21
 */
export interface Annuity {
  /** Per period, as a share. */
  readonly rate: Numeric;
  readonly periodCount: Numeric;
  /** One a period; 0 unless given. */
  readonly payment?: Numeric | undefined;
  /** Today; 0 unless given. */
  readonly presentValue?: Numeric | undefined;
  /** After the last period; 0 unless given. */
  readonly futureValue?: Numeric | undefined;
  /** When in its period a payment is due: at its `end` unless given. */
  readonly due?: Due | undefined;
}

export type Due = 'end' | 'begin';

/** What grows to what over the life of an annuity. */
export interface Growth {
  /** One unit of money today, after the last period. */
  readonly ofOne: Decimal;
  /** One unit a period, after the last period. */
  readonly ofPayments: Decimal;
}

/** @throws {FormulaError} `rate-too-low` at −1 and below where the power is not whole */
export function growthOf({ rate, periodCount, due }: Pick<AnnuityTerms, 'rate' | 'periodCount' | 'due'>): Growth {
  // (g − 1) loses the digits by which the rate, or the number of periods, is small; g those by which it is large.
  const Wide = decimalsOf(60 + Math.max(0, -rate.e) + Math.abs(periodCount.e));
  const perPeriod = new Wide(rate);
  const ofOne = growth(perPeriod, periodCount);
  if (rate.isZero()) return { ofOne, ofPayments: new Wide(periodCount) };
  const atEnd = ofOne.minus(1).dividedBy(perPeriod);
  return { ofOne, ofPayments: due === 'begin' ? atEnd.times(perPeriod.plus(1)) : atEnd };
}

/** An annuity as it is calculated with: every argument read; what is asked for is 0. */
export interface AnnuityTerms {
  readonly rate: Decimal;
  readonly periodCount: Decimal;
  readonly payment: Decimal;
  readonly presentValue: Decimal;
  readonly futureValue: Decimal;
  readonly due: Due;
}

/** @throws {FormulaError} `not-a-number`; `too-many-digits`; `not-a-choice` for another `due` */
export function annuityTerms(given: Partial<Annuity>, asked: keyof Annuity): AnnuityTerms {
  const names = ['rate', 'periodCount', 'payment', 'presentValue', 'futureValue', 'due'] as const;
  const known = names.filter((name) => name !== asked);
  const { due = 'end' } = groupFrom(given, 'the annuity', known);
  // A caller without TypeScript may give the 0 and 1 of a spreadsheet.
  choiceFrom(due, 'due', ['end', 'begin']);
  const required = (name: 'rate' | 'periodCount'): Decimal =>
    // Not given, though the type requires it: that is reported as not a number.
    asked === name ? zero : numberFrom(given[name] as Numeric, name);
  const money = (name: 'payment' | 'presentValue' | 'futureValue'): Decimal => numberFrom(given[name] ?? zero, name);
  return {
    rate: required('rate'),
    periodCount: required('periodCount'),
    payment: money('payment'),
    presentValue: money('presentValue'),
    futureValue: money('futureValue'),
    due,
  };
}
