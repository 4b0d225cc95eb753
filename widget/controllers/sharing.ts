import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scenario } from 'mlops-roi';
import { libraryVersion } from 'mlops-roi/page';
import { fragmentWith, linkOf, partOf } from './fragment.js';
import { bytesOf, fragmentOf, mostBytes, scenarioIn } from './scenario-in-link.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly share: boolean };

/** Why a link holds nothing, or cannot be made; or that it was made by another version, whose figures may be others. */
export type LinkTrouble = 'broken' | 'too-large' | 'unknown-form' | { readonly madeBy: string };

/** Links to a scenario. They work where the page allows them, and the fragment of a link is never sent anywhere. */
export class Sharing implements ReactiveController {
  /** The last link that was made, for those whose clipboard is closed. */
  link: string | undefined;
  isCopied = false;
  /** Of the link that was followed, or the scenario that was to be made one. */
  trouble: LinkTrouble | undefined;

  readonly #host: Host;
  readonly #give: (scenario: unknown) => void;
  #opened: string | undefined;

  constructor(host: Host, give: (scenario: unknown) => void) {
    this.#host = host;
    this.#give = give;
    host.addController(this);
  }

  hostConnected(): void {
    // Another link in the same tab loads no page.
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const link = linkOf(this.#host);
    // Where the element is put elsewhere in the page, what was done in it stays.
    if (link !== undefined && link !== this.#opened) void this.#open(link);
  };

  async #open(link: string): Promise<void> {
    this.#opened = link;
    const scenario = await scenarioIn(link);
    if (link !== this.#opened) return;
    this.trouble = scenario === undefined ? whyNone(link) : madeByAnother(link);
    if (scenario !== undefined) this.#give(scenario);
    this.#host.requestUpdate();
  }

  async copy(scenario: Scenario): Promise<void> {
    this.trouble = bytesOf(scenario).length > mostBytes ? 'too-large' : undefined;
    this.link = undefined;
    if (this.trouble !== undefined) {
      this.#host.requestUpdate();
      return;
    }
    const link = new URL(location.href);
    link.hash = fragmentWith(`${await fragmentOf(scenario)}.${libraryVersion}`, link.hash);
    this.link = link.href;
    this.isCopied = await isCopied(link.href);
    this.#host.requestUpdate();
  }
}

const whyNone = (link: string): LinkTrouble => (partOf(link)?.letters === undefined ? 'unknown-form' : 'broken');

/** A scenario names only what differs from the profile, and profiles change. */
function madeByAnother(link: string): LinkTrouble | undefined {
  const madeBy = partOf(link)?.madeBy;
  return madeBy === undefined || madeBy === libraryVersion ? undefined : { madeBy };
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
