import type { Table } from '../../formula/table.js';
import { exactReading } from '../../reading/exact.js';
import { extendedScenarios, type NamedScenario } from '../../scenario/extended-scenarios.js';
import { scenarioError } from '../../scenario/scenario-error.js';
import type { Scenario } from '../../scenario/scenario.js';
import { calculated, type Calculated } from '../calculate.js';
import { withoutRiskAdjustment } from '../risk-adjustment.js';
import { seedIssues, type Bridging } from './bridging.js';
import type { Comparison } from './comparison.js';
import type { ComparisonNotice } from './comparison-notice.js';
import { figuresBridge } from './figures-bridge.js';
import { movedTable, outlookInputs, type OutlookInput } from './outlook-inputs.js';
import { sideOf, type Side } from './side.js';
import { sideBySide } from './side-by-side.js';

/** One scenario at the worst, the likely and the best of what its ranges allow: `Downside`, `Base`, `Upside`. */
export interface Outlooks extends Comparison {
  /** Every input with a range that the net present value reads. */
  readonly inputs: readonly OutlookInput[];
}

/**
 * The scenario with every input that has a range at its unfavourable end, at its likely figure, and at its favourable
 * end, side by side. Which end is which is decided by what the input alone does to the net present value. All at once
 * is far rarer than a bad or a good case: these are limits, and no P10 and P90. Risk adjustments are set to nothing,
 * because the ranges hold the same doubt.
 *
 * @throws {ScenarioError} as `calculate`, and where the seed is none
 */
export async function outlooks(scenario: Scenario, bridging: Bridging = {}): Promise<Outlooks> {
  const ofSeed = seedIssues(bridging.seed);
  if (ofSeed.length > 0) throw scenarioError(ofSeed);
  const given = calculated(scenario);
  const [named] = extendedScenarios([given.resolved.scenario]);
  const bare = withoutWeight(named ?? { name: '' });
  const base = withoutRiskAdjustment(given);
  const inputs = outlookInputs(base);
  const side = (name: string, from: Calculated): Side => sideOf(bare, name, from);
  const moved = (towards: 'unfavourable' | 'favourable'): Calculated =>
    withFigures(given, movedTable(base.resolved.table, inputs, towards));

  const likely = side('Base', base);
  const sides = [side('Downside', moved('unfavourable')), likely, side('Upside', moved('favourable'))];
  const compared = await sideBySide(sides, likely, {
    ...bridging,
    bridgeTo: (other) => figuresBridge(likely, other, bridging),
  });
  const notices: readonly ComparisonNotice[] = [
    { code: 'all-at-once', inputCount: inputs.length },
    ...(base === given ? [] : [{ code: 'risk-adjustment-set-aside' } as const]),
  ];
  return Object.freeze({
    ...compared,
    alternatives: null,
    expected: null,
    notices: Object.freeze(notices.map((notice) => Object.freeze(notice))),
    inputs,
  });
}

/** The same model with other figures. */
const withFigures = ({ resolved, prepared }: Calculated, table: Table): Calculated => ({
  resolved: { ...resolved, table },
  prepared,
  reading: exactReading(prepared.plan, table),
});

/** What a scenario is among others, three outlooks on it are not. */
const ofTheSet: readonly string[] = ['tags', 'probability', 'alternative'];

const withoutWeight = (scenario: NamedScenario): NamedScenario => ({
  // The rest of a scenario is one too.
  ...(Object.fromEntries(Object.entries(scenario).filter(([key]) => !ofTheSet.includes(key))) as Scenario),
  name: scenario.name,
});
