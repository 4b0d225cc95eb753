import { strFromU8, unzipSync } from 'fflate';
import { placeIn } from './address.js';
import { type Move, movedFormula } from './moved-formula.js';
import type { Value } from './sheet.js';
import { textOfCell } from './xml.js';

/** What a cell holds, and the formula that it was worked out by. */
export interface ReadCell {
  readonly value: Value;
  /** Of several cells that share one: as it is written in the first of them. */
  readonly formula: string;
  /** How far it lies from that one. */
  readonly move?: Move;
}

/** The formula as the cell itself has it, without blanks, which programs set as they like; empty where there is none. */
export const formulaOf = ({ formula, move }: ReadCell): string =>
  (move === undefined ? formula : movedFormula(formula, move)).replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|\s+/g, '$1');

/** The cells of a sheet by their place, `C12`; those in which nothing stands are left out. */
export type ReadSheet = ReadonlyMap<string, ReadCell>;

export interface ReadBook {
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  /** All that it is made of, as text: how cells look, names, charts with the figures that they were drawn with. */
  readonly parts: ReadonlyMap<string, string>;
  /** Bytes of these parts. */
  readonly size: number;
  /** Whether a spreadsheet saved it since: it then has recalculated every figure in its own way. */
  readonly isSavedByAnother: boolean;
}

/** Which of its parts are read, by their path, and how many bytes they may have together. */
interface Part {
  readonly isWanted: (path: string) => boolean;
  readonly mostBytes: number;
}

/**
 * The cells of a workbook (`.xlsx`), whoever wrote it; nothing where the file is none, or has more to read than that.
 *
 * @param mostBytes  of all parts together, once they are unpacked: a small file may hold any number of them
 */
export function readFile(bytes: Uint8Array, mostBytes: number): ReadBook | undefined {
  const unpacked = partsOf(bytes, { isWanted: () => true, mostBytes });
  if (unpacked === undefined) return undefined;
  const { parts, size } = unpacked;
  const sheets = new Map<string, ReadSheet>();
  const shared = sharedIn(parts);
  for (const [name, path] of sheetPaths(parts)) {
    const cells = cellsIn(shownPart(parts, path) ?? '', shared);
    if (cells === undefined || sheets.has(name)) return undefined;
    sheets.set(name, cells);
  }
  return sheets.size === 0 ? undefined : { sheets, parts, size, isSavedByAnother: parts.has('docProps/app.xml') };
}

/** The cells of one of its sheets alone; nothing, too, where there is none of that name. */
export function readSheet(bytes: Uint8Array, wanted: string, mostBytes: number): ReadSheet | undefined {
  const frame = partsOf(bytes, { isWanted: (path) => path === bookPath || path === relationsPath, mostBytes })?.parts;
  const [, at] = (frame === undefined ? [] : sheetPaths(frame)).find(([name]) => name === wanted) ?? [];
  const parts = partsOf(bytes, { isWanted: (path) => path === at || path === sharedPath, mostBytes })?.parts;
  return at === undefined || parts === undefined ? undefined : cellsIn(shownPart(parts, at) ?? '', sharedIn(parts));
}

type Parts = ReadonlyMap<string, string>;

const bookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';
const sharedPath = 'xl/sharedStrings.xml';

// No spreadsheet writes comments, in which something else could stand than what is shown.
const shownPart = (parts: Parts, path: string): string | undefined =>
  parts.get(path)?.includes('<!') === true ? undefined : parts.get(path);

const sharedIn = (parts: Parts): readonly string[] =>
  elements(shownPart(parts, sharedPath) ?? '', 'si').map(({ content }) => textIn(content));

/** The names of sheets, each with the path of its part. */
function sheetPaths(parts: Parts): readonly (readonly [name: string, path: string])[] {
  const [book, relations] = [shownPart(parts, bookPath), shownPart(parts, relationsPath)];
  if (book === undefined || relations === undefined) return [];
  const targets = new Map(
    elements(relations, 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]),
  );
  return elements(book, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['id'] ?? '') ?? '';
    return [textOfCell(attributes['name'] ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  });
}

function partsOf(
  bytes: Uint8Array,
  { isWanted, mostBytes }: Part,
): { readonly parts: Parts; readonly size: number } | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name) || !isWanted(name)) return false;
        size += originalSize;
        return size <= mostBytes;
      },
    });
    if (size > mostBytes) return undefined;
    return { parts: new Map(Object.entries(parts).map(([path, content]) => [path, strFromU8(content)])), size };
  } catch {
    // Whatever is no zip file, or a broken one.
    return undefined;
  }
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** Elements of a name, of which none stands in another; prefixes of names differ by who wrote the file. */
function elements(xml: string, name: string): readonly Element[] {
  const opening = new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*?)?(/)?>`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g');
  const found: Element[] = [];
  for (let begun = opening.exec(xml); begun !== null; begun = opening.exec(xml)) {
    const [, attributes = '', isEmpty] = begun;
    closing.lastIndex = opening.lastIndex;
    const ended = isEmpty === undefined ? closing.exec(xml) : undefined;
    // Of what ends nowhere the rest is not looked through once more for each that begins.
    if (ended === null) break;
    found.push({ attributes: attributesIn(attributes), content: xml.slice(opening.lastIndex, ended?.index ?? 0) });
    if (ended !== undefined) opening.lastIndex = closing.lastIndex;
  }
  return found;
}

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/([\w]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));

/** Of a text whose letters differ in their looks, the pieces one after the other. */
const textIn = (xml: string): string =>
  elements(xml, 't')
    .map(({ content }) => textOfCell(content))
    .join('');

/** Nothing where a cell stands there twice: programs differ in which of them they show. */
function cellsIn(xml: string, shared: readonly string[]): ReadSheet | undefined {
  const cells = new Map<string, ReadCell>();
  const firsts = new Map<string, { readonly place: string; readonly formula: string }>();
  const places = new Set<string>();
  for (const { attributes, content } of elements(xml, 'c')) {
    const place = attributes['r'] ?? '';
    if (places.has(place)) return undefined;
    places.add(place);
    const value = valueIn(attributes['t'] ?? 'n', content, shared);
    const [, told = '', written = ''] = /<(?:\w+:)?f(\s[^<>]*?)?(?:\/>|>([^<]*)<)/.exec(content) ?? [];
    const { si: run } = attributesIn(told);
    const formula = textOfCell(written);
    if (run !== undefined && formula !== '') firsts.set(run, { place, formula });
    const first = run === undefined ? undefined : firsts.get(run);
    if (first !== undefined) cells.set(place, { value, formula: first.formula, move: moveTo(place, first.place) });
    else if (value !== '' || formula !== '') cells.set(place, { value, formula });
  }
  return cells;
}

function moveTo(place: string, first: string): Move {
  const [to, from] = [placeIn(place), placeIn(first)];
  return { columns: to.column - from.column, rows: to.row - from.row };
}

function valueIn(type: string, content: string, shared: readonly string[]): Value {
  if (type === 'inlineStr') return textIn(content);
  const [, written] = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content) ?? [];
  if (written === undefined) return '';
  if (type === 's') return shared[Number(written)] ?? '';
  return type === 'n' ? Number(written) : textOfCell(written);
}
