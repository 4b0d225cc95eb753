import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';
import { compressed, recipes, weights } from './page-weights.mjs';

// After npm run build. What it weighs stands in the README of the widget alone, in round figures: a change that readers
// would notice is a decision to be told there, and a few bytes are not.
const prose = readFileSync('widget/README.md', 'utf8').replace(/\s+/g, ' ');
const tolerance = 0.05;

test.each([
  { what: 'first', told: /first load weighs about (\d+) kB/, measured: weights.firstLoad },
  { what: 'a recipe', told: /a recipe with what reads it, about (\d+) kB/, measured: weights.recipe },
  { what: 'the rest', told: /The rest, about (\d+) kB/, measured: weights.rest },
  { what: 'all in one file', told: /in one file about (\d+) kB/, measured: weights.standalone },
])('what is loaded, $what, weighs about what the README tells, compressed', ({ what, told, measured }) => {
  const [, kilobytes] = told.exec(prose) ?? [];
  const weight = `${what}: ${Math.round(measured / 1000)} kB compressed, where the README of the widget tells ${kilobytes ?? '?'}`;
  expect(measured, `${weight}: make it lighter, or say there what it weighs now`).toBeLessThanOrEqual(
    Number(kilobytes) * 1000 * (1 + tolerance),
  );
  expect(measured, `${weight}: it became lighter, say so there`).toBeGreaterThan(
    Number(kilobytes) * 1000 * (1 - tolerance),
  );
});

describe('the first load', () => {
  const most = 29_000;

  test('is at most 29 kB compressed, so that an answer is there at once on a slow line', () => {
    const hint = 'look at what the first screen imports: the engine is loaded behind it (widget/whole.ts)';
    const { firstLoad } = weights;
    expect(firstLoad, `it weighs ${Math.round(firstLoad / 1000)} kB: ${hint}`).toBeLessThanOrEqual(most);
  });

  test.each(['ar', 'de', 'es', 'fr', 'ja'])('takes at most 4 kB more in a language: %s', (tag) => {
    const hint = 'what is said later belongs to the file beside it (widget/build/language-entry.mjs)';
    expect(compressed(tag), hint).toBeLessThanOrEqual(4000);
  });

  test('is about as light for whoever bundles the calculator: the engine comes behind it', async () => {
    const bundle = await rolldown({ input: 'mlops-roi/widget', platform: 'browser', logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'es', minify: true });
    const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])));
    const first = new Set([...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
    for (const file of first) for (const needed of chunks.get(file)?.imports ?? []) first.add(needed);
    const weight = gzipSync([...first].map((file) => chunks.get(file)?.code ?? '').join('')).length;
    const hint = 'what the first screen takes of the library is exported by src/first.ts, which brings no engine';
    expect(weight, hint).toBeLessThanOrEqual(36_000);
    expect(weight).toBeGreaterThan(25_000);
  });

  test('has recipes for each size', () => {
    expect(recipes).toHaveLength(3);
  });

  test('brings no decimals, no schema, and no sampler', () => {
    const source = readFileSync('dist/mlops-roi-calculator.min.js', 'utf8');
    for (const trace of ['[DecimalError]', 'ZodError', 'unrecognized_keys', 'what the inputs weigh'])
      expect(source).not.toContain(trace);
  });
});
