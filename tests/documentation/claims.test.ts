import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { calculate, industries, scenarioFor, type Scenario, sizes } from '../../src/index.js';
import { knownResult } from '../answer/known.js';
import { textOf } from './readmes.js';

const top = textOf('README.md');
const oneLine = top.replace(/\s+/g, ' ');

test('every dependency stands in the README with its reason, and no other', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const section = /## Dependencies, and why\n([\s\S]*?)\n## /.exec(top)?.[1] ?? '';
  const told = [...section.matchAll(/^\| (?!package|-)([@\w./-]+).*?\| .+ \|$/gm)].map(([, name = '']) => name);
  expect(told.sort()).toEqual(Object.keys(dependencies).sort());
});

test('the README asks for the version of Node that package.json asks for', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly engines: { readonly node: string };
  };
  expect(oneLine).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
});

test('no profile alone is “worth it”, as the README says', () => {
  expect(oneLine).toContain('a profile without any figure of your own never says “worth it”');
  for (const size of sizes) {
    for (const industry of industries)
      expect(knownResult(scenarioFor(industry, { size })).verdict.answer).not.toBe('worth-it');
  }
});

test('further projects that go live decide as much as the README of the evidence says', () => {
  expect(textOf('src/evidence/README.md').replace(/\s+/g, ' ')).toContain(
    'with none of them a medium bank is left half of its expected net value',
  );
  const netOf = (overrides: Partial<Scenario>): number =>
    calculate(scenarioFor('finance', { size: 'medium', ...overrides })).metrics.npv.toNumber();
  const part = netOf({ projects: { extraShareLive: 0 } }) / netOf({});
  expect(part).toBeGreaterThan(0.45);
  expect(part).toBeLessThan(0.55);
});

test('each room of src imports what its README says', () => {
  const rows = [...textOf('src/README.md').matchAll(/^\| \[`(\w+)`\].*?\| +([\w, ]+?) +\|$/gm)];
  const told = rows.map(([, room = '', imports = '']) => ({ room, imports }));
  const rooms = told.map(({ room }) => room);
  expect(rooms).toHaveLength(11);
  for (const { room, imports } of told.filter(({ imports }) => !/^(all|everything)/.test(imports))) {
    const files = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const found = files.flatMap((file) =>
      [...readFileSync(`src/${room}/${file}`, 'utf8').matchAll(/ from '(?:\.\.\/)+(\w+)\//g)].map(([, of = '']) => of),
    );
    const others = [...new Set(found)].filter((each) => each !== room && rooms.includes(each)).sort();
    expect(others.join(', ') || 'nothing', room).toBe(imports.split(', ').sort().join(', '));
  }
});

test('no file of src or widget imports itself in a circle', () => {
  const files = ['src', 'widget'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const imports = new Map(
    files.map((file) => {
      const found = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)\.js'/g);
      return [file, [...found].map(([, of = '']) => join(dirname(file), `${of}.ts`))];
    }),
  );
  expect(files.length).toBeGreaterThan(300);

  // Files that import no file that is left go, again and again: what stays leads into a circle.
  let left = files;
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    left = left.filter((file) => imports.get(file)?.some((other) => left.includes(other)));
  }
  expect(left).toEqual([]);
});

test('the picture of the README is light', () => {
  expect(readFileSync('examples/page/calculator.png').byteLength).toBeLessThan(100_000);
});
