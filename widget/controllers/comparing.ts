import { compare, ScenarioError, simulate, type Comparison, type Issue, type Result, type Scenario } from 'mlops-roi';
import { adoptionGroup } from 'mlops-roi/page';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { edited } from '../edit.js';
import type { SimulatedAnswer } from '../calculator.js';
import type { View } from '../view.js';
import { betweenFrames, inFrames, nextTask } from './in-frames.js';

/** Beside the present one. */
const mostKept = 2;

interface Kept {
  readonly scenario: Scenario;
  /** What a person has called it; otherwise it has a letter, or says what it supposes. */
  readonly name: string;
  readonly isSuggested: boolean;
}

/** Scenarios that were put aside, beside the present one. */
export class Comparing implements ReactiveController {
  #kept: readonly Kept[] = [];
  comparison: Comparison | undefined;
  /** How sure each is, in the order of the comparison, as far as they are simulated. */
  simulated: readonly SimulatedAnswer[] = [];
  issues: readonly Issue[] = [];

  readonly #host: ReactiveControllerHost;
  #underWay = new AbortController();
  #compared = '';
  #hasSuggested = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#underWay.abort();
    this.#compared = '';
  }

  get kept(): readonly Scenario[] {
    return this.#kept.map(({ scenario }) => scenario);
  }

  get isFull(): boolean {
    return this.#kept.length >= mostKept;
  }

  keep(scenario: Scenario): void {
    this.#setKept([...this.#kept, { scenario, name: '', isSuggested: false }].slice(0, mostKept));
  }

  drop(index: number): void {
    this.#setKept(this.#kept.filter((_, each) => each !== index));
  }

  rename(index: number, name: string): void {
    this.#setKept(this.#kept.map((each, place) => (place === index ? { ...each, name: name.trim() } : each)));
  }

  #setKept(kept: readonly Kept[]): void {
    this.#kept = kept;
    this.#host.requestUpdate();
  }

  /** Something to compare with, once: the present scenario, of which half of the teams move. */
  suggest(scenario: Scenario, { evidence }: Result): void {
    const ceiling = evidence.inputs.find(({ path }) => path === adoptionGroup.paths.ceiling);
    if (this.#hasSuggested || this.#kept.length > 0 || ceiling === undefined || ceiling.value.lte(half)) return;
    this.#hasSuggested = true;
    this.#setKept([{ scenario: edited(scenario, ceiling.path, half), name: '', isSuggested: true }]);
  }

  /** What they are called, and the one that is being worked on. */
  namesIn({ say }: View): readonly string[] {
    const lettered = this.#kept.filter(({ isSuggested }) => !isSuggested);
    return [
      ...this.#kept.map((kept) => {
        if (kept.name !== '') return kept.name;
        if (kept.isSuggested) return say('What if half of the teams take it up?');
        return say('Scenario {letter}', { letter: 'AB'[lettered.indexOf(kept)] ?? '' });
      }),
      say('The present scenario'),
    ];
  }

  /** Compares what was kept with a scenario, unless that is under way or done. */
  look(scenario: Scenario, view: View): void {
    const names = this.namesIn(view);
    const kept = this.kept.map((each, index) => ({ ...each, name: names[index] ?? String(index) }));
    const scenarios = [{ ...scenario, name: names.at(-1) ?? '' }, ...kept];
    const asked = this.#kept.length === 0 ? '' : JSON.stringify(scenarios);
    if (asked === this.#compared) return;
    this.#compared = asked;
    this.#underWay.abort();
    this.comparison = undefined;
    this.simulated = [];
    this.issues = [];
    if (asked === '') return;
    this.#underWay = new AbortController();
    void this.#compare(scenarios, this.#underWay.signal);
  }

  async #compare(scenarios: readonly Scenario[], signal: AbortSignal): Promise<void> {
    const between = betweenFrames(signal);
    try {
      await nextTask();
      this.comparison = await compare(scenarios, { signal, onProgress: between });
      this.#host.requestUpdate();
      for (const scenario of scenarios) {
        const { verdict, probability } = await simulate(scenario, { run: inFrames(between) });
        signal.throwIfAborted();
        this.simulated = [...this.simulated, { answer: verdict.answer, chanceOfLoss: probability.loss }];
        this.#host.requestUpdate();
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ScenarioError)) throw error;
      this.issues = error.issues;
    }
    this.#host.requestUpdate();
  }
}

const half = '0.5';
