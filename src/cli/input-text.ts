import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { systemMessage } from './system-message.js';
import { pathFrom, type Terminal } from './terminal.js';

/** Far more than 200 members in every list need, and little enough to read in a moment. */
const mostBytes = 5_000_000;

export type InputText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly message: string };

const unreadable = (name: string, reason: string): InputText => ({ kind: 'unreadable', message: `${name}: ${reason}` });

const tooLarge = 'the file is larger than 5 MB, which no scenario needs';

/** How a file is called in messages. */
export const inputName = (file: string): string => (file === '-' ? 'standard input' : file);

/** The text of a file, or of standard input for `-`. */
export async function inputText(file: string, terminal: Terminal): Promise<InputText> {
  const name = inputName(file);
  const path = pathFrom(terminal, file);
  try {
    if (file !== '-') {
      const found = await stat(path);
      if (found.isDirectory()) return unreadable(name, 'this is a folder, not a file');
      if (found.isFile() && found.size > mostBytes) return unreadable(name, tooLarge);
    }
    const bytes = await firstBytes(file === '-' ? terminal.stdin : createReadStream(path));
    if (bytes.length > mostBytes) return unreadable(name, tooLarge);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError && !('syscall' in error) && isEncodingError(error)) {
      return unreadable(name, 'this is not a text in UTF-8');
    }
    const message = systemMessage(error);
    if (message === undefined) throw error;
    return unreadable(name, message);
  }
}

const isEncodingError = (error: object): boolean =>
  'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** All bytes, or a few more than are permitted: a device may never end. */
async function firstBytes(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}
