/**
 * All tests, as many steps at a time as there are processors for; `quick` asks for those that answer in a minute. Each
 * step says when it begins and how long it took, and what it printed if it did not come out well. What needs a step that
 * failed is not run, the others are.
 *
 * node tests/run.mjs [quick]
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { allSteps, quickSteps } from './steps.mjs';

const processors = availableParallelism();
const begun = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** How a step ended: its code, and what it printed. */
function ended({ command }) {
  const child = spawn(command, {
    shell: true,
    env: { ...process.env, FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (printed += text));
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, printed })));
}

const done = new Set();
const running = new Set();
let failed = 0;

async function run(step, waiting) {
  running.add(step);
  console.log(`… ${step.name}`);
  const start = performance.now();
  const { code, printed } = await ended(step);
  running.delete(step);
  if (code === 0) {
    done.add(step.name);
    const summary = step.summary?.(printed) ?? '';
    console.log(`✓ ${step.name}, ${seconds(start)}${summary === '' ? '' : `: ${summary}`}`);
  } else {
    failed += 1;
    console.log(`${printed}\n✗ ${step.name}, ${seconds(start)}`);
  }
  return begin(waiting);
}

/** Begins whatever may begin: what it needs is done, and there is a processor for it. */
async function begin(waiting) {
  const ready = [];
  for (const step of [...waiting]) {
    const taken = [...running, ...ready].reduce((total, { share = 1 }) => total + share, 0);
    const isReady = (step.after ?? []).every((name) => done.has(name));
    if (!isReady || (taken > 0 && taken + (step.share ?? 1) > processors)) continue;
    waiting.delete(step);
    ready.push(step);
  }
  await Promise.all(ready.map((step) => run(step, waiting)));
}

const waiting = new Set(process.argv[2] === 'quick' ? quickSteps : allSteps);
await begin(waiting);
for (const { name } of waiting) console.log(`not run: ${name}`);
console.log(`${failed === 0 ? 'All came out well' : 'Something did not come out well'}, after ${seconds(begun)}.`);
process.exitCode = failed === 0 ? 0 : 1;
