import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import { compare, outlooks, type Comparison, type Outlooks, type Scenario } from '../../../src/index.js';
import { comparisonCsv } from '../../../src/report/compare/comparison-csv.js';
import { comparisonPage } from '../../../src/report/compare/comparison-page.js';
import { comparisonText } from '../../../src/report/compare/comparison-text.js';
import { waterfall } from '../../../src/report/plot.js';
import { withColours, withoutColours } from '../../../src/report/palette.js';
import { textWidth } from '../../../src/report/plain-text.js';
import { currenciesAt } from '../multiplied.js';

const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const text = (comparison: Comparison | Outlooks): string => comparisonText(comparison, style);
const widest = (page: string): number => Math.max(...page.split('\n').map(textWidth));

interface Written {
  readonly name: string;
  readonly gain: number | string;
  readonly pain: number | string;
}

const scenario = ({ name, gain, pain }: Written, rest: Scenario = {}): Scenario => ({
  name,
  horizonMonths: 24,
  discounting: { rate: 0 },
  customLines: [
    { id: 'gain', label: 'What it brings', side: 'benefit', initial: gain },
    { id: 'pain', label: 'What it takes', side: 'cost', initial: pain },
  ],
  ...rest,
});

const stay = scenario({ name: 'Stay', gain: 0, pain: 0 }, { alternative: 'do-nothing' });
const build = scenario({ name: 'Build', gain: 900, pain: 1000 }, { alternative: 'build', probability: 0.25 });
const buy = scenario({ name: 'Buy', gain: 1500, pain: 1200 }, { alternative: 'buy', probability: 0.75, tags: ['May'] });
const lone = scenario({ name: 'Lone', gain: 900, pain: 1000 });
const all = await compare([build, stay, buy]);

/** More causes than fit: three scenarios that differ in fifteen lines each. */
const many = await compare(
  [1, 2, 3].map((factor) => ({
    ...lone,
    name: `s${factor}`,
    customLines: Array.from(
      { length: 15 },
      (_, place) => ({ id: `l${place}`, side: 'benefit', initial: factor * (place + 1) }) as const,
    ),
  })),
);

/** The lines under a heading, down to the next empty one. */
function sectionOf(page: string, heading: RegExp): readonly string[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0) throw new Error(`there is no ${String(heading)}`);
  return lines.slice(start, lines.indexOf('', start));
}

const cells = (line: string | undefined): readonly string[] => (line ?? '').trim().split(/\s{2,}/);

