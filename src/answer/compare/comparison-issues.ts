import { Decimal, one, sumOf } from '../../decimal.js';
import type { Issue } from '../../errors.js';
import { usualBaseCase } from '../../scenario/base-case.js';
import { defaultCurrency } from '../../scenario/currency.js';
import type { NamedScenario } from '../../scenario/extended-scenarios.js';
import { anOption, optionIssues } from '../../scenario/options.js';
import { unknownName } from '../../scenario/words.js';
import { usualHorizon } from '../../scenario/declarations.js';
import { seedCheck } from '../../scenario/simulation/simulation-check.js';
import { text } from '../../say.js';

/** As many as there are letters to call them by. */
const mostScenarios = 26;

/** Too few or too many to compare. */
export function countIssues(count: number): readonly Issue[] {
  const path = 'scenarios';
  if (count > mostScenarios) return [{ code: 'too-many-members', path, received: count, limit: mostScenarios }];
  const rule = text('a comparison is of one scenario at least');
  return count > 0 ? [] : [{ code: 'inconsistent', path, rule, received: 'none' }];
}

/** What stands in the way of comparing scenarios that may be right one by one. */
export const comparisonIssues = (scenarios: readonly NamedScenario[], base: string | undefined): readonly Issue[] => [
  ...unknownBase(scenarios, base),
  ...otherCurrencies(scenarios, base),
  ...otherHorizons(scenarios, base),
  ...otherBaseCases(scenarios, base),
  ...weightsThatMiss(scenarios),
];

function unknownBase(scenarios: readonly NamedScenario[], base: string | undefined): readonly Issue[] {
  const known = scenarios.map(({ name }) => name);
  return base === undefined || known.includes(base) ? [] : [unknownName('base', base, known)];
}

const currencyOf = ({ currency = defaultCurrency }: NamedScenario): string => currency;

/** Money of two currencies has no difference. */
const otherCurrencies = (scenarios: readonly NamedScenario[], base: string | undefined): readonly Issue[] =>
  thoseThatDiffer(scenarios, base, currencyOf).map(({ name, first, value, wanted }) => {
    const rule = text('all scenarios of a comparison are in one currency, and “{first}” is in {wanted}');
    const values = { first, wanted };
    return { code: 'inconsistent', path: 'currency', scenario: name, rule, values, received: value };
  });

const monthsOf = ({ horizonMonths = usualHorizon }: NamedScenario): string => String(Number(horizonMonths));

/** Nor has money of three years and money of five. */
const otherHorizons = (scenarios: readonly NamedScenario[], base: string | undefined): readonly Issue[] =>
  thoseThatDiffer(scenarios, base, monthsOf).map(({ name, first, value, wanted }) => {
    const rule = text('all scenarios of a comparison have one horizon, and that of “{first}” is {wanted} months');
    const values = { first, wanted };
    return { code: 'inconsistent', path: 'horizonMonths', scenario: name, rule, values, received: `${value} months` };
  });

const baseCaseOf = ({ baseCase = usualBaseCase }: NamedScenario): string => baseCase;

/** Nor has an expected figure and a likely one. */
const otherBaseCases = (scenarios: readonly NamedScenario[], base: string | undefined): readonly Issue[] =>
  thoseThatDiffer(scenarios, base, baseCaseOf).map(({ name, first, value, wanted }) => {
    const rule = text('all scenarios of a comparison have one base case, and that of “{first}” is {wanted}');
    const values = { first, wanted };
    return { code: 'inconsistent', path: 'baseCase', scenario: name, rule, values, received: value };
  });

interface Differing {
  readonly name: string;
  readonly value: string;
  /** The scenario that it is held against, and what that has. */
  readonly first: string;
  readonly wanted: string;
}

function thoseThatDiffer(
  scenarios: readonly NamedScenario[],
  base: string | undefined,
  valueOf: (scenario: NamedScenario) => string,
): readonly Differing[] {
  const first = scenarios.find(({ name }) => name === base) ?? scenarios[0];
  if (first === undefined) return [];
  const wanted = valueOf(first);
  return scenarios
    .map((scenario) => ({ name: scenario.name, value: valueOf(scenario), first: first.name, wanted }))
    .filter(({ value }) => value !== wanted);
}

/** Weights that do not make a whole would shift the mean. */
function weightsThatMiss(scenarios: readonly NamedScenario[]): readonly Issue[] {
  const weighted = scenarios.flatMap(({ name, probability }) =>
    probability === undefined ? [] : [{ name, weight: new Decimal(probability) }],
  );
  const total = sumOf(weighted.map(({ weight }) => weight));
  if (weighted.length === 0 || total.eq(one)) return [];
  const rule = text('the probabilities of the scenarios that have one add up to 1, and these add up to {total}');
  const each = weighted.map(({ name, weight }) => `${name} ${weight.toString()}`).join(', ');
  return [{ code: 'inconsistent', path: 'probability', rule, values: { total: total.toString() }, received: each }];
}

const bridgeKeys = {
  chances: anOption.flag,
  seed: seedCheck,
  onProgress: anOption.function,
  signal: anOption.signal,
} as const;

/** What a comparison, or outlooks, cannot be asked for. */
export const comparisonOptionIssues = (options: unknown): readonly Issue[] =>
  optionIssues(options, { base: anOption.text, ...bridgeKeys });
export const outlookOptionIssues = (options: unknown): readonly Issue[] => optionIssues(options, bridgeKeys);
