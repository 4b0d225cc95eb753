export { adoptionLadder, type AdoptionRung } from './answer/adoption-ladder.js';
export { appraise, type Appraisal, type PlainFlows } from './answer/appraise.js';
export { calculate } from './answer/calculate.js';
export type { Alternatives, AlternativeStep } from './answer/compare/comparison.js';
export type { Bridge, BridgeCause } from './answer/compare/comparison.js';
export { compare, type ComparisonOptions } from './answer/compare/compare.js';
export type {
  ComparedLine,
  ComparedScenario,
  Comparison,
  Difference,
  Increment,
  IncrementalMetrics,
} from './answer/compare/comparison.js';
export type { ComparisonNotice } from './answer/compare/comparison.js';
export type { Expectation, NpvSpread } from './answer/compare/comparison.js';
export { outlooks, type Outlooks } from './answer/compare/outlooks.js';
export type { OutlookInput } from './answer/compare/outlooks.js';
export type { Progress, Waiting } from './answer/compare/mixture-worths.js';
export { compareIndustries } from './answer/industries/compare-industries.js';
export { explain } from './answer/explain.js';
export { leadingInputs, leadingInputsInSteps } from './answer/sensitivity/sensitivity.js';
export { prepare } from './answer/calculated-scenario.js';
export { previewInSteps, previewOf, type Preview, type Previewed, type PreviewedMetric } from './answer/preview.js';
export type {
  ComparedIndustry,
  ComparedMetric,
  ComparedWith,
  Deciding,
  IndustryComparison,
  MovedInput,
  MovedPath,
  NpvRange,
} from './answer/industries/industry-comparison.js';
export type {
  Delivery,
  FreedHours,
  EvidenceStrength,
  Manifest,
  Metrics,
  MissingMetric,
  Monthly,
  Notice,
  Period,
  Result,
  ResultInput,
  ResultKpi,
  ResultLine,
  Strength,
  Verdict,
  VerdictTest,
} from './answer/result.js';
export type { BreakEven, BreakEvenOptions } from './answer/break-even/break-even.js';
export type { Solution } from './answer/break-even/search.js';
export { breakEven } from './answer/break-even/break-even.js';
export { certaintyOf, type Certainty } from './answer/certainty.js';
export type { AskedMetric } from './answer/metrics.js';
export {
  sensitivity,
  sensitivityInSteps,
  type Sensitivity,
  type SensitivityOptions,
  type Swing,
} from './answer/sensitivity/sensitivity.js';
export { twoWayTable, type TwoWayOptions, type TwoWayTable } from './answer/sensitivity/two-way.js';
export type { Executor, Work } from './answer/simulate/executor.js';
export type { SimulateOptions } from './answer/simulate/options.js';
export { simulate } from './answer/simulate/simulate.js';
export type {
  Contribution,
  Fan,
  FanMonth,
  Probabilities,
  RiskAdjusted,
  SimulatedFigure,
  SimulatedMetric,
  Simulation,
} from './answer/simulate/simulation.js';
export type { Decimal } from './decimal.js';
export { FormulaError, ModelError, ScenarioError, type Issue, type IssueCode } from './errors.js';
export { catalogue, type CatalogueEntry } from './evidence/catalogue.js';
export { industries, type Industry } from './evidence/industry.js';
export { groundOf, type Ground } from './evidence/ground.js';
export { addCatalogue } from './evidence/known-tools.js';
export { evidence } from './evidence/library.js';
export type { EvidenceRecord } from './evidence/record.js';
export { sizes, type Size } from './evidence/size.js';
export type { Spread } from './formula/spread.js';
export type { Provenance } from './formula/table.js';
export type { Declaration, Fields, Group, List } from './model/declaration.js';
export type { DeliveryKey } from './model/delivery.js';
export { inputGroups } from './model/inputs.js';
export type { InternalRate } from './finance/internal-rate.js';
export type { Payback } from './finance/payback.js';
export type { ExplainedFigure, ExplainedInput, ExplainedLine, Explanation } from './reading/explanation.js';
export { comparisonNoticeText } from './report/notice-text.js';
export { csvReport } from './report/csv-report.js';
export { figuresFor, type Figures, type FigureStyle } from './report/figures.js';
export { isolated } from './report/figures.js';
export { noticeText } from './report/notice-text.js';
export type { Alternative } from './scenario/alternative.js';
export { profileCurrency } from './scenario/currency.js';
export { extendedScenarios, type NamedScenario } from './scenario/extended-scenarios.js';
export { scenarioJsonSchema } from './scenario/json-schema.js';
export { messageOf } from './scenario/message.js';
export { parseScenario } from './scenario/parse-scenario.js';
export { scenarioFor } from './scenario/scenario-for.js';
export type { WrittenRange } from './scenario/ranges/written-range.js';
export { sayUnit } from './formula/unit-words.js';
export {
  inEnglish,
  sayIn,
  sayLabel,
  text,
  type Counted,
  type Forms,
  type PluralForm,
  type Say,
  type Translation,
  type Values,
} from './say.js';
export type { Scenario, WrittenValue } from './scenario/scenario.js';
export type { SimulationSettings } from './scenario/simulation/simulation-settings.js';
export { inTurns, type Pause, type Steps } from './steps.js';
export { libraryVersion } from './version.js';
