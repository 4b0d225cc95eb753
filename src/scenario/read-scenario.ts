import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Document,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Finding, Step } from './finding.js';
import { longestYaml, longestYamlLine, mostAliases } from './limits.js';
import { readJson, type TextReading } from './json-text.js';
import { parsedFrom, type ParsedScenario, scenarioFrom } from './parse-scenario.js';
import { numberWithoutLoss } from './numbers.js';

/** Far more than a scenario may nest, as some of them may stand within texts. */
const mostOpenBrackets = 100;
const tooDeep = 'lists and groups are nested too deeply';

/** One mistake can break every line after it. */
const mostTold = 10;

const finding = (reason: string, line?: number): Finding => ({
  at: [],
  told: { code: 'unreadable', format: 'YAML', reason, ...(line === undefined ? {} : { line }) },
});

const unreadable = (reason: string): TextReading => ({ kind: 'unreadable', findings: [finding(reason)] });

/** The first line of the parser's words; the rest quotes the file. */
const toldOf = ({ message, linePos }: YAMLError): Finding =>
  finding(
    message.includes('call stack')
      ? tooDeep
      : (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    linePos?.[0].line,
  );

function stepsOf(ancestors: readonly unknown[], node: unknown): readonly Step[] {
  const chain = [...ancestors, node];
  return chain.flatMap((parent, index): readonly Step[] => {
    if (isPair(parent)) return [isScalar(parent.key) ? String(parent.key.value) : '?'];
    return isSeq(parent) && index + 1 < chain.length ? [parent.items.indexOf(chain[index + 1])] : [];
  });
}

/** A number that is written without quotes, as far as a comma lets YAML see it. */
const bareNumber = (node: unknown, form = /^[+-]?\d/): Scalar.Parsed | undefined => {
  if (!isScalar(node) || node.type !== 'PLAIN' || node.source === undefined || !form.test(node.source))
    return undefined;
  // What was read from a text knows where it stood.
  return node as Scalar.Parsed;
};

/** One number again of what commas took apart: what it means is asked about, as wherever else it is written so. */
function joined(first: Scalar.Parsed, rest: readonly Scalar.Parsed[]): void {
  first.value = [first, ...rest].map(({ source }) => source).join(',');
  first.type = 'QUOTE_DOUBLE';
}

/** `{ count: 10,000 }` is a count of 10 and a key 000 that says nothing, which no input is called. */
function joinInGroup({ items }: YAMLMap): void {
  for (let place = 0; place < items.length; place++) {
    const first = bareNumber(items[place]?.value);
    const rest: Scalar.Parsed[] = [];
    for (const { key, value } of first === undefined ? [] : items.slice(place + 1)) {
      const part = bareNumber(key, /^\d/);
      if (part === undefined || (isScalar(value) ? value.value : value) !== null) break;
      rest.push(part);
    }
    if (first === undefined || rest.length === 0) continue;
    joined(first, rest);
    items.splice(place + 1, rest.length);
  }
}

/**
 * `[150,000, 150,000]` are four numbers. One is meant where three digits follow a comma at once, if they begin with
 * nothing or other commas of the list have room after them; so is `0,5` beside such.
 */
function joinInList({ items }: YAMLSeq): void {
  const numbers = items.map((item) => bareNumber(item));
  const isTight = (place: number): boolean => {
    const [before, after] = [numbers[place - 1], numbers[place]];
    return after !== undefined && before?.range[1] === after.range[0] - 1;
  };
  const isRoomy = numbers.some((_, place) => place > 0 && !isTight(place));
  const isPart = (place: number): boolean => {
    const [before = '', after = ''] = [numbers[place - 1]?.source, numbers[place]?.source];
    if (!isTight(place)) return false;
    return /^0\d\d(\.\d*)?$/.test(after) || (isRoomy && (/^\d{3}(\.\d*)?$/.test(after) || /^[+-]?0$/.test(before)));
  };
  for (let place = items.length - 1; place > 0; place--) {
    let start = place;
    while (start > 0 && isPart(start)) start -= 1;
    const [first, ...rest] = numbers.slice(start, place + 1).flatMap((each) => each ?? []);
    if (first === undefined || rest.length === 0) continue;
    joined(first, rest);
    items.splice(start + 1, rest.length);
    place = start;
  }
}

/** Puts what was written in place of what a float would make of it, and finds the keys that stand twice. */
function examined(document: Document.Parsed): readonly Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'number' && scalar.source !== undefined)
        scalar.value = numberWithoutLoss(scalar.source);
    },
    Seq: (_, list) => {
      if (list.flow === true) joinInList(list);
    },
    Map: (_, map, ancestors) => {
      if (map.flow === true) joinInGroup(map);
      const keys = new Set<string>();
      for (const { key } of isMap(map) ? map.items : []) {
        const name = isScalar(key) ? String(key.value) : '?';
        if (keys.has(name)) {
          const at = [...stepsOf(ancestors, map), name];
          findings.push({ at, told: { code: 'duplicate-key', key: name } });
        }
        keys.add(name);
      }
    },
  });
  return findings;
}

/** Brackets that are open at a time, of whatever line: the parser takes memory for each, and goes on after mistakes. */
function deepestBracket(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

function parsedDocuments(text: string) {
  try {
    // A file that calls itself YAML 1.1 is read by the same rules: its `off` and `no` were truth values there, its dates moments.
    return parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', schema: 'core' });
  } catch (reason) {
    // The parser recurses into what is nested, until there is no room left.
    if (reason instanceof RangeError) return 'too-deep' as const;
    throw reason;
  }
}

/**
 * YAML as plain data with no digit lost, by the rules of 1.2: `off` and dates are texts, a duplicate key is a finding. For the command
 * line only; the library a browser loads has no YAML in it.
 */
function readYaml(text: string): TextReading {
  if (text.length > longestYaml || text.split('\n').some((line) => line.length > longestYamlLine))
    return unreadable(`more than ${longestYaml} characters, or ${longestYamlLine} in a line: write it as JSON`);
  if (deepestBracket(text) > mostOpenBrackets) return unreadable(tooDeep);
  const documents = parsedDocuments(text);
  if (documents === 'too-deep') return unreadable(tooDeep);
  if (!Array.isArray(documents)) return { kind: 'data', data: undefined, findings: [] };
  const [document, second] = documents;
  const errors = documents.flatMap((each) => each.errors);
  if (errors.length > 0) return { kind: 'unreadable', findings: errors.slice(0, mostTold).map(toldOf) };
  if (document === undefined) return { kind: 'data', data: undefined, findings: [] };
  if (second !== undefined) return unreadable('a scenario is one document, and more than one stand here');

  const findings = examined(document);
  try {
    return { kind: 'data', data: document.toJS({ maxAliasCount: mostAliases }), findings };
  } catch (reason) {
    // The parser refuses aliases only while it resolves them, and refuses them by throwing.
    if (reason instanceof ReferenceError) return unreadable('too many aliases, or one that refers to nothing');
    throw reason;
  }
}

/** What opens with a brace or bracket is meant as JSON, and its mistakes are told as those of JSON. */
const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

/** The scenario in a text that may be JSON or YAML. For the command line only. */
export const readScenario = (text: string): ParsedScenario =>
  parsedFrom(scenarioFrom(text, isJson(text) ? readJson : readYaml));
