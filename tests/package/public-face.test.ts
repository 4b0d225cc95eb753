import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publicNames } from '../documentation/parts/public-names.js';

const sources = readdirSync('widget', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`widget/${file}`, 'utf8'));

describe('mlops-roi, what apps call', () => {
  const readme = readFileSync('src/README.md', 'utf8');
  const names = publicNames('src/index.ts');

  test('is told name by name in the README', () => {
    const told = [...readme.matchAll(/^- `(\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(names.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
  });

  test('says of every name what it is', () => {
    expect(names.filter(({ sentence }) => sentence === '').map(({ name }) => name)).toEqual([]);
  });
});

describe('mlops-roi/page, what the element alone needs', () => {
  const used = sources.flatMap((source) =>
    [...source.matchAll(/import (?:type )?\{([^}]*)\} from 'mlops-roi\/page'/g)].flatMap(([, list = '']) =>
      list.split(',').map((each) => each.trim().replace(/^type | as .*$/g, '')),
    ),
  );

  test('is all used by it', () => {
    const names = publicNames('src/page.ts').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !used.includes(name))).toEqual([]);
  });
});
