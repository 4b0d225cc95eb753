import { adoptionOf, type Adoption } from './adoption.js';
import { estateOf, type Estate } from './estate.js';
import { labourOf, type Labour } from './labour.js';
import type { Shape } from './shape.js';

/** What all lines stand on: the roll-out, the people, the models. */
export interface Basis {
  readonly shape: Shape;
  readonly adoption: Adoption;
  readonly labour: Labour;
  readonly estate: Estate;
}

export function basisOf(shape: Shape): Basis {
  const labour = labourOf(shape);
  return Object.freeze({ shape, labour, adoption: adoptionOf(shape), estate: estateOf(shape, labour) });
}
