import type { Issue } from '../../src/errors.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { readScenario } from '../../src/scenario/read-scenario.js';

export const issuesOf = (input: unknown): readonly Issue[] => {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.issues;
};

export const issuesOfText = (text: string): readonly Issue[] => {
  const parsed = readScenario(text);
  return parsed.ok ? [] : parsed.issues;
};

/** `code path`, in the order in which they are told. */
export const inShort = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path}`.trim());
