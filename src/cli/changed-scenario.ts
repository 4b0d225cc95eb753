import { isMap, isSeq, parseDocument, visit, type Document } from 'yaml';
import { isList } from '../scenario/declarations.js';
import type { Note } from '../scenario/scenario.js';
import type { ChangedInput } from './imported-inputs.js';

interface Change {
  readonly changes: readonly ChangedInput[];
  /** Who changes them and when, for the notes. */
  readonly by: Pick<Note, 'author' | 'date'>;
  /** Ids of the members of a list, where the scenario leaves it to the profile. */
  readonly membersOf: (list: string) => readonly string[];
}

/** The text of a scenario with inputs changed in it; all else, comments too, stays as it is. */
export function changedScenario(text: string, { changes, by, membersOf }: Change): string {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  // JSON is YAML; what it was stays what it is.
  const isJson = /^\uFEFF?\s*\{/.test(text);
  for (const { path, written, note } of changes) {
    if (written !== undefined)
      document.setIn(stepsTo(document, path, membersOf), document.createNode(valueOf(written)));
    const noted = { path, ...(note === undefined ? {} : { note }), ...by };
    if (Object.keys(noted).length === 1) continue;
    if (!isSeq(document.get('notes'))) document.set('notes', document.createNode([]));
    document.addIn(['notes'], document.createNode(noted));
  }
  if (changes.length === 0) return text;
  return isJson
    ? `${JSON.stringify(document.toJS(), null, 2)}\n`
    : withListsOf(text, document.toString({ lineWidth: 0 }));
}

/** The brackets of lists on a line. */
function bracketsIn(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  visit(parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }), {
    Seq: (_, { flow, range }) => void (flow === true && range && found.push([range[0], range[1] - 1])),
  });
  return found;
}

/** Lists and groups on a line are all written with blanks inside; those who wrote `[1, 2]` find it so again. */
function withListsOf(text: string, made: string): string {
  if (bracketsIn(text).every(([start]) => text[start + 1] === ' ')) return made;
  const blanks = new Set(bracketsIn(made).flatMap(([start, end]) => [start + 1, end - 1]));
  return Array.from({ length: made.length }, (_, at) => (made[at] === ' ' && blanks.has(at) ? '' : made[at])).join('');
}

/** A number where it is one to the digit, else a text, which a scenario reads to the digit. */
function valueOf(written: NonNullable<ChangedInput['written']>): unknown {
  if (typeof written === 'string') return String(Number(written)) === written ? Number(written) : written;
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, valueOf(value)]));
}

/** The way to an input through the file. A member that is not there yet is added, and a list with all its members. */
function stepsTo(document: Document, path: string, membersOf: Change['membersOf']): readonly (string | number)[] {
  const [key = '', ...rest] = path.split('.');
  if (!isList(key)) return [key, ...rest];
  const [id = '', field = '', place] = rest;
  if (!isSeq(document.get(key))) {
    // What a scenario that extends another leaves out is inherited.
    const ids = document.has('extends') ? [] : membersOf(key);
    document.set(key, document.createNode(ids.map((member) => ({ id: member }))));
  }
  const list = document.get(key);
  const items = isSeq(list) ? list.items : [];
  let index = items.findIndex((member) => isMap(member) && member.get('id') === id);
  if (index === -1) index = items.push(document.createNode({ id })) - 1;
  return [key, index, field, ...(place === undefined ? [] : [Number(place) - 1])];
}
