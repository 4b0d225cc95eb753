import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { sensitivity, twoWayTable, type Scenario, type Sensitivity, type Swing } from '../../src/index.js';
import { withoutColours } from '../../src/report/palette.js';
import { csvSensitivity, csvTwoWay, sensitivityText, twoWayText } from '../../src/report/sensitivity-text.js';
import { swingBar } from '../../src/report/plot.js';
import { textWidth } from '../../src/report/plain-text.js';

const style = { locale: 'en', currency: 'USD', width: 80, palette: withoutColours } as const;
const read = (page: string): string => page.replace(/\s+/g, ' ');
const widest = (page: string): number => Math.max(...page.split('\n').map(textWidth));

const swing = (told: Partial<Swing> = {}): Swing => ({
  path: 'models.count',
  label: 'Models in production today',
  unit: 'model',
  provenance: 'yours',
  low: new Decimal(10),
  value: new Decimal(40),
  likely: new Decimal(40),
  high: new Decimal(90),
  atLow: -300,
  atHigh: 700,
  swing: 1000,
  slope: 10,
  elasticity: 2,
  switchingValues: [25],
  ...told,
});

const told = (swings: readonly Swing[], rest: Partial<Sensitivity> = {}): Sensitivity => ({
  metric: 'npv',
  target: 0,
  baseCase: 'expected',
  expected: 200,
  swings,
  certainCount: 3,
  ...rest,
});
const text = (told: Sensitivity): string => sensitivityText(told, style);

describe('the tornado', () => {
  const page = text(
    told([swing(), swing({ path: 'a.b', label: 'Another', atLow: 100, atHigh: 300, switchingValues: [] })]),
  );

  test('has the result at both ends, the range, and where it turns', () => {
    expect(page).toMatch(/^WHAT MOVES THE NET PRESENT VALUE \(expected \$200\)\n/);
    expect(page).toMatch(/\(models\.count\) +-\$300 +█+│█+ +\$700/);
    expect(page).toMatch(/10 … 90$/m);
    expect(page).toMatch(/\(models\.count\) +25$/m);
  });

  test('says what the bar begins at, how many inputs have a range, and how many none', () => {
    expect(read(page)).toContain(
      'the bar begins at the expected net present value (│). 2 inputs with a range, 3 are taken as',
    );
    expect(read(page)).toContain('Turns at: where the net present value crosses $0.');
  });

  test('says that an end comes true, and that a figure which is written takes more contingency', () => {
    expect(read(page)).toContain('The ends are what may come true, the plan as it is. A figure that you write into it');
  });

  test('shows the fifteen widest, and says that there are more', () => {
    const many = text(told(Array.from({ length: 20 }, (_, place) => swing({ path: `a.b${place}` }))));
    expect(many).toContain('(a.b14)');
    expect(many).not.toContain('(a.b15)');
    expect(read(many)).toContain('20 inputs with a range, of which the 15 that move it most are shown');
  });

  test('without a target does not say where it turns', () => {
    const cost = text(told([swing({ switchingValues: [] })], { metric: 'totalCost', target: Number.NaN }));
    expect(cost).not.toMatch(/turns at/i);
  });

  test('a result that does not exist at an end is a dash', () => {
    expect(text(told([swing({ atHigh: null })], { metric: 'paybackMonths', target: Number.NaN }))).toMatch(
      /│ +– +10 … 90$/m,
    );
  });

  test('without a range says so, and how to write one', () => {
    expect(read(text(told([])))).toBe(
      'WHAT MOVES THE NET PRESENT VALUE (expected $200) No input that it depends on has a range, so there is nothing to ' +
        'move. Write what you do not know as { low, likely, high }. ',
    );
  });

  test.each(['en', 'de', 'ja', 'ar'])('fits 80 columns in %s', (locale) => {
    const wide = swing({
      label: `${'unbroken'.repeat(12)} 日本語`,
      path: `customLines.${'x'.repeat(64)}.monthly`,
      low: new Decimal('-1234567.89'),
      high: new Decimal('1e12'),
      atLow: -1.23e15,
      atHigh: 9.87e15,
      switchingValues: [1234567, 2345678],
    });
    expect(widest(sensitivityText(told([wide]), { ...style, locale }))).toBeLessThanOrEqual(80);
  });

  test('takes nothing over that could drive the terminal', () => {
    expect(text(told([swing({ label: 'a\u001b[2Jb\u202ec' })]))).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('the bar', () => {
  // Eleven columns from 0 to 10, the line at 4.
  const scale = { lowest: 0, highest: 10, line: 4, columns: 11 };
  test.each([
    [2, 7, '  ██│███   '],
    [7, 2, '  ██│███   '],
    [5, 9, '    │█████ '],
    [4, 4, '    │      '],
    [null, 6, '    │██    '],
    [null, null, '    │      '],
  ])('from %s to %s', (atLow, atHigh, bar) => {
    expect(swingBar(atLow, atHigh, scale)).toBe(bar);
  });

  test('of results that are all alike is a mark', () => {
    expect(swingBar(5, 5, { lowest: 5, highest: 5, line: 5, columns: 3 })).toBe('│  ');
  });
});

/** NPV = 12 · income − outlay. */
const plain: Scenario = {
  baseCase: 'likely',
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: { low: 100, likely: 150, high: 300 } },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: { low: 10, likely: 20, high: 30 } },
  ],
};

describe('the table of two inputs', () => {
  const table = twoWayTable(plain, ['customLines.income.monthly', 'customLines.outlay.initial'], { steps: 3 });

  test('says what goes down and what across', () => {
    const lines = twoWayText(table, style).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'NET PRESENT VALUE',
      'down: income: amount a month (money per month)',
      'across: outlay: amount at the start (money)',
    ]);
    // 12 · 20 − 100, − 200, − 300
    expect(lines.map((line) => line.trim().split(/\s{2,}/))).toContainEqual(['20', '$140', '$40', '-$60']);
  });

  test('as CSV has the figures of both beside its cells', () => {
    const rows = csvTwoWay(table).split('\r\n');
    expect(rows[0]).toBe('customLines.income.monthly \\ customLines.outlay.initial,100,200,300');
    expect(rows[1]).toBe('10,20,-80,-180');
  });

  test.each(['en', 'de', 'ja', 'ar'])('fits 80 columns in %s', (locale) => {
    const wide = twoWayTable(plain, ['customLines.income.monthly', 'customLines.outlay.initial'], { steps: 20 });
    expect(widest(twoWayText(wide, { ...style, locale }))).toBeLessThanOrEqual(80);
  });
});

test('the CSV has a row a swing with all its digits', () => {
  const rows = csvSensitivity(sensitivity(plain)).split('\r\n');
  expect(rows[0]?.split(',').slice(0, 9)).toEqual([
    'path',
    'unit',
    'low',
    'likely',
    'value',
    'high',
    'atLow',
    'atHigh',
    'swing',
  ]);
  // 12 · 10 − 150 and 12 · 30 − 150
  expect(rows[1]).toMatch(/^customLines\.income\.monthly,money per month,10,20,20,30,-30,210,240,12,/);
});

test('what nobody uses is neither ranged nor certain', () => {
  // What nobody wrote of the lines, their first months and risk adjustments, stands for not used.
  const { certainCount, swings } = sensitivity(plain);
  expect(swings).toHaveLength(2);
  expect(certainCount).toBeLessThan(6);
});
