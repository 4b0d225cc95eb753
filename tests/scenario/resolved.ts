import { inEnglish, sayAll } from '../../src/say.js';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { resolve, type Resolved } from '../../src/scenario/resolve.js';
import type { Scenario } from '../../src/scenario/scenario.js';

/** The filled scenario, for tests in which it must be right. */
export function resolved(scenario: Scenario): Resolved {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => messageOf(issue)).join('\n'));
  const result = resolve(parsed.scenario);
  if (!result.ok) throw new Error(result.issues.map((issue) => messageOf(issue)).join('\n'));
  return result;
}

/** What is told about an input. */
export const noteOf = ({ table }: Resolved, path: string): string | undefined => {
  const { quotation = '', notes = [] } = table.get(path) ?? {};
  const note = `${quotation} ${sayAll(notes, inEnglish)}`.trim();
  return note === '' ? undefined : note;
};

/** What an input is taken as, with where it comes from: `40 assumption models`. */
export const told = ({ table }: Resolved, path: string): string | undefined => {
  const figure = table.get(path);
  if (figure === undefined) return undefined;
  return [figure.likely.toString(), figure.provenance, figure.record].filter((part) => part !== undefined).join(' ');
};
