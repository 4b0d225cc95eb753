import type { Saying, Values } from './say.js';

/**
 * One error class per boundary: `ScenarioError` for what a user gave, `ModelError` for what a developer declared,
 * `FormulaError` for a figure that does not exist. Bad input is data (`Issue`), reported all at once.
 */

/** Where a value stands in a scenario: `tools.mlflow.pricePerSeatMonth`; the whole file is the empty path. */
type Path = string;

interface IssueAt {
  readonly path: Path;
  /** Where it stands in the file, counted from 0, if the path goes by a member's id: `tools[2].seats`. */
  readonly place?: string;
  /** Of several scenarios, the name of the one that it stands in. */
  readonly scenario?: string;
}

/** What an input permits, in the words of its declaration. */
export interface Allowed {
  readonly label: string;
  readonly unit: string;
  /** What the `{names}` in the label and the unit stand for. */
  readonly values?: Values;
  readonly lowest?: string;
  readonly highest?: string;
  /** A bound that is itself not permitted. */
  readonly above?: string;
  readonly isWhole?: boolean;
}

/** One thing that is wrong with a scenario: where, what came, and what is permitted. */
export type Issue =
  | (IssueAt & {
      readonly code: 'unreadable';
      readonly format: string;
      readonly reason: string;
      /** What the `{names}` in the reason stand for. */
      readonly values?: Values;
      readonly line?: number;
    })
  | (IssueAt & { readonly code: 'empty' })
  | (IssueAt & { readonly code: 'too-large'; readonly received: string; readonly limit: string })
  | (IssueAt & { readonly code: 'duplicate-key'; readonly key: string })
  | (IssueAt & {
      readonly code: 'unknown-key';
      readonly key: string;
      readonly nearest?: string;
      /** What is permitted there. */
      readonly known?: readonly string[];
      /** Of a call, and no input. */
      readonly isOption?: true;
    })
  | (IssueAt & { readonly code: 'wrong-type'; readonly received: string; readonly expected: string })
  | (IssueAt & { readonly code: 'not-a-number'; readonly received: string; readonly allowed: Allowed })
  /** It may mean one of several numbers, or was not written as the number it seems to be. */
  | (IssueAt & {
      readonly code: 'unclear-number';
      readonly received: string;
      readonly readings: readonly string[];
      readonly allowed: Allowed;
    })
  | (IssueAt & { readonly code: 'too-many-digits'; readonly received: string; readonly allowed: Allowed })
  | (IssueAt & { readonly code: 'out-of-range'; readonly received: string; readonly allowed: Allowed })
  | (IssueAt & {
      readonly code: 'percent-for-share';
      readonly received: string;
      readonly suggested: string;
      /** Where more would be permitted, and is not taken for what it says: less than so many percent is. */
      readonly lessThanPercent?: string;
      readonly allowed: Allowed;
    })
  | (IssueAt & { readonly code: 'not-whole'; readonly received: string; readonly allowed: Allowed })
  | (IssueAt & { readonly code: 'range-upside-down'; readonly received: string; readonly allowed: Allowed })
  | (IssueAt & {
      readonly code: 'incomplete-range';
      readonly missing: readonly string[];
      readonly needed: readonly string[];
      readonly allowed: Allowed;
    })
  | (IssueAt & { readonly code: 'missing-choice'; readonly label: string; readonly choices: readonly string[] })
  | (IssueAt & {
      readonly code: 'not-a-choice';
      readonly received: string;
      readonly choices: readonly string[];
      readonly nearest?: string;
    })
  /** A tool is named where no catalogue was loaded. */
  | (IssueAt & { readonly code: 'no-catalogue'; readonly received: string })
  | (IssueAt & { readonly code: 'not-a-date'; readonly received: string; readonly expected: string })
  | (IssueAt & { readonly code: 'missing-id'; readonly list: string })
  | (IssueAt & { readonly code: 'malformed-id'; readonly received: string })
  | (IssueAt & { readonly code: 'duplicate-id'; readonly id: string; readonly first: Path })
  | (IssueAt & { readonly code: 'too-many-members'; readonly received: number; readonly limit: number })
  | (IssueAt & { readonly code: 'missing-input'; readonly allowed: Allowed; readonly neededBy: readonly string[] })
  | (IssueAt & { readonly code: 'missing-role'; readonly neededBy: readonly string[] })
  | (IssueAt & { readonly code: 'excludes'; readonly others: readonly Path[] })
  | (IssueAt & {
      readonly code: 'inconsistent';
      readonly rule: string;
      /** What the `{names}` in the rule stand for. */
      readonly values?: Values;
      readonly received: string;
    })
  | (IssueAt & {
      readonly code: 'unknown-reference';
      readonly received: string;
      readonly known: readonly string[];
      readonly nearest?: string;
    })
  | (IssueAt & {
      readonly code: 'missing-exchange-rate';
      readonly from: string;
      readonly to: string;
      readonly inputCount: number;
    })
  | (IssueAt & { readonly code: 'unresolved-extends'; readonly name: string })
  /** There are more of them than are told. */
  | (IssueAt & { readonly code: 'more-issues'; readonly received: number; readonly limit: number })
  | (IssueAt & { readonly code: 'unknown-version'; readonly received: string; readonly newest: number });

/** What kind of thing is wrong: programs look at it, people read `messageOf`. */
export type IssueCode = Issue['code'];

/** What the user gave cannot be calculated; `issues` holds every reason at once. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], message: string) {
    super(message);
    this.issues = issues;
  }
}

/** What a developer declared is wrong: a unit that does not fit, a name used twice. Thrown when a model is made. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

export type FormulaErrorCode =
  | 'not-a-number'
  | 'rate-too-low'
  | 'no-flows'
  | 'no-outlay'
  | 'no-positive-flow'
  | 'no-negative-flow'
  | 'not-a-date'
  | 'not-a-choice'
  | 'wrong-type'
  | 'unknown-key'
  | 'too-many-digits'
  | 'not-positive'
  | 'not-whole'
  | 'no-solution'
  | 'zero-denominator'
  | 'undefined-power';

/** A figure that does not exist for these arguments, named by `code`. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly code: FormulaErrorCode;
  /** The message, to be said in another language. */
  readonly saying: Saying;

  constructor(code: FormulaErrorCode, message: string, saying: Saying = { text: message }) {
    super(message);
    this.code = code;
    this.saying = saying;
  }
}
