export { appraise, type Appraisal, type PlainFlows } from './answer/appraise.js';
export { calculate } from './answer/calculate.js';
export { compareIndustries } from './answer/compare-industries.js';
export { explain } from './answer/explain.js';
export type {
  ComparedIndustry,
  ComparedMetric,
  ComparedWith,
  Deciding,
  IndustryComparison,
  MovedInput,
  MovedPath,
  NpvRange,
} from './answer/industry-comparison.js';
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
export type { Decimal } from './decimal.js';
export { FormulaError, ModelError, ScenarioError, type Issue, type IssueCode } from './errors.js';
export { catalogue, type CatalogueEntry } from './evidence/catalogue.js';
export { industries, type Industry } from './evidence/industry.js';
export { evidence } from './evidence/library.js';
export type { EvidenceRecord } from './evidence/record.js';
export { sizes, type Size } from './evidence/size.js';
export type { Spread } from './formula/spread.js';
export type { Provenance } from './formula/table.js';
export type { DeliveryKey } from './model/delivery.js';
export type { InternalRate } from './finance/internal-rate.js';
export type { Payback } from './finance/payback.js';
export type { ExplainedFigure, ExplainedInput, ExplainedLine, Explanation } from './reading/explanation.js';
export { scenarioJsonSchema } from './scenario/json-schema.js';
export { messageOf } from './scenario/message.js';
export { parseScenario } from './scenario/parse-scenario.js';
export { scenarioFor } from './scenario/scenario-for.js';
export type { WrittenRange } from './scenario/ranges/written-range.js';
export type { Scenario, WrittenValue } from './scenario/scenario.js';
export type { SimulationSettings } from './scenario/simulation/simulation-settings.js';
export { libraryVersion } from './version.js';
