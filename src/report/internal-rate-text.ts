import type { InternalRate } from '../finance/internal-rate.js';
import type { Figures } from './figures.js';

/** “39 %”, “2 rates”, or a dash where there is none. */
export function internalRateText(rate: InternalRate, figures: Figures): string {
  switch (rate.status) {
    case 'unique':
      return figures.share(rate.rate);
    case 'several':
      return `${rate.rates.length} rates`;
    case 'none':
      return '–';
    default:
      return rate satisfies never;
  }
}
