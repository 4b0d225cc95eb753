import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { command } from '../cli/command.js';

export interface Example {
  readonly source: string;
  /** The file beside it that holds what it prints. */
  readonly outputFile: string;
  readonly output: () => Promise<string>;
}

/** Nothing of the machine may show: no colours, no locale of whoever runs it. */
const options = { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } } as const;

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);

const scenario = (source: string): Example => ({
  source,
  outputFile: source.replace(/\.yaml$/, '.txt'),
  output: async () => {
    const { stdout, stderr } = await command(['report', source]);
    return stdout + stderr;
  },
});

/** Types are taken off, and the rest run as it is: `mlops-roi` is then the built package, found by its name. */
const program = (source: string): Example => ({
  source,
  outputFile: source.replace(/\.ts$/, '.txt'),
  output: () => {
    const { code } = transformSync(readFileSync(source, 'utf8'), { loader: 'ts', format: 'esm' });
    return Promise.resolve(execFileSync(process.execPath, ['--input-type=module'], { ...options, input: code }));
  },
});

export const examples: readonly Example[] = [
  ...filesIn('examples/scenarios', '.yaml').map(scenario),
  ...filesIn('examples/library', '.ts').map(program),
];
