import { compare, ScenarioError, type Comparison, type Issue, type Scenario } from 'mlops-roi';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { View } from '../view.js';
import { betweenFrames, nextTask } from './in-frames.js';

/** Beside the present one. */
const mostKept = 2;

/** Scenarios that were put aside, beside the present one. */
export class Comparing implements ReactiveController {
  kept: readonly Scenario[] = [];
  comparison: Comparison | undefined;
  issues: readonly Issue[] = [];

  readonly #host: ReactiveControllerHost;
  #underWay = new AbortController();
  #compared = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#underWay.abort();
    this.#compared = '';
  }

  get isFull(): boolean {
    return this.kept.length >= mostKept;
  }

  keep(scenario: Scenario): void {
    this.kept = [...this.kept, scenario].slice(0, mostKept);
    this.#host.requestUpdate();
  }

  drop(index: number): void {
    this.kept = this.kept.filter((_, each) => each !== index);
    this.#host.requestUpdate();
  }

  /** What they are called: A, B, and the one that is being worked on. */
  namesIn({ say }: View): readonly string[] {
    return [
      ...this.kept.map((_, index) => say('Scenario {letter}', { letter: 'AB'[index] ?? '' })),
      say('The present scenario'),
    ];
  }

  /** Compares what was kept with a scenario, unless that is under way or done. */
  look(scenario: Scenario, view: View): void {
    const names = this.namesIn(view);
    const scenarios = [...this.kept, scenario].map((each, index) => ({ ...each, name: names[index] ?? String(index) }));
    const asked = this.kept.length === 0 ? '' : JSON.stringify(scenarios);
    if (asked === this.#compared) return;
    this.#compared = asked;
    this.#underWay.abort();
    this.comparison = undefined;
    this.issues = [];
    if (asked === '') return;
    this.#underWay = new AbortController();
    void this.#compare(scenarios, this.#underWay.signal);
  }

  async #compare(scenarios: readonly Scenario[], signal: AbortSignal): Promise<void> {
    try {
      await nextTask();
      this.comparison = await compare(scenarios, { signal, onProgress: betweenFrames(signal) });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ScenarioError)) throw error;
      this.issues = error.issues;
    }
    this.#host.requestUpdate();
  }
}
