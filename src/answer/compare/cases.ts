import { extendedScenarios } from '../../scenario/extended-scenarios.js';
import { scenarioError } from '../../scenario/message.js';
import type { Scenario } from '../../scenario/scenario.js';
import { madeOfEach } from '../calculated-scenario.js';
import type { JudgedExtreme } from '../rows/extremes.js';
import { extremesOf, groupOf, type Portfolio, portfolioOf, type ReachedStep } from '../rows/portfolio.js';
import { calculatedSide, simulationsOf } from './compared-scenario.js';
import { comparisonIssues, outlookOptionIssues } from './comparison-issues.js';
import type { BridgeOptions } from './mixture-worths.js';

/** Scenarios that are no ways to do one thing but cases of their own, all of which may be done. */
export interface Cases {
  readonly portfolio: Portfolio;
  readonly best: readonly JudgedExtreme[];
  readonly worst: readonly JudgedExtreme[];
  /** Those with a gain, that with most value for each unit of peak funding first. */
  readonly first: readonly NamedCase[];
}

export interface NamedCase extends ReachedStep {
  readonly name: string;
}

/** @throws {ScenarioError} as `compare` */
export async function casesOf(scenarios: readonly Scenario[], options: BridgeOptions = {}): Promise<Cases> {
  const whole = extendedScenarios(scenarios);
  const { made: sides, issues } = madeOfEach(whole, ({ name }) => name, calculatedSide);
  const found = [...outlookOptionIssues(options), ...issues, ...comparisonIssues(whole, undefined)];
  if (found.length > 0) throw scenarioError(found);
  const simulated = await simulationsOf(sides, options);
  const cases = sides.map((side, place) => {
    const { name, result } = side;
    const { npv, totalCost, totalBenefit, peakFunding } = result.metrics;
    const { industry, size, currency } = result;
    const verdict = simulated.get(side)?.verdict ?? result.verdict;
    return {
      verdict,
      row: {
        row: place + 1,
        id: name,
        npv: npv.toNumber(),
        totalCost: totalCost.toNumber(),
        totalBenefit: totalBenefit.toNumber(),
        peakFunding: peakFunding.toNumber(),
        currency,
        group: groupOf(industry, size),
        verdict: verdict.answer,
        cells: () => ({}),
      },
    };
  });
  const portfolio = portfolioOf(cases.map(({ row }) => row));
  const extremes = extremesOf(portfolio);
  const judged = (some: Portfolio['best']): readonly JudgedExtreme[] =>
    some.flatMap((extreme) => {
      const found = cases.find(({ row }) => row.row === extreme.row);
      return found === undefined ? [] : [{ ...extreme, verdict: found.verdict }];
    });
  const first = cases.flatMap(({ row: { id, npv, peakFunding } }): readonly NamedCase[] =>
    npv > 0
      ? [{ name: id, count: 1, npv, funding: peakFunding, least: peakFunding > 0 ? npv / peakFunding : null }]
      : [],
  );
  return {
    portfolio,
    best: judged(extremes.best),
    worst: judged(extremes.worst),
    first: first.sort((one, other) => (other.least ?? Infinity) - (one.least ?? Infinity)),
  };
}
