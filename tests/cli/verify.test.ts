import { beforeAll, describe, expect, test } from 'vitest';
import {
  manifestDiscrepancies,
  pageDiscrepancies,
  recordedIn,
  resultDiscrepancies,
} from '../../src/report/verification.js';
import { command } from './command.js';

const scenario = [
  'name: Two lines',
  'horizonMonths: 12',
  'customLines:',
  '  - { id: in, side: benefit, monthly: { low: 20, likely: 30, high: 50 } }',
  '  - { id: out, side: cost, initial: 100, monthly: 3 }',
  'notes: [{ path: customLines.out.initial, note: "By the offer <of May>", date: 2026-05-04 }]',
].join('\n');

const made = { json: '', html: '' };

beforeAll(async () => {
  const [json, html] = await Promise.all([
    command(['report', '-', '--json'], { input: scenario }),
    command(['export', '-', '--html', '--locale', 'de'], { input: scenario }),
  ]);
  made.json = json.stdout;
  made.html = html.stdout;
});

const verified = (input: string) => command(['verify', '-'], { input });

describe('verify', () => {
  test('says that a result and a page hold, with what they were made', async () => {
    for (const file of [made.json, made.html, made.html.replaceAll('\n', '\r\n')]) {
      const { status, stdout, stderr } = await verified(file);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^standard input holds: .* model 2, schema 2, evidence of \d{4}-\d{2}\.\n$/);
    }
  });

  test('says of a result of the library that it holds, and of one without a simulation', async () => {
    const quick = await command(['report', '-', '--json', '--quick'], { input: scenario });
    const isOfTheLibrary = ([key]: readonly [string, unknown]): boolean => !['adoption', 'overFiveYears'].includes(key);
    const result = Object.fromEntries(Object.entries(JSON.parse(quick.stdout) as object).filter(isOfTheLibrary));
    expect((await verified(quick.stdout)).status).toBe(0);
    expect((await verified(JSON.stringify(result))).status).toBe(0);
  });

  test('takes a number in the form of another program for the same, and one digit more for another', () => {
    const result = { metrics: { npv: '385385.860000000000000000001' }, share: 0.00009, rate: 1e21 };
    const told = { metrics: { npv: '385385.860000000000000000001' }, share: '9e-05', rate: '1E+21' };
    expect(resultDiscrepancies(told, result)).toEqual([]);
    const other = { ...told, metrics: { npv: '385385.860000000000000000002' }, share: '9.1e-05' };
    expect(resultDiscrepancies(other, result).map(({ at }) => at)).toEqual(['metrics.npv', 'share']);
  });

  test('tells a changed input, another version and a changed figure, each as what it is', async () => {
    const { status, stdout } = await verified(
      made.json
        .replace('"initial": 100', '"initial": 101')
        .replace('"model": "2"', '"model": "1"')
        .replace('"horizonMonths": 12', '"horizonMonths": 13'),
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^standard input does not hold\.\n- The input is not the one that was calculated: its hash is told/,
    );
    expect(stdout).toContain('\n- versions.model: made with 1, calculated anew with 2\n');
    expect(stdout).toContain('\n- horizonMonths: “13” in the file, “12” when calculated anew\n');
    expect(stdout).toMatch(/\n- metrics\.totalCost: “136” in the file, “137” when calculated anew\n/);
  });

  test('leaves out of what a file holds, and of its name, what a terminal would obey', async () => {
    const steering = '\u001b[2J\u202e\u009b1m';
    const hostile = made.json.replace('"npv": "', `"npv": "${JSON.stringify(steering).slice(1, -1)}`);
    for (const words of [[], ['--json']]) {
      const { stdout } = await command(['verify', ...words, '-'], { input: hostile });
      expect(stdout).toContain('npv');
      expect(stdout).not.toMatch(/[\u001b\u202e\u009b]/);
    }
  });

  test('tells the same to a program', async () => {
    const { status, stdout } = await command(['verify', '-', '--json'], {
      input: made.html.replace('>Two lines</h1>', '>Three lines</h1>'),
    });
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      {
        holds: false,
        discrepancies: [{ kind: 'figure', at: 'Two lines', recorded: 'Three lines', recalculated: 'Two lines' }],
        unchecked: [],
      },
    ]);
  });

  test('tells a key that no manifest has', async () => {
    for (const file of [made.json, made.html.replaceAll('&quot;', '"')]) {
      const { status, stdout } = await verified(file.replace('"inputHash":', '"auditedBy": "Smith", "inputHash":'));
      expect([status, stdout.split('\n')[1]]).toEqual([
        1,
        '- manifest.auditedBy: “Smith” in the file, “nothing” when calculated anew',
      ]);
    }
  });

  test('of a scenario that was carried over takes no word that is none of ours, and says that its amounts are held to nothing', async () => {
    const old = 'schemaVersion: 1\nindustry: finance\nsize: small\nhorizonMonths: 6\nreleases: { perModelYear: 10 }\n';
    const [json, page] = await Promise.all([
      command(['report', '-', '--json', '--quick'], { input: old }),
      command(['export', '-', '--html'], { input: old }),
    ]);
    for (const file of [json.stdout, page.stdout]) {
      const held = await verified(file);
      expect([held.status, held.stdout.split('\n')[1]]).toEqual([
        0,
        'Not checked: the amounts in what became of its scenario, which was carried over from an older format.',
      ]);
      for (const [ours, others] of [
        ['none of them is a routine retraining', 'an auditor has checked them'],
        ['baseCase: likely', 'it is worth twice as much'],
        ['"from": 1', '"from": 7'],
        ['"code": "carried-over",', '"code": "carried-over", "by": "Smith",'],
      ] as const) {
        const quoted = file === page.stdout ? file.replaceAll('&quot;', '"') : file;
        expect(quoted).toContain(ours);
        const { status, stderr } = await verified(quoted.replaceAll(ours, others));
        expect([status, stderr]).toEqual([1, expect.stringContaining('is not what mlops-roi says of one')]);
      }
    }
  }, 20_000);

  test.each([
    ['"locale": "de"', '"locale": "no language"', 'manifest: “no language” is no known language tag'],
    ['"locale": "de"', '"locale": 5', 'manifest: the locale of the figures is missing'],
    ['"locale": "de"', '"carriedOver": [], "locale": "de"', 'is not what mlops-roi says of one'],
    ['"locale": "de"', '"carriedOver": {"code": "carried-over"}, "locale": "de"', 'is not what mlops-roi says of one'],
    ['"inputHash"', '"inputHashes"', 'manifest: the input, its hash or the versions are missing'],
    ['"horizonMonths"', '"locale": {}, "horizonMonths"', 'manifest.input: locale: “locale” is not an input.'],
  ])('of a page whose manifest is an odd one says so: %s, %s', async (ours, others, told) => {
    const { status, stderr } = await verified(made.html.replaceAll('&quot;', '"').replace(ours, others));
    expect([status, stderr]).toEqual([1, expect.stringContaining(told)]);
  });

  test.each([
    [
      'name: x',
      'standard input: this is neither a result (report --json), a page (export --html) nor a workbook (export --xlsx)',
    ],
    ['PK', 'standard input: this is no workbook'],
    ['{"metrics": {}}', 'standard input: manifest: the input, its hash or the versions are missing'],
    ['{"a": 1, "a": 2}', 'standard input: a: '],
    [
      '{"manifest": {"inputHash": "", "versions": {}, "input": {"industry": "banking", "horizonMonths": 0}}}',
      'standard input: manifest.input: industry: ',
    ],
    ['{"manifest": {"inputHash": "", "versions": {}, "input": {"scenarios": []}}}', 'a comparison is not verified'],
  ])('of a file that nothing can be calculated from it says why: %s', async (input, told) => {
    const { status, stdout, stderr } = await verified(input);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(told);
  });
});

