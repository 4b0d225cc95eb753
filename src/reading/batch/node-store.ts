import type { Node } from './node.js';

/** Nodes by what they are made of, so that what is worked out twice in the model is worked out once. */
export interface NodeStore {
  /** The node of a key, made where there is none yet. Nodes of the same key are the same; a key begins with the kind. */
  readonly kept: <N extends Node>(key: string, make: (id: number) => N) => N;
}

export function nodeStore(): NodeStore {
  const nodes = new Map<string, Node>();
  return Object.freeze({
    kept: <N extends Node>(key: string, make: (id: number) => N): N => {
      const known = nodes.get(key);
      // A key begins with the kind, and each kind is made in one place.
      if (known !== undefined) return known as N;
      const made = make(nodes.size);
      nodes.set(key, made);
      return made;
    },
  });
}

/** Numbers of nodes, for keys. */
export const idsOf = (nodes: readonly (Node | undefined)[]): string => nodes.map((node) => node?.id ?? '').join(' ');

/** In one order, however they were written. */
export const inOrder = <N extends Node>(nodes: Iterable<N>): N[] => [...nodes].sort((a, b) => a.id - b.id);
