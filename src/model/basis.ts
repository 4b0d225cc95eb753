import type { Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant } from '../formula/operations.js';
import { type Adoption, adoptionOf } from './adoption.js';
import { type Estate, estateOf } from './estate.js';
import { type Labour, labourOf } from './labour.js';
import type { Shape } from './shape.js';
import { untrainedOf } from './trained.js';

/** What all lines stand on: the roll-out, the people, the models. */
export interface Basis {
  readonly shape: Shape;
  readonly horizon: Line<'month'>;
  readonly adoption: Adoption;
  readonly labour: Labour;
  readonly estate: Estate;
}

export function basisOf(shape: Shape): Basis {
  const labour = labourOf(shape);
  const horizon = line('month', {
    id: 'horizon',
    label: 'Horizon',
    formula: constant(String(shape.horizonMonths), 'month', 'Horizon, in months'),
  });
  const adoption = adoptionOf(shape, untrainedOf(shape, labour));
  return Object.freeze({ shape, horizon, labour, adoption, estate: estateOf(shape, adoption) });
}