const otherDigit = (digits: string): string => digits.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));

describe('a changed digit is caught', () => {
  test('in each figure of a result', () => {
    const again = JSON.parse(made.json) as object;
    const told = structuredClone(again) as Record<string, unknown>;
    expect(resultDiscrepancies(told, again)).toEqual([]);
    let changed = 0;
    const change = (parent: Record<string, unknown>): void => {
      for (const [key, value] of Object.entries(parent)) {
        if (key === 'manifest') continue;
        if (typeof value === 'object' && value !== null) change(value as Record<string, unknown>);
        else if (/\d/.test(String(value))) {
          const other = otherDigit(String(value));
          parent[key] = typeof value === 'number' ? Number(other) : other;
          expect(resultDiscrepancies(told, again), key).toHaveLength(1);
          parent[key] = value;
          changed += 1;
        }
      }
    };
    change(told);
    expect(changed).toBeGreaterThan(300);
  });

  test('in a page by its part and row, also below a fold of that part', () => {
    const changed = made.html.replace(/(<th>What comes back<\/th>\s*<td class="right">)[^<]*/, '$17');
    expect(pageDiscrepancies(changed, made.html).map(({ at, recorded }) => [at, recorded])).toEqual([
      ['The answer, What comes back', '7'],
    ]);
  });

  test('in a page by what was put in, and blanks alone by that', () => {
    const [style] = pageDiscrepancies(made.html.replace('<head>', '<head><style>td{display:none}</style>'), made.html);
    expect(style).toMatchObject({ at: 'the page', recorded: '<style>' });
    const blanks = pageDiscrepancies(made.html.replace('<head>', '<head> '), made.html);
    expect(blanks).toEqual([{ kind: 'figure', at: 'the page', recorded: 'other blanks', recalculated: 'blanks' }]);
  });

  test('in each text and each line of a chart of a page', () => {
    const pieces = made.html.split(/(<[^>]*>)/);
    let changed = 0;
    pieces.forEach((piece, place) => {
      if (!/\d/.test(piece) || piece.startsWith('{')) return;
      const page = pieces.with(place, otherDigit(piece)).join('');
      expect(pageDiscrepancies(page, made.html), piece).toHaveLength(1);
      changed += 1;
    });
    expect(changed).toBeGreaterThan(120);
  });

  test('in each figure of the scenario that they were made of', () => {
    const figures = /"horizonMonths": 12|"low": 20|"likely": 30|"high": 50|"initial": 100|"monthly": 3|"date": "2026/g;
    const start = made.json.indexOf('"input": {');
    const input = made.json.slice(start);
    const places = [...input.matchAll(figures)].slice(0, 7);
    expect(new Set(places.map(([figure]) => figure)).size).toBe(7);
    for (const { 0: figure, index } of places) {
      const changed = input.slice(0, index) + otherDigit(figure) + input.slice(index + figure.length);
      const reading = recordedIn(made.json.slice(0, start) + changed);
      const found = reading.ok ? manifestDiscrepancies(reading.recorded, reading.recorded.manifest) : [];
      expect(
        found.map(({ kind }) => kind),
        figure,
      ).toEqual(['input']);
    }
  });
});
