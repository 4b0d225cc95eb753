import { describe, expect, test } from 'vitest';
import type { IndustryComparison } from '../../../src/answer/industries/industry-comparison.js';
import { Decimal } from '../../../src/decimal.js';
import { compareIndustries, scenarioFor } from '../../../src/index.js';
import { industryComparisonText } from '../../../src/report/industries/industry-comparison-text.js';
import type { ReportStyle } from '../../../src/report/page.js';
import { withColours, withoutColours } from '../../../src/report/palette.js';
import { textWidth } from '../../../src/report/plain-text.js';
import { zeroBar } from '../../../src/report/plot.js';
import { currenciesAt } from '../multiplied.js';
import { multipliedComparison, smallComparison } from '../small-comparison.js';

const style: ReportStyle = { locale: 'en', width: 80, palette: withoutColours };
const textOf = (comparison: IndustryComparison): string => industryComparisonText(comparison, style);
const text = textOf(smallComparison);
const inOneLine = (some: string): string => some.replace(/\s+/g, ' ');
const lineWith = (words: string): string => text.split('\n').find((line) => line.includes(words)) ?? '';

describe('the table', () => {
  test('has a row for each industry, its own marked, with a bar from the line at zero', () => {
    expect(lineWith('Finance and insurance')).toMatch(/^> Finance and insurance +-\$400 +█+│ +not worth it/);
    expect(lineWith('Retail and e-commerce')).toMatch(/^ {2}Retail and e-commerce +\$400 +│█+ +could go either way/);
    expect(lineWith('Transport and logistics')).toMatch(/^ {2}Transport and logistics +\$0 +│ +nothing to judge/);
    expect(text).toContain('> is the scenario’s own industry.');
  });

  test('has cash benefits only, the return, the ratio, the payback and the number of inputs that differ', () => {
    expect(text).toMatch(/Retail and e-commerce +-\$1,000 +-25% +0\.75 +– +2\n/);
    expect(inOneLine(text).match(/No discounted payback: It never comes back\./g)).toHaveLength(1);
  });

  test('marks no industry where the scenario names none, and says what it is told apart from', () => {
    const nobodys = { ...smallComparison, industry: null };
    const industries = smallComparison.industries.map((each) => ({ ...each, isOwn: false }));
    const told = textOf({ ...nobodys, industries });
    expect(told).not.toMatch(/^>/m);
    expect(inOneLine(told)).toContain('told apart from Finance and insurance, in the middle by NPV.');
  });
});

describe('what really decides', () => {
  const deciding = (comparison: IndustryComparison): string => {
    const told = inOneLine(textOf(comparison));
    return told.slice(told.indexOf('WHAT REALLY DECIDES'), told.indexOf('WHAT AN INDUSTRY CHANGES'));
  };
  const [count] = smallComparison.movedInputs;

  test('compares the two spreads', () => {
    expect(deciding(smallComparison)).toContain(
      'What decides more than the industry is the size of the estate. Over its own range it moves the net present ' +
        'value by $1,600, 2.00 times the $800 between the industries.',
    );
  });

  test('says that each input is moved alone where one is, and of none nothing', () => {
    const alone = 'Each input is moved alone, under Finance and insurance.';
    expect(deciding(smallComparison)).toContain(alone);
    expect(deciding({ ...smallComparison, movedInputs: [] })).not.toContain('moved alone');
  });

  test('says the opposite where the figures do', () => {
    const sentence = 'The industry decides more than the size of the estate.';
    const npv = { lowest: new Decimal(0), highest: new Decimal(4000), spread: new Decimal(4000) };
    const decides = { ...smallComparison.decides, answer: 'industry', sentence, factor: new Decimal('2.5') } as const;
    expect(deciding({ ...smallComparison, npv, decides })).toContain(
      `${sentence} It moves the net present value by $4,000, 2.50 times what the size of the estate does ($1,600).`,
    );
  });

  test('shows each spread with the range that it comes from', () => {
    expect(inOneLine(text)).toContain('The industry -$400 $400 $800');
    expect(inOneLine(text)).toContain('Models in production today: 40 models (15 to 100) -$750 $850 $1,600');
  });

  test('calls a fixed step no evidence', () => {
    expect(deciding(smallComparison)).not.toContain('no evidence');
    const movedInputs = count === undefined ? [] : [{ ...count, by: 'fixed-step' } as const];
    expect(deciding({ ...smallComparison, movedInputs })).toMatch(
      /Halved and doubled it moves .*\(15 to 100\), halved and doubled .* this is a fixed step, and no evidence\./,
    );
  });

  test('says what was not moved, and why', () => {
    const still = { path: 'realisation.freedHours', label: 'Realisation', by: 'not-moved' } as const;
    const movedInputs =
      count === undefined ? [] : [count, { ...count, ...still, unit: 'share', value: new Decimal('0.5') }];
    expect(deciding({ ...smallComparison, movedInputs })).toMatch(
      /Realisation: 50%, not moved – – – .*Not moved: it has no range and is taken as certain\./,
    );
  });
});

