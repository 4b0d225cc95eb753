import type { Allowed, Issue } from '../errors.js';
import { text } from '../say.js';
import { actualAmountAllowed, actualMonthAllowed, usualHorizon } from './declarations.js';
import { here, under, type Check, type Finding } from './finding.js';
import { inNumerals, numberCheck, numberOf } from './numbers.js';
import { isKeyed, type Keyed } from './plain-data.js';
import type { CheckedScenario } from './checked-scenario.js';
import { unknownLine, type PlanLine } from './plan-lines.js';
import { actualMetrics, type Actual, type Scenario } from './scenario.js';
import { choiceCheck, textCheck, unknownKeys, wrongType } from './words.js';
import { mostActuals } from './limits.js';

const keys = ['month', 'line', 'metric', 'amount', 'note'] as const;

const checks: Readonly<Record<(typeof keys)[number], Check>> = {
  month: numberCheck(actualMonthAllowed),
  line: textCheck,
  metric: choiceCheck(actualMetrics),
  amount: numberCheck(actualAmountAllowed),
  note: textCheck,
};

const needed: Readonly<Record<'month' | 'amount', Allowed>> = {
  month: actualMonthAllowed,
  amount: actualAmountAllowed,
};

const oneOfTwo = text('an actual amount is of a line or of a metric: write one of the two');

const actualCheck: Check = (written) => {
  if (!isKeyed(written)) return wrongType(written, text('an actual amount, with its month and its line'));
  const isOfOne = 'line' in written !== 'metric' in written;
  const received = 'line' in written ? text('both of them') : text('none of them');
  return [
    ...unknownKeys(written, keys),
    ...keys.flatMap((key) => (key in written ? under(key, checks[key](written[key])) : [])),
    ...(Object.entries(needed) as readonly (readonly [string, Allowed])[])
      .filter(([key]) => !(key in written))
      .map(([key, allowed]): Finding => ({ at: [key], told: { code: 'missing-input', allowed, neededBy: [] } })),
    ...(isOfOne ? [] : here({ code: 'inconsistent', rule: oneOfTwo, received })),
  ];
};

/** Each by its place in the list. */
export const actualsCheck: Check = (written) => {
  if (!Array.isArray(written)) return wrongType(written, text('a list of actual amounts'));
  if (written.length > mostActuals)
    return here({ code: 'too-many-members', received: written.length, limit: mostActuals });
  return written.flatMap((actual: unknown, index) => under(index, actualCheck(actual)));
};

/** With plain numerals in place of `10k`. */
export const actualsInNumerals = (written: unknown): unknown =>
  Array.isArray(written) ? written.map((actual: unknown) => (isKeyed(actual) ? inNumbers(actual) : actual)) : written;

const inNumbers = (actual: Keyed): Keyed =>
  Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [key, key in needed ? inNumerals(value, false) : value]),
  );

// Only a list that `actualsCheck` has found right is among the values of a checked scenario.
const actualsOf = ({ fixed }: CheckedScenario): readonly Actual[] => (fixed['actuals'] ?? []) as readonly Actual[];

const nameOf = ({ line, metric }: Actual): string => line ?? metric ?? '';

const onceAMonth = text('a line has one amount in a month: add up those that belong together');

/** The same line twice in one month: which of the two would hold? */
export function actualsOnce(checked: CheckedScenario): readonly Finding[] {
  const seen = new Set<string>();
  return actualsOf(checked).flatMap((actual, index): readonly Finding[] => {
    const month = numberOf(actual.month)?.toString() ?? '';
    const key = `${actual.line === undefined ? 'all' : 'line'} ${nameOf(actual)} ${month}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const received = `${nameOf(actual)}, month ${month}`;
    return [{ at: ['actuals', index], told: { code: 'inconsistent', rule: onceAMonth, received } }];
  });
}

/** Months that the plan does not have. */
export function actualsWithinHorizon(checked: CheckedScenario): readonly Finding[] {
  const horizon = numberOf(checked.fixed['horizonMonths'] ?? usualHorizon);
  if (horizon === undefined) return [];
  const allowed = { ...actualMonthAllowed, highest: horizon.toString() };
  return actualsOf(checked).flatMap(({ month }, index): readonly Finding[] =>
    numberOf(month)?.gt(horizon) === true
      ? [{ at: ['actuals', index, 'month'], told: { code: 'out-of-range', received: String(month), allowed } }]
      : [],
  );
}

const holdsItsLines = text('the total of a month holds its lines already: give the one or the others');

/** Actual amounts of lines that this scenario does not have, and of lines that a total of the same month holds. */
export function actualsIssues({ actuals = [] }: Scenario, lines: readonly PlanLine[]): readonly Issue[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const totals = new Set(
    actuals.flatMap(({ metric, month }) => (metric === undefined ? [] : [`${metric} ${Number(month)}`])),
  );
  return actuals.flatMap(({ line, month }, index): readonly Issue[] => {
    if (line === undefined) return [];
    const at = (key: string) => ({ path: `actuals.${index + 1}${key}`, place: `actuals[${index}]${key}` });
    const known = byId.get(line);
    if (known === undefined) return [{ ...unknownLine(line, lines), ...at('.line') }];
    if (!totals.has(`${known.side} ${Number(month)}`)) return [];
    return [{ ...at(''), code: 'inconsistent', rule: holdsItsLines, received: `${line}, month ${String(month)}` }];
  });
}
