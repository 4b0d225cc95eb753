import type { Issue } from '../errors.js';
import { text } from '../say.js';
import { allowedOf, declarations, fieldAt, isList } from './declarations.js';
import { unknownName } from './words.js';

/** Every input of a group by its path. */
const declaredPaths: readonly string[] = declarations.flatMap(({ kind, key, fields }) =>
  kind === 'group' ? Object.keys(fields).map((name) => `${key}.${name}`) : [],
);

/**
 * What is wrong with a path at which a scenario has no number: an input that nothing fills in, a word, or none at all.
 *
 * @param known  the paths of the numbers that there are
 */
export function noNumberAt(path: string, known: readonly string[]): Issue {
  const field = fieldAt(path);
  const member = path.slice(0, path.lastIndexOf('.') + 1);
  const isThere = !isList(path.split('.')[0]) || known.some((each) => each.startsWith(member));
  if (field?.kind === 'number' && isThere)
    return { code: 'missing-input', path, allowed: allowedOf(field), neededBy: [] };
  if (field?.kind === 'choice' && isThere)
    return { code: 'wrong-type', path, received: text('a word'), expected: text('the path of a number') };
  return { ...unknownName(path, path, [...known, ...declaredPaths]), known };
}
