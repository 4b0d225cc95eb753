import { ScenarioError, type Issue } from '../errors.js';
import { messageOf } from '../scenario/message.js';
import type { Scenario } from '../scenario/scenario.js';
import { refused, type Answer } from './answer.js';
import { inputName } from './input-text.js';
import { scenarioSet } from './scenario-set.js';
import type { Terminal } from './terminal.js';

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
  try {
    const set = await scenarioSet(files, terminal);
    if (set.kind === 'refused') return refused(...set.messages, ...messagesOf(files, set.issues));
    return await answer(set.scenarios);
  } catch (error) {
    if (error instanceof ScenarioError) return refused(...messagesOf(files, error.issues));
    throw error;
  }
}

/** An issue of the whole file has no path of its own: the file stands in its place. */
const messagesOf = ([file, ...others]: readonly string[], issues: readonly Issue[]): readonly string[] =>
  issues.map((issue) =>
    issue.path === '' && file !== undefined && others.length === 0
      ? `${inputName(file)}: ${messageOf(issue)}`
      : messageOf(issue),
  );
