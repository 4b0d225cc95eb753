import type { Issue } from '../errors.js';
import { clipped } from './words.js';
import type { Told } from './finding.js';
import { nearest } from './nearest.js';

/** A name that stands for nothing, with the known one that was most likely meant. */
export function unknownReference(received: string, known: readonly string[]): Told {
  const name = nearest(received, known);
  return {
    code: 'unknown-reference',
    received: clipped(received),
    known,
    ...(name === undefined ? {} : { nearest: name }),
  };
}

/** The same of what was asked for beside a scenario, whole: a figure, an input to move, a scenario among others. */
export function unknownName(path: string, received: string, known: readonly string[]): Issue {
  const name = nearest(received, known);
  return { code: 'unknown-reference', path, received, known, ...(name === undefined ? {} : { nearest: name }) };
}
