import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calculate, industries, scenarioFor, sizes } from '../../src/index.js';
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

test('profiles alone come to about what the README says, and never to “worth it”', () => {
  const [, small, lowest, highest] =
    /about ([\d.]+) times the costs in a small organisation, and to ([\d.]+) to ([\d.]+) times in larger ones/.exec(
      oneLine,
    ) ?? [];
  for (const size of sizes) {
    for (const industry of industries) {
      const { metrics, verdict } = calculate(scenarioFor(industry, { size }));
      const ratio = Number(metrics.benefitCostRatio?.toFixed(3));
      expect(ratio).toBeGreaterThan(Number(size === 'small' ? small : lowest) - 0.06);
      expect(ratio).toBeLessThan(Number(size === 'small' ? small : highest) + 0.06);
      expect(verdict.answer).not.toBe('worth-it');
    }
  }
});

test('each room of src imports what its README says', () => {
  const rows = [...textOf('src/README.md').matchAll(/^\| \[`(\w+)`\].*?\| +([\w, ]+?) +\|$/gm)];
  const told = rows.map(([, room = '', imports = '']) => ({ room, imports }));
  const rooms = told.map(({ room }) => room);
  expect(rooms).toHaveLength(10);
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

test('the picture of the README is light', () => {
  expect(readFileSync('examples/page/calculator.png').byteLength).toBeLessThan(100_000);
});
