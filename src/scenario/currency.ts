import { Decimal } from '../decimal.js';
import { profileCurrency } from './profile-currency.js';
import type { Scenario } from './scenario.js';

/**
 * Active codes of ISO 4217 (list one) by the digits after the decimal mark. Data, because the core reads no `Intl`,
 * whose list differs from browser to browser. Funds codes, precious metals and test codes are left out.
 *
 * @source ISO 4217, list one, with amendments up to 180 (the Bulgarian lev withdrawn at the end of 2025); maintained by
 * SIX, https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
const codesByMinorDigits: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
    'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
    'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
    'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
    'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const minorDigitsByCode: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByMinorDigits).flatMap(([digits, codes]) =>
    codes.split(' ').map((code): readonly [string, number] => [code, Number(digits)]),
  ),
);

export const currencyCodes: readonly string[] = Object.freeze([...minorDigitsByCode.keys()].sort());

export const isCurrencyCode = (code: string): boolean => minorDigitsByCode.has(code);

/** Digits after the decimal mark: 0 for the yen, 3 for the Kuwaiti dinar, 2 where the code is not known. */
export const minorDigitsOf = (code: string): number => minorDigitsByCode.get(code) ?? 2;

export const defaultCurrency = 'USD';

/** How money that is filled in becomes the scenario's. */
export type Exchange =
  | { readonly kind: 'same' }
  | { readonly kind: 'rate'; readonly rate: Decimal }
  | { readonly kind: 'missing' };

/** Never a silent 1 : 1: without a rate it stays out. */
export function exchangeOf({ currency = defaultCurrency, exchangeRates }: Scenario): Exchange {
  if (currency === profileCurrency) return { kind: 'same' };
  const rate = exchangeRates?.[profileCurrency];
  return rate === undefined ? { kind: 'missing' } : { kind: 'rate', rate: new Decimal(rate) };
}