describe('what an industry changes', () => {
  test('each input with its reach and the grades of all sources', () => {
    const told = inOneLine(text);
    expect(told).toContain('- Wages of the industry: 1.1 (0.9 to 1.3) [finance-wage]; grade B for all');
    expect(told).toContain(
      '- Time in which nothing is released: 4 weeks a year (4 to 8) [freezeWeeks]; grade D for all',
    );
  });

  test('nothing, where figures of one’s own stand in place of all', () => {
    const industries = smallComparison.industries.map((each) => ({ ...each, differingInputs: [] }));
    const reference = { ...smallComparison.reference, inputs: [] };
    expect(inOneLine(textOf({ ...smallComparison, industries, reference }))).toContain(
      'WHAT AN INDUSTRY CHANGES Nothing: in place of every figure that differs between the industries stands one of your own',
    );
  });
});

describe('columns', () => {
  const long: IndustryComparison = {
    ...compareIndustries(scenarioFor('healthcare', { size: 'small', models: { count: 9 } })),
    name: `A name that goes on ${'unbrokenword'.repeat(12)} 日本語の名前`,
  };

  test.each(['en', 'de', 'fr', 'ja', 'ar', 'ar-EG', 'hi', 'sv'])('every line fits in %s', (locale) => {
    for (const [place, factor] of ['0', '0.000001', '1', '-1', '123456789', '1e12', '1e30'].entries()) {
      for (const currency of currenciesAt(factor, place)) {
        const comparison = multipliedComparison({ ...long, currency }, factor);
        for (const width of [40, 60, 80, 120]) {
          const lines = industryComparisonText(comparison, { ...style, locale, width }).split('\n');
          expect(Math.max(...lines.map(textWidth)), `${currency} ${factor} ${width}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  test('those that do not fit stand below, under the labels again', () => {
    const labelled = (width: number): number =>
      industryComparisonText(smallComparison, { ...style, width }).match(/^ *Retail and/gm)?.length ?? 0;
    expect(labelled(160)).toBe(1);
    expect(labelled(80)).toBe(2);
    expect(labelled(40)).toBeGreaterThan(2);
  });
});

describe('a bar', () => {
  test.each([
    ['a loss', -10, { lowest: -10, highest: 10, columns: 9 }, '████│    '],
    ['a gain', 5, { lowest: -10, highest: 10, columns: 9 }, '    │██  '],
    ['losses alone', -5, { lowest: -10, highest: 0, columns: 9 }, '    ████│'],
    ['gains alone', 10, { lowest: 0, highest: 10, columns: 9 }, '│████████'],
    ['nothing anywhere', 0, { lowest: 0, highest: 0, columns: 9 }, '│        '],
  ])('%s', (_, value, scale, bar) => {
    expect(zeroBar(value, scale)).toBe(bar);
  });
});

test('colours change no character of the text', () => {
  const coloured = industryComparisonText(smallComparison, { ...style, palette: withColours });
  expect(coloured).toContain('\u001b[1m');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
});

test('what a user wrote cannot drive the terminal', () => {
  const told = textOf({ ...smallComparison, name: 'A\u001b[2Jcase\u0007\r\n\u202ereversed' });
  expect(told).not.toMatch(/[\u001b\u0007\r\u202e]/);
});
