import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, extendedScenarios, outlooks, type Scenario } from '../../src/index.js';
import { textWidth } from '../../src/report/plain-text.js';
import { refusedAt } from '../answer/answer-schema.js';
import { command } from './command.js';
import { temporaryFolder } from './scenario-file.js';

const line = (id: string, side: string, initial: number): string =>
  `  - { id: ${id}, side: ${side}, initial: ${initial} }\n`;
const head = 'horizonMonths: 12\ndiscounting: { rate: 0 }\n';
const today = `name: Today\n${head}customLines:\n${line('gain', 'benefit', 50)}${line('pain', 'cost', 40)}`;
const more = 'name: More\nextends: Today\ncustomLines:\n  - { id: gain, initial: 80 }\n';

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

interface Told {
  readonly lines: readonly string[];
  readonly status: number | null;
}

async function told(files: Readonly<Record<string, string>>, words: readonly string[], input = ''): Promise<Told> {
  const { stdout, stderr, status } = await command(['compare', ...words], { folder: folderOf(files), input });
  expect(stdout === '' || stderr === '').toBe(true);
  return { lines: (stdout + stderr).trimEnd().split('\n'), status };
}

const npvLine = ({ lines }: Told): string | undefined => lines.find((each) => /^(Expected net|Net) value/.test(each));

