import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proseOf, readmes, textOf } from './readmes.js';

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

test('each folder of src has a README, and so have widget, examples, tests and its benchmarks', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const wanted = ['src', ...rooms.map(({ name }) => `src/${name}`), 'widget', 'examples', 'tests', 'tests/bench'];
  expect(wanted.map((folder) => `${folder}/README.md`).filter((file) => !readmes.includes(file))).toEqual([]);
});

test('at the top stands what the project is made of, and nothing that a tool left there', () => {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  const names = readdirSync('.', { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !name.startsWith('.') && !ignored.includes(name));
  const folders = ['examples/', 'src/', 'tests/', 'widget/'];
  const files = ['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json'];
  const configurations = ['oxlint.config.mjs', 'rollup.config.mjs'];
  expect(names.toSorted()).toEqual([...folders, ...files, ...configurations].toSorted());
});

test('the README at the top is read in one go: at most 250 lines', () => {
  expect(linesOf(textOf('README.md')).length).toBeLessThanOrEqual(250);
});

test.each(readmes.slice(1))('%s has at most 60 lines of its own, blank ones aside', (readme) => {
  expect(linesOf(proseOf(readme)).filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(60);
});

test('the README at the top links to every other', () => {
  const top = textOf('README.md');
  expect(readmes.slice(1).filter((readme) => !top.includes(`](${readme}`))).toEqual([]);
});

test('the change list knows the version of package.json, and tells what comes next before it', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const versions = [...readFileSync('src/CHANGES.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(versions).toContain(version);
  expect(versions.filter((name) => name === 'Unreleased')).toEqual(versions[0] === 'Unreleased' ? ['Unreleased'] : []);
});

/** As GitHub makes them: `## What you do not know` is `#what-you-do-not-know`. */
const anchorsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(readmes)('in %s', (readme) => {
  const prose = proseOf(readme);
  const text = textOf(readme);

  test('links lead to files and headings that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|<)([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? readme : join(dirname(readme), file);
      return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('files and folders that are named are there', () => {
    const named = [...prose.matchAll(/`([\w.@/-]+(?:\/|\.(?:ts|mjs|json|html|css|md)))`/g)].map(
      ([, name = '']) => name,
    );
    const places = [dirname(readme), '.', 'src', 'dist'];
    const missing = named.filter((name) => !places.some((place) => existsSync(normalize(join(place, name)))));
    expect(missing).toEqual([]);
  });
});
