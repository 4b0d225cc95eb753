import { deepestLevel, mostValues } from './limits.js';
import { clipped, setOwn, tooDeep, tooMany } from './plain-data.js';
import type { Finding, Step, Told } from './finding.js';
import { numberWithoutLoss } from './numbers.js';
import { text } from '../say.js';

export type TextReading =
  | { readonly kind: 'data'; readonly data: unknown; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] };

interface OpenContainer {
  readonly value: unknown[] | Record<string, unknown>;
  key: string;
}

/** What may come next, with what is said where the text ends instead, and where something else comes. */
const expectations = {
  'a value': [text('the text ends where a value was expected'), text('“{came}” came where a value was expected')],
  'a value or ]': [
    text('the text ends where a value or ] was expected'),
    text('“{came}” came where a value or ] was expected'),
  ],
  'a key': [text('the text ends where a key was expected'), text('“{came}” came where a key was expected')],
  'a key or }': [
    text('the text ends where a key or } was expected'),
    text('“{came}” came where a key or } was expected'),
  ],
  'a colon': [text('the text ends where a colon was expected'), text('“{came}” came where a colon was expected')],
  'a comma or a closing bracket': [
    text('the text ends where a comma or a closing bracket was expected'),
    text('“{came}” came where a comma or a closing bracket was expected'),
  ],
  'the end of the file': [
    '', // The end is where it should be.
    text('“{came}” came where the end of the file was expected'),
  ],
} as const;

type Expected = keyof typeof expectations;

const tokens =
  // The control characters are those that JSON forbids inside a string.
  /[\t\n\r ]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|$)/y;

const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

const isValueExpected = (expected: Expected): boolean => expected === 'a value' || expected === 'a value or ]';
const isKeyExpected = (expected: Expected): boolean => expected === 'a key' || expected === 'a key or }';

/**
 * JSON as plain data with no digit lost, every duplicate key found, and no engine's own wording in what is wrong.
 *
 * Our own because `JSON.parse` rounds numbers and lets the last of two equal keys win, and lossless-json stops at the
 * first mistake, passes over duplicates that happen to be equal and assigns `__proto__`. What is deeper or more than any
 * scenario is not read to its end.
 */
export function readJson(json: string): TextReading {
  const findings: Finding[] = [];
  const open: OpenContainer[] = [];
  const reading: { expected: Expected; root: unknown; valueCount: number } = {
    expected: 'a value',
    root: undefined,
    valueCount: 0,
  };

  const steps = (): Step[] =>
    // A member of a list that is still open stands in it already.
    open.map(({ value, key }, depth) =>
      Array.isArray(value) ? value.length - (depth < open.length - 1 ? 1 : 0) : key,
    );

  const put = (value: unknown): void => {
    const parent = open.at(-1);
    reading.valueCount += 1;
    reading.expected = parent === undefined ? 'the end of the file' : 'a comma or a closing bracket';
    if (parent === undefined) reading.root = value;
    else if (Array.isArray(parent.value)) parent.value.push(value);
    else setOwn(parent.value, parent.key, value);
  };

  const start = (value: unknown[] | Record<string, unknown>, next: Expected): void => {
    put(value);
    open.push({ value, key: '' });
    reading.expected = next;
  };

  const end = (): void => {
    open.pop();
    reading.expected = open.length === 0 ? 'the end of the file' : 'a comma or a closing bracket';
  };

  const name = (key: string): void => {
    const parent = open.at(-1);
    if (parent === undefined || Array.isArray(parent.value)) return;
    parent.key = key;
    if (Object.hasOwn(parent.value, key)) findings.push({ at: steps(), told: { code: 'duplicate-key', key } });
    reading.expected = 'a colon';
  };

  /** Whether the mark may stand here. */
  const mark = (sign: string): boolean => {
    const isInList = Array.isArray(open.at(-1)?.value);
    const isAfterValue = reading.expected === 'a comma or a closing bracket';
    switch (sign) {
      case '{':
        if (!isValueExpected(reading.expected)) return false;
        start({}, 'a key or }');
        return true;
      case '[':
        if (!isValueExpected(reading.expected)) return false;
        start([], 'a value or ]');
        return true;
      case '}':
        if (reading.expected !== 'a key or }' && !(isAfterValue && !isInList)) return false;
        end();
        return true;
      case ']':
        if (reading.expected !== 'a value or ]' && !(isAfterValue && isInList)) return false;
        end();
        return true;
      case ',':
        if (!isAfterValue) return false;
        reading.expected = isInList ? 'a value' : 'a key';
        return true;
      default:
        if (reading.expected !== 'a colon') return false;
        reading.expected = 'a value';
        return true;
    }
  };

  /** Whether the token may stand here. */
  const take = ([, sign, string, numeral, word]: RegExpExecArray): boolean => {
    if (sign !== undefined) return mark(sign);
    if (string !== undefined && isKeyExpected(reading.expected)) {
      name(JSON.parse(string) as string);
      return true;
    }
    if (!isValueExpected(reading.expected)) return false;
    if (string !== undefined) put(JSON.parse(string));
    else if (numeral !== undefined) put(numberWithoutLoss(numeral));
    else if (word !== undefined) put(words[word]);
    else return false;
    return true;
  };

  const beyond = (): Told | undefined =>
    open.length > deepestLevel ? tooDeep : reading.valueCount > mostValues ? tooMany : undefined;

  let position = json.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    tokens.lastIndex = position;
    const found = tokens.exec(json);
    const isEnd = found !== null && tokens.lastIndex === json.length && !found.slice(1).some((part) => Boolean(part));
    if (isEnd && reading.expected === 'the end of the file') return { kind: 'data', data: reading.root, findings };
    if (found === null || isEnd || !take(found))
      return { kind: 'unreadable', findings: [unreadable(json, position, reading.expected)] };
    const told = beyond();
    if (told !== undefined) return { kind: 'unreadable', findings: [{ at: [], told }] };
    position = tokens.lastIndex;
  }
}

function unreadable(json: string, from: number, expected: Expected): Finding {
  const blanks = /^[\t\n\r ]*/.exec(json.slice(from, from + 100_000))?.[0].length ?? 0;
  const position = from + blanks;
  const rest = json.slice(position, position + 20).split(/[\n\r]/)[0] ?? '';
  const [ended, came] = expectations[expected];
  const line = json.slice(0, position).split('\n').length;
  return {
    at: [],
    told: {
      code: 'unreadable',
      format: 'JSON',
      reason: position >= json.length ? ended : came,
      values: { came: clipped(rest) },
      line,
    },
  };
}
