import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Issue, parseScenario, type Scenario } from 'mlops-roi';
import { onNewTools } from '../additions.js';
import type { Unpriced } from '../calculator.js';
import { edited, writtenAt } from '../edit.js';
import { memberIdsOf } from '../fields.js';
import { usualScenario } from '../given.js';
import type { Moved } from '../calculator.js';
import type { Answers } from './answers.js';

/** What was typed and cannot be taken. */
interface Refusal {
  readonly typed: unknown;
  readonly issues: readonly Issue[];
}

/** Where something was typed, and what. */
interface Typed {
  readonly path: string;
  readonly typed: unknown;
}

const isOfRate = (issue: Issue): issue is Extract<Issue, { readonly code: 'missing-exchange-rate' }> =>
  issue.code === 'missing-exchange-rate';

/** The scenario that is being written: what the page gave, what a person made of it, and what could not be taken. */
export class Draft implements ReactiveController {
  /** The input that is being moved; it stays so until the exact figures are there of where it was let go. */
  moved: Moved | undefined;
  #letGo: Moved | undefined;
  /** Issues of what the page gave. */
  issues: readonly Issue[] = [];
  readonly refusals = new Map<string, Refusal>();
  /** What lacks nothing but a rate of exchange. */
  unpriced: Unpriced | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #answers: Answers;
  #given: Scenario = {};
  /** What the page gave, as it did. */
  #offered: unknown;
  #leave = (): void => undefined;
  #history: History<Scenario> = startOf<Scenario>({});

