import { ScenarioError, type Issue } from '../src/index.js';

/** What is told to be wrong where something is asked for; nothing where all is well. */
export function thrownIssues(work: () => unknown): readonly Issue[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues;
    throw error;
  }
  return [];
}
