/**
 * Tries one change after the other, in a process of its own that whoever began it can end where a change makes a test run
 * for ever. Nothing is written: a file is changed while it is loaded.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { BaseSequencer, createVitest } from 'vitest/node';
import { mutated } from './mutations.mjs';

const isFar = process.argv.includes('--far');
const isSlow = process.argv.includes('--slow');
let current;

const change = {
  name: 'change',
  enforce: 'pre',
  load: (id) =>
    current !== undefined && id === resolve(current.file) ? mutated(readFileSync(id, 'utf8'), current) : undefined,
};

/** Milliseconds that a file of tests took when it last ran to its end. */
const took = new Map();
/** Which tests are likeliest to notice, first those, and of equals the quickest: the first that fails ends the rest. */
let place = () => 0;

class NearestFirst extends BaseSequencer {
  sort = (files) =>
    [...files].sort(
      (one, other) => place(one) - place(other) || (took.get(one.moduleId) ?? 0) - (took.get(other.moduleId) ?? 0),
    );
}

const vitest = await createVitest(
  'test',
  {
    config: 'tests/mutate/vitest.config.ts',
    watch: false,
    bail: 1,
    reporters: [{}],
    maxWorkers: 1,
    sequence: { sequencer: NearestFirst },
  },
  { plugins: [change] },
);
const tests = (await vitest.globTestSpecifications()).map((specification) => ({
  specification,
  name: relative('tests', specification.moduleId).replace(/\.test\.ts$/, ''),
}));

const roomOf = (file) => (file.startsWith('widget') ? 'widget' : relative('src', file).split('/')[0]);

/** How many folders and words of a name a test shares with a file: a file is tested by what stands where it stands. */
const nearness = ({ name }, file) => {
  const parts = new Set(relative('src', file).replace(/\.ts$/, '').split(/[/-]/));
  return name.split(/[/.-]/).filter((part) => parts.has(part)).length;
};

/** In one run: what is named like the file, the rest of its room, and if asked for all others. */
async function isNoticed({ file, ...mutation }) {
  // A change that writes nothing is none: with it every test has to pass.
  current = mutation.becomes === undefined ? undefined : { file, ...mutation };
  vitest.invalidateFile(resolve(file));
  const room = `${roomOf(file)}/`;
  const isNear = ({ name }) => name.startsWith(room) && (isSlow || !name.endsWith('.slow'));
  const nearnessOf = new Map(
    tests.map((test) => [test.specification.moduleId, isNear(test) ? nearness(test, file) : -1]),
  );
  place = ({ moduleId }) => -(nearnessOf.get(moduleId) ?? 0);
  const asked = isFar ? tests : tests.filter(isNear);
  const run = await vitest.runTestSpecifications(asked.map(({ specification }) => specification));
  const modules = run.testModules;
  for (const module of modules)
    if (module.state() === 'passed') took.set(module.moduleId, module.diagnostic().duration);
  return run.unhandledErrors.length > 0 || modules.some((module) => !module.ok());
}

process.on('message', async (mutation) => process.send({ isNoticed: await isNoticed(mutation) }));
// Whoever began it has ended.
process.on('disconnect', () => process.exit());
process.send({ isReady: true });
