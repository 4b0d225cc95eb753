import type { Say } from 'mlops-roi';

/** How a person reads: language, direction, digits, and how much room there is. */
export interface View {
  readonly say: Say;
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 4217. */
  readonly currency: string;
  /** Of the calculator, in CSS pixels; charts are drawn in true pixels, so that their text stays readable. */
  readonly width: number;
  /** “$1.2M”. */
  readonly money: (amount: number) => string;
  /** “$1,234,567”. */
  readonly wholeMoney: (amount: number) => string;
  /** A share as a percentage. */
  readonly share: (share: number) => string;
  readonly months: (months: number) => string;
  readonly ratio: (ratio: number) => string;
  readonly number: (value: number) => string;
  /** All that a person writes. */
  readonly digits: (value: number) => string;
}

/** The same reader where there is another width. */
export const viewIn = (view: View, width: number): View => ({ ...view, width });
