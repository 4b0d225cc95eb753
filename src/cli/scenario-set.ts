import { dirname, resolve } from 'node:path';
import type { Issue } from '../errors.js';
import { extendedScenarios } from '../scenario/extended-scenarios.js';
import { readScenario } from '../scenario/read-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { inputName, inputText } from './input-text.js';
import type { Terminal } from './terminal.js';

/** The scenarios of some files, or every line of what is wrong with them. */
export type ScenarioSet =
  | { readonly kind: 'scenarios'; readonly scenarios: readonly Scenario[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[]; readonly messages: readonly string[] };

interface Read {
  readonly file: string;
  readonly scenario: Scenario;
}

/** A name that can only be meant as a file. */
const isFileName = (name: string): boolean => /[/\\]|\.(ya?ml|json)$/i.test(name);

const nameOf = ({ file, scenario }: Read): string => scenario.name ?? inputName(file);

/**
 * The scenarios of the files, in their order, with what they inherit: from one another by name, and from any file by
 * its path, seen from the file that names it. A lone scenario that extends a name keeps that.
 *
 * @throws {ScenarioError} with what is wrong between them
 */
export async function scenarioSet(files: readonly string[], terminal: Terminal): Promise<ScenarioSet> {
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
  const [lone] = all;
  if (all.length === 1 && lone !== undefined && !isToBeRead(lone))
    return { kind: 'scenarios', scenarios: [lone.scenario] };
  const named = all.map((each): Scenario => {
    const base = isToBeRead(each) ? read.get(keyOf(extendedFile(each))) : undefined;
    return { ...each.scenario, name: nameOf(each), ...(base === undefined ? {} : { extends: nameOf(base) }) };
  });
  const shown = new Set(files.map(keyOf));
  const keys = [...read.keys()];
  return {
    kind: 'scenarios',
    scenarios: extendedScenarios(named).filter((_, place) => shown.has(keys[place] ?? '')),
  };
}

const repeated = (files: readonly string[], keyOf: (file: string) => string): readonly string[] => {
  const keys = files.map(keyOf);
  return files.filter((file, place) => keys.indexOf(keyOf(file)) < place);
};

/** Of several files each issue says in which it is. */
const told = (issue: Issue, file: string, files: readonly string[]): Issue =>
  files.length === 1 && files[0] === file ? issue : { ...issue, scenario: inputName(file) };
