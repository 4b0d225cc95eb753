import type { Decimal } from '../decimal.js';
import type { Figures } from './figures.js';
import { textWidth } from './text-width.js';

type Written = (value: Decimal) => string;

/** The fullest way of writing money in which every one of the values fits into a column. */
export function fittedMoney(figures: Figures, values: readonly Decimal[], width: number): Written {
  const ways: readonly Written[] = [figures.money, figures.wholeMoney, figures.shortMoney];
  const fits = (write: Written): boolean => values.every((value) => textWidth(write(value)) <= width);
  return ways.find(fits) ?? figures.scientificMoney;
}
