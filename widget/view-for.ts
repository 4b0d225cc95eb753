import { isolated, type Say } from 'mlops-roi';
import type { View } from './view.js';

interface Reader {
  readonly say: Say;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly currency: string;
  readonly width: number;
}

/** Figures in floats, written in the digits of a language. */
export function viewFor({ say, locale, direction, currency, width }: Reader): View {
  const written = (options: Intl.NumberFormatOptions): ((figure: number) => string) => {
    const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    return options.style === 'currency'
      ? (figure) => isolated(format.format(figure))
      : (figure) => format.format(figure);
  };
  const money = { style: 'currency', currency } as const;
  const [percent, finePercent] = [
    written({ style: 'percent', maximumFractionDigits: 0 }),
    written({ style: 'percent', maximumFractionDigits: 1 }),
  ];
  return {
    // The unit of money is the currency, in whatever text it stands.
    say: (text, values) => say(text, { money: currency, ...values }),
    locale,
    direction,
    currency,
    width,
    money: written({ ...money, notation: 'compact', maximumSignificantDigits: 3 }),
    wholeMoney: written({ ...money, maximumFractionDigits: 0 }),
    share: (share) => (Math.abs(share) < 0.1 ? finePercent : percent)(share),
    months: written({ maximumFractionDigits: 1 }),
    ratio: written({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    number: written({ maximumSignificantDigits: 4 }),
    digits: written({ maximumSignificantDigits: 15 }),
  };
}
