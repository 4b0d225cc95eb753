import { expect, test } from 'vitest';
import { marked } from './all-texts.js';
import { hole } from './marked-texts.js';
import { modelTexts, programWords } from './model-texts.js';

const marks = new Set(marked.map(({ text }) => text));
const wholes = [...marks].filter((text) => !text.includes(hole));

test('a text is marked where it is said, where it waits, and in a declaration of the model', () => {
  expect(wholes).toEqual(
    expect.arrayContaining(['Net present value', 'a range begins below its end', 'Deployment labour', 'Organisation']),
  );
});

/** A label of the model goes by its parts: “Training: fees and exams”. */
const parts = new Set(wholes.flatMap((text) => [text, ...text.split(': ')]).map((text) => text.toLowerCase()));
const holes = [...marks].filter((text) => text.includes(hole)).flatMap((text) => text.split(': '));
const patterns = holes.map((text) => {
  const [first = '', ...rest] = text.split(hole).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${[first, ...rest].join('.+')}$`);
});
const ofUnits = /^(1|money|[a-z-]+s?|people|copies)(( per | a |\/)[a-z ]+)*([/ ][a-z ]+)*$/;

test('whatever the model says is marked, or made of what is', () => {
  const words = new Set(programWords);
  const isMade = (text: string): boolean =>
    parts.has(text.toLowerCase()) ||
    words.has(text) ||
    patterns.some((pattern) => pattern.test(text.replace('{number}', '1'))) ||
    ofUnits.test(text) ||
    [...parts].some((part) => part.length > 3 && text.toLowerCase().includes(part));
  expect(modelTexts().filter((text) => !isMade(text))).toEqual([]);
});
