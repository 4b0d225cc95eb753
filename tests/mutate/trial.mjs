/**
 * Tries one change after the other, in a process of its own that whoever began it can end where a change makes a test run
 * for ever. Nothing is written: a file is changed while it is loaded.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { createVitest } from 'vitest/node';
import { mutated } from './mutations.mjs';

const isFar = process.argv.includes('--far');
let current;

const change = {
  name: 'change',
  enforce: 'pre',
  load: (id) =>
    current !== undefined && id === resolve(current.file) ? mutated(readFileSync(id, 'utf8'), current) : undefined,
};

const vitest = await createVitest(
  'test',
  { config: 'tests/mutate/vitest.config.ts', watch: false, bail: 1, reporters: [{}], maxWorkers: 1 },
  { plugins: [change] },
);
const tests = (await vitest.globTestSpecifications()).map((specification) => ({
  specification,
  name: relative('tests', specification.moduleId).replace(/\.test\.ts$/, ''),
}));

/** How many folders and words of a name a test shares with a file: a file is tested by what stands where it stands. */
const nearness = ({ name }, file) => {
  const parts = new Set(relative('src', file).replace(/\.ts$/, '').split(/[/-]/));
  return name.split(/[/.-]/).filter((part) => parts.has(part)).length;
};

/** In three helpings: what is named like the file, the rest of its room, and if asked for all others. */
function helpings(file) {
  const room = `${relative('src', file).split('/')[0]}/`;
  const isNear = (test) => test.name.startsWith(room) && !test.name.endsWith('.slow');
  const isNearest = (test) => isNear(test) && nearness(test, file) > 1;
  const rest = tests.filter((test) => isNear(test) && !isNearest(test));
  return [tests.filter(isNearest), rest, isFar ? tests.filter((test) => !isNear(test)) : []];
}

async function isNoticed(mutation) {
  current = mutation;
  vitest.invalidateFile(resolve(mutation.file));
  for (const helping of helpings(mutation.file)) {
    if (helping.length === 0) continue;
    const run = await vitest.runTestSpecifications(helping.map(({ specification }) => specification));
    if (run.unhandledErrors.length > 0 || run.testModules.some((module) => !module.ok())) return true;
  }
  return false;
}

process.on('message', async (mutation) => process.send({ isNoticed: await isNoticed(mutation) }));
process.send({ isReady: true });
