export { adoptionLadder, type AdoptionRung } from './answer/adoption-ladder.js';
export { assumptionLog } from './answer/assumption-log.js';
export type { LoggedAssumption, LoggedFigure, LoggedNote, LoggedValue } from './answer/logged-assumption.js';
export { appraise, type Appraisal, type PlainFlows } from './answer/appraise.js';
export { breakEven, type BreakEven, type BreakEvenOptions } from './answer/break-even/break-even.js';
export type { Solution } from './answer/break-even/search.js';
export { calculate, metrics, type MetricsOptions } from './answer/calculate.js';
export { calculateMany } from './answer/calculate-many.js';
export { certaintyOf, type Certainty } from './answer/certainty.js';
export { compare, type ComparisonOptions } from './answer/compare/compare.js';
export type {
  Alternatives,
  Bridge,
  BridgeCause,
  ComparedScenario,
  Comparison,
  ComparisonNotice,
  Difference,
} from './answer/compare/comparison.js';
export { profileEvidence, type EvidenceOfInput, type ProfileEvidence } from './answer/profile-evidence.js';
export type { Progress } from './answer/compare/mixture-worths.js';
export { outlooks, type Outlooks } from './answer/compare/outlooks.js';
export { explain, type FigureId } from './answer/explain.js';
export { batch, type BatchOptions, type Row, type RowResult } from './answer/rows/batch.js';
export type { RowIssue } from './answer/rows/calculated-row.js';
export type { RowMetric } from './answer/rows/figures.js';
export { compareIndustries } from './answer/industries/compare-industries.js';
export {
  industryDifferences,
  type DifferingInput,
  type FigureOfIndustry,
  type IndustryDifferences,
} from './answer/industries/what-differs.js';
export type { IndustryComparison } from './answer/industries/industry-comparison.js';
export type {
  Delivery,
  Doubt,
  EvidenceStrength,
  FreedHours,
  Metrics,
  MissingMetric,
  Monthly,
  Notice,
  OpenAnswer,
  Period,
  Result,
  ResultInput,
  ResultKpi,
  ResultLine,
  Strength,
} from './answer/result.js';
export type { ActualsAgainstPlan, ForecastVerdict } from './answer/accounts/actuals.js';
export type { Manifest } from './answer/manifest.js';
export type { Answer, But, Decider, Hinge, Verdict, VerdictTest } from './answer/judgement.js';
export { toPlain, type Plain, type ResultJson } from './answer/plain.js';
export {
  sensitivity,
  type Sensitivity,
  type SensitivityOptions,
  type Swing,
} from './answer/sensitivity/sensitivity.js';
export { sqlOf, type SqlOptions } from './answer/sql.js';
export { udfOf, type UdfOptions } from './answer/udf.js';
export { twoWayTable, type TwoWayOptions, type TwoWayTable } from './answer/sensitivity/two-way.js';
export type { Executor, Work } from './answer/simulate/executor.js';
export type { SimulateOptions } from './answer/simulate/options.js';
export { simulate } from './answer/simulate/simulate.js';
export type {
  Contribution,
  Fan,
  Probabilities,
  SimulatedFigure,
  SimulatedMetric,
  Simulation,
} from './answer/simulate/simulation.js';
export type { Decimal } from './decimal.js';
export { FormulaError, ModelError, ScenarioError, type Issue, type IssueCode } from './errors.js';
export type { CitedEnd } from './evidence/assumption.js';
export { catalogue, type CatalogueEntry } from './evidence/catalogue.js';
export { industries, type Industry } from './evidence/industry.js';
export { evidence } from './evidence/library.js';
export type { EvidenceRecord } from './evidence/record.js';
export { sizes, type Size } from './evidence/size.js';
export type { Question } from './model/question.js';
export { questions } from './model/questions.js';
export type { InternalRate } from './finance/internal-rate.js';
export type { Payback } from './finance/payback.js';
export type { Provenance } from './formula/table.js';
export type { ExplainedFigure, ExplainedInput, ExplainedLine, Explanation } from './reading/explanation.js';
export { answeredScenario, type Answers } from './scenario/answered-scenario.js';
export type { Alternative } from './scenario/scenario.js';
export { extendedScenarios, type NamedScenario } from './scenario/extended-scenarios.js';
export { scenarioJsonSchema } from './scenario/scenario-schema.js';
export { scenarioSchema } from './scenario/scenario-schema.js';
export { messageOf } from './scenario/message.js';
export { parseScenario } from './scenario/parse-scenario.js';
export type { WrittenRange, WrittenValue } from './scenario/ranges/written-range.js';
export { scenarioFor } from './scenario/parse-scenario.js';
export { inputsOf } from './scenario/inputs-of.js';
export type { Actual, GroupInputs, GroupKey, InputPath, Note, Scenario } from './scenario/scenario.js';
export type { SimulationSettings } from './scenario/simulation/simulation-settings.js';
