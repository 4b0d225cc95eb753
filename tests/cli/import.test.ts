import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculate, parseScenario } from '../../src/index.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { isOfficeThere, savedInGerman } from '../workbook/recalculated.js';
import { command } from './command.js';
import { temporaryFolder } from './scenario-file.js';

const plan = [
  '# The plan, with its remarks',
  'industry: finance # by the register',
  'models: { count: { low: 50, likely: 60, high: 70 } }',
  'customLines: [{ id: x, label: "=1+1", side: benefit, annual: [5, "0.1234567890123456789"] }]',
  'notes:',
  '  - { path: models.count, note: "=cmd|calc" }',
  '  - { path: wages.load, note: "\'quoted, and ;parted" }',
  '',
].join('\n');

const files = { 'plan.yaml': plan };

/** A folder with these files. */
function folderWith(texts: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

const exported = async (...form: readonly string[]) =>
  (await command(['export', 'plan.yaml', '--csv', '--inputs', ...form], { folder: folderWith(files) })).stdout;

const imported = (csv: string, words: readonly string[] = [], text = plan) =>
  command(['import', 'plan.yaml', 'inputs.csv', ...words], {
    folder: folderWith({ 'plan.yaml': text, 'inputs.csv': csv }),
    isTTY: true,
  });

/** The CSV with another cell in a row, by the heading of its column. */
function changed(csv: string, path: string, column: string, cell: string, separator = ','): string {
  const [heading = '', ...rows] = csv.split('\r\n');
  const place = heading.split(separator).indexOf(column);
  const row = rows.findIndex((each) => each.startsWith(`${path}${separator}`));
  expect(Math.min(place, row)).toBeGreaterThanOrEqual(0);
  return [
    heading,
    ...rows.map((each, at) => (at === row ? each.split(separator).with(place, cell).join(separator) : each)),
  ].join('\r\n');
}

test.skipIf(!isOfficeThere)(
  'a German LibreOffice reads the figures of its language, and what it saves gives back the scenario but for what was changed',
  async () => {
    const csv = await exported('--locale', 'de', '--bom');
    const saved = savedInGerman(changed(csv, 'models.count', 'low', '51,25', ';'));
    // A figure that it took for words it would have left as it was.
    expect(saved).toContain(';0,123456789012346;');
    const { status, stdout } = await imported(saved, ['--locale', 'de']);
    expect(status).toBe(0);
    expect(readScenario(stdout)).toEqual(readScenario(plan.replace('low: 50', 'low: 51.25')));
  },
);

describe('inputs out and in', () => {
  test.each([[[]], [['--locale', 'de', '--bom']], [['--separator', 'tab', '--decimal', 'comma']]])(
    'unchanged they give the scenario back to the letter: %j',
    async (form) => {
      const csv = await exported(...form);
      const words = form.includes('tab') ? ['--decimal', 'comma'] : [];
      const { status, stdout, stderr } = await imported(csv, words);
      expect([status, stderr]).toEqual([0, 'Nothing was changed.\n']);
      expect(stdout).toBe(plan);
    },
  );

  test('a text that a spreadsheet would run is written as a text, and read as it was', async () => {
    const csv = await exported();
    expect(csv).toMatch(/^models\.count,.*,'=cmd\|calc$/m);
    expect(csv).toMatch(/^wages\.load,.*,"'quoted, and ;parted"$/m);
  });

  test('a figure changed in a spreadsheet is changed there and nowhere else, with who did and when', async () => {
    const csv = changed(await exported('--locale', 'de'), 'customLines.x.annual.1', 'value', '7,25', ';');
    const { stdout, stderr } = await imported(csv, ['--author', 'A. Reader', '--date', '2026-11-29']);
    expect(stderr).toBe('1 input changed: customLines.x.annual.1\n');
    expect(stdout).toContain('# The plan, with its remarks\nindustry: finance # by the register\n');
    const parsed = readScenario(stdout);
    const before = readScenario(plan);
    if (!parsed.ok || !before.ok) throw new Error('both are scenarios');
    const { notes, customLines } = parsed.scenario;
    const { notes: notesBefore } = before.scenario;
    expect({ ...parsed.scenario, notes: [], customLines: [] }).toEqual({
      ...before.scenario,
      notes: [],
      customLines: [],
    });
    expect(customLines).toEqual([{ id: 'x', label: '=1+1', side: 'benefit', annual: [7.25, '0.1234567890123456789'] }]);
    expect(notes?.slice(0, 2)).toEqual(notesBefore);
    expect(notes?.[2]).toEqual({ path: 'customLines.x.annual.1', author: 'A. Reader', date: '2026-11-29' });
  });

  test('lists on a line stay as they were written, with blanks inside the brackets or without', async () => {
    const list = 'annual: [5, "0.1234567890123456789"]';
    const padded = (text: string): string => text.replaceAll(/\[(?=\S)/g, '[ ').replaceAll(/(?<=\S)\]/g, ' ]');
    for (const text of [plan, padded(plan)]) {
      const { stdout } = await imported(changed(await exported(), 'roles.engineer.people', 'value', '21'), [], text);
      expect(stdout).toContain('people: 21');
      expect(stdout).toContain(text === plan ? list : padded(list));
    }
  });

  test('a figure of the profile is written beside all members of its list, and moves no other input', async () => {
    const csv = changed(await exported(), 'roles.engineer.people', 'value', '21');
    const { stdout } = await imported(csv);
    const [after, before] = [
      readScenario(stdout),
      parseScenario({ industry: 'finance', models: { count: { low: 50, likely: 60, high: 70 } } }),
    ];
    if (!after.ok || !before.ok) throw new Error('both are scenarios');
    const figures = (scenario: typeof after.scenario) =>
      new Map(calculate(scenario).evidence.inputs.map(({ path, likely }) => [path, likely.toString()]));
    const [now, then] = [figures(after.scenario), figures(before.scenario)];
    const others = [...then].filter(([path, likely]) => now.get(path) !== likely).map(([path]) => path);
    expect(now.get('roles.engineer.people')).toBe('21');
    expect(others).toContain('roles.engineer.people');
    expect(others.filter((path) => path.startsWith('roles.'))).toEqual(['roles.engineer.people']);
  });

  test('digits that a spreadsheet has cut are no change, and a digit more or less is one', async () => {
    const csv = await exported();
    const cell = (value: string) => changed(csv, 'customLines.x.annual.2', 'value', value);
    expect((await imported(cell('0.12345679'))).stderr).toMatch(/^1 input changed/);
    expect((await imported(cell('0.1234567890'))).stderr).toBe('Nothing was changed.\n');
    expect((await imported(cell('0.123456789012346'))).stderr).toBe('Nothing was changed.\n');
    expect((await imported(cell('0.123456789012347'))).stderr).toMatch(/^1 input changed/);
  });

  test('everything that is wrong is told at once, by row and column, and nothing is written', async () => {
    const csv = [
      'path,value,low,high,note',
      'model.count,5,,,',
      'models.count,"1,000",,,',
      'horizonMonths,0.5,,,',
      'customLines.x.annual.1,,,3,',
      'wages.load,9,,,',
      'wages.load,1.2,,,',
    ].join('\n');
    const folder = folderWith({ ...files, 'inputs.csv': csv });
    writeFileSync(join(folder, 'out.yaml'), 'as it was');
    const words = ['import', 'plan.yaml', 'inputs.csv', '--out', 'out.yaml', '--force'];
    const { status, stderr } = await command(words, { folder });
    expect(status).toBe(1);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/“[^”]*” is no number.*/, 'no number')),
    ).toEqual([
      'inputs.csv: row 2, column path: “model.count” is no input of this scenario. Did you mean “models.count”?',
      'inputs.csv: row 3, column value: no number',
      'inputs.csv: row 5, column value: the figure is missing; to leave it as it is, take the row out',
      'inputs.csv: row 5, column low: a range has both ends, or none',
      'inputs.csv: row 7, column path: “wages.load” stands in row 6 already',
      'inputs.csv: numbers were read with a decimal point; --decimal comma reads the other mark',
      expect.stringMatching(/^inputs\.csv: row 4: horizonMonths: .*0\.5.*whole number from 1 to 600/),
      expect.stringMatching(/^inputs\.csv: row 6: wages\.load: .*9.*from 1 to 3/),
    ]);
    expect(readFileSync(join(folder, 'out.yaml'), 'utf8')).toBe('as it was');
  });

  test('a distribution that three figures do not tell is not turned into another one in silence', async () => {
    const text =
      'customLines: [{ id: x, side: benefit, monthly: { distribution: normal, mean: 40, standardDeviation: 8 } }]\n';
    const folder = folderWith({ 'plan.yaml': text });
    const csv = (await command(['export', 'plan.yaml', '--csv', '--inputs'], { folder })).stdout;
    const refused = await imported(changed(csv, 'customLines.x.monthly', 'value', '50'), [], text);
    expect(refused.stderr).toContain('column value: the distribution is normal');
    const sure = ['value', 'low', 'high'].reduce(
      (told, column) => changed(told, 'customLines.x.monthly', column, column === 'value' ? '50' : ''),
      csv,
    );
    expect((await imported(sure, [], text)).stdout).toContain('monthly: 50');
  });

  test('a program is told what was changed, and the scenario', async () => {
    const text = 'customLines: [{ id: x, side: cost, monthly: 3 }]\n';
    const { stdout } = await imported('path,value\ncustomLines.x.monthly,4\n', ['--json'], text);
    expect(JSON.parse(stdout)).toEqual({
      changes: [{ path: 'customLines.x.monthly', row: 2, written: '4' }],
      scenario: { customLines: [{ id: 'x', side: 'cost', monthly: 4 }] },
    });
  });

  test.each([
    ['a typographic minus', 'path,value', '−4.5', -4.5],
    ['a typographic minus and a decimal comma', 'path;value', '−4,5', -4.5],
    ['full-width digits', 'path,value', '４５', 45],
    ['full-width digits and a decimal comma', 'path;value', '４,５', 4.5],
    ['Arabic digits', 'path,value', '٤٫٥', 4.5],
    ['thousands by a narrow space', 'path;value', '4\u202f000,5', 4000.5],
    ['a short word for thousands', 'path,value', '4k', 4000],
  ])('%s are read as in a scenario', async (_, heading, cell, monthly) => {
    const text = '{"horizonMonths": 12, "customLines": [{"id": "x", "side": "cost", "monthly": 3}]}';
    const { stdout } = await imported(
      `${heading}\ncustomLines.x.monthly${heading.includes(';') ? ';' : ','}${cell}\n`,
      [],
      text,
    );
    expect(JSON.parse(stdout)).toMatchObject({ customLines: [{ monthly }] });
  });

  test('two numbers in a cell are none, and a wrong separator is told with the option that reads the other', async () => {
    const text = '{"horizonMonths": 12, "customLines": [{"id": "x", "side": "cost", "monthly": 3}]}';
    for (const cell of ['4 5', '４ ５', '4²'])
      expect((await imported(`path;value\ncustomLines.x.monthly;${cell}\n`, [], text)).stderr).toContain(
        'is no number',
      );
    const { stderr } = await imported('path;value\ncustomLines.x.monthly;4,5\n', ['--locale', 'en'], text);
    expect(stderr).toMatch(
      /: row 1: there is no column “path” \(cells are parted by commas; --separator semicolon reads the other mark\)/,
    );
  });

  test('a scenario in JSON stays JSON', async () => {
    const text = '{"horizonMonths": 12, "customLines": [{"id": "x", "side": "cost", "monthly": 3}]}';
    const { stdout } = await imported('path;value\r\ncustomLines.x.monthly;4,5\r\n', [], text);
    expect(JSON.parse(stdout)).toEqual({ horizonMonths: 12, customLines: [{ id: 'x', side: 'cost', monthly: 4.5 }] });
  });
});

test('of two files the wrong way round it is told which is which', async () => {
  const folder = folderWith({ ...files, 'inputs.csv': await exported() });
  const { status, stderr } = await command(['import', 'inputs.csv', 'plan.yaml'], { folder });
  expect(status).toBe(1);
  expect(stderr).toBe('plan.yaml: this is the scenario, which comes first; inputs.csv comes behind it\n');
});

test('of many figures with the other decimal mark the first is told, how many follow, and once what reads them', async () => {
  const folder = folderWith({ ...files });
  const words = ['export', 'plan.yaml', '--csv', '--inputs', '--separator', 'semicolon', '--decimal', 'point'];
  const { stdout } = await command(words, { folder });
  writeFileSync(join(folder, 'inputs.csv'), stdout);
  const { stderr } = await command(['import', 'plan.yaml', 'inputs.csv'], { folder });
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^inputs\.csv: row \d+, column \w+: “\d*\.\d+” is no number/),
    expect.stringMatching(/^inputs\.csv: \d\d+ more figures have the same$/),
    'inputs.csv: numbers were read with a decimal comma; --decimal point reads the other mark',
  ]);
});
