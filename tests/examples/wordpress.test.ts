import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { industries, sizes } from '../../src/index.js';

const folder = 'examples/wordpress';
const block = JSON.parse(readFileSync(`${folder}/block.json`, 'utf8')) as {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
};

interface Told {
  readonly answers: readonly string[];
  readonly footer: string;
  readonly names: readonly string[];
}

type Call = readonly [name: string, given: unknown, content: string, isFeed: boolean];

/** The plugin, run by PHP with as much of WordPress as it asks for. */
function told(calls: readonly Call[]): Told {
  const { stdout, stderr } = spawnSync('php', ['tests/examples/wordpress-stubs.php', `${folder}/mlops-roi.php`], {
    encoding: 'utf8',
    input: JSON.stringify(calls),
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Told;
}

test('the block for WordPress offers every industry and size', () => {
  const offered = readFileSync(`${folder}/block.js`, 'utf8').match(/'[^']+'/g) ?? [];
  expect(offered).toEqual(expect.arrayContaining([...industries, ...sizes].map((each) => `'${each}'`)));
});

const hasPhp = spawnSync('php', ['--version']).status === 0;
const unless = hasPhp ? '' : ' (not tested: there is no php here; Debian has it as php-cli)';

describe.skipIf(!hasPhp)(`the plugin for WordPress${unless}`, () => {
  const shortcode = '[mlops_roi]';
  const scenario = 'mlops-roi=1.a-_--b';
  const served = 'https://blog.example/wp-content/plugins/mlops-roi/calculator/';

  test('writes the tag with its attributes and its answer, as a block and as a shortcode', () => {
    const { answers, footer } = told([
      [block.name, { industry: 'finance', exchangeRate: '0.92', locale: 'de-CH' }, '<div><p>Yes.</p></div>', false],
      [shortcode, { industry: 'finance', exchange_rate: '0.92' }, '<p>Yes.</p>', false],
      [block.name, { scenario }, '', false],
      [shortcode, '', '', false],
    ]);
    const around = (attributes: string, content: string): string =>
      `<div class="mlops-roi"><link rel="stylesheet" href="${served}mlops-roi-calculator.css">` +
      `<mlops-roi-calculator${attributes}>${content}</mlops-roi-calculator></div>`;
    expect(answers).toEqual([
      around(' industry="finance" exchange-rate="0.92" locale="de-CH"', '<div><p>Yes.</p></div>'),
      around(' industry="finance" exchange-rate="0.92"', '<p>Yes.</p>'),
      around(` data-scenario="${scenario}"`, ''),
      around('', ''),
    ]);
    const files = ['mlops-roi-calculator.min.js', 'mlops-roi-embed.js'];
    expect(footer).toBe(files.map((file) => `module ${served}${file}\n`).join(''));
  });

  test('lets nothing through that is no attribute of the calculator, or written as none', () => {
    const hostile = '"><script>alert(1)</script>';
    const given = Object.fromEntries([...Object.keys(block.attributes), 'onclick'].map((name) => [name, hostile]));
    const { answers } = told([
      [block.name, given, '', false],
      [shortcode, given, hostile, false],
    ]);
    const style = `<link rel="stylesheet" href="${served}mlops-roi-calculator.css">`;
    for (const answer of answers) expect(answer.replace(style, '')).not.toMatch(/script|onclick|" /);
  });

  test('gives feeds the answer alone', () => {
    const { answers, footer } = told([[block.name, { industry: 'finance' }, '<div><p>Yes.</p></div>', true]]);
    expect([answers, footer]).toEqual([['<div><p>Yes.</p></div>'], '']);
  });

  test('knows the attributes that its block declares', () => {
    expect(told([[block.name, {}, '', false]]).names).toEqual(Object.keys(block.attributes));
  });
});

test('the files that the plugin is put together from are there', () => {
  const readme = readFileSync(`${folder}/readme.txt`, 'utf8');
  const named = [...readme.matchAll(/(?<= )(?:examples|dist)\/[\w./-]+?(?=[.*]*\*| )/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(2);
  const isThere = (path: string): boolean => existsSync(path) || existsSync(`${path}.min.js`);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});
