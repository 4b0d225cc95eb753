import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Issue, ScenarioError } from '../errors.js';
import { extendedScenarios } from '../scenario/extended-scenarios.js';
import { messageOf } from '../scenario/message.js';
import { parsedOfOthers } from '../scenario/parse-scenario.js';
import { isKeyed } from '../scenario/plain-data.js';
import { readScenario } from '../scenario/read-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Answer, refused } from './answer.js';
import { systemMessage } from './system-message.js';
import { pathFrom, type Terminal } from './terminal.js';

/**
 * What a command makes of the scenario in a file, or every issue that stands in the way, one a line. Nothing is
 * printed or written before the answer is whole.
 */
export const answerFor = (
  terminal: Terminal,
  file: string,
  answer: (scenario: Scenario) => Answer | Promise<Answer>,
): Promise<Answer> => answerForAll(terminal, [file], ([scenario]) => answer(scenario ?? {}));

/** As `answerFor`, for several files. */
export async function answerForAll(
  terminal: Terminal,
  files: readonly string[],
  answer: (scenarios: readonly Scenario[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  const set = await scenarioSet(files, terminal);
  if (set.kind === 'refused') return refused(...set.messages, ...messagesOf(files, set.issues));
  try {
    return await answer(set.whole().filter((_, place) => set.isShown(place)));
  } catch (error) {
    if (error instanceof ScenarioError) return refused(...messagesOf(files, error.issues, set));
    throw error;
  }
}

/**
 * An issue of the whole file has no path of its own: the file stands in its place. What is inherited is told with the
 * file in which it stands.
 */
const messagesOf = (
  [file, ...others]: readonly string[],
  issues: readonly Issue[],
  set?: Scenarios,
): readonly string[] =>
  issues.map((issue) => {
    const place = set === undefined ? undefined : inheritedFrom(set, issue);
    const told = `${messageOf(issue)}${place === undefined ? '' : ` It is inherited from ${place}.`}`;
    return issue.path === '' && file !== undefined && others.length === 0 ? `${inputName(file)}: ${told}` : told;
  });

/** The file in which what an issue is about stands, where that is another one. */
function inheritedFrom({ named, files, isShown }: Scenarios, { path, scenario }: Issue): string | undefined {
  const placeOf = (name: string | undefined): number => named.findIndex((each) => each.name === name);
  const first = scenario === undefined ? named.findIndex((_, place) => isShown(place)) : placeOf(scenario);
  for (
    let place = first, left = named.length;
    place >= 0 && left > 0;
    place = placeOf(named[place]?.extends), left -= 1
  )
    if (isWritten(named[place], path.split('.'))) return place === first ? undefined : files[place];
  return undefined;
}

const isWritten = (part: unknown, [key, ...rest]: readonly string[]): boolean => {
  if (key === undefined) return true;
  if (typeof part !== 'object' || part === null) return false;
  const found: unknown = Array.isArray(part)
    ? part.find((each: unknown) => isKeyed(each) && each['id'] === key)
    : Object.entries(part).find(([name]) => name === key)?.[1];
  return found !== undefined && isWritten(found, rest);
};

/** The scenarios of some files, or every line of what is wrong with them. */
type ScenarioSet =
  | Scenarios
  | { readonly kind: 'refused'; readonly issues: readonly Issue[]; readonly messages: readonly string[] };

/** As they are written, those that are asked for and those that they inherit from. */
interface Scenarios {
  readonly kind: 'scenarios';
  readonly named: readonly Scenario[];
  /** The same with what they inherit. */
  readonly whole: () => readonly Scenario[];
  /** Their files, as they are called in messages. */
  readonly files: readonly string[];
  readonly isShown: (place: number) => boolean;
}

interface Read {
  readonly file: string;
  readonly scenario: Scenario;
}

/** A name that can only be meant as the file of a scenario: no scenario has any other file read. */
const isFileName = (name: string): boolean => /\.(ya?ml|json)$/i.test(name);

const nameOf = ({ file, scenario }: Read): string => scenario.name ?? inputName(file);

/**
 * The scenarios of the files, in their order, with what they inherit: from one another by name, and from any file by
 * its path, seen from the file that names it. A lone scenario that extends a name keeps that.
 */
async function scenarioSet(files: readonly string[], terminal: Terminal): Promise<ScenarioSet> {
  const keyOf = (file: string): string => (file === '-' ? file : resolve(terminal.folder, file));
  const extendedFile = ({ file, scenario }: Read): string =>
    resolve(terminal.folder, file === '-' ? '.' : dirname(file), scenario.extends ?? '');
  const issues: Issue[] = [];
  const messages: string[] = [];
  const read = new Map<string, Read>();
  const take = async (file: string): Promise<void> => {
    if (read.has(keyOf(file))) return;
    const input = await inputText(file, terminal);
    if (input.kind === 'unreadable') {
      messages.push(input.message);
      return;
    }
    const parsed = readScenario(input.text);
    if (parsed.ok) read.set(keyOf(file), { file, scenario: parsed.scenario });
    else issues.push(...parsed.issues.map((issue) => told(issue, file, files)));
  };

  for (const file of files) await take(file);
  messages.push(...repeated(files, keyOf).map((file) => `${inputName(file)}: the file is given twice`));
  const given = new Set([...read.values()].map(nameOf));
  const isToBeRead = ({ scenario: { extends: name } }: Read): boolean =>
    name !== undefined && !given.has(name) && isFileName(name);
  // Files that are found on the way are looked at too: the map grows while it is walked.
  for (const each of read.values()) if (isToBeRead(each)) await take(extendedFile(each));
  if (issues.length + messages.length > 0) return { kind: 'refused', issues, messages };

  const all = [...read.values()];
  const shown = new Set(files.map(keyOf));
  const keys = [...read.keys()];
  const set = {
    kind: 'scenarios',
    files: all.map(({ file }) => inputName(file)),
    isShown: (place: number) => shown.has(keys[place] ?? ''),
  } as const;
  const [lone] = all;
  if (all.length === 1 && lone !== undefined && !isToBeRead(lone))
    return { ...set, named: [lone.scenario], whole: () => [lone.scenario] };
  const named = all.map((each): Scenario => {
    const base = isToBeRead(each) ? read.get(keyOf(extendedFile(each))) : undefined;
    const data = { ...each.scenario, name: nameOf(each), ...(base === undefined ? {} : { extends: nameOf(base) }) };
    const parsed = parsedOfOthers(data, [each.scenario]);
    return parsed.ok ? parsed.scenario : data;
  });
  return { ...set, named, whole: () => extendedScenarios(named) };
}

const repeated = (files: readonly string[], keyOf: (file: string) => string): readonly string[] => {
  const keys = files.map(keyOf);
  return files.filter((file, place) => keys.indexOf(keyOf(file)) < place);
};

/** Of several files each issue says in which it is. */
const told = (issue: Issue, file: string, files: readonly string[]): Issue =>
  files.length === 1 && files[0] === file ? issue : { ...issue, scenario: inputName(file) };

/** Far more than 200 members in every list need, and little enough to read in a moment. */
const mostBytes = 5_000_000;

interface Unreadable {
  readonly kind: 'unreadable';
  readonly message: string;
}

type InputText = { readonly kind: 'text'; readonly text: string } | Unreadable;
type InputBytes = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | Unreadable;

const unreadable = (name: string, reason: string): Unreadable => ({
  kind: 'unreadable',
  message: `${name}: ${reason}`,
});

const tooLarge = 'the file is larger than 5 MB, which no scenario needs';

/** How a file is called in messages. */
export function inputName(file: string): string {
  if (file === '-') return 'standard input';
  return file.trim() === '' ? `“${file}”` : file;
}

/** Standard input ends once it is read: of two files that are to be read from it the second would be empty. */
export const readTwice = (files: readonly string[]): string | undefined =>
  files.filter((file) => file === '-').length > 1
    ? 'standard input: it can be one of the files only, as it is read once'
    : undefined;

/** The text of a file, or of standard input for `-`. */
export async function inputText(file: string, terminal: Terminal): Promise<InputText> {
  const input = await inputBytes(file, terminal);
  if (input.kind === 'unreadable') return input;
  const text = textOf(input.bytes);
  return text === undefined ? unreadable(inputName(file), notInUtf8) : { kind: 'text', text };
}

export const notInUtf8 = 'this is not a text in UTF-8: save it as one, a CSV as “CSV UTF-8”';

/** What bytes say in UTF-8; nothing where they are no such text, as where each letter of English has two bytes of which one is none. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError && isEncodingError(error)) return undefined;
    throw error;
  }
}

/** The bytes of a file, or of standard input for `-`. */
export async function inputBytes(file: string, terminal: Terminal): Promise<InputBytes> {
  const name = inputName(file);
  const path = pathFrom(terminal, file);
  try {
    if (file !== '-') {
      const found = await stat(path);
      if (found.isDirectory()) return unreadable(name, 'this is a folder, not a file');
      if (found.isFile() && found.size > mostBytes) return unreadable(name, tooLarge);
    }
    const bytes = await firstBytes(file === '-' ? terminal.stdin : createReadStream(path));
    if (bytes.length > mostBytes) return unreadable(name, tooLarge);
    return { kind: 'bytes', bytes };
  } catch (error) {
    const message = systemMessage(error);
    if (message === undefined) throw error;
    return unreadable(name, message);
  }
}

const isEncodingError = (error: object): boolean =>
  'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** All bytes, or a few more than are permitted: a device may never end. */
async function firstBytes(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}
