import { inShownDigits, sumOf, zero, type Decimal } from '../decimal.js';
import { modelVersion, type Model } from '../model/model.js';
import { discountingGroup } from '../model/discounting.js';
import { realisationGroup } from '../model/labour.js';
import { practicesGroup } from '../model/practices.js';
import { verdictGroup } from '../model/verdict.js';
import { runningTotals } from '../reading/exact-series.js';
import type { ExactReading } from '../reading/exact.js';
import { deepFrozen } from '../scenario/plain-data.js';
import type { Resolved } from '../scenario/resolve.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculated, type Calculated } from './calculated-scenario.js';
import { doubtOf } from './doubt/doubt.js';
import { lookedInto } from './doubt/looked-into.js';
import { evidenceStrength } from './evidence-strength.js';
import { gradedFigures } from './graded-figures.js';
import { freedHoursOf, kpisOf } from './kpis.js';
import { annualOf, resultLine } from './statement.js';
import { manifestOf } from './manifest.js';
import { metricsOf, ratioOf, settledPayback } from './metrics.js';
import { isOfTheWhole, noticesOf } from './notices.js';
import type { Delivery, Monthly, Result } from './result.js';
import { thresholdNames } from './verdict-rules.js';
import { verdictOf, type Thresholds } from './verdict.js';

/**
 * What a scenario is worth, exactly: every line by year, the metrics in three views, the verdict, the strength of the
 * evidence. One pass; nothing is searched for but the rates and paybacks.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export const calculate = (scenario: Scenario): Result => resultOf(calculated(scenario));

/** What a simulation adds to the verdict. */
export interface Simulated {
  readonly chanceOfGain: Decimal;
  /** The part of the variance that is due to each input, by its path. */
  readonly variance: ReadonlyMap<string, number>;
}

/** All that is told of a scenario, from its figures as they stand in the table. */
export function resultOf(made: Calculated, simulated?: Simulated): Result {
  const { resolved, planned, reading } = made;
  const { table, shape } = resolved;
  const { model } = planned;
  const { all } = model.returns;
  const discountFactors = reading.row(all.discountFactor);
  const graded = gradedFigures(planned.behind, table);
  const lines = planned.statement.map((each) => resultLine(each, { reading, graded, shape, discountFactors }));
  const metrics = metricsOf(reading, model, 'all');
  const cashOnly = metricsOf(reading, model, 'cashOnly');
  const looked = lookedInto(made);
  const thresholds = thresholdsOf(resolved);
  const doubt = doubtOf(looked.inputs, thresholds.largestShareOnAssumptions, simulated?.variance);
  const evidence = evidenceStrength([...graded.values()], { doubt, moved: looked.inputs });
  const judged = {
    metrics,
    cashOnly,
    lines,
    horizonMonths: shape.horizonMonths,
    assumed: doubt.assumed,
    baseCase: resolved.baseCase,
    hinges: looked.hinges,
    shareOfFreedHoursNeeded: looked.shareOfFreedHoursNeeded,
    freedHoursCounted: valueAt(resolved, realisationGroup.paths.freedHours),
    settledPaybackMonths: settledPayback(reading.solved(all.discountedPayback)),
    practicesInPlace: practicesInPlace(resolved),
    ...(simulated === undefined ? {} : { chanceOfGain: simulated.chanceOfGain }),
  };
  const told = noticesOf({
    scenario: resolved.scenario,
    shape,
    table,
    planned,
    model,
    reading,
    metrics,
    lines,
    evidence,
  });
  return Object.freeze({
    schemaVersion: 2,
    modelVersion,
    name: resolved.scenario.name ?? null,
    industry: resolved.industry,
    size: resolved.size,
    currency: resolved.currency,
    horizonMonths: shape.horizonMonths,
    baseCase: resolved.baseCase,
    discounting: Object.freeze({
      rate: valueAt(resolved, discountingGroup.paths.rate),
      timing: shape.words[discountingGroup.paths.timing] ?? 'monthly',
    }),
    metrics,
    cashOnly,
    treasury: metricsOf(reading, model, 'treasury'),
    prepaid: inShownDigits(reading.figure(model.prepaid)),
    annual: annualOf(shape.horizonMonths, reading.row(all.cost), reading.row(all.benefit)),
    monthly: monthlyOf(model, reading),
    lines: Object.freeze(lines),
    delivery: deliveryOf(model, reading),
    kpis: kpisOf(planned, reading),
    freedHours: freedHoursOf(model, reading),
    verdict: verdictOf(judged, thresholds),
    evidence,
    notices: Object.freeze([
      ...told.filter(isOfTheWhole),
      ...resolved.notices.map(deepFrozen),
      ...told.filter((each) => !isOfTheWhole(each)),
    ]),
    manifest: manifestOf(resolved.scenario, 2),
  });
}

const valueAt = ({ table }: Resolved, path: string): Decimal => table.get(path)?.value ?? zero;

/** The mean over all practices; one of which nothing is told is not in place. */
function practicesInPlace(resolved: Resolved): Decimal {
  const paths = Object.values(practicesGroup.paths);
  return sumOf(paths.map((path) => valueAt(resolved, path))).div(paths.length);
}

function monthlyOf({ returns: { all, cashOnly }, adoption }: Model, reading: ExactReading): Monthly {
  const shown = (row: readonly Decimal[]): readonly Decimal[] => Object.freeze(row.map(inShownDigits));
  return Object.freeze({
    cost: shown(reading.row(all.cost)),
    benefit: shown(reading.row(all.benefit)),
    net: shown(reading.row(all.net)),
    cumulative: shown(settled(reading.row(all.net))),
    cumulativeCashOnly: shown(settled(reading.row(cashOnly.net))),
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

const thresholdsOf = (resolved: Resolved): Thresholds =>
  // One for each of the names.
  Object.fromEntries(
    thresholdNames.map((name) => [name, valueAt(resolved, verdictGroup.paths[name])]),
  ) as unknown as Thresholds;