describe('compare', () => {
  test('prints scenarios side by side, one extending another by its name', async () => {
    const { lines, status } = await told({ 'a.yaml': today, 'b.yaml': more }, ['b.yaml', 'a.yaml', '--base', 'Today']);
    expect(status).toBe(0);
    expect(lines).toContain('A  More');
    expect(lines.join('\n')).toMatch(/Expected net value +\$40 +\$10/);
    expect(lines).toContain('FROM B TO A: WHAT MAKES THE DIFFERENCE');
    expect(lines.some((each) => /^Custom lines: gain +\$30 +│? *█/.test(each))).toBe(true);
  });

  test('finds a file that is extended by its path, seen from the file that names it, and does not show it', async () => {
    const files = {
      'plans/more.yaml': more.replace('Today', '../base/today.yaml'),
      'base/today.yaml': today,
      'plans/less.json':
        '{ "name": "Less", "extends": "../base/today.yaml", "customLines": [{ "id": "gain", "initial": 45 }] }',
    };
    const found = await told(files, ['plans/more.yaml', 'plans/less.json']);
    expect(found.status).toBe(0);
    expect(npvLine(found)).toMatch(/ \$40 +\$5$/);
    expect(found.lines[0]).toBe('2 scenarios side by side');
  });

  test('reads one of them from standard input', async () => {
    expect(npvLine(await told({ 'a.yaml': today }, ['a.yaml', '-'], more))).toMatch(/ \$10 +\$40$/);
  });

  test('calls a scenario without a name by its file', async () => {
    const { lines } = await told({ 'a.yaml': today, 'b.yaml': more.replace('name: More\n', '') }, ['a.yaml', 'b.yaml']);
    expect(lines).toContain('B  b.yaml');
  });

  test('--json is what the library says', async () => {
    const parsed: Scenario = {
      name: 'Today',
      horizonMonths: 12,
      discounting: { rate: 0 },
      customLines: [
        { id: 'gain', side: 'benefit', initial: 50 },
        { id: 'pain', side: 'cost', initial: 40 },
      ],
    };
    const heir: Scenario = { name: 'More', extends: 'Today', customLines: [{ id: 'gain', initial: 80 }] };
    const { lines } = await told({ 'a.yaml': today, 'b.yaml': more }, ['a.yaml', 'b.yaml', '--json']);
    expect(JSON.parse(lines.join('\n'))).toEqual(
      JSON.parse(JSON.stringify(await compare(extendedScenarios([parsed, heir])))),
    );
    const alone = await told({ 'a.yaml': today }, ['a.yaml', '--json']);
    expect(JSON.parse(alone.lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(await outlooks(parsed))));
  });

  test('--csv has one column a scenario', async () => {
    const { lines } = await told({ 'a.yaml': today, 'b.yaml': more }, ['a.yaml', 'b.yaml', '--csv']);
    expect(lines[0]?.trim()).toBe('section,view,id,label,currency,Today,More');
    expect(lines.map((each) => each.trim())).toContain('metrics,metrics,npv,,USD,10,40');
  });

  test('one file alone is told at the ends of its ranges', async () => {
    const found = await told({ 'a.yaml': today.replace('initial: 50', 'initial: { low: 30, likely: 50, high: 70 }') }, [
      'a.yaml',
    ]);
    expect(npvLine(found)).toMatch(/ -\$10 +\$10 +\$30$/);
    expect(found.lines).toContain('A  Downside');
    // At the ends of all ranges there is no case to be judged.
    expect(found.lines.filter((line) => line.includes('by the ratio'))).toEqual([]);
  });

  test('--portfolio adds cases up, and says which first under a budget', async () => {
    const plan = (name: string, outlay: number, monthly: number): string =>
      `name: ${name}\n${head}customLines:\n${line('outlay', 'cost', outlay)}` +
      `  - { id: income, side: benefit, kind: cash, monthly: ${monthly} }\n`;
    // 12 months of income less the outlay, which is what it takes: 140 for 100, 130 for 50, and a loss.
    const files = { 'a.yaml': plan('A', 100, 20), 'b.yaml': plan('B', 50, 15), 'c.yaml': plan('C', 200, 10) };
    const { lines, status } = await told(files, ['a.yaml', 'b.yaml', 'c.yaml', '--portfolio', '--budget', '0.12k']);
    expect(status).toBe(0);
    expect(lines.slice(0, 2)).toEqual([
      '3 cases: net present value $190, costs $350, benefits $540.',
      '67% are worth it, or probably so.',
    ]);
    expect(lines).toContain('  C: -$80. No single figure turns it.');
    expect(lines.slice(-4)).toEqual([
      'Which first: by value for each unit of peak funding',
      '  1. B: $130 for $50, 2.6 times its funding',
      '  2. A: $140 for $100, 1.4 times its funding',
      '  $120 of funding reaches 1 case worth $130, 2.6 times its funding',
    ]);
    const asked = ['a.yaml', 'b.yaml', 'c.yaml', '--portfolio', '--budget', '120', '--json'];
    const sums = { count: 3, gainCount: 2, worthCount: 2, npv: '190', totalCost: '350', totalBenefit: '540' };
    const data: unknown = JSON.parse((await told(files, asked)).lines.join('\n'));
    expect(refusedAt('PortfolioAnswer', data)).toEqual([]);
    expect(data).toMatchObject({
      currency: 'USD',
      all: sums,
      groups: [{ name: 'no industry', ...sums }],
      best: [{ id: 'A', npv: '140', answer: 'worth-it', hinge: null }, { id: 'B' }, { id: 'C' }],
      first: [
        { name: 'B', npv: '130', funding: '50', leastForFunding: '2.6' },
        { name: 'A', npv: '140', funding: '100', leastForFunding: '1.4' },
      ],
      budgets: [{ budget: '120', count: 1, npv: '130', funding: '50', leastForFunding: '2.6' }],
    });
    expect((await told(files, ['a.yaml', '--portfolio', '--budget', '9'])).lines.at(-1)).toMatch(/too little for any/);
    const unclear = await told(files, ['a.yaml', '--portfolio', '--budget', '1,200']);
    expect(unclear.lines.join('\n')).toMatch(/can mean 1200 or 1\.2/);
    expect((await told(files, ['a.yaml', '--budget', '9'])).lines[0]).toMatch(
      /--budget can only be used with --portfolio/,
    );
  });

  test('--locale writes the figures of another language', async () => {
    expect(npvLine(await told({ 'a.yaml': today, 'b.yaml': more }, ['a.yaml', 'b.yaml', '--locale', 'de']))).toMatch(
      /10\s\$/,
    );
  });

  test('fits 80 columns with a whole organisation', async () => {
    const bank = join(process.cwd(), 'examples/scenarios/regional-bank.yaml');
    const other = `name: Other\nextends: ${bank}\nmodels: { count: 60 }\n`;
    const { lines, status } = await told({ 'b.yaml': other }, [bank, 'b.yaml', '--locale', 'de']);
    expect(status).toBe(0);
    expect(lines.filter((each) => textWidth(each) > 80)).toEqual([]);
  });
});

