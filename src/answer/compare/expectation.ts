import { Decimal, inShownDigits, sumOf, zero } from '../../decimal.js';
import { viewKeys, type ViewKey } from '../result.js';
import type { ComparedScenario, Expectation, NpvSpread } from './comparison.js';

interface Weighted {
  readonly weight: Decimal;
  readonly value: Decimal;
}

/** The expectation in each view; none where no scenario has a probability. */
export function expectationOf(scenarios: readonly ComparedScenario[]): Expectation | null {
  const weighted = scenarios.flatMap((scenario) =>
    scenario.probability === null ? [] : [{ scenario, weight: scenario.probability }],
  );
  if (weighted.length === 0) return null;
  const spread = (key: ViewKey): NpvSpread =>
    spreadOf(weighted.map(({ scenario, weight }) => ({ weight, value: scenario[key].npv })));
  return Object.freeze({
    [viewKeys.all]: spread(viewKeys.all),
    [viewKeys.cashOnly]: spread(viewKeys.cashOnly),
    [viewKeys.treasury]: spread(viewKeys.treasury),
  });
}

/**
 * Mean and spread of values by their weights.
 *
 *     mean = Σ weight · value        standard deviation = √ Σ weight · (value − mean)²        Σ weight = 1
 */
export function spreadOf(weighted: readonly Weighted[]): NpvSpread {
  const mean = sumOf(weighted.map(({ weight, value }) => weight.times(value)));
  const variance = sumOf(weighted.map(({ weight, value }) => value.minus(mean).pow(2).times(weight)));
  const possible = weighted.filter(({ weight }) => weight.gt(zero)).map(({ value }) => value);
  const losing = weighted.filter(({ value }) => value.lt(zero));
  return Object.freeze({
    mean: inShownDigits(mean),
    standardDeviation: inShownDigits(variance.sqrt()),
    lowest: Decimal.min(...possible),
    highest: Decimal.max(...possible),
    probabilityOfLoss: sumOf(losing.map(({ weight }) => weight)),
  });
}
