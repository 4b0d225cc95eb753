import { inputHashOf, type Manifest } from '../answer/manifest.js';
import { Decimal } from '../decimal.js';
import { isCarriedOver, type CarriedOverNotice } from '../scenario/notice.js';
import { messageOf } from '../scenario/message.js';
import { readJson } from '../scenario/json-text.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import { isKeyed, type Keyed } from '../scenario/plain-data.js';
import type { Scenario } from '../scenario/scenario.js';
import { isLanguageTag } from './figures.js';
import { manifestMark } from './html/manifest-fold.js';
import { unescaped } from './html/markup.js';
import { plainText } from './plain-text.js';

/** What a file says it was made of, and what it tells. */
export interface Recorded {
  readonly form: 'json' | 'html';
  readonly scenario: Scenario;
  readonly manifest: Manifest;
  /** Of the figures of a page. */
  readonly locale: string;
  /** That the scenario was carried over from an older format, which it does not say of itself any more. */
  readonly carriedOver?: CarriedOverNotice;
  /** The values of a result, or the text of a page. */
  readonly told: unknown;
}

export type RecordedReading =
  | { readonly ok: true; readonly recorded: Recorded }
  | { readonly ok: false; readonly messages: readonly string[] };

const refused = (...messages: readonly string[]): RecordedReading => ({ ok: false, messages });

/**
 * What a file was made of: a result as JSON, or a report as HTML. A workbook, which is no text, is read where it is
 * written.
 */
export function recordedIn(text: string): RecordedReading {
  const unmarked = text.replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(unmarked)) return resultIn(unmarked);
  const [, record] = new RegExp(`<pre id="${manifestMark}">([^<]*)</pre>`).exec(unmarked) ?? [];
  if (record !== undefined) return pageIn(unmarked, unescaped(record));
  return refused(
    'this is neither a result (report --json), a page (export --html) nor a workbook (export --xlsx) with the manifest it was made by',
  );
}

function resultIn(text: string): RecordedReading {
  const data = jsonIn(text);
  if ('messages' in data) return refused(...data.messages);
  if (!isKeyed(data.value)) return refused('this is no result');
  const [first] = Array.isArray(data.value['notices']) ? (data.value['notices'] as readonly unknown[]) : [];
  const notice = isKeyed(first) && first['code'] === 'carried-over' ? first : undefined;
  return recordedOf({ form: 'json', locale: 'en', told: data.value, notice }, data.value['manifest']);
}

function pageIn(page: string, text: string): RecordedReading {
  const data = jsonIn(text);
  if ('messages' in data) return refused(...data.messages);
  const { locale, manifest, carriedOver } = isKeyed(data.value) ? data.value : {};
  if (typeof locale !== 'string') return refused('manifest: the locale of the figures is missing');
  if (!isLanguageTag(locale)) return refused(`manifest: “${shown(locale)}” is no known language tag`);
  return recordedOf({ form: 'html', locale, told: lines(page), notice: carriedOver }, manifest);
}

/** As they were written, whatever a mailbox or a file system made of the ends of lines. */
const lines = (page: string): string => page.replaceAll('\r\n', '\n');

function jsonIn(text: string): { readonly value: unknown } | { readonly messages: readonly string[] } {
  const reading = readJson(text);
  if (reading.findings.length > 0)
    return { messages: reading.findings.map(({ at, told }) => messageOf({ path: at.join('.'), ...told })) };
  return reading.kind === 'data' ? { value: reading.data } : { messages: ['this is no JSON'] };
}

interface Told extends Pick<Recorded, 'form' | 'locale' | 'told'> {
  readonly notice: unknown;
}

function recordedOf({ notice, ...told }: Told, manifest: unknown): RecordedReading {
  if (!isManifest(manifest))
    return refused('manifest: the input, its hash or the versions are missing, so that nothing can be calculated anew');
  const { input } = manifest;
  if ('scenarios' in input)
    return refused('manifest: a comparison is not verified; verify the result of each scenario');
  const parsed = parseScenario(input);
  if (!parsed.ok) return refused(...parsed.issues.map((issue) => `manifest.input: ${messageOf(issue)}`));
  if (notice !== undefined && !isCarriedOver(notice)) return refused(strangeNotice);
  return {
    ok: true,
    recorded: {
      ...told,
      scenario: parsed.scenario,
      manifest,
      ...(notice === undefined ? {} : { carriedOver: notice }),
    },
  };
}

export const strangeNotice =
  'what it says of an older format, in which its scenario was written, is not what mlops-roi says of one';

/** Amounts in the notice, as nothing is left of the older format. */
export const carriedOverUnchecked =
  'the amounts in what became of its scenario, which was carried over from an older format';

function isManifest(value: unknown): value is Manifest {
  if (!isKeyed(value)) return false;
  const { inputHash, versions, input } = value;
  return typeof inputHash === 'string' && isKeyed(versions) && isKeyed(input);
}

/** One thing in which a file is not what is calculated anew. */
export interface Discrepancy {
  readonly kind: 'input' | 'version' | 'figure';
  /** In the file: `metrics.npv`, `versions.model`, or the heading under which it stands. */
  readonly at: string;
  readonly recorded: string;
  readonly recalculated: string;
}

/** Where a manifest tells the hash of its input. */
export const hashPlace = 'inputHash';

