import { ModelError } from '../../errors.js';
import { type Expression, inputsRead } from '../../formula/expression.js';
import type { Bounds, Spread } from '../../formula/spread.js';
import type { Table } from '../../formula/table.js';
import type { Program } from '../../reading/batch/program.js';
import type { GivenCorrelation } from '../../uncertainty/correlation/correlation.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import type { Distribution } from '../../uncertainty/distributions/distribution.js';
import type { SamplerKind, Seed } from '../../uncertainty/sampling/sampler.js';

/** How a simulation is drawn, with everything filled in. Plain data: it can be sent to a worker. */
export interface DrawSettings {
  readonly samples: number;
  readonly seed: Seed;
  readonly sampler: SamplerKind;
  readonly correlations: readonly GivenCorrelation[];
  readonly whenContradictory: 'tell' | 'repair';
}

/** An input that is in doubt and that the answer reads. Plain data. */
interface RangedInput {
  readonly path: string;
  readonly label: string;
  readonly spread: Spread;
  readonly bounds: Bounds;
}

/**
 * Everything that decides what a sample is, as plain data: whoever has it works out the same samples, without the
 * scenario and the model. Workers are sent it.
 */
export interface Recipe {
  readonly settings: DrawSettings;
  readonly inputs: readonly RangedInput[];
  /** Paths of the inputs, the one that matters most first; empty where the sampler treats all alike. */
  readonly order: readonly string[];
  /** Works out the figures of a sample. */
  readonly figures: Program;
}

/** The same, ready to be drawn from. */
export interface DrawnInput extends RangedInput {
  readonly distribution: Distribution;
}

/** Every input behind some figures that has a range, in the order in which the formulas read them. */
export const drawnInputs = (table: Table, roots: readonly Expression[]): readonly DrawnInput[] =>
  inputsRead(...roots).flatMap(({ path }): readonly DrawnInput[] => {
    const figure = table.get(path);
    if (figure?.spread === undefined) return [];
    const { label, spread, bounds = {} } = figure;
    const input = drawn({ path, label, spread, bounds });
    return input.distribution.lowest === input.distribution.highest ? [] : [input];
  });

/** An input with the distribution of its range. */
export function drawn(input: RangedInput): DrawnInput {
  const found = distributionFor(input.spread, input.bounds);
  // `parseScenario` has held what the user wrote to a distribution, and a test what the evidence says.
  if (!found.ok) throw new ModelError(`the range of ${input.path} is no distribution`);
  return { ...input, distribution: found.distribution };
}

/** Without what cannot be sent to a worker. */
export const rangeOf = ({ path, label, spread, bounds }: DrawnInput): RangedInput => ({ path, label, spread, bounds });
