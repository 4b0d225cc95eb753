import type { NamedScenario } from '../../scenario/extended-scenarios.js';
import { calculated, resultOf, type Calculated } from '../calculate.js';
import type { Result } from '../result.js';

/** One of the scenarios that are compared, with everything that is known of it. */
export interface Side {
  readonly name: string;
  /** Nothing is left to inherit. */
  readonly scenario: NamedScenario;
  readonly calculated: Calculated;
  readonly result: Result;
}

export const sideOf = (scenario: NamedScenario, name: string, from: Calculated): Side => ({
  name,
  scenario,
  calculated: from,
  result: resultOf(from),
});

/** @throws {ScenarioError} as `calculate` */
export const calculatedSide = (scenario: NamedScenario): Side => sideOf(scenario, scenario.name, calculated(scenario));

/** Whether it is what every cost and benefit is told against. */
export const isNothingDone = ({ scenario }: Side): boolean => scenario.alternative === 'do-nothing';
