/** The command over files of accounts, in a temporary folder, with what it took. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];

/** @param accountAt  the cells of an account by the names of their columns, by the number of its row */
export function batchCommand(plan, accountAt) {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
  const pathOf = (name) => join(folder, name);
  writeFileSync(pathOf('plan.json'), JSON.stringify(plan));

  /** Tells what the process took when it is done, on a channel that the command does not use. */
  const witness = pathOf('witness.cjs');
  writeFileSync(
    witness,
    `const { isMainThread } = require('node:worker_threads');
    const { writeSync } = require('node:fs');
    if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
  );
  const wordsOf = (rows, out, ...words) => [
    ...['--require', witness, 'dist/cli/main.js', 'batch', pathOf(rows), '--base', pathOf('plan.json')],
    ...['--id', 'account', '--out', pathOf(out), ...words],
  ];

  /**
   * Seconds by the clock and of the processors, and megabytes at most. Of made accounts some are wrong, which the code tells.
   *
   * @param options  of the engine
   */
  function run(words, ...options) {
    const start = performance.now();
    const { status, output } = spawnSync(process.execPath, [...options, ...wordsOf(...words)], { stdio });
    if (status !== 0 && status !== 1) throw new Error(`it ended with ${status}`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]);
    return {
      time: (performance.now() - start) / 1000,
      processor: (userCPUTime + systemCPUTime) / 1e6,
      memory: maxRSS / 1024,
    };
  }

  return {
    pathOf,
    run,

    /** Seconds by the clock that several take, all of them begun at once. */
    async timeOf(...several) {
      const start = performance.now();
      await Promise.all(several.map((words) => once(spawn(process.execPath, wordsOf(...words), { stdio }), 'exit')));
      return (performance.now() - start) / 1000;
    },

    gone: () => rmSync(folder, { recursive: true }),

    async madeFile(name, count) {
      const file = createWriteStream(pathOf(name));
      file.write(`${Object.keys(accountAt(0)).join(',')}\n`);
      for (let row = 0; row < count;) {
        let text = '';
        for (const end = Math.min(count, row + 1000); row < end; row++)
          text += `${Object.values(accountAt(row)).join(',')}\n`;
        if (!file.write(text)) await once(file, 'drain');
      }
      file.end();
      await once(file, 'finish');
    },

    /** Kills the command as soon as there is half of what is to come of it, and goes on from there. */
    async runKilled(words, whole) {
      const killed = spawn(process.execPath, wordsOf(...words), { stdio });
      const half = statSync(pathOf(whole)).size / 2;
      const isHalf = () => statSync(pathOf(`${words[1]}.part`), { throwIfNoEntry: false })?.size > half;
      while (!isHalf() && killed.exitCode === null) await setTimeout(20);
      if (killed.exitCode !== null) throw new Error('it came to its end before it could be killed: take more rows');
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      return run([...words, '--resume']);
    },

    async digestOf(name) {
      const hash = createHash('sha256');
      for await (const piece of createReadStream(pathOf(name))) hash.update(piece);
      return hash.digest('hex');
    },
  };
}
