import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Puts what the command line is made of into its one file, once all modules are written: to find and open hundreds of
 * them takes longer than many a command does. What is installed beside it stays outside.
 */
export const oneFileCommand = (file) => ({
  name: 'one-file-command',
  async writeBundle() {
    await build({
      entryPoints: [file],
      outfile: file,
      allowOverwrite: true,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      packages: 'external',
      minifyWhitespace: true,
      logLevel: 'error',
    });
    // That of the module which stood here before.
    rmSync(`${file}.map`, { force: true });
  },
});
