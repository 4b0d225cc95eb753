import type { GivenCorrelation } from '../../uncertainty/correlation/correlation-for.js';
import type { SamplerKind } from '../../uncertainty/sampling/sampler.js';
import type { Seed } from '../../uncertainty/sampling/seed.js';

/** How a simulation is drawn, with everything filled in. Plain data: it can be sent to a worker. */
export interface DrawSettings {
  readonly samples: number;
  readonly seed: Seed;
  readonly sampler: SamplerKind;
  readonly correlations: readonly GivenCorrelation[];
  readonly whenContradictory: 'tell' | 'repair';
}
