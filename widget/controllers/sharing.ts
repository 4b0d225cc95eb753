import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scenario } from 'mlops-roi';
import { fragmentPrefix, fragmentWith, linkOf, partOf } from './fragment.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly share: boolean };

export type LinkTrouble = 'broken' | 'too-large';

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
    const link = linkOf(this.#host);
    // Where the element is put elsewhere in the page, what was done in it stays.
    if (link !== undefined && link !== this.#opened) void this.#open(link);
  }

  async #open(link: string): Promise<void> {
    this.#opened = link;
    const scenario = await scenarioIn(link);
    this.trouble = scenario === undefined ? 'broken' : undefined;
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
    link.hash = fragmentWith(await fragmentOf(scenario), link.hash);
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

const bytesOf = (scenario: Scenario): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(scenario));

/** A scenario as the fragment of a link: versioned, compressed with a sum by which a letter that is another is seen, never sent to a server. */
export async function fragmentOf(scenario: Scenario): Promise<string> {
  const bytes = await through(new CompressionStream('deflate'), bytesOf(scenario));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return fragmentPrefix + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What a fragment holds, unjudged; `undefined` where it holds nothing of ours, or nothing whole. */
export async function scenarioIn(fragment: string): Promise<unknown> {
  const part = partOf(fragment);
  if (part === undefined) return undefined;
  try {
    const letters = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    // Links from before the sum begin another way.
    const form = bytes[0] === 0x78 ? 'deflate' : 'deflate-raw';
    return JSON.parse(new TextDecoder().decode(await through(new DecompressionStream(form), bytes)));
  } catch {
    return undefined;
  }
}

/** More than any scenario needs; a few bytes can be made to unfold into gigabytes. */
const mostBytes = 1_000_000;

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What goes wrong here goes wrong for the reader too, who tells of it.
  writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.readable.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) throw new RangeError('too long');
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}
