import { existsSync, readFileSync } from 'node:fs';
import { page, table, unfilled } from './markdown.js';

interface Held {
  readonly promise: string;
  /** The tests that hold it, each by its file and the words that it begins with. */
  readonly heldBy: readonly (readonly [file: string, test: string])[];
}

const promises: readonly Held[] = [
  {
    promise: 'The same scenario gives the same digits on any machine, in any zone, locale and width.',
    heldBy: [
      ['cli/faults.test.ts', 'the digits are the same in any zone and any locale'],
      ['fuzz/fuzz.slow.test.ts', 'have an answer or issues, the same answer twice'],
    ],
  },
  {
    promise: 'A sample depends on the seed and its number alone, on however many threads it is drawn.',
    heldBy: [
      ['cli/simulation-workers.test.ts', 'any number of threads makes the same samples'],
      ['uncertainty/sampling/samplers.test.ts', 'is the same in one go and in any pieces'],
    ],
  },
  {
    promise: 'What is worked out in floats agrees with the exact figures in every line and month.',
    heldBy: [['reading/agreement.slow.test.ts', 'the batch agrees with the exact reading in every line and month']],
  },
  {
    promise: 'A row among a million has the figures and the issues that it has by itself.',
    heldBy: [
      ['answer/rows/agreement.slow.test.ts', 'have the figures and the issues of each by itself'],
      ['cli/batch.test.ts', 'any number of threads writes the same'],
      ['cli/batch.test.ts', 'what was interrupted goes on to the same bytes'],
    ],
  },
  {
    promise:
      'Any text is answered within two seconds and 300 MB, with everything that is wrong at once, up to a hundred issues.',
    heldBy: [
      ['scenario/hostile.slow.test.ts', 'are each told of within a second of processor time, and 300 MB'],
      ['scenario/hostile.slow.test.ts', 'are the first hundred in the order of the file'],
    ],
  },
  {
    promise: 'Whatever somebody gives, what is thrown says what is permitted and what was meant.',
    heldBy: [['answer/options.test.ts', 'each says what is wrong where an argument is none, and what is permitted']],
  },
  {
    promise:
      'A text of a scenario, a catalogue or a host reaches every output as text only; JSON, and what a batch hands on, have it to the letter, marks of direction too.',
    heldBy: [
      ['cli/batch.test.ts', 'what is handed on stays to the letter'],
      ...['in HTML', 'in Markdown', 'in a workbook', 'in what is embedded: %s', 'in what is compared'].map(
        (name) => ['cli/hostile-texts.alone.test.ts', name] as const,
      ),
      ['widget/browser/strictness.page.ts', 'whatever a page or a link gives is text'],
    ],
  },
  {
    promise:
      'A file is written whole or not at all; what a killed command left goes with the next that writes the file.',
    heldBy: [
      ['cli/faults.test.ts', 'at any moment leaves the file as it was or whole'],
      ['cli/output.test.ts', 'stays unless --force is given'],
    ],
  },
  {
    promise: 'Commands that write one file at once do not mix in it: it is that of one of them.',
    heldBy: [
      ['cli/faults.test.ts', 'without --force: one has it, the others are told that it is there'],
      ['cli/faults.test.ts', 'with it: the file is that of one of them'],
      ['cli/batch.test.ts', 'do not write into one another where they %s'],
    ],
  },
  {
    promise: 'A simulated workbook of five years takes less than 64 MB of memory for what it calculates.',
    heldBy: [['cli/faults.test.ts', 'memory: 64 MB are enough for a workbook']],
  },
  {
    promise: 'Nothing leaves the page: the element loads its own files, stores nothing and sets no cookie.',
    heldBy: [['widget/browser/strictness.page.ts', 'What was fetched']],
  },
  {
    promise: 'An embedded page and the page around it hear one another and nobody else.',
    heldBy: [['widget/browser/embed.page.ts', 'in a sandbox is as high as what is in it too, and hears nobody else']],
  },
  {
    promise: 'A scenario of an earlier version is read, keeps its money, and says what was changed.',
    heldBy: [
      ['scenario/migrate.test.ts', 'has the same answer to the digit: %s'],
      ['scenario/migrate.test.ts', 'says what was changed'],
    ],
  },
  {
    promise: 'A result, a page or a workbook is checked by `verify`: a changed digit is found.',
    heldBy: [
      ['cli/verify.test.ts', 'in each figure of a result'],
      ['cli/verify.test.ts', 'in each text and each line of a chart of a page'],
      ['workbook/verification.test.ts', 'a changed digit is caught in every figure that a formula brings along'],
    ],
  },
  {
    promise:
      'It is written for the Node that `package.json` names, on which its tests run; any other that is named to them gives the same digits.',
    heldBy: [
      ['documentation/claims.test.ts', 'the README asks for the version of Node that package.json asks for'],
      ['cli/faults.test.ts', 'the digits are the same in any zone and any locale, at any width, and in every Node'],
    ],
  },
];

/** What can be relied on, each with the test that holds it, which has to be there. */
export const promiseTable = (): string =>
  page(
    '## What can be relied on',
    unfilled(
      table(
        ['promise', 'held by'],
        promises.map(({ promise, heldBy }) => [promise, heldBy.map(heldIn).join('; ')]),
      ),
    ),
  );

function heldIn([file, test]: readonly [string, string]): string {
  const path = `tests/${file}`;
  if (!existsSync(path) || !readFileSync(path, 'utf8').includes(test)) throw new Error(`${path} has no test “${test}”`);
  return `[${test.replace(/[:,]? ?%s$/, '')}](../${path})`;
}
