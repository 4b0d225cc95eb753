import { ModelError } from '../../errors.js';
import { instructionsFor } from './instructions.js';
import { memoryFor } from './memory.js';
import { inOrderOfUse, type Node } from './node.js';
import type { Instruction, Place, Program, Result } from './program.js';
import { partsRead } from './single-pass.js';

export interface WantedNode {
  readonly node: Node;
  readonly kind: Result['kind'];
}

interface ProgramSize {
  readonly months: number;
  readonly drawCount: number;
  /** A multiple of four; 64 unless given. No figure depends on it. */
  readonly samplesPerBlock?: number;
}

const usualBlock = 64;

/**
 * The program that works out the wanted nodes: what each is made of comes before it, and its place in the memory is
 * given out again after its last use.
 */
export function compiled(
  wanted: readonly WantedNode[],
  { months, drawCount, samplesPerBlock = usualBlock }: ProgramSize,
): Program {
  const width = Math.ceil(months / 4) * 4;
  const memory = memoryFor(samplesPerBlock, width);
  const order = inOrderOfUse(
    wanted.map(({ node }) => node),
    partsRead,
  );
  const lastUses = lastUsesIn(order);
  wanted.forEach(({ node }) => lastUses.delete(node));
  const placeByNode = new Map<Node, Place>();
  const draws = new Array<number | undefined>(drawCount).fill(undefined);
  const instructions: Instruction[] = [];

  const placeOf = (node: Node): Place => {
    const place = placeByNode.get(node);
    if (place === undefined) throw new ModelError(`a ${node.kind} is used before it is made`);
    return place;
  };

  // Draws are there before the first instruction, and so may take no place that is freed later.
  for (const node of order) {
    if (node.kind !== 'draw') continue;
    const place = memory.amount();
    placeByNode.set(node, place);
    draws[node.place] = place.at;
  }
  order.forEach((node, position) => {
    if (node.kind !== 'draw') placeByNode.set(node, instructionsFor(node, { memory, placeOf, instructions }));
    for (const part of partsRead(node)) {
      if (lastUses.get(part) !== position) continue;
      lastUses.delete(part);
      memory.free(placeOf(part));
    }
  });
  const results = wanted.map(({ node, kind }) => ({ of: placeOf(node), kind }));
  return {
    months,
    width,
    samplesPerBlock,
    memorySize: memory.size(),
    givens: memory.givens,
    draws,
    instructions,
    results,
  };
}

function lastUsesIn(order: readonly Node[]): Map<Node, number> {
  const lastUses = new Map<Node, number>();
  order.forEach((node, position) => {
    for (const part of partsRead(node)) lastUses.set(part, position);
  });
  return lastUses;
}
