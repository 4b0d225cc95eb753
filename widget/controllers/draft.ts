import { parseScenario, type Issue, type Scenario } from 'mlops-roi';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answers } from './answers.js';
import type { Moved } from '../desk.js';
import { memberIdsOf } from '../fields.js';
import { advanced, redone, startOf, undone, type History } from '../state/history.js';
import { edited, writtenAt } from '../state/edit.js';

/** What was typed and cannot be taken. */
export interface Refusal {
  readonly typed: unknown;
  readonly issues: readonly Issue[];
}

/** The scenario that is being written: what the page gave, what a person made of it, and what could not be taken. */
export class Draft implements ReactiveController {
  /** The input that is being moved. */
  moved: Moved | undefined;
  /** Issues of what the page gave. */
  issues: readonly Issue[] = [];
  readonly refusals = new Map<string, Refusal>();

  readonly #host: ReactiveControllerHost;
  readonly #answers: Answers;
  #given: Scenario = {};
  #history: History<Scenario> = startOf<Scenario>({});

  constructor(host: ReactiveControllerHost, answers: Answers) {
    this.#host = host;
    this.#answers = answers;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.moved = undefined;
  }

  get scenario(): Scenario {
    return this.#history.present;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  get isChanged(): boolean {
    return JSON.stringify(this.scenario) !== JSON.stringify(this.#given);
  }

  /** Takes a scenario from the page, of whatever kind it is; what cannot be calculated leaves all as it was. */
  give(value: unknown): readonly Issue[] {
    const parsed = parseScenario(value);
    this.issues = parsed.ok ? this.#answers.ask(parsed.scenario) : parsed.issues;
    if (parsed.ok && this.issues.length === 0) {
      this.#given = parsed.scenario;
      this.#history = startOf(parsed.scenario);
      this.refusals.clear();
      this.moved = undefined;
    }
    this.#host.requestUpdate();
    return this.issues;
  }

  /** Something to look at where what was given cannot be calculated; its issues stay. */
  fallBack(scenario: Scenario): void {
    this.#answers.ask(scenario);
    this.#history = startOf(scenario);
  }

  /** A scenario as JSON, from a form that the browser fills in again. */
  restore(json: string): void {
    try {
      this.replace(JSON.parse(json), undefined);
    } catch {
      // Not ours: a form of another page had a field of this name.
    }
  }

  move(path: string, figure: number): void {
    this.moved = { path, figure };
    this.#answers.stop();
    this.#host.requestUpdate();
  }

  /** Lets go of an input where it was before. */
  release(): void {
    if (this.moved === undefined) return;
    this.moved = undefined;
    this.#answers.resume();
    this.#host.requestUpdate();
  }

  /** Writes a value at a path; `undefined` takes away what was written there. */
  commit(path: string, value: unknown): readonly Issue[] {
    const { result } = this.#answers;
    const memberIds = result === undefined ? [] : memberIdsOf(path.split('.')[0] ?? '', result);
    return this.replace(edited(this.scenario, path, value, memberIds), { path, typed: value });
  }

  /** @param told  where it was typed, and what */
  replace(value: unknown, told: { readonly path: string; readonly typed: unknown } | undefined): readonly Issue[] {
    this.moved = undefined;
    const parsed = parseScenario(value);
    const issues = parsed.ok ? this.#answers.ask(parsed.scenario) : parsed.issues;
    if (told !== undefined) this.refusals.delete(told.path);
    if (parsed.ok && issues.length === 0) {
      this.#history = advanced(this.#history, parsed.scenario);
      this.issues = [];
    } else if (told === undefined) {
      this.issues = issues;
    } else {
      this.refusals.set(told.path, { typed: told.typed, issues });
    }
    this.#host.requestUpdate();
    return issues;
  }

  /** One input as it was given, or everything. */
  reset(path: string | undefined): readonly Issue[] {
    if (path !== undefined) return this.commit(path, writtenAt(this.#given, path));
    this.refusals.clear();
    return this.replace(this.#given, undefined);
  }

  undo(): void {
    this.#turnTo(undone(this.#history));
  }

  redo(): void {
    this.#turnTo(redone(this.#history));
  }

  #turnTo(history: History<Scenario>): void {
    this.#history = history;
    this.moved = undefined;
    this.refusals.clear();
    this.#answers.ask(history.present);
    this.#host.requestUpdate();
  }
}
