import { ModelError } from '../../errors.js';
import { productWritten, sumWritten, totalWritten } from './amount-instructions.js';
import type { Node } from './node.js';
import type { KernelName, Place } from './program.js';
import { boundedWritten, linearWritten, magnitudeWritten, rowProductWritten } from './row-instructions.js';
import { climbsEvenly, isAmountOverRow } from './single-pass.js';
import { written, type Writing } from './writing.js';

/** Adds what works out a node, from parts that have their places, and returns the place of the node. */
export function instructionsFor(node: Node, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const out = (): Place => (node.sort === 'row' ? memory.row() : memory.amount());
  const simple = (kernel: KernelName, from: readonly Place[]): Place => written(writing, { kernel, out: out(), from });
  switch (node.kind) {
    case 'fixed':
      return memory.fixed(node.value);
    case 'weights':
      return memory.weights(node.values, node.values.at(-1) ?? 0);
    case 'draw':
      throw new ModelError('a draw is no instruction: it is there beforehand');
    case 'sum':
      return sumWritten(node, writing);
    case 'product':
      return productWritten(node, 1, writing);
    case 'rowProduct':
      return rowProductWritten(node, writing);
    case 'operated':
      return isAmountOverRow(node)
        ? simple('amountOverRow', [memory.fixed(Infinity), ...node.operands.map(placeOf)])
        : simple(node.operator, node.operands.map(placeOf));
    case 'total':
      return totalWritten(node, writing);
    case 'series': {
      if (node.measure === 'total') throw new ModelError('a total is a node of its own');
      return simple(node.measure, node.rows.map(placeOf));
    }
    case 'linear':
      return linearWritten(node, writing);
    case 'bounded':
      return boundedWritten(node, writing);
    case 'shared':
      return linearWritten(node.of, writing);
    case 'magnitude':
      return magnitudeWritten(node, writing);
    case 'powers':
      return simple(climbsEvenly(node.exponents.values) ? 'geometric' : 'powers', [
        placeOf(node.base),
        placeOf(node.exponents),
      ]);
  }
}
