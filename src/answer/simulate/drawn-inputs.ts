import { ModelError } from '../../errors.js';
import type { Bounds } from '../../formula/bounds.js';
import type { Expression } from '../../formula/expression.js';
import type { Spread } from '../../formula/spread.js';
import type { Table } from '../../formula/table.js';
import { inputsRead } from '../../reading/leaves.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import type { Distribution } from '../../uncertainty/distributions/distribution.js';

/** An input that is in doubt and that the answer reads. Plain data. */
export interface RangedInput {
  readonly path: string;
  readonly label: string;
  readonly spread: Spread;
  readonly bounds: Bounds;
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
