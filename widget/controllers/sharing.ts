import type { Scenario } from 'mlops-roi';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fragmentOf, scenarioIn } from '../state/link.js';

/** Links to a scenario. They work where the page allows them, and the fragment of a link is never sent anywhere. */
export class Sharing implements ReactiveController {
  /** The last link that was made, for those whose clipboard is closed. */
  link: string | undefined;
  isCopied = false;

  readonly #host: ReactiveControllerHost & { readonly share: boolean };
  readonly #give: (scenario: unknown) => void;

  constructor(host: ReactiveControllerHost & { readonly share: boolean }, give: (scenario: unknown) => void) {
    this.#host = host;
    this.#give = give;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.share) void this.#open();
  }

  async #open(): Promise<void> {
    const scenario = await scenarioIn(location.hash);
    if (scenario !== undefined) this.#give(scenario);
  }

  async copy(scenario: Scenario): Promise<void> {
    const link = new URL(location.href);
    link.hash = await fragmentOf(scenario);
    this.link = link.href;
    this.isCopied = await isCopied(link.href);
    this.#host.requestUpdate();
  }
}

/** There is no clipboard on a page without https, and a browser may keep it closed. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
