import type { Decimal } from '../decimal.js';
import type { Figures } from './figures.js';
import { textWidth } from './text-width.js';

type Written = (value: Decimal) => string;

/** The fullest way of writing money in which every one of the values fits into a column. */
export const fittedMoney = (figures: Figures, values: readonly Decimal[], width: number): Written =>
  fullest([figures.money, figures.wholeMoney, figures.shortMoney], values, width) ?? figures.scientificMoney;

/** The same without the small change. */
export const fittedWholeMoney = (figures: Figures, values: readonly Decimal[], width: number): Written =>
  fullest([figures.wholeMoney, figures.shortMoney], values, width) ?? figures.scientificMoney;

/** In a few digits, “$1.2M”, where that fits. */
export const fittedShortMoney = (figures: Figures, values: readonly Decimal[], width: number): Written =>
  fullest([figures.shortMoney], values, width) ?? figures.scientificMoney;

const fullest = (ways: readonly Written[], values: readonly Decimal[], width: number): Written | undefined =>
  ways.find((write) => values.every((value) => textWidth(write(value)) <= width));
