import { inShownDigits, sumOf, zero, type Decimal } from '../decimal.js';
import { modelVersion, type Model } from '../model/model.js';
import { discountingGroup } from '../model/discounting.js';
import type { View } from '../model/returns.js';
import { runningTotals } from '../reading/exact-series.js';
import type { ExactReading } from '../reading/exact.js';
import { scenarioError } from '../scenario/message.js';
import type { ScenarioNotice } from '../scenario/notice.js';
import { optionIssues } from '../scenario/options.js';
import { deepFrozen } from '../frozen.js';
import type { Scenario } from '../scenario/scenario.js';
import { fiscalStatementOf } from './accounts/fiscal-years.js';
import { costOfOwnershipOf } from './accounts/cost-of-ownership.js';
import type { Accounts } from './accounts/accounts.js';
import { afterTaxOf } from './accounts/after-tax.js';
import { actualsAgainstPlan } from './accounts/forecast.js';
import { todaysMoneyOf } from './accounts/todays-money.js';
import { assumptionLogOf } from './assumption-log.js';
import { calculated, type Calculated } from './calculated-scenario.js';
import { evidenceStrength } from './evidence-strength.js';
import { factsOf, valueAt } from './facts.js';
import { freedHoursOf, kpisOf } from './kpis.js';
import { annualOf } from './statement.js';
import { manifestOf } from './manifest.js';
import { ratioOf } from './metrics.js';
import { isOfTheWhole, noticesOf } from './notices.js';
import type { Delivery, EvidenceStrength, Metrics, Monthly, Notice, Result } from './result.js';
import { viewKeys } from './result.js';
import { npvWithoutRiskAdjustment } from './risk-adjustment.js';
import { judgementOf, type Simulated } from './verdict.js';
import { whenAsked, type WhenAsked } from './when-asked.js';
import { schemaVersion } from '../scenario/migrate.js';

/**
 * What a scenario is worth, exactly: every line by year, the metrics in three views, the verdict, the strength of the
 * evidence. Nothing is searched for but the rates and paybacks.
 *
 * The metrics are worked out at once, all else of the result when it is first asked for: to keep thousands of results, or
 * to send one away, take what is wanted of them, or `toPlain` of each.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export const calculate = (scenario: Scenario): Result => resultOf(calculated(scenario));

/** Which part of the statement the metrics are of. */
export interface MetricsOptions {
  /** All costs and benefits unless given; cash benefits against all costs; or cash against cash, as it is paid. */
  readonly view?: View;
}

/**
 * The metrics of a scenario alone, for whoever needs no lines, no verdict and no evidence: those of `calculate`, whose other
 * members are worked out when they are first asked for.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated or the options do not hold
 * @example metrics(scenarioFor('finance')).npv  // a decimal
 */
export function metrics(scenario: Scenario, options: MetricsOptions = {}): Metrics {
  const ofCall = optionIssues(options, { view: Object.keys(viewKeys) });
  if (ofCall.length > 0) throw scenarioError(ofCall);
  return factsOf(calculated(scenario))[viewKeys[options.view ?? 'all']];
}

/** All that is told of a scenario, from its figures as they stand in the table. */
export function resultOf(made: Calculated, simulated?: Simulated): Result {
  const { resolved, planned, reading } = made;
  const { shape } = resolved;
  const { model } = planned;
  const facts = factsOf(made);
  // What does not exist is told at once, and not by a member that is asked for later.
  const { metrics } = facts;
  const shared = whenAsked({
    judgement: () => judgementOf(made, simulated),
    evidence: (): EvidenceStrength =>
      evidenceStrength([...facts.graded.values()], { doubt: shared.judgement.doubt, moved: facts.moved.inputs }),
  });
  return whenAsked<Result>({
    schemaVersion: () => schemaVersion,
    modelVersion: () => modelVersion,
    name: () => resolved.scenario.name ?? null,
    industry: () => resolved.industry,
    size: () => resolved.size,
    currency: () => resolved.currency,
    horizonMonths: () => shape.horizonMonths,
    start: () => resolved.scenario.start ?? null,
    baseCase: () => resolved.baseCase,
    discounting: () =>
      Object.freeze({
        rate: valueAt(resolved, discountingGroup.paths.rate),
        timing: shape.words[discountingGroup.paths.timing] ?? 'monthly',
        basis: shape.words[discountingGroup.paths.basis] === 'real' ? 'real' : 'nominal',
      }),
    metrics: () => metrics,
    cashOnly: () => facts.cashOnly,
    treasury: () => facts.treasury,
    npvWithoutRiskAdjustment: () => npvWithoutRiskAdjustment(made),
    prepaid: () => inShownDigits(reading.figure(model.prepaid)),
    annual: () => yearsOf(model, reading),
    monthly: () => monthlyOf(model, reading),
    lines: () => facts.lines,
    costOfOwnership: () => costOfOwnershipOf(made),
    ...accountsAskedFor(made),
    delivery: () => deliveryOf(model, reading),
    kpis: () => kpisOf(planned, reading),
    freedHours: () => freedHoursOf(model, reading),
    verdict: () => shared.judgement.verdict,
    evidence: () => shared.evidence,
    assumptionLog: () => assumptionLogOf(resolved),
    notices: () => noticesIn(made, shared.evidence),
    manifest: () => manifestOf(resolved.scenario),
  });
}

