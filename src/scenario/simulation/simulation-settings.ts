import type { SamplerKind, Seed } from '../../uncertainty/sampling/sampler.js';
import type { WrittenNumber } from '../numbers.js';

/** How a simulation of the scenario draws. */
export interface SimulationSettings {
  /** Makes it repeatable: a whole number, or a text of 1 to 200 characters. */
  readonly seed?: Seed;
  /** 2 to 10,000,000. */
  readonly samples?: WrittenNumber;
  readonly sampler?: SamplerKind;
  /** Inputs that move together; pairs that are not named are independent. */
  readonly correlations?: readonly WrittenCorrelation[];
  /** Correlations that contradict each other are an issue (`tell`, as usual), or the nearest that do not are taken. */
  readonly whenContradictory?: WhenContradictory;
}

export type WhenContradictory = 'tell' | 'repair';

/** Spearman’s rank correlation of two inputs in doubt, by their paths. */
export interface WrittenCorrelation {
  readonly between: readonly [string, string];
  /** −1 to 1. */
  readonly rank: WrittenNumber;
}
