import { inEnglish } from '../../../src/say.js';
import type { View } from '../../../widget/view.js';

const dollars = (options: Intl.NumberFormatOptions) => {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', ...options });
  return (amount: number): string => format.format(amount);
};
const plain = (options: Intl.NumberFormatOptions) => {
  const format = new Intl.NumberFormat('en-US', options);
  return (figure: number): string => format.format(figure);
};

/** How an American reads on a screen of some width. */
export const viewOf = (width: number, direction: View['direction'] = 'ltr'): View => ({
  say: inEnglish,
  isSaid: () => true,
  isEnglish: () => false,
  locale: 'en-US',
  direction,
  currency: 'USD',
  width,
  money: dollars({ notation: 'compact', maximumSignificantDigits: 3 }),
  fewMoney: dollars({ notation: 'compact', maximumSignificantDigits: 2 }),
  footedMoney: dollars({ notation: 'compact', maximumSignificantDigits: 4 }),
  wholeMoney: dollars({ maximumFractionDigits: 0 }),
  roundMoney: dollars({ notation: 'compact', maximumSignificantDigits: 2, signDisplay: 'exceptZero' }),
  share: plain({ style: 'percent', maximumFractionDigits: 1 }),
  months: plain({ maximumFractionDigits: 1 }),
  ratio: plain({ maximumFractionDigits: 2 }),
  number: plain({ maximumFractionDigits: 2 }),
  digits: plain({ maximumSignificantDigits: 15 }),
});
