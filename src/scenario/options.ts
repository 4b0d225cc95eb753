import type { Issue } from '../errors.js';
import { text } from '../say.js';
import type { Check, Finding } from './finding.js';
import { issuesOf } from './issues.js';
import { described, isKeyed, isPlainObject } from './plain-data.js';
import { choiceCheck, unknownKeys, wrongType } from './words.js';

/** What an option may be: one of some words, whatever a check lets through, or what is judged elsewhere. */
type Permitted = readonly string[] | Check | undefined;

/**
 * What is wrong with the options of a call, as of a scenario: keys that stand for nothing, and values that are not
 * permitted, each with what is permitted and what was most likely meant.
 *
 * @param options  as given; one that is left out is not looked at
 * @param known  every key with what is permitted
 */
export function optionIssues(options: unknown, known: Readonly<Record<string, Permitted>>): readonly Issue[] {
  const names = Object.keys(known);
  if (!isOptions(options)) return issuesOf(wrongType(options, text('a group of options'), ['options']), {});
  const wrong = Object.entries(known).flatMap(([key, permitted]): readonly Finding[] => {
    const value = options[key];
    if (permitted === undefined || value === undefined) return [];
    const check = typeof permitted === 'function' ? permitted : choiceCheck(permitted);
    return check(value).map((finding) => ({ ...finding, at: [key, ...finding.at] }));
  });
  const strange = unknownKeys(options, names).map((finding): Finding => ({
    ...finding,
    told: finding.told.code === 'unknown-key' ? { ...finding.told, isOption: true } : finding.told,
  }));
  return issuesOf([...strange, ...wrong], options);
}

const isOptions = (given: unknown): given is Readonly<Record<string, unknown>> =>
  isKeyed(given) && isPlainObject(given);

const of =
  (expected: string, isRight: (value: unknown) => boolean): Check =>
  (value) =>
    isRight(value) ? [] : wrongType(value, expected);

/** What options other than words are. */
export const anOption = {
  number: of(text('a number'), (value) => typeof value === 'number' && Number.isFinite(value)),
  flag: of(text('true or false'), (value) => typeof value === 'boolean'),
  text: of(text('a text (write it in quotes)'), (value) => typeof value === 'string'),
  texts: of(
    text('a list of words'),
    (value) => Array.isArray(value) && value.every((each: unknown) => typeof each === 'string'),
  ),
  scenarios: of(text('a list of scenarios'), Array.isArray),
  group: of(text('a group of values'), (value) => isOptions(value)),
  function: of(text('a function'), (value) => typeof value === 'function'),
  /** What works samples out: it is looked at whether it can `fill` them. */
  executor: of(text('a group of values'), (value) => isKeyed(value) && typeof value['fill'] === 'function'),
  /** As `AbortController` has it: what is looked at is whether it `aborted`. */
  signal: of(
    text('the signal of an AbortController'),
    (value) => isKeyed(value) && typeof value['aborted'] === 'boolean',
  ),
} as const;

/** What is wrong with a word or a number that a call takes beside a scenario. */
export const argumentIssues = (path: string, value: unknown, check: Check): readonly Issue[] =>
  issuesOf(
    check(value).map((finding) => ({ ...finding, at: [path] })),
    { [path]: described(value) },
  );