describe('the page', () => {
  const page = text(all);

  test('calls each scenario by a letter, with what it says of itself and its verdict', () => {
    const lines = page.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '3 scenarios side by side',
      '24 months from approval · all money in USD · told from A',
    ]);
    expect(lines).toContain('A  Build');
    expect(lines).toContain('C  Buy');
    expect(lines).toContain('   buy · probability 75% · 0% a year, monthly · May');
    expect(lines).toContain('   Nothing to judge: there is no cost.');
  });

  test('has the metrics side by side under those letters', () => {
    const returns = sectionOf(page, /^RETURNS/);
    expect(cells(returns[1])).toEqual(['A', 'B', 'C']);
    expect(cells(returns[2])).toEqual(['Net present value', '-$100', '$0', '$300']);
    expect(cells(returns.find((line) => line.startsWith('ROI')))).toEqual(['ROI over 24 months', '-10%', '–', '25%']);
  });

  test('has the alternatives in order of cost, and the best of them', () => {
    const section = sectionOf(page, /^ALTERNATIVES/);
    expect(cells(section[2])).toEqual(['A build', '$1,000', '-$100', 'nothing', '-$100', '–', 'no']);
    expect(cells(section[3])).toEqual(['C buy', '$1,200', '$300', 'nothing', '$300', '–', 'yes']);
    expect(section[4]).toBe('By net present value: C, Buy.');
  });

  test('has what each has more than the base', () => {
    const section = sectionOf(page, /^INCREMENTS/);
    expect(cells(section[2]).slice(0, 2)).toEqual(['B less A', '$100']);
    expect(cells(section[3]).slice(0, 2)).toEqual(['C less A', '$400']);
  });

  test('says below them what they are: differences of present values, of each view', () => {
    const told = sectionOf(page, /^INCREMENTS/).join(' ');
    expect(told).toContain('Differences of present values; Cash benefits and Treasury: of the net present values');
    const [first, , last] = all.scenarios;
    const difference = all.differences.find(({ to }) => to === last?.name);
    if (first === undefined || last === undefined || difference === undefined)
      throw new Error('there is no difference');
    for (const view of ['metrics', 'cashOnly', 'treasury'] as const)
      expect(difference[view].npv.toString(), view).toBe(last[view].npv.minus(first[view].npv).toString());
    expect(difference.metrics.presentValueCost.toString()).toBe('200');
    expect(difference.metrics.presentValueBenefit.toString()).toBe('600');
  });

  test('draws the bridge, every step from where the one before it ended', () => {
    const section = sectionOf(page, /^FROM A TO C/);
    expect(section.slice(2, 6).map((line) => cells(line).slice(0, 2))).toEqual([
      ['NPV of A, Build', '-$100'],
      ['Custom lines: gain', '$600'],
      ['Custom lines: pain', '-$200'],
      ['NPV of C, Buy', '$300'],
    ]);
    expect(section.join(' ')).toContain('Not accounted for: $0.');
  });

  test('has the mean by probability, and who is not in it', () => {
    // 0.25 × −100 + 0.75 × 300; deviation √(0.25 × 300² + 0.75 × 100²)
    const section = sectionOf(page, /BY PROBABILITY/);
    const deviation = Math.sqrt(0.25 * 300 ** 2 + 0.75 * 100 ** 2).toFixed(0);
    expect(cells(section[2])).toEqual(['All benefits', '$200', `$${deviation}`, '-$100', '$300', '25%']);
    expect(page).toContain('B: without a probability, and so not in the mean.');
  });

  test('leaves a line blank where a scenario has none', () => {
    const section = sectionOf(page, /^LINES/);
    expect(cells(section.find((line) => line.includes('What it takes')))).toEqual([
      'What it takes',
      '$1,000',
      '–',
      '$1,200',
    ]);
  });

  test('colours nothing but whole lines, and the same words come out', () => {
    const coloured = comparisonText(all, { ...style, palette: withColours });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(page);
  });

  test('takes nothing over that could drive the terminal', async () => {
    const bad = await compare([{ ...lone, name: 'a\u001b[2Jb', tags: ['c\u202ed'] }]);
    expect(text(bad)).not.toMatch(/[\u001b\u202e]/);
  });

  test('adds up the causes beyond a dozen', () => {
    const section = sectionOf(text(many), /^FROM A TO B/);
    expect(cells(section.find((line) => line.includes('smaller'))).slice(0, 2)).toEqual(['3 smaller causes', '$6']);
  });

  test('of one scenario says what its ends are, and that they are rare', async () => {
    const page = text(
      await outlooks({
        ...lone,
        customLines: [{ id: 'gain', label: 'Gain', side: 'benefit', initial: { low: 5, likely: 10, high: 30 } }],
      }),
    );
    expect(page).toMatch(/^One scenario at the ends of its ranges\n/);
    const moved = sectionOf(page, /^WHICH END/)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(moved).toContain('gain: amount at the start: expected $12.50 (likely $10, $5 to $30) $5 $30 low');
    expect(page.replace(/\s+/g, ' ')).toContain('far rarer than one case in ten');
  });
});

