/**
 * The normal form of a model as formulas in the words of another language, so that the very same arithmetic can be
 * measured there. Nothing is translated by hand: a model that grows is measured as it is.
 *
 * @param words  how the language says what is not + or *
 */
export function formulaOf(node, words) {
  const { name } = words;
  const product = (factors) => factors.map(name).join(' * ');
  switch (node.kind) {
    case 'sum': {
      const terms = [...node.terms].map(([amount, weight]) => `${words.number(weight)} * ${name(amount)}`);
      return [words.number(node.constant), ...terms].join(' + ');
    }
    case 'product':
    case 'rowProduct':
      return product(node.factors);
    case 'linear': {
      const terms = [...node.terms].map(([row, amount]) => product([amount, row]));
      return [name(node.base), ...terms].join(' + ');
    }
    case 'shared':
      return name(node.of);
    case 'bounded': {
      const raised = node.lowest === undefined ? name(node.of) : words.maximum(name(node.of), name(node.lowest));
      return node.highest === undefined ? raised : words.minimum(raised, name(node.highest));
    }
    case 'magnitude':
      return words.magnitude(name(node.of));
    case 'operated':
      return words[node.operator](...node.operands.map(name));
    default:
      throw new Error(`${node.kind} has no formula for one month`);
  }
}

export const isOverMonths = ({ kind }) => kind === 'total' || kind === 'series';

/** Every row that no sample changes. */
export const weightsIn = (order) => order.filter(({ kind }) => kind === 'weights');
