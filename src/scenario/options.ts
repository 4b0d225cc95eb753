import type { Issue } from '../errors.js';
import type { Finding } from './finding.js';
import { issuesOf } from './issues.js';
import { choiceCheck, unknownKeys } from './words.js';

/**
 * What is wrong with the options of a call, as of a scenario: keys that stand for nothing, and words that are no choice,
 * each with the one that was most likely meant.
 *
 * @param options  as given; one that is left out is not looked at
 * @param known  every key, and the choices where only some words are permitted
 */
export function optionIssues(
  options: object,
  known: Readonly<Record<string, readonly string[] | undefined>>,
): readonly Issue[] {
  const given: Readonly<Record<string, unknown>> = { ...options };
  const wrong = Object.entries(known).flatMap(([key, choices]): readonly Finding[] => {
    if (choices === undefined || given[key] === undefined) return [];
    return choiceCheck(choices)(given[key]).map((finding) => ({ ...finding, at: [key] }));
  });
  return issuesOf([...unknownKeys(given, Object.keys(known)), ...wrong], given);
}