describe('the one page', () => {
  const page = comparisonPage(all, style);

  test('has the answers, the money, the best and what makes the difference, in this order', () => {
    const parts = ['A  Build', 'THE MONEY', 'By net present value: C, Buy.', 'FROM A TO B', 'FROM A TO C', 'All of it'];
    const places = parts.map((part) => page.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(cells(sectionOf(page, /^THE MONEY/)[1])).toEqual(['Expected net value', '-$100', '$0', '$300']);
  });

  test('adds up as many causes as it takes to end after 60 lines, the widest first', () => {
    const printed = comparisonPage(many, style);
    expect(printed.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    const section = sectionOf(printed, /^FROM A TO B/);
    // 1 + 2 + … + 15 are 120, whatever stands alone.
    const amounts = section.slice(2).map((line) => Number(cells(line)[1]?.replace(/[$,]/g, '')));
    expect(amounts.slice(1, -1).reduce((total, amount) => total + amount, 0)).toBe(120);
    expect(amounts[1]).toBe(15);
    expect(section.at(-2)).toMatch(/^\d+ smaller causes/);
  });

  test('of one scenario says that its ends are rare', async () => {
    const gain = { id: 'gain', label: 'Gain', side: 'benefit', initial: { low: 5, likely: 10, high: 30 } } as const;
    const ends = comparisonPage(await outlooks({ ...lone, customLines: [gain] }), style).replace(/\s+/g, ' ');
    expect(ends).toContain('far rarer than one case in ten');
  });
});

describe('80 columns', () => {
  const long = `${'A name that goes on '.repeat(8)}${'unbroken'.repeat(12)} 日本語`;
  const id = 'x'.repeat(64);

  test.each(['0', '0.000001', '1', '123456789', '1e12', '1e29'])(
    'every line fits, with money times %s',
    async (factor) => {
      const times = (amount: number): string => new Decimal(factor).times(amount).toString();
      const more: Scenario['customLines'] & object = [{ id, side: 'benefit', monthly: times(3) }];
      const scenarios = ['', ' b', ' c', ' d'].map((suffix, place) =>
        scenario(
          { name: long + suffix, gain: times(place + 1), pain: times(2) },
          { probability: 0.25, alternative: 'hybrid', tags: [long.slice(0, 100)] },
        ),
      );
      const inDollars = await compare([...scenarios.slice(0, 3), { ...scenarios[3], customLines: more }]);
      for (const [place, locale] of ['en', 'de', 'fr', 'ja', 'ar', 'ar-EG', 'hi', 'sv'].entries()) {
        for (const currency of currenciesAt(factor, place)) {
          // Lines of one's own are the same figures in any currency.
          const comparison = { ...inDollars, currency };
          for (const print of [comparisonText, comparisonPage])
            expect(widest(print(comparison, { ...style, locale }))).toBeLessThanOrEqual(80);
        }
      }
    },
  );

  test('as many scenarios as there are letters go into blocks', async () => {
    const page = text(
      await compare(
        Array.from({ length: 26 }, (_, place) => scenario({ name: `s${place}`, gain: 1e6 * place, pain: 5 })),
      ),
    );
    expect(widest(page)).toBeLessThanOrEqual(80);
    expect(page).toMatch(/^Z {2}s25$/m);
  });
});

describe('the waterfall', () => {
  test('hangs each bar where the one before it ended', () => {
    // Eleven columns from −2 to 8: zero is the third.
    expect(
      waterfall(
        [
          { from: 0, to: 4 },
          { from: 4, to: 8 },
          { from: 8, to: -2 },
          { from: 0, to: -2 },
        ],
        11,
      ),
    ).toEqual(['  │████', '  │   █████', '░░│░░░░░░░░', '░░│']);
  });

  test('shows a step too small for a column, and nothing for none', () => {
    expect(
      waterfall(
        [
          { from: 0, to: 1000 },
          { from: 1000, to: 1000.1 },
          { from: 500, to: 500 },
        ],
        11,
      ),
    ).toEqual(['│██████████', '│         █', '│']);
  });

  test('of nothing is a line', () => {
    expect(waterfall([{ from: 0, to: 0 }], 5)).toEqual(['│']);
  });
});

describe('the CSV', () => {
  const rows = comparisonCsv(all)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

  test('has one column a scenario and as many cells in every row', () => {
    expect(rows[0]).toEqual(['section', 'view', 'id', 'label', 'currency', 'Build', 'Stay', 'Buy']);
    expect(
      new Set(
        comparisonCsv(all)
          .trimEnd()
          .split('\r\n')
          .map((line) => line.replace(/"[^"]*"/g, '').split(',').length),
      ),
    ).toEqual(new Set([8]));
  });

  test('has metrics, lines, increments and bridges with all their digits', () => {
    expect(rows).toContainEqual(['metrics', 'cashOnly', 'npv', '', 'USD', '-100', '0', '300']);
    expect(rows).toContainEqual(['less Build', 'metrics', 'npv', '', 'USD', '', '', '400']);
    expect(rows).toContainEqual([
      'bridge from Build',
      'metrics',
      'customLines.gain',
      'Custom lines: gain',
      'USD',
      '',
      '',
      '600',
    ]);
    expect(comparisonCsv(all)).toContain('"cost, present value",metrics,pain,What it takes,USD,1000,,1200\r\n');
  });

  test('neutralises what a spreadsheet would run', async () => {
    const bad = await compare([{ ...lone, name: '=1+1' }]);
    expect(comparisonCsv(bad).split('\r\n')[0]).toContain("'=1+1");
  });
});
