import { modelVersion } from '../../model/model.js';
import { extendedScenarios } from '../../scenario/extended-scenarios.js';
import { scenarioError } from '../../scenario/message.js';
import type { Scenario } from '../../scenario/scenario.js';
import { madeOfEach } from '../calculated-scenario.js';
import { manifestOf } from '../manifest.js';
import { bridgeBetween } from './bridge.js';
import {
  calculatedSide,
  comparedLines,
  comparedScenario,
  isNothingDone,
  simulationsOf,
  type Side,
} from './compared-scenario.js';
import { comparisonIssues, comparisonOptionIssues, countIssues } from './comparison-issues.js';
import type { Bridge, Comparison, ComparisonNotice, Difference } from './comparison.js';
import { expectationOf } from './expectation.js';
import { alternativesOf, incrementOf } from './increments.js';
import type { BridgeOptions } from './mixture-worths.js';
import { schemaVersion } from '../../scenario/migrate.js';

/** What every comparison can be asked for. */
export interface ComparingOptions extends BridgeOptions {
  /** Whether each is simulated too, so that its verdict goes by the chance of a gain, as that of a report does. */
  readonly chances?: boolean;
}

/** From which scenario the others are told, and how the bridge is built. */
export interface ComparisonOptions extends ComparingOptions {
  /** Name of the scenario from which the others are told; the first one unless given. */
  readonly base?: string;
}

/**
 * Scenarios side by side, what each has more than the base, and why: a bridge of causes that adds up exactly. What
 * they inherit from one another (`extends`) is filled in first.
 *
 * @throws {ScenarioError} with the issues of all scenarios, each with the name of its own: what is wrong in one, another
 * currency or horizon, probabilities that do not add up to 1, a base that is not among them, a seed that is none
 * @example await compare([{ name: 'today', industry: 'retail' }, { name: 'more', extends: 'today', models: { count: 60 } }])
 */
export async function compare(scenarios: readonly Scenario[], options: ComparisonOptions = {}): Promise<Comparison> {
  const given: unknown = scenarios;
  const ofOptions = comparisonOptionIssues(options);
  const ofCall = [...countIssues(Array.isArray(given) ? given.length : 0), ...ofOptions];
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const whole = extendedScenarios(scenarios);
  const { made: sides, issues } = madeOfEach(whole, ({ name }) => name, calculatedSide);
  const found = [...issues, ...comparisonIssues(whole, options.base)];
  const base = sides.find(({ name }) => name === options.base) ?? sides[0];
  if (found.length > 0 || base === undefined) throw scenarioError(found);

  const compared = await sideBySide(sides, base, {
    ...options,
    bridgeTo: (side) => bridgeBetween(base, side, options),
    toSimulate: options.chances === true ? sides : [],
  });
  return Object.freeze({
    ...compared,
    alternatives: alternativesOf(sides),
    expected: expectationOf(compared.scenarios),
    notices: Object.freeze(noticesOf(sides)),
  });
}

function noticesOf(sides: readonly Side[]): readonly ComparisonNotice[] {
  const about = (
    code: 'different-discounting' | 'nothing-done' | 'without-probability',
    found: readonly Side[],
  ): readonly ComparisonNotice[] =>
    found.length === 0 ? [] : [Object.freeze({ code, scenarios: Object.freeze(found.map(({ name }) => name)) })];

  const active = sides.filter((side) => !isNothingDone(side));
  const discounted = new Set(active.map(({ result: { discounting } }) => JSON.stringify(discounting)));
  const weighted = sides.filter(({ scenario }) => scenario.probability !== undefined);
  return [
    ...about('different-discounting', discounted.size > 1 ? active : []),
    ...about('nothing-done', sides.filter(isNothingDone)),
    ...about('without-probability', weighted.length > 0 ? sides.filter((side) => !weighted.includes(side)) : []),
  ];
}

/** What every comparison has, whatever it is of. */
type SideBySide = Omit<Comparison, 'alternatives' | 'expected' | 'notices'>;

interface SideBySideOptions extends BridgeOptions {
  readonly bridgeTo: (side: Side) => Promise<Bridge>;
  readonly toSimulate: readonly Side[];
}

/** @param sides  of one currency and one horizon; the base is among them */
export async function sideBySide(
  sides: readonly Side[],
  base: Side,
  { bridgeTo, toSimulate, ...options }: SideBySideOptions,
): Promise<SideBySide> {
  const differences: Difference[] = [];
  for (const side of sides) {
    if (side === base) continue;
    differences.push(Object.freeze({ ...incrementOf(base, side), bridge: await bridgeTo(side) }));
  }
  const simulated = await simulationsOf(toSimulate, options);
  const { currency, horizonMonths } = base.result;
  return Object.freeze({
    schemaVersion,
    modelVersion,
    currency,
    horizonMonths,
    base: base.name,
    scenarios: Object.freeze(sides.map((side) => comparedScenario(side, simulated.get(side)))),
    lines: comparedLines(sides),
    differences: Object.freeze(differences),
    manifest: manifestOf({ base: base.name, scenarios: sides.map(({ scenario }) => scenario) }),
  });
}