/** Views of the plan that are told only of a scenario that asks for them; which those are is known before any is worked out. */
function accountsAskedFor(made: Calculated): Partial<WhenAsked<Accounts>> {
  const views = {
    fiscal: fiscalStatementOf(made),
    todaysMoney: todaysMoneyOf(made),
    afterTax: afterTaxOf(made),
    actuals: actualsAgainstPlan(made),
  };
  return Object.fromEntries(Object.entries(views).filter(([, view]) => view !== undefined));
}

/** What puts the whole answer in doubt, then what is told of its filling, then all else. */
function noticesIn(made: Calculated, evidence: EvidenceStrength): readonly Notice[] {
  const ofFilling = resolvedNoticesOf(made, evidence);
  const { resolved, planned, reading } = made;
  const { metrics, lines } = factsOf(made);
  const { table, shape, scenario } = resolved;
  const told = noticesOf({
    resolved,
    scenario,
    shape,
    table,
    planned,
    model: planned.model,
    reading,
    metrics,
    lines,
    evidence,
  });
  return Object.freeze([
    ...told.filter(isOfTheWhole),
    ...ofFilling.map(deepFrozen),
    ...told.filter((each) => !isOfTheWhole(each)),
  ]);
}

/** Of sources those that a figure rests on: what a figure of one’s own takes the place of is listed nowhere. */
function resolvedNoticesOf({ resolved }: Calculated, { inputs }: EvidenceStrength): readonly ScenarioNotice[] {
  const used = new Set(inputs.flatMap(({ record }) => record ?? []));
  return resolved.notices.flatMap((notice): readonly ScenarioNotice[] => {
    if (!('records' in notice)) return [notice];
    const records = notice.records.filter((id) => used.has(id));
    return records.length === 0 ? [] : [{ ...notice, records }];
  });
}

function yearsOf({ horizonMonths, returns: { all, treasury } }: Model, reading: ExactReading): Result['annual'] {
  const cash = reading.byPeriod(treasury.net);
  return Object.freeze(
    annualOf(horizonMonths, reading.byPeriod(all.cost), reading.byPeriod(all.benefit)).map((year, place) =>
      Object.freeze({ ...year, treasury: inShownDigits(cash[place] ?? zero) }),
    ),
  );
}

function monthlyOf({ returns: { all, cashOnly, treasury }, adoption }: Model, reading: ExactReading): Monthly {
  const shown = (row: readonly Decimal[]): readonly Decimal[] => Object.freeze(row.map(inShownDigits));
  return Object.freeze({
    cost: shown(reading.row(all.cost)),
    benefit: shown(reading.row(all.benefit)),
    net: shown(reading.row(all.net)),
    cumulative: shown(settled(reading.row(all.net))),
    cumulativeCashOnly: shown(settled(reading.row(cashOnly.net))),
    treasury: shown(reading.row(treasury.net)),
    adoption: shown(reading.row(adoption)),
  });
}

/** Running totals in which what is left of cancelled digits is nothing. */
function settled(flow: readonly Decimal[]): readonly Decimal[] {
  const rounding = sumOf(flow.map((amount) => amount.abs())).times('1e-30');
  return runningTotals(flow).map((total) => (total.abs().lt(rounding) ? zero : total));
}

/** What there is nothing to divide by for is left out: the age of data that is never replaced. */
function deliveryOf({ delivery }: Model, reading: ExactReading): Result['delivery'] {
  const side = (when: 'before' | 'after'): Delivery =>
    Object.freeze(
      Object.fromEntries(
        delivery.flatMap((metric) => {
          const { value } = ratioOf(reading, metric[when], '');
          return value === null ? [] : [[metric.key, value]];
        }),
      ),
    );
  return Object.freeze({ before: side('before'), after: side('after') });
}
