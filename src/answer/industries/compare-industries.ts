import { inShownDigits, type Decimal } from '../../decimal.js';
import { ModelError, ScenarioError, type Issue } from '../../errors.js';
import { industries, industryLabels, type Industry } from '../../evidence/industry.js';
import { deepFrozen } from '../../frozen.js';
import { messageOf, scenarioError } from '../../scenario/message.js';
import { modelVersion } from '../../model/model.js';
import { anOption, optionIssues } from '../../scenario/options.js';
import { parseScenario } from '../../scenario/parse-scenario.js';
import type { Scenario } from '../../scenario/scenario.js';
import { atOnce } from '../../steps.js';
import { usualDiscountRate } from '../../scenario/discount-rate.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { inputsTold } from '../evidence-strength.js';
import { factsOf } from '../facts.js';
import { manifestOf } from '../manifest.js';
import { chanceInSteps } from '../simulate/chance.js';
import { answerOf } from '../verdict.js';
import type { Metrics, ResultInput } from '../result.js';
import type { ComparedIndustry, ComparedMetric, IndustryComparison } from './industry-comparison.js';
import { decidingOf, movedInputs, npvRange } from './what-decides.js';
import { schemaVersion } from '../../scenario/migrate.js';

/** What is asked of each industry beside its figures. */
export interface IndustryComparisonOptions {
  /** Whether each is simulated too, so that its verdict goes by the chance of a gain, as that of a report does. */
  readonly chances?: boolean;
}

interface Compared {
  readonly industry: Industry;
  readonly made: Calculated;
  /** At the rate of all private industries, so that no industry comes first because of its rate. */
  readonly npvAtOneRate: Decimal;
}

/**
 * The same organisation under the profile of each industry, side by side, and whether that decides more than the size
 * of the estate, the realisation of freed hours or the value of a model, each moved alone over its own range.
 *
 * Without an industry in the scenario the industry in the middle, by net present value, is what is moved and told
 * apart from.
 *
 * @throws {ScenarioError} with the issues under all industries, each once
 */
export function compareIndustries(scenario: Scenario, options: IndustryComparisonOptions = {}): IndustryComparison {
  const parsed = parseScenario(scenario);
  const issues = [...(parsed.ok ? [] : parsed.issues), ...optionIssues(options, { chances: anOption.flag })];
  if (!parsed.ok || issues.length > 0) throw scenarioError(issues);
  const { chances = false } = options;
  const given = parsed.scenario;
  const compared = underEach(given);
  const own = compared.find(({ industry }) => industry === given.industry);
  const reference = own ?? middleOf(compared);
  const base = reference.made;
  const rows = compared.map((each) => comparedIndustry(each, { reference, own, chances }));
  const npv = npvRange(rows.map((each) => each.npvAtOneRate));
  const moved = movedInputs(base);
  const differing = new Set(rows.flatMap(({ differingInputs }) => differingInputs.map(({ path }) => path)));
  const { size, currency, shape, notices } = base.resolved;
  return Object.freeze({
    schemaVersion,
    modelVersion,
    name: given.name ?? null,
    industry: given.industry ?? null,
    size,
    currency,
    horizonMonths: shape.horizonMonths,
    industries: Object.freeze(rows),
    npv,
    reference: Object.freeze({
      industry: reference.industry,
      inputs: Object.freeze(inputsOf(base).filter(({ path }) => differing.has(path))),
    }),
    movedInputs: Object.freeze(moved),
    decides: decidingOf(npv, moved),
    notices: Object.freeze(notices.map(deepFrozen)),
    manifest: manifestOf(given),
  });
}

/** What is in doubt under one industry may be certain under another, and correlates with nothing there. */
const under = (given: Scenario, industry: Industry): Scenario =>
  given.industry === industry ? given : { ...given, industry, simulation: { ...given.simulation, correlations: [] } };

function underEach(given: Scenario): readonly Compared[] {
  const issues = new Map<string, Issue>();
  const compared = industries.flatMap((industry): readonly Compared[] => {
    try {
      const made = calculated(under(given, industry));
      return [{ industry, made, npvAtOneRate: npvAtOneRate(given, industry, made) }];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      for (const issue of error.issues) issues.set(messageOf(issue), issue);
      return [];
    }
  });
  if (issues.size > 0) throw scenarioError([...issues.values()]);
  return compared;
}

/** A rate of the scenario's own is one for all; else a public body is shown at the private rate too. */
function npvAtOneRate(given: Scenario, industry: Industry, made: Calculated): Decimal {
  const written = typeof given.discounting === 'object' ? given.discounting : {};
  const basis = written.basis === 'real' ? 'real' : 'nominal';
  const rate = usualDiscountRate(undefined, basis).likely;
  if (written.rate !== undefined || usualDiscountRate(industry, basis).likely.eq(rate)) return npvOf(made);
  const discounting = { ...written, rate: rate.toString() };
  return npvOf(calculated({ ...under(given, industry), discounting }));
}

const npvOf = ({ planned, reading }: Calculated): Decimal =>
  inShownDigits(reading.figure(planned.model.returns.all.npv));

/** Of an even number the lower one of the two in the middle. */
function middleOf(compared: readonly Compared[]): Compared {
  const sorted = [...compared].sort((left, right) => left.npvAtOneRate.cmp(right.npvAtOneRate));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new ModelError('there is no industry to compare');
  return middle;
}

interface Among {
  readonly reference: Compared;
  readonly own: Compared | undefined;
  readonly chances: boolean;
}

function comparedIndustry(
  { industry, made, npvAtOneRate: atOneRate }: Compared,
  { reference, own, chances }: Among,
): ComparedIndustry {
  const simulated = chances ? atOnce(chanceInSteps(made)) : undefined;
  const { metrics, cashOnlyNpv } = factsOf(made);
  const known = new Map(inputsOf(reference.made).map((input) => [input.path, input]));
  return Object.freeze({
    industry,
    label: industryLabels[industry],
    isOwn: industry === own?.industry,
    npv: metrics.npv,
    npvAtOneRate: atOneRate,
    cashOnlyNpv,
    roi: metrics.roi,
    benefitCostRatio: metrics.benefitCostRatio,
    discountedPaybackMonths: metrics.discountedPaybackMonths,
    reasons: Object.freeze(reasonsOf(metrics)),
    verdict: answerOf(made, simulated),
    chanceOfGain: simulated?.chanceOfGain ?? null,
    differingInputs: Object.freeze(inputsOf(made).filter((input) => !hasSameFigure(input, known.get(input.path)))),
  });
}

const inputsOf = (made: Calculated): readonly ResultInput[] => inputsTold([...factsOf(made).graded.values()]);

const comparedMetrics = [
  'roi',
  'benefitCostRatio',
  'discountedPaybackMonths',
] as const satisfies readonly ComparedMetric[];

const reasonsOf = ({ reasons }: Metrics): ComparedIndustry['reasons'] =>
  Object.fromEntries(
    comparedMetrics.flatMap((metric) => (reasons[metric] === undefined ? [] : [[metric, reasons[metric]]])),
  );

/** The figure and the ends of its range: a source alone makes no difference. */
const hasSameFigure = (input: ResultInput, other: ResultInput | undefined): boolean =>
  other !== undefined &&
  input.value.eq(other.value) &&
  input.likely.eq(other.likely) &&
  isSameEnd(input.low, other.low) &&
  isSameEnd(input.high, other.high);

const isSameEnd = (end: Decimal | undefined, other: Decimal | undefined): boolean =>
  end === undefined || other === undefined ? end === other : end.eq(other);
