import type { Memory } from './memory.js';
import type { Node } from './node.js';
import type { Instruction, Place } from './program.js';

/** What the program has so far. */
export interface Writing {
  readonly memory: Memory;
  readonly placeOf: (node: Node) => Place;
  readonly instructions: Instruction[];
}

/** Adds an instruction and returns the place where it leaves its figures. */
export function written(
  { instructions }: Writing,
  { kernel, out, from, numbers = [] }: Omit<Instruction, 'numbers'> & Partial<Pick<Instruction, 'numbers'>>,
): Place {
  instructions.push({ kernel, out, from, numbers });
  return out;
}
