import type { Allowed } from '../errors.js';
import { industries } from '../evidence/industry.js';
import { sizes } from '../evidence/size.js';
import { isShareUnit } from '../formula/unit-words.js';
import {
  declarations,
  declaredAt,
  exchangeRateAllowed,
  fieldAt,
  fiscalYearStartAllowed,
  horizonAllowed,
  isList,
  probabilityAllowed,
} from './declarations.js';
import { actualsCheck, actualsInNumerals } from './actuals.js';
import { baseCases } from './base-case.js';
import { alternatives, type FixedInputs } from './scenario.js';
import { currencyCodes, isCurrencyCode } from './currency.js';
import { here, under, type Check } from './finding.js';
import { mostMembers, mostNotes } from './limits.js';
import { clipped, described, isKeyed, type Keyed } from './plain-data.js';
import { wellFormedId } from './issues.js';
import { inNumerals, numberCheck } from './numbers.js';
import { simulationCheck, simulationInNumerals } from './simulation/simulation-check.js';
import { choiceCheck, textCheck, unknownKeys, unknownReference, wrongType } from './words.js';
import { text } from '../say.js';

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isDate(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = (daysInMonth[Number(month) - 1] ?? 0) + (isLeap && month === '02' ? 1 : 0);
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

const startCheck: Check = (written) => {
  if (typeof written === 'string' && isDate(written)) return [];
  const expected = text('a month like 2027-01 or a day like 2027-01-15');
  return here({ code: 'not-a-date', received: described(written), expected });
};

const tagsCheck: Check = (written) =>
  Array.isArray(written)
    ? written.flatMap((tag: unknown, index) => under(index, textCheck(tag)))
    : wrongType(written, text('a list of words'));

const idsCheck: Check = (written) =>
  Array.isArray(written) && written.every((id) => typeof id === 'string')
    ? []
    : wrongType(written, text('a list of line ids'));

const noteKeys = ['path', 'note', 'author', 'date'] as const;

/** Inputs are many and change; whether there is one is told by the declarations. */
const isInput = (path: string): boolean =>
  path in fixedChecks ||
  fieldAt(path) !== undefined ||
  declaredAt(path) !== undefined ||
  (isList(path.split('.')[0]) && path.split('.').length === 2) ||
  /^exchangeRates\.[A-Z]{3}$/.test(path);

const notePathCheck: Check = (written) => {
  if (typeof written !== 'string') return wrongType(written, text('the path of an input, as in models.count'));
  return isInput(written) ? [] : [unknownReference([], written, inputPaths())];
};

const inputPaths = (): readonly string[] => [
  ...Object.keys(fixedChecks),
  ...declarations.flatMap(({ kind, key, fields }) => [
    key,
    ...(kind === 'list' ? [] : Object.keys(fields).map((field) => `${key}.${field}`)),
  ]),
];

const noteCheck: Check = (written) => {
  if (!isKeyed(written)) return wrongType(written, text('a note with the path of an input'));
  const checks = { path: notePathCheck, note: textCheck, author: textCheck, date: startCheck };
  return [
    ...unknownKeys(written, noteKeys),
    ...noteKeys.flatMap((key) => (key === 'path' || key in written ? under(key, checks[key](written[key])) : [])),
  ];
};

/** Each by its place in the list. */
const notesCheck: Check = (written) => {
  if (!Array.isArray(written)) return wrongType(written, text('a list of notes'));
  if (written.length > mostNotes) return here({ code: 'too-many-members', received: written.length, limit: mostNotes });
  return written.flatMap((note: unknown, index) => under(index, noteCheck(note)));
};

const currencyCheck = choiceCheck(currencyCodes);

/** Rates by currency code: what one unit of that currency costs in the scenario's. */
const exchangeRatesCheck: Check = (written) => {
  if (!isKeyed(written)) return wrongType(written, text('a rate for each currency code'));
  const rates = Object.entries(written);
  if (rates.length > mostMembers) return here({ code: 'too-many-members', received: rates.length, limit: mostMembers });
  return rates.flatMap(([code, rate]) =>
    under(code, isCurrencyCode(code) ? numberCheck(exchangeRateAllowed(code))(rate) : currencyCheck(code)),
  );
};

/** What may be written there, and the same with plain numerals in place of `10k` or `50 %`, where numbers are. */
interface FixedInput {
  readonly check: Check;
  readonly plain?: (written: unknown) => unknown;
}

const numberInput = (allowed: Allowed): FixedInput => ({
  check: numberCheck(allowed),
  plain: (written) => inNumerals(written, isShareUnit(allowed.unit)),
});

/** What every scenario may say, whatever the model computes. */
const fixedInputs: Readonly<Record<keyof FixedInputs, FixedInput>> = {
  // Every version that there is was made the newest one before.
  schemaVersion: { check: () => [] },
  name: { check: textCheck },
  extends: { check: textCheck },
  tags: { check: tagsCheck },
  probability: numberInput(probabilityAllowed),
  alternative: { check: choiceCheck(alternatives) },
  industry: { check: choiceCheck(industries) },
  size: { check: choiceCheck(sizes) },
  currency: { check: currencyCheck },
  exchangeRates: { check: exchangeRatesCheck, plain: (written) => inNumerals(written, false) },
  start: { check: startCheck },
  fiscalYearStart: numberInput(fiscalYearStartAllowed),
  horizonMonths: numberInput(horizonAllowed),
  baseCase: { check: choiceCheck(baseCases) },
  banked: { check: idsCheck },
  notes: { check: notesCheck },
  actuals: { check: actualsCheck, plain: actualsInNumerals },
  simulation: { check: simulationCheck, plain: simulationInNumerals },
};

/** The check of each. */
export const fixedChecks = Object.fromEntries(
  Object.entries(fixedInputs).map(([key, { check }]) => [key, check]),
) as Readonly<Record<keyof FixedInputs, Check>>;

/** The scenario with plain numerals in place of numbers that people write in a way of their own. */
export const fixedInNumerals = (data: Keyed): Keyed =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const plain = Object.hasOwn(fixedInputs, key) ? fixedInputs[key as keyof FixedInputs].plain : undefined;
      return [key, plain === undefined ? value : plain(value)];
    }),
  );

const idCheck =
  (list: string): Check =>
  (written) => {
    if (written === undefined || written === null) return here({ code: 'missing-id', list });
    if (typeof written === 'string' && wellFormedId.test(written)) return [];
    const received = typeof written === 'string' ? clipped(written) : described(written);
    return here({ code: 'malformed-id', received });
  };

const removedCheck: Check = (written) =>
  written === true ? [] : wrongType(written, text('true (or nothing at all, where the member stays)'));

/** What every member of a list may say. */
export const memberChecks = (list: string): Readonly<Record<'id' | 'removed', Check>> => ({
  id: idCheck(list),
  removed: removedCheck,
});
