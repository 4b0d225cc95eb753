import type { Issue } from '../errors.js';
import type { Table } from '../formula/table.js';
import { allowedOf } from './allowed.js';
import { rolesList, unnamedRole } from '../model/labour.js';
import { fieldAt } from './declarations.js';
import { text } from '../say.js';

/** An input that formulas read, with the names of the lines that need it. */
export interface NeededFigure {
  readonly path: string;
  readonly label: string;
  readonly neededBy: readonly string[];
}

function missing({ path, label, neededBy }: NeededFigure): Issue {
  const field = fieldAt(path);
  const isNumber = field?.kind === 'number' || field?.kind === 'numbers' || field?.kind === 'count';
  const allowed = isNumber ? { ...allowedOf(field), label } : { label, unit: text('a number') };
  return { code: 'missing-input', path, allowed, neededBy };
}

/** An issue for each input that a model needs and the table lacks. */
export function missingInputs(table: Table, needed: readonly NeededFigure[]): readonly Issue[] {
  const absent = needed.filter(({ path }) => !table.has(path));
  const ofNobody = absent.filter(({ path }) => path.startsWith(`${rolesList.key}.${unnamedRole}.`));
  // Where no role is given, the figures of one are asked for; what is missing is the role.
  const hasRoles = [...table.keys()].some((path) => path.startsWith(`${rolesList.key}.`));
  if (hasRoles || ofNobody.length === 0) return absent.map(missing);
  const lines = [...new Set(ofNobody.flatMap(({ neededBy }) => neededBy))];
  const others = absent.filter((each) => !ofNobody.includes(each));
  return [{ code: 'missing-role', path: rolesList.key, neededBy: lines }, ...others.map(missing)];
}
