import { isAbsolute, join } from 'node:path';

/** Where text goes: a stream of the process, or whatever else takes text. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** All that a command sees of the world, apart from the files that it is told to read or write. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** From where the paths of files are seen. */
  readonly folder: string;
}

/** The path of a file as the process sees it. An empty one stays what it is, the name of no file. */
export const pathFrom = ({ folder }: Terminal, file: string): string =>
  file === '' || isAbsolute(file) ? file : join(folder, file);
