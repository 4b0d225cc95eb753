import type { Node, Row } from './node.js';
import { productParts, quotientIn, spikeIn, weighedProduct } from './single-pass.js';

/** What a node is made of directly. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'fixed':
    case 'draw':
    case 'weights':
      return [];
    case 'sum':
      return weighedProduct(node)?.product.factors ?? [...node.terms.keys()];
    case 'product':
      return node.factors;
    case 'rowProduct': {
      const { form, rows } = productParts(node);
      return form === undefined ? rows : [...partsOf(form), ...rows];
    }
    case 'operated':
      return node.operands;
    case 'total':
      return node.factors;
    case 'series':
      return node.rows;
    case 'linear':
      return [node.base, ...[...node.terms].flatMap(([row, amount]) => [amount, row])];
    case 'shared':
      return partsOf(node.of);
    case 'bounded': {
      const bounds = [node.lowest, node.highest].filter((bound) => bound !== undefined);
      const quotient = quotientIn(node);
      if (quotient !== undefined) return [...quotient, ...bounds];
      const spike = spikeIn(node);
      return spike === undefined
        ? [...inlined(node.of), ...bounds]
        : [spike.base, spike.inner, spike.by, spike.climbing];
    }
    case 'magnitude':
      return inlined(node.of);
    case 'powers':
      return [node.base, node.exponents];
  }
}

/** A linear form is worked out within the step that needs it. */
const inlined = (row: Row): readonly Node[] => (row.kind === 'linear' ? partsOf(row) : [row]);
