import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Result, Scenario, Simulation } from 'mlops-roi';
import { tell } from './tell.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly scenario: Scenario;
    readonly result: Result | undefined;
    readonly simulation: Simulation | undefined;
  };

/** Tells the page when the first figures are drawn, and each time the simulation has come to rest. */
export class Milestones implements ReactiveController {
  readonly #host: Host;
  #isReady = false;
  #settled: Simulation | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  hostUpdated(): void {
    const { renderRoot, scenario, simulation } = this.#host;
    if (!this.#isReady && renderRoot.querySelector('.answer') !== null) {
      this.#isReady = true;
      tell(this.#host, 'ready', { scenario });
    }
    if (simulation === undefined || simulation === this.#settled) return;
    const { result } = this.#host;
    if (result === undefined) return;
    this.#settled = simulation;
    tell(this.#host, 'settled', { result, simulation });
  }
}
