import type { Line } from '../formula/expression.js';
import { basisOf } from './basis.js';
import { benefitsOf } from './benefits.js';
import type { FreedRole } from './benefits/saved-hours.js';
import { costsOf } from './costs.js';
import { customLinesOf } from './custom-lines.js';
import { deliveryOf, type DeliveryMetric } from './delivery.js';
import { returnsOf, type Returns, type View } from './returns.js';
import type { Shape } from './shape.js';
import type { StatementLine } from './statement.js';

/** Everything that is computed for scenarios of one shape. It holds no figure. */
export interface Model {
  readonly horizonMonths: number;
  /** Costs, then benefits, in the order of the statement. */
  readonly statement: readonly StatementLine[];
  readonly returns: Readonly<Record<View, Returns>>;
  readonly delivery: readonly DeliveryMetric[];
  /** Hours freed by role, what of them counts, what is cut. */
  readonly freedRoles: readonly FreedRole[];
  readonly adoption: Line<'1'>;
}

export const modelVersion = '1';

export function modelFor(shape: Shape): Model {
  const basis = basisOf(shape);
  const benefits = benefitsOf(basis);
  const custom = customLinesOf(shape);
  const ofSide = (side: 'cost' | 'benefit'): readonly StatementLine[] => custom.filter((each) => each.side === side);
  const statement = [...costsOf(basis), ...ofSide('cost'), ...benefits.lines, ...ofSide('benefit')];
  return Object.freeze({
    horizonMonths: shape.horizonMonths,
    statement: Object.freeze(statement),
    returns: Object.freeze({
      all: returnsOf('all', shape, statement),
      cashOnly: returnsOf('cashOnly', shape, statement),
      treasury: returnsOf('treasury', shape, statement),
    }),
    delivery: Object.freeze(deliveryOf(basis)),
    freedRoles: benefits.lines.some(({ nature }) => nature === 'capacity') ? benefits.roles : [],
    adoption: basis.adoption.share,
  });
}
