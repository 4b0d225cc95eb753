import { ModelError } from '../../errors.js';
import { inputsRead, isOperation, type Expression, type Operation } from '../../formula/expression.js';
import { sum } from '../../formula/operations.js';
import { inWords, written } from '../../reading/notation.js';
import { partsOf } from './area-formula.js';
import type { Section } from './sections.js';

const longestLabel = 120;

/** Timings, which lines share: each stands in a row of its own. */
const flagNames: ReadonlySet<string> = new Set([
  'middle of the month',
  'since',
  'during',
  'at',
  'all at',
  'spread over',
  'grown yearly',
  'grown monthly',
  'logistic',
  'left after',
]);

export const isTiming = ({ idiom }: Operation): boolean => idiom !== undefined && flagNames.has(idiom.name);

/** What a sheet writes as an IF. */
export const isIf = (expression: Expression): boolean =>
  isOperation(expression) && (expression.kind === 'atLeast' || expression.whenZero !== undefined);

/** Whether something is divided by what may be nothing, in the formula itself. */
export const mayNotExist = (expression: Expression): boolean =>
  isOperation(expression) &&
  ((expression.kind === 'ratio' &&
    expression.whenZero === undefined &&
    expression.terms.slice(1).some((under) => inputsRead(under).length > 0)) ||
    expression.terms.some(mayNotExist));

/** A formula in words, for the label of its row. */
export function inFewWords(expression: Expression): string {
  const words = written(expression, inWords());
  return words.length > longestLabel ? `${words.slice(0, longestLabel - 1)}…` : words;
}

/** The terms have stood in one sum before, so that their units are the same. */
export const sumOfAll = (terms: readonly Expression[]): Operation => {
  const [first, ...rest] = terms as readonly Expression<never>[];
  if (first === undefined) throw new ModelError('a sum is of something');
  return sum(first, ...rest);
};

/** What a reader comes by, each below what it is made of. */
export function operationsIn(sections: readonly Section[], monthCount: number): readonly Operation[] {
  const seen = new Set<Expression>();
  const found: Operation[] = [];
  const visit = (each: Expression): void => {
    if (seen.has(each)) return;
    seen.add(each);
    partsOf(each, monthCount).forEach(visit);
    if (isOperation(each)) found.push(each);
  };
  for (const { lines } of sections) lines.forEach(visit);
  return found;
}
