import { isShareUnit, shifted } from 'mlops-roi/first';
import type { View } from './view.js';

/** A figure as it stands in a field: shares are read as percentages. */
export function figureText(unit: string, numeral: string, { digits }: View): string {
  const shown = isShareUnit(unit) ? shifted(numeral, 2) : numeral;
  const number = Number(shown);
  return Number.isFinite(number) ? digits(number) : shown;
}