/** What differs between a manifest and the one that its input has here and now. */
export function manifestDiscrepancies(
  { manifest }: Pick<Recorded, 'manifest'>,
  current: Manifest,
): readonly Discrepancy[] {
  const told = { at: hashPlace, recorded: manifest.inputHash, recalculated: inputHashOf(manifest.input) };
  const versions = new Set([...Object.keys(manifest.versions), ...Object.keys(current.versions)]);
  const [recorded, here]: readonly [Keyed, Keyed] = [manifest.versions, current.versions];
  return [
    ...(told.recorded === told.recalculated ? [] : [{ kind: 'input', ...told } as const]),
    ...Object.keys(manifest)
      .filter((key) => !(key in current))
      .map((key) => strange(`manifest.${key}`, (manifest as unknown as Keyed)[key])),
    ...[...versions]
      .filter((key) => recorded[key] !== here[key])
      .map((key) => ({
        kind: 'version' as const,
        at: `versions.${key}`,
        recorded: shown(recorded[key]),
        recalculated: shown(here[key]),
      })),
  ];
}

const strange = (at: string, recorded: unknown): Discrepancy => ({
  kind: 'figure',
  at,
  recorded: shown(recorded),
  recalculated: shown(undefined),
});

const mostShown = 60;

/** A value as it is told, short enough to be read. */
export const shown = (value: unknown): string => {
  const text = plainText(value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
};

/** The values of a result, and which of them are others when it is calculated anew; its manifest is looked at apart. */
export function resultDiscrepancies(told: unknown, again: unknown): readonly Discrepancy[] {
  const anew = readJson(JSON.stringify(again));
  const found: Discrepancy[] = [];
  compare(withoutManifest(told), anew.kind === 'data' ? withoutManifest(anew.data) : undefined, []);
  return found;

  function compare(recorded: unknown, recalculated: unknown, at: readonly string[]): void {
    if (Object.is(recorded, recalculated) || isSameNumber(recorded, recalculated)) return;
    if (Array.isArray(recorded) && Array.isArray(recalculated)) {
      const longest = Math.max(recorded.length, recalculated.length);
      for (let place = 0; place < longest; place++) {
        const name = nameOf(recalculated[place]) ?? String(place + 1);
        compare(recorded[place], recalculated[place], [...at, name]);
      }
      return;
    }
    if (isKeyed(recorded) && isKeyed(recalculated)) {
      const keys = new Set([...Object.keys(recorded), ...Object.keys(recalculated)]);
      for (const key of keys) compare(recorded[key], recalculated[key], [...at, key]);
      return;
    }
    found.push({ kind: 'figure', at: at.join('.'), recorded: shown(recorded), recalculated: shown(recalculated) });
  }
}

const numeral = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Other programs write a number in another form, `9e-05` for `0.00009`, and change nothing. */
function isSameNumber(one: unknown, other: unknown): boolean {
  const [read, anew] = [one, other].map((each) => {
    const text = typeof each === 'number' ? String(each) : each;
    return typeof text === 'string' && numeral.test(text) ? new Decimal(text) : undefined;
  });
  return read !== undefined && anew?.eq(read) === true;
}

const withoutManifest = (value: unknown): unknown =>
  isKeyed(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'manifest')) : value;

/** What a member of a list is called: by its id, path, period or role; an input of a record by that too. */
function nameOf(member: unknown): string | undefined {
  if (!isKeyed(member)) return undefined;
  const name = ['id', 'path', 'period', 'role'].map((key) => member[key]).find((each) => typeof each === 'string');
  const record = member['record'];
  if (typeof name !== 'string') return undefined;
  return typeof record === 'string' ? `${name} [${record}]` : name;
}

/** The texts of a page that are others when it is written anew. */
export function pageDiscrepancies(told: string, again: string): readonly Discrepancy[] {
  const [recorded, recalculated] = [pieces(told), pieces(lines(again))];
  const found: Discrepancy[] = [];
  let heading = '';
  let row = '';
  let opened = '';
  // A fold has a heading of its own: after it that of the part in which it stands goes on.
  const around: string[] = [];
  const longest = Math.max(recorded.length, recalculated.length);
  for (let place = 0; place < longest; place++) {
    const [left, right] = [recorded[place], recalculated[place]];
    // Other blanks say nothing of what is another, if anything else is.
    if (left !== right && !(isBlank(left) && isBlank(right))) {
      const at = [heading, row].filter((part) => part !== '').join(', ') || 'the page';
      found.push({ kind: 'figure', at, recorded: pieceText(left), recalculated: pieceText(right) });
      // Where a tag is another one, what follows no longer stands side by side.
      if (isTag(left) !== isTag(right) || recorded.length !== recalculated.length) break;
    }
    if (isTag(right)) {
      opened = right ?? '';
      if (/^<\/?(tr|table)\b/.test(opened)) row = '';
      if (opened.startsWith('<details')) around.push(heading);
      if (opened === '</details>') heading = around.pop() ?? '';
    } else if (right !== undefined && right.trim() !== '') {
      if (/^<(h1|h2|summary|title)\b/.test(opened)) heading = pieceText(right);
      if (/^<th\b/.test(opened) && row === '') row = pieceText(right);
    }
  }
  const isAnother = found.length === 0 && recorded.some((piece, place) => piece !== recalculated[place]);
  return isAnother ? [{ kind: 'figure', at: 'the page', recorded: 'other blanks', recalculated: 'blanks' }] : found;
}

const isBlank = (piece: string | undefined): boolean => piece?.trim() === '';

/** Tags and the texts between them; a text never holds either bracket, as it is escaped. */
const pieces = (page: string): readonly string[] => page.split(/(<[^>]*>)/);

const isTag = (piece: string | undefined): boolean => piece?.startsWith('<') === true;

const pieceText = (piece: string | undefined): string =>
  piece === undefined ? 'nothing' : shown(isTag(piece) ? piece : unescaped(piece));
