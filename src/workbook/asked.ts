import type { Notice } from '../answer/result.js';
import type { Scenario } from '../scenario/scenario.js';

export const simulations = ['usual', 'none'] as const;

/** All that decides which bytes a workbook has. */
export interface Asked {
  /** One, or a list of those that stand side by side. */
  readonly scenarios: Scenario | readonly Scenario[];
  readonly simulation: (typeof simulations)[number];
  /** What became of a scenario of an older format, which the scenario does not say of itself any more. */
  readonly carriedOver?: Notice;
}
