import { ScenarioError, type Issue } from '../errors.js';
import { messageOf } from '../scenario/message.js';
import { readScenario } from '../scenario/read-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { refused, type Answer } from './answer.js';
import { inputName, inputText } from './input-text.js';

/**
 * What a command makes of the scenario in a file, or every issue that stands in the way, one a line. Nothing is
 * printed or written before the answer is whole.
 */
export async function answerFor(file: string, answer: (scenario: Scenario) => Answer | Promise<Answer>): Promise<Answer> {
  const input = await inputText(file);
  if (input.kind === 'unreadable') return refused(input.message);
  const parsed = readScenario(input.text);
  if (!parsed.ok) return refusedFor(file, parsed.issues);
  try {
    return await answer(parsed.scenario);
  } catch (error) {
    if (error instanceof ScenarioError) return refusedFor(file, error.issues);
    throw error;
  }
}

/** An issue of the whole file has no path of its own: the file stands in its place. */
const refusedFor = (file: string, issues: readonly Issue[]): Answer =>
  refused(...issues.map((issue) => (issue.path === '' ? `${inputName(file)}: ${messageOf(issue)}` : messageOf(issue))));