  constructor(host: ReactiveControllerHost, answers: Answers) {
    this.#host = host;
    this.#answers = answers;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = onNewTools.add(() => {
      if (this.issues.length > 0) this.give(this.#offered);
    });
  }

  hostDisconnected(): void {
    this.#leave();
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
    this.#offered = value;
    const { scenario, issues } = this.#asked(value);
    this.#refuse(scenario, issues);
    if (issues.length === 0) this.#begin(scenario);
    this.#host.requestUpdate();
    return issues;
  }

  /** Something to look at where what was given cannot be calculated: what is right in it. Its issues stay. */
  fallBack(): void {
    for (const each of [rightIn(this.#offered, this.issues), usualScenario]) {
      const { scenario, issues } = this.#asked(each);
      if (issues.length > 0) continue;
      this.#history = startOf(scenario);
      return;
    }
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
    if (this.moved === undefined || this.moved === this.#letGo) return;
    this.moved = undefined;
    this.#answers.resume();
    this.#host.requestUpdate();
  }

  /** Writes a value at a path; `undefined` takes away what was written there. */
  commit(path: string, value: unknown): readonly Issue[] {
    const { result } = this.#answers;
    const memberIds = result === undefined ? [] : memberIdsOf(path.split('.')[0] ?? '', result);
    const isOnScreen =
      this.moved?.path === path && Number(value) === this.moved.figure && this.#answers.look(this.moved) !== undefined;
    const next = edited(this.scenario, path, value, memberIds);
    return this.#take(next, { told: { path, typed: value }, letGo: isOnScreen ? this.moved : undefined });
  }

  /** The exact figures are there of what was let go. */
  figured(): void {
    if (this.moved === this.#letGo) this.moved = undefined;
    this.#letGo = undefined;
    this.#host.requestUpdate();
  }

  replace(value: unknown, told: Typed | undefined): readonly Issue[] {
    return this.#take(value, { told, letGo: undefined });
  }

  /** @param letGo  what was moved to there, and is on the screen */
  #take(value: unknown, { told, letGo }: { told: Typed | undefined; letGo: Moved | undefined }): readonly Issue[] {
    const { scenario, issues } = this.#asked(value, letGo !== undefined);
    this.#letGo = issues.length === 0 ? letGo : undefined;
    this.moved = this.#letGo;
    if (told !== undefined) this.refusals.delete(told.path);
    if (issues.length === 0) this.#history = advanced(this.#history, scenario);
    // A rate that is wanting is asked for by itself, wherever it came to be wanting.
    if (told === undefined || issues.every(isOfRate)) this.#refuse(scenario, issues);
    else this.refusals.set(told.path, { typed: told.typed, issues });
    this.#host.requestUpdate();
    return issues;
  }

  /** Keeps a figure beside its field until it is written in another way, or once more. */
  refuse(path: string, typed: unknown, issues: readonly Issue[]): readonly Issue[] {
    this.moved = undefined;
    this.refusals.set(path, { typed, issues });
    this.#host.requestUpdate();
    return issues;
  }

  /** Gives the rate that is wanting, or does without: then all is in the currency of what is filled in. */
  price(rate: string | undefined): readonly Issue[] {
    if (this.unpriced === undefined) return [];
    const { scenario, from } = this.unpriced;
    if (rate === undefined) return this.give(edited(scenario, 'currency', undefined));
    const exchangeRates = { ...scenario.exchangeRates, [from]: rate };
    const issues = this.replace({ ...scenario, exchangeRates }, { path: `exchangeRates.${from}`, typed: rate });
    if (issues.length === 0) this.#begin(this.scenario);
    return issues;
  }

  #asked(value: unknown, isOnScreen = false): { readonly scenario: Scenario; readonly issues: readonly Issue[] } {
    const parsed = parseScenario(value);
    if (!parsed.ok) return { scenario: {}, issues: parsed.issues };
    const { scenario } = parsed;
    return { scenario, issues: isOnScreen ? this.#answers.askInTurns(scenario) : this.#answers.ask(scenario) };
  }

  #refuse(scenario: Scenario, issues: readonly Issue[]): void {
    const rate = issues.find(isOfRate);
    this.issues = issues;
    this.unpriced = rate && { scenario, from: rate.from, to: rate.to };
  }

  #begin(scenario: Scenario): void {
    this.#given = scenario;
    this.#history = startOf(scenario);
    this.refusals.clear();
    this.moved = undefined;
  }

  /** One input as it was given, or everything. */
  reset(path: unknown): readonly Issue[] {
    if (typeof path === 'string') return this.commit(path, writtenAt(this.#given, path));
    if (path !== undefined) throw new TypeError('reset takes the path of an input, as in models.count, or nothing.');
    this.refusals.clear();
    return this.replace(this.#given, undefined);
  }

  undo(): readonly Issue[] {
    return this.#turnTo(undone(this.#history));
  }

  redo(): readonly Issue[] {
    return this.#turnTo(redone(this.#history));
  }

  #turnTo(history: History<Scenario>): readonly Issue[] {
    this.#history = history;
    this.moved = undefined;
    this.refusals.clear();
    this.#host.requestUpdate();
    return this.#answers.ask(history.present);
  }
}

/** What was given without the parts in which something is wrong. */
function rightIn(given: unknown, issues: readonly Issue[]): unknown {
  // Where more is wrong than is told, what is right is not known: it would be read again for nothing.
  const isAllTold = issues.every(({ code }) => code !== 'more-issues');
  const wrong = new Set(issues.map(({ path }) => path.split('.')[0]));
  // What is no plain data holds nothing that is right, and may not be read.
  if (typeof given !== 'object' || given === null || !isAllTold || wrong.has('')) return undefined;
  const right = Object.entries(given).filter(([key]) => !wrong.has(key));
  return { ...(wrong.has('industry') && { industry: usualScenario.industry }), ...Object.fromEntries(right) };
}

/** What was, what is, and what was undone. */
interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const longest = 100;

const startOf = <T>(present: T): History<T> => ({ past: [], present, future: [] });

const advanced = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-longest),
  present: next,
  future: [],
});

function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [after, ...later] = future;
  return after === undefined ? history : { past: [...past, present], present: after, future: later };
}
