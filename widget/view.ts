import { isolated, sayLabel, type Say } from 'mlops-roi/first';

/** How a person reads: language, direction, digits, and how much room there is. */
export interface View {
  readonly say: Say;
  /** Whether the language has a text of its own for it: what falls back to English is marked so. */
  readonly isSaid: (text: string) => boolean;
  /** Whether that is what was said for want of a text in the language. */
  readonly isEnglish: (said: string) => boolean;
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 4217. */
  readonly currency: string;
  /** Of the calculator, in CSS pixels; charts are drawn in true pixels, so that their text stays readable. */
  readonly width: number;
  /** “$1.2M”. */
  readonly money: (amount: number) => string;
  /** “$1.2M”: two digits, as the first screen has them. */
  readonly fewMoney: (amount: number) => string;
  /** “$1.234M”: four digits, as amounts have them that are to add up to what is shown in two. */
  readonly footedMoney: (amount: number) => string;
  /** “$1,234,567”. */
  readonly wholeMoney: (amount: number) => string;
  /** “+$1.2M”: two digits, with its sign. */
  readonly roundMoney: (amount: number) => string;
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

/** From this width on two charts stand beside each other, and the running total stands beside the questions. */
export const twoColumns = 720;

/** Whether the running total has its place below the answer. */
export const isWide = ({ width }: View): boolean => width >= twoColumns;

interface Reader {
  readonly say: Say;
  readonly isSaid: (text: string) => boolean;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly currency: string;
  readonly width: number;
}

/** No hyphen, and no line ends after it. */
const minus = '−\u2060';

/** Beyond these nobody reads the digits of a figure, or of a share, a ratio and a time. */
const [largestWritten, largestPlain] = [1e15, 1e9];
const scientific = { notation: 'scientific', maximumFractionDigits: 2 } as const;

/** Figures in floats, written in the digits of a language. */
export function viewFor({ say, isSaid, locale, direction, currency, width }: Reader): View {
  const money = { style: 'currency', currency } as const;
  const written = (options: Intl.NumberFormatOptions, largest = largestWritten): ((figure: number) => string) => {
    const isMoney = 'currency' in options;
    const formatOf = (each: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locale, { signDisplay: 'negative', ...each });
    const [usual, far] = [formatOf(options), formatOf({ ...(isMoney && money), ...scientific })];
    const signedWell = (figure: number): string =>
      (Math.abs(figure) < largest ? usual : far).format(figure).replace('-', minus);
    return isMoney ? (figure) => isolated(signedWell(figure)) : signedWell;
  };
  const signed = written({ ...money, notation: 'compact', maximumSignificantDigits: 2, signDisplay: 'exceptZero' });
  const [percent, finePercent] = [
    written({ style: 'percent', maximumFractionDigits: 0 }, largestPlain),
    written({ style: 'percent', maximumFractionDigits: 1 }, largestPlain),
  ];
  const inEnglish = new Set<string>();
  return {
    say: (text, values, counted) => {
      // The unit of money is the currency, in whatever text it stands.
      const said = say(text, { money: currency, ...values }, counted);
      if (!isSaid(text)) inEnglish.add(said);
      return said;
    },
    isSaid,
    isEnglish: (said) =>
      inEnglish.size > 0 && (inEnglish.has(said) || said.split(': ').some((part) => inEnglish.has(part))),
    locale,
    direction,
    currency,
    width,
    money: written({ ...money, notation: 'compact', maximumSignificantDigits: 3 }),
    fewMoney: written({ ...money, notation: 'compact', maximumSignificantDigits: 2 }),
    footedMoney: written({ ...money, notation: 'compact', maximumSignificantDigits: 4 }),
    wholeMoney: written({ ...money, maximumFractionDigits: 0 }),
    roundMoney: signed,
    share: (share) => (Math.abs(share) < 0.1 ? finePercent : percent)(share),
    months: written({ maximumFractionDigits: 1 }, largestPlain),
    ratio: written({ minimumFractionDigits: 2, maximumFractionDigits: 2 }, largestPlain),
    number: written({ maximumSignificantDigits: 4 }),
    digits: written({ maximumSignificantDigits: 15 }),
  };
}

/** What somebody called a member of a list, as a name: “data-scientist” is “Data scientist”. */
export function memberName(id: string): string {
  const name = id.replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A label that may begin with a member of a list: “Engineer: yearly salary”. */
export const labelText = (label: string, say: Say): string =>
  sayLabel(label, say).replace(/^[a-z][a-z0-9-]*(?=: )/, memberName);

/** A figure as `write` writes it, and a dash where there is none. */
export const known = (figure: number | null | undefined, write: (figure: number) => string): string =>
  typeof figure === 'number' && Number.isFinite(figure) ? write(figure) : '–';

/** A figure of an input, by its unit: “28”, “40%”, “$135”. */
export function inputText(figure: number, unit: string, view: View): string {
  const [quantity] = unit.split(/[ /]/);
  if (quantity === 'money') return known(figure, view.money);
  return known(figure, quantity === 'share' ? view.share : view.number);
}
