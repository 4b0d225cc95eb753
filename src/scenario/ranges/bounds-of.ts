import type { Allowed } from '../../errors.js';
import type { Bounds } from '../../formula/bounds.js';

/** What an input permits, in floats. */
export const boundsOf = ({ lowest, highest }: Pick<Allowed, 'lowest' | 'highest'>): Bounds => ({
  ...(lowest === undefined ? {} : { lowest: Number(lowest) }),
  ...(highest === undefined ? {} : { highest: Number(highest) }),
});
