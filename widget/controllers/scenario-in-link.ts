import type { Scenario } from 'mlops-roi';
import { fragmentPrefix, partOf } from './fragment.js';

export const bytesOf = (scenario: Scenario): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(scenario));

/** A scenario as the fragment of a link: versioned, compressed with a sum by which a letter that is another is seen; never sent to a server. */
export async function fragmentOf(scenario: Scenario): Promise<string> {
  const bytes = await through(new CompressionStream('deflate'), bytesOf(scenario));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return fragmentPrefix + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What a fragment holds, unjudged; `undefined` where it holds nothing of ours, or nothing whole. */
export async function scenarioIn(fragment: string): Promise<unknown> {
  const written = partOf(fragment)?.letters;
  if (written === undefined) return undefined;
  try {
    const letters = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    // Links from before the sum begin another way.
    const form = bytes[0] === 0x78 ? 'deflate' : 'deflate-raw';
    return JSON.parse(new TextDecoder().decode(await through(new DecompressionStream(form), bytes)));
  } catch {
    return undefined;
  }
}

/** More than any scenario needs; a few bytes can be made to unfold into gigabytes. */
export const mostBytes = 1_000_000;

/** Bytes that are unfolded at once, at most a thousandfold: the next ones wait until what came of these was looked at. */
const pieceLength = 1000;

async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const reader = readable.getReader();
  // What goes wrong here goes wrong for the reader too, who tells of it.
  writeInPieces(writable.getWriter(), bytes).catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}

async function writeInPieces(
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceLength) await writer.write(bytes.subarray(at, at + pieceLength));
  await writer.close();
}
