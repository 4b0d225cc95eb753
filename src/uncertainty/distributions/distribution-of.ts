import { ModelError } from '../../errors.js';
import type { Doubt } from '../../formula/table.js';
import type { Distribution } from './distribution.js';
import { distributionFor } from './distribution-for.js';

/**
 * The distribution that a figure is drawn from.
 *
 * @throws {ModelError} there is none: what a person gives, or a record, is judged before it becomes a doubt
 */
export function distributionOf({ spread, bounds }: Pick<Doubt, 'spread' | 'bounds'>): Distribution {
  const made = distributionFor(spread, bounds);
  if (made.ok) return made.distribution;
  throw new ModelError(`no distribution: ${JSON.stringify(made.issues)}`);
}
