import { type Expression, inputsRead } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { basisOf } from '../model/basis.js';
import { benefitsOf } from '../model/benefits.js';
import { deliveryOf } from '../model/delivery.js';
import { costs } from '../model/order.js';
import type { Shape } from '../model/shape.js';
import type { StatementLine } from '../model/statement.js';
import { declarations, declaredAt, fieldAt } from '../scenario/declarations.js';
import { alternativesTo } from '../scenario/rules/alternatives.js';
import type { PlannedModel } from './planned-model.js';

/** Why no formula of this scenario reads an input. */
export type Unread =
  /** Lines that would read it, and are not counted here. */
  | { readonly kind: 'not-counted'; readonly lines: readonly string[] }
  /** A word that asks for another formula. */
  | { readonly kind: 'chosen'; readonly path: string; readonly word: string }
  /** Another input, told in its place. */
  | { readonly kind: 'answered-by'; readonly path: string }
  /** An input without which it says nothing. */
  | { readonly kind: 'alone'; readonly path: string }
  | { readonly kind: 'nowhere' };

export interface UnreadInput {
  readonly path: string;
  readonly because: Unread;
}

/** Reasons follow from the shape alone, and a shape stays while somebody moves a slider. */
const reasons = new WeakMap<PlannedModel, Map<string, Unread>>();

/** What the user gave and no formula reads, with the reason: what would have to differ for it to be read. */
export function unreadInputs(table: Table, shape: Shape, planned: PlannedModel): readonly UnreadInput[] {
  const known = reasons.get(planned) ?? new Map<string, Unread>();
  reasons.set(planned, known);
  const paths = [...table].flatMap(([path, { provenance }]) =>
    provenance === 'yours' && !planned.inputs.has(path) && !isBesideFormulas(path) ? [path] : [],
  );
  const unknown = paths.filter((path) => !known.has(path));
  if (unknown.length > 0) {
    const because = reasonsIn(shape, planned);
    for (const path of unknown) known.set(path, because(path));
  }
  return paths.map((path): UnreadInput => Object.freeze({ path, because: known.get(path) ?? nowhere }));
}

const isBesideFormulas = (path: string): boolean => declaredAt(path.split('.')[0])?.isBesideFormulas === true;

const nowhere: Unread = { kind: 'nowhere' };

const readBy = (roots: readonly Expression[]): ReadonlySet<string> =>
  new Set(inputsRead(...roots).map(({ path }) => path));

/** The lines of a shape, without what is made of them over the horizon: the first year reads what all years read. */
function linesIn(shape: Shape): {
  readonly statement: readonly StatementLine[];
  readonly roots: readonly Expression[];
} {
  const basis = basisOf({ ...shape, horizonMonths: 1 });
  const statement = [...costs.flatMap(({ linesOf }) => linesOf(basis)), ...benefitsOf(basis).lines];
  const delivery = deliveryOf(basis).flatMap(({ before, after }) => [before, after]);
  return { statement, roots: [...statement.map(({ line }) => line), ...delivery] };
}

function reasonsIn(shape: Shape, { model }: PlannedModel): (path: string) => Unread {
  const counted = new Set(model.statement.map(({ line }) => line.id));
  const others = linesIn({ ...shape, groups: declarations.map(({ key }) => key) })
    .statement.filter(({ line }) => !counted.has(line.id))
    .map(({ line }) => ({ label: line.label, reads: readBy([line]) }));
  const tried = new Map<string, ReadonlySet<string>>();
  /** What is read in a shape that differs in one way, which `name` tells from the other ways. */
  const readIf = (name: string, changed: Partial<Shape>): ReadonlySet<string> => {
    const read = tried.get(name) ?? readBy(linesIn({ ...shape, ...changed }).roots);
    tried.set(name, read);
    return read;
  };

  return (path) => {
    const lines = others.filter(({ reads }) => reads.has(path)).map(({ label }) => label);
    if (lines.length > 0) return { kind: 'not-counted', lines };
    const siblings = siblingsOf(path);
    return chosenOtherwise(path) ?? answeredBy(path) ?? alone(path) ?? nowhere;

    function chosenOtherwise(of: string): Unread | undefined {
      for (const at of siblings) {
        const field = fieldAt(at);
        const word = shape.words[at];
        const words = field?.kind === 'choice' && word !== undefined ? (field.choices ?? []) : [];
        const isRead = (other: string): boolean =>
          other !== word && readIf(`${at} is ${other}`, { words: { ...shape.words, [at]: other } }).has(of);
        if (word !== undefined && words.some(isRead)) return { kind: 'chosen', path: at, word };
      }
      return undefined;
    }

    function answeredBy(of: string): Unread | undefined {
      const at = siblings.find((each) => {
        const alternatives = shape.present.includes(each) ? alternativesAt(each) : [];
        if (alternatives.length === 0) return false;
        const present = [...shape.present.filter((other) => other !== each), ...alternatives];
        return readIf(`without ${each}`, { present }).has(of);
      });
      return at === undefined ? undefined : { kind: 'answered-by', path: at };
    }

    function alone(of: string): Unread | undefined {
      const absent = siblings.filter((each) => fieldAt(each)?.kind === 'number' && !shape.present.includes(each));
      const isReadWith = (more: readonly string[]): boolean =>
        readIf(`with ${more.join()}`, { present: [...shape.present, ...more] }).has(of);
      if (absent.length === 0 || !isReadWith(absent)) return undefined;
      const at = absent.find((each) => isReadWith([each]));
      return at === undefined ? undefined : { kind: 'alone', path: at };
    }
  };
}

/** `links.tools` → `links.`, `tools.mlflow.seats` → `tools.mlflow.` */
const partOf = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1);

const fieldsAt = (path: string) => declarations.find(({ key }) => path.startsWith(`${key}.`))?.fields ?? {};

const siblingsOf = (path: string): readonly string[] =>
  Object.keys(fieldsAt(path))
    .map((key) => `${partOf(path)}${key}`)
    .filter((each) => each !== path);

const alternativesAt = (path: string): readonly string[] =>
  alternativesTo(fieldsAt(path), path.slice(partOf(path).length)).map((key) =>
    key.includes('.') ? key : `${partOf(path)}${key}`,
  );
