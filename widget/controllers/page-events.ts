import type { Issue, Result, Scenario } from 'mlops-roi';

/** Tells the page what a person does, and what cannot be calculated. */
export class PageEvents {
  readonly #host: EventTarget;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  error(issues: readonly Issue[]): void {
    // It does not bubble: pages listen for errors of scripts on the window, and this is none.
    this.#host.dispatchEvent(new CustomEvent('error', { detail: { issues } }));
  }

  moved(path: string, figure: number): void {
    this.#emit('scenario-input', { path, figure });
  }

  changed(scenario: Scenario, result: Result | undefined): void {
    this.#emit('scenario-change', { scenario });
    this.#emit('result-change', { result });
  }

  #emit(name: string, detail: unknown): void {
    this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
