import { toolIds } from '../evidence/known-tools.js';
import { exchangeRateAllowed } from './allowed.js';
import { currencyCodes, isCurrencyCode } from './currency.js';
import { clipped, described } from './described.js';
import type { Finding, Told } from './finding.js';
import { nearest } from './nearest.js';
import { numberJudge } from './number-judge.js';
import type { Judge } from './value-judge.js';

const here = (told: Told): readonly Finding[] => [{ at: [], told }];

const wrongType = (written: unknown, expected: string): readonly Finding[] =>
  here({ code: 'wrong-type', received: described(written), expected });

/** A name that fills a line of print; beyond it is something else than a name. */
const longestText = 500;

export const textJudge: Judge = (written) => {
  if (typeof written !== 'string') return wrongType(written, 'a text (write it in quotes)');
  if (written.length <= longestText) return [];
  return here({ code: 'too-large', received: `${written.length} characters`, limit: `${longestText} characters` });
};

/** One of the words that are permitted. */
export const choiceJudge =
  (choices: readonly string[]): Judge =>
  (written) => {
    if (typeof written === 'string' && choices.includes(written)) return [];
    const received = typeof written === 'string' ? clipped(written) : described(written);
    const name = typeof written === 'string' ? nearest(written, choices) : undefined;
    return here({ code: 'not-a-choice', received, choices, ...(name === undefined ? {} : { nearest: name }) });
  };

/** A tool of the catalogue, which may come later than the schema is made. */
export const toolJudge: Judge = (written) => {
  const known = toolIds();
  const isUnseen = known.length === 0 && typeof written === 'string';
  return isUnseen ? here({ code: 'no-catalogue', received: clipped(written) }) : choiceJudge(known)(written);
};

export const currencyJudge = choiceJudge(currencyCodes);

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isDate(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = (daysInMonth[Number(month) - 1] ?? 0) + (isLeap && month === '02' ? 1 : 0);
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

export const startJudge: Judge = (written) =>
  typeof written === 'string' && isDate(written)
    ? []
    : here({
        code: 'not-a-date',
        received: described(written),
        expected: 'a month like 2027-01 or a day like 2027-01-15',
      });

export const wellFormedId = /^[a-z][a-z0-9-]{0,63}$/;

export const idJudge =
  (list: string): Judge =>
  (written) => {
    if (written === undefined || written === null) return here({ code: 'missing-id', list });
    if (typeof written === 'string' && wellFormedId.test(written)) return [];
    return here({
      code: 'malformed-id',
      received: typeof written === 'string' ? clipped(written) : described(written),
    });
  };

export const idsJudge: Judge = (written) =>
  Array.isArray(written) && written.every((id) => typeof id === 'string')
    ? []
    : wrongType(written, 'a list of line ids');

export const tagsJudge: Judge = (written) =>
  Array.isArray(written)
    ? written.flatMap((tag: unknown, index) => textJudge(tag).map(({ told }) => ({ at: [index], told })))
    : wrongType(written, 'a list of words');

export const removedJudge: Judge = (written) =>
  written === true ? [] : wrongType(written, 'true (or nothing at all, where the member stays)');

/** Rates by currency code: what one unit of that currency costs in the scenario's. */
export const exchangeRatesJudge: Judge = (written) => {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return wrongType(written, 'a rate for each currency code');
  }
  return Object.entries(written).flatMap(([code, rate]: readonly [string, unknown]): readonly Finding[] => {
    if (!isCurrencyCode(code)) return currencyJudge(code).map(({ told }) => ({ at: [code], told }));
    const judgement = numberJudge(exchangeRateAllowed(code))(rate);
    return judgement.kind === 'number' ? [] : [{ at: [code], told: judgement.told }];
  });
};
