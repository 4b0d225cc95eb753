/**
 * `npm run mutate -- FOLDER [CHANGES] [SEED] [--slow] [--far]`: small changes of a folder of `src`, drawn of a seed, and whether a
 * test of that room notices them; with `--slow`, slow tests of that room too, with `--far`, any test but those of what is
 * built. What nobody noticed is printed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { mutationsOf } from './mutations.mjs';

const isFlag = (word) => word.startsWith('--');
const flags = process.argv.slice(2).filter(isFlag);
const [folder, changes = '100', seed = '1'] = process.argv.slice(2).filter((word) => !isFlag(word));

/** Longest that the tests of one change may take: what runs longer runs for ever. */
const patience = 300_000;

function drawn(all, count) {
  const generator = xoroshiro128plus(Number(seed));
  const left = [...all];
  return Array.from(
    { length: Math.min(count, all.length) },
    () => left.splice(uniformInt(generator, 0, left.length - 1), 1)[0],
  );
}

const room = folder === 'widget' ? folder : join('src', folder);
const files = readdirSync(room, { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('text/'))
  .map((file) => join(room, file))
  .sort();
const waiting = drawn(files.flatMap(mutationsOf), Number(changes));
const count = waiting.length;
let tried = 0;
let noticed = 0;

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 100);

async function trial() {
  const child = fork('tests/mutate/trial.mjs', flags, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

/** A test that fails as things are would notice every change. */
async function judgeUnchanged(child) {
  child.send({ file: files[0] });
  const [{ isNoticed }] = await once(child, 'message');
  if (!isNoticed) return;
  child.kill();
  console.error('a test of the room fails without any change: run it by itself first');
  process.exit(1);
}

/** Tries what is left. A child that does not answer is ended: that a test no longer ends is noticed too. */
async function tryAll() {
  let child = await trial();
  await judgeUnchanged(child);
  for (let mutation = waiting.pop(); mutation !== undefined; mutation = waiting.pop()) {
    child.send(mutation);
    const late = AbortSignal.timeout(patience);
    const answer = await once(child, 'message', { signal: late }).catch(() => undefined);
    if (answer === undefined) {
      child.kill('SIGKILL');
      child = await trial();
    }
    tried += 1;
    if (answer?.[0].isNoticed ?? true) noticed += 1;
    else console.log(`${mutation.file}:${mutation.line}  ${oneLine(mutation.was)}  →  ${oneLine(mutation.becomes)}`);
    if (tried % 10 === 0) process.stderr.write(`${tried} of ${count} tried, ${noticed} noticed\n`);
  }
  child.kill();
}

await Promise.all(Array.from({ length: availableParallelism() }, tryAll));
console.log(`${folder}: ${noticed} of ${count} noticed, ${Math.round((100 * noticed) / count)} %`);