describe('a report', () => {
  test('takes what its scenario extends from the file that it names', async () => {
    const folder = folderOf({ 'today.yaml': today, 'more.yaml': more.replace('Today', './today.yaml') });
    const { stdout, status } = await command(['report', 'more.yaml', '--quick'], { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Expected net value +\$40/m);
  });

  test('tells what is wrong with what is inherited with the file in which it stands', async () => {
    const folder = folderOf({
      'today.yaml': 'industry: finance\nescalators: [{ id: prices, line: consulting, growth: 4 % }]\n',
      'more.yaml': 'extends: today.yaml\nsetup: off\n',
      'wrong.yaml': 'extends: today.yaml\nescalators: [{ id: prices, line: nothing }]\n',
    });
    const { stderr, status } = await command(['report', 'more.yaml', '--quick'], { folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^escalators\.prices\.line: .*“consulting”.* It is inherited from \S*today\.yaml\.\n$/);
    const own = await command(['report', 'wrong.yaml', '--quick'], { folder });
    expect(own.stderr).toMatch(/^escalators\.prices\.line: .*“nothing”/);
    expect(own.stderr).not.toContain('today.yaml');
  });

  test('reads no file that is none of a scenario', async () => {
    const hosts = await command(['report', '-'], { input: 'extends: /etc/hosts\n' });
    expect(hosts.stderr).toContain('“/etc/hosts”, which is not here');
    expect(hosts.stderr).not.toContain('localhost');
  });

  test('of a scenario that extends a name says what to do', async () => {
    const { stderr, status } = await command(['report', '-', '--quick'], { input: more });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^extends: .*“Today”, which is not here\. Give both to compare/);
  });
});

describe('bad input is exit 1, one issue a line', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[], readonly RegExp[]]>([
    [
      'in several files, each with the name of its file',
      { 'a.yaml': 'horizonMonths: 0\n', 'b.yaml': 'industry: finanse\nmodels: { cuont: 1 }\n' },
      ['a.yaml', 'b.yaml'],
      [/^a\.yaml: horizonMonths: /, /^b\.yaml: industry: .*“finance”/, /^b\.yaml: models\.cuont: .*“count”/],
    ],
    ['a file that is not there', { 'a.yaml': today }, ['a.yaml', 'c.yaml'], [/^c\.yaml: there is no such file/]],
    [
      'an extended file that is not there',
      { 'a.yaml': more.replace('Today', './none.yaml') },
      ['a.yaml'],
      [/none\.yaml: there is no such file/],
    ],
    [
      'a name that is not there',
      { 'a.yaml': today, 'b.yaml': more.replace('Today', 'Tday') },
      ['a.yaml', 'b.yaml'],
      [/^More: extends: .*“Today”/],
    ],
    [
      'a circle of files',
      { 'a.yaml': 'extends: ./b.yaml\n', 'b.yaml': 'extends: ./a.yaml\n' },
      ['a.yaml'],
      [/extends itself|cannot extend itself/],
    ],
    ['a file that extends itself', { 'a.yaml': 'extends: ./a.yaml\n' }, ['a.yaml'], [/cannot extend itself/]],
    ['a file given twice', { 'a.yaml': today }, ['a.yaml', './a.yaml'], [/^\.\/a\.yaml: the file is given twice/]],
    [
      'one name in two files',
      { 'a.yaml': today, 'b.yaml': today },
      ['a.yaml', 'b.yaml'],
      [/^scenario 2: name: .*“Today”/],
    ],
    [
      'another horizon and another currency',
      { 'a.yaml': today, 'b.yaml': `${more}  - { id: pain, initial: 40 }\nhorizonMonths: 24\ncurrency: EUR\n` },
      ['a.yaml', 'b.yaml'],
      [/^More: currency: /, /^More: horizonMonths: /],
    ],
    [
      'a base that is not there',
      { 'a.yaml': today, 'b.yaml': more },
      ['a.yaml', 'b.yaml', '--base', 'Mor'],
      [/^base: .*“More”/],
    ],
    ['a base of one', { 'a.yaml': today }, ['a.yaml', '--base', 'Today'], [/^--base: /]],
  ])('%s', async (_, files, words, expected) => {
    const { lines, status } = await told(files, words);
    expect(status).toBe(1);
    expect(lines).toHaveLength(expected.length);
    expected.forEach((pattern, place) => expect(lines[place]).toMatch(pattern));
  });

  test('no file, and two formats at once, are wrong usage', async () => {
    expect((await command(['compare'])).status).toBe(2);
    expect((await command(['compare', 'a', 'b', '--json', '--csv'])).status).toBe(2);
  });
});

test('what became of a scenario of the first version stands under its answer, also where another extends it', async () => {
  const files = {
    'a.yaml': 'schemaVersion: 1\nname: Old\nindustry: finance\nvalue: { multiple: 2 }\n',
    'b.yaml': 'schemaVersion: 1\nextends: a.yaml\nmodels: { count: 60 }\n',
  };
  const { lines } = await told(files, ['a.yaml', 'b.yaml']);
  expect(lines.filter((each) => each.includes('This scenario is of version 1 of the format'))).toHaveLength(2);
  const { stdout: alone } = await command(['report', 'a.yaml', '--quick'], { folder: folderOf(files) });
  expect(alone).toContain('! This scenario is of version 1 of the format, and was carried over.');
});
