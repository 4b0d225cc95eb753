import type { Issue } from '../errors.js';
import type { Industry } from '../evidence/industry.js';
import type { Size } from '../evidence/size.js';
import type { Table } from '../formula/table.js';
import type { Shape } from '../model/shape.js';
import { type BaseCase, usualBaseCase } from './base-case.js';
import { usualHorizon } from './declarations.js';
import { defaultCurrency, exchangeOf } from './currency.js';
import { profileCurrency } from './profile-currency.js';
import { filledTable } from './input-table.js';
import { fillingOf } from './usual-values.js';
import { type ScenarioNotice, scenarioNotices } from './notice.js';
import { atOnce, type Steps } from '../steps.js';
import { partsOf } from './scenario-parts.js';
import { withScatter } from './scatter.js';
import { scenarioShape } from './scenario-shape.js';
import type { Scenario } from './scenario.js';

/** A scenario with everything filled in that it leaves open. */
export interface Resolved {
  readonly ok: true;
  readonly scenario: Scenario;
  readonly industry: Industry | null;
  readonly size: Size | null;
  readonly currency: string;
  readonly baseCase: BaseCase;
  readonly shape: Shape;
  readonly table: Table;
  readonly notices: readonly ScenarioNotice[];
}

export interface Unresolved {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

/**
 * Fills what the scenario leaves open: prices of tools from the catalogue, the rest from the profile of its industry
 * and size, else with what means “not used”.
 * Whether an input is missing depends on the formulas: `missingInputs` tells.
 *
 * @param scenario  as `parseScenario` gives it
 */
export const resolve = (scenario: Scenario): Resolved | Unresolved => atOnce(resolveInSteps(scenario));

/** As `resolve`. */
export function* resolveInSteps(scenario: Scenario): Steps<Resolved | Unresolved> {
  if (scenario.extends !== undefined) {
    return { ok: false, issues: [{ path: 'extends', code: 'unresolved-extends', name: scenario.extends }] };
  }
  const currency = scenario.currency ?? defaultCurrency;
  const horizonMonths = Number(scenario.horizonMonths ?? usualHorizon);
  const exchange = exchangeOf(scenario);
  const parts = partsOf(scenario);
  yield;
  const filling = fillingOf(scenario, parts);
  yield;
  const baseCase = scenario.baseCase ?? usualBaseCase;
  const filled = yield* filledTable(parts, { filling, exchange, baseCase });
  const { foreignCount } = filled;
  if (exchange.kind === 'missing' && foreignCount > 0) {
    const told = {
      code: 'missing-exchange-rate',
      from: profileCurrency,
      to: currency,
      inputCount: foreignCount,
    } as const;
    return { ok: false, issues: [{ path: `exchangeRates.${profileCurrency}`, ...told }] };
  }
  const shape = scenarioShape(parts, filled, { filling, horizonMonths, banked: scenario.banked ?? [] });
  yield;
  const table = withScatter(filled.table, { shape, baseCase });
  yield;
  return Object.freeze({
    ok: true,
    scenario,
    industry: scenario.industry ?? null,
    size: filling.profile?.size ?? null,
    currency,
    baseCase,
    shape,
    table,
    notices: Object.freeze(scenarioNotices({ scenario, table, exchange, foreignCount, horizonMonths })),
  });
}
