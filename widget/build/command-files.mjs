import { dirname } from 'node:path';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Puts what the command line is made of into few files, once all modules are written: its first, one for each command, and
 * those which several commands share. To find and open hundreds of modules takes longer than many a command does, and to
 * read what every other command needs takes longer than to say the version. What is installed beside it stays outside.
 */
export const commandFiles = (file) => ({
  name: 'command-files',
  async writeBundle() {
    await build({
      entryPoints: [file],
      // Beside the first: it finds the file of a worker thread from where it stands.
      outdir: dirname(file),
      allowOverwrite: true,
      bundle: true,
      splitting: true,
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
