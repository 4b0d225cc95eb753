import { ModelError } from '../../errors.js';
import type { Table } from '../../formula/table.js';
import type { Expression } from '../../formula/expression.js';
import { inputsRead } from '../../reading/leaves.js';
import type { Distribution } from '../../uncertainty/distributions/distribution.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';

/** An input that is in doubt and that the answer reads. */
export interface DrawnInput {
  readonly path: string;
  readonly label: string;
  readonly distribution: Distribution;
}

/** Every input behind some figures that has a range, in the order in which the formulas read them. */
export function drawnInputs(table: Table, roots: readonly Expression[]): readonly DrawnInput[] {
  return inputsRead(...roots).flatMap(({ path }): readonly DrawnInput[] => {
    const figure = table.get(path);
    if (figure?.spread === undefined) return [];
    const found = distributionFor(figure.spread, figure.bounds);
    // `parseScenario` has held what the user wrote to a distribution, and a test what the evidence says.
    if (!found.ok) throw new ModelError(`the range of ${path} is no distribution`);
    return found.distribution.lowest === found.distribution.highest
      ? []
      : [{ path, label: figure.label, distribution: found.distribution }];
  });
}
