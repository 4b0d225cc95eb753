import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Result, Scenario, Simulation } from 'mlops-roi';
import { profileCurrency } from 'mlops-roi/first';
import type { ShownFigures } from '../events.js';
import type { FirstFacts } from '../first-screen/facts.js';
import { tell } from './tell.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly scenario: Scenario;
    readonly result: Result | undefined;
    readonly simulation: Simulation | undefined;
  };

/** Whoever worked them out; what a recipe knows is in the currency of the profiles. */
function shownFigures(result: Result | undefined, first: FirstFacts | undefined): ShownFigures | undefined {
  if (result === undefined) {
    if (first === undefined) return undefined;
    const { npv, paybackMonths, cashOnlyNpv } = first;
    return { currency: profileCurrency, npv, paybackMonths, cashOnlyNpv };
  }
  const { currency, metrics, cashOnly } = result;
  return {
    currency,
    npv: metrics.npv.toNumber(),
    paybackMonths: metrics.paybackMonths?.toNumber() ?? null,
    cashOnlyNpv: cashOnly.npv.toNumber(),
  };
}

/** Tells the page when the first figures are drawn, and each time the simulation has come to rest. */
export class Milestones implements ReactiveController {
  readonly #host: Host;
  readonly #first: () => FirstFacts | undefined;
  #isReady = false;
  #settled: Simulation | undefined;

  /** @param first  what is shown until the engine has figures */
  constructor(host: Host, first: () => FirstFacts | undefined) {
    this.#host = host;
    this.#first = first;
  }

  hostUpdated(): void {
    const { renderRoot, scenario, simulation } = this.#host;
    if (!this.#isReady && renderRoot.querySelector('.answer') !== null) {
      const figures = shownFigures(this.#host.result, this.#first());
      this.#isReady = figures !== undefined;
      if (figures !== undefined) tell(this.#host, 'ready', { scenario, figures });
    }
    if (simulation === undefined || simulation === this.#settled) return;
    const { result } = this.#host;
    if (result === undefined) return;
    this.#settled = simulation;
    tell(this.#host, 'settled', { result, simulation });
  }
}
