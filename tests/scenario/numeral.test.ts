import { describe, expect, test } from 'vitest';
import { shifted } from '../../src/scenario/decimal-mark.js';
import { batch } from '../../src/index.js';
import { readNumeral, type DecimalMark } from '../../src/scenario/numeral.js';
import { issuesOf } from './issues-of.js';

const inFile = (written: string, isShare = false): string => {
  const reading = readNumeral(written, { isShare });
  if (reading.kind === 'unclear') return reading.readings.join(' or ');
  return reading.kind === 'numeral' ? reading.numeral : 'none';
};

describe('a number as people write it in a file', () => {
  test.each([
    ['40', '40'],
    ['-3', '-3'],
    ['.5', '.5'],
    ['2e-3', '2e-3'],
    ['10k', '10000'],
    ['1.2M', '1200000'],
    ['1.5 Mio.', '1500000'],
    ['3bn', '3000000000'],
    ['2.5万', '25000'],
    ['10 000', '10000'],
    ['10\u202f000', '10000'],
    ['10’000', '10000'],
    ['10_000', '10000'],
    ['٨', '8'],
    ['١٢٫٥', '12.5'],
    ['१२', '12'],
    ['３', '3'],
    ['−3', '-3'],
  ])('%s is %s', (written, numeral) => {
    expect(inFile(written)).toBe(numeral);
  });

  test.each([
    ['8%', '0.08'],
    ['8 %', '0.08'],
    ['%8', '0.08'],
    ['-8 %', '-0.08'],
    ['٨٪', '0.08'],
    ['250%', '2.5'],
    ['0.5%', '0.005'],
  ])('of a share, %s is %s', (written, numeral) => {
    expect(inFile(written, true)).toBe(numeral);
  });

  const several = ['15 40 100', '10 20', '1 2345', '1\n000\n00'];
  const powers = ['10⁶', '10²', '5₀'];
  test.each([
    '8%',
    'abc',
    '',
    '.',
    '1.2.3',
    '12e',
    '0x1F',
    'k',
    '%',
    '1 apple',
    'NaN',
    'Infinity',
    ...several,
    ...powers,
  ])('%s is no number', (written) => {
    expect(inFile(written)).toBe('none');
  });

  test.each([
    ['10,000', '10000 or 10.000'],
    ['1,5', '1.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.000.000', '1000000'],
    ['80,00,00,000', '800000000'],
    ['10,5k', '10500'],
    ['010', '10'],
    ['000', '0'],
    ['1,', '1'],
    [',5', '0.5'],
    ['-,5', '-0.5'],
  ])('%s is not taken for a number: it may be %s', (written, readings) => {
    expect(readNumeral(written, { isShare: false }).kind).toBe('unclear');
    expect(inFile(written)).toBe(readings);
  });
});

describe('an “m” of what is counted in time', () => {
  test.each(['30m', '30 M'])('%s may be months or minutes, and is asked about', (written) => {
    for (const mark of [undefined, '.', ','] as const) {
      const form = { isShare: false, isTime: true, ...(mark === undefined ? {} : { mark }) };
      expect(readNumeral(written, form)).toEqual({ kind: 'unclear', readings: ['30', '30000000'] });
    }
  });

  test('is a million where money or things are counted, and other words for it are one everywhere', () => {
    expect(inFile('30m')).toBe('30000000');
    expect(readNumeral('2 Mio', { isShare: false, isTime: true })).toEqual({ kind: 'numeral', numeral: '2000000' });
  });

  test.each([
    [{ horizonMonths: '30m' }, 'horizonMonths'],
    [{ leadTime: { days: '3m' } }, 'leadTime.days'],
    [{ deployment: { hoursPerRelease: { low: '10m', likely: 1, high: 2 } } }, 'deployment.hoursPerRelease.low'],
    [{ tools: [{ id: 'x', startMonth: '3m' }] }, 'tools.x.startMonth'],
  ])('is told in a scenario: %j', (told, path) => {
    expect(issuesOf({ industry: 'finance', ...told })).toMatchObject([{ code: 'unclear-number', path }]);
  });

  test('is told in a row', async () => {
    const { value } = await batch({ industry: 'finance' }, [{ 'leadTime.days': '3m' }]).next();
    expect(value).toMatchObject({ ok: false, issues: [{ issue: { code: 'unclear-number' } }] });
  });
});

describe('the decimal mark moved', () => {
  test.each([
    ['8', -2, '0.08'],
    ['0.08', 2, '8'],
    ['-0.5', 2, '-50'],
    ['12.345', 1, '123.45'],
    ['1e3', 2, '100000'],
    ['0', 3, '0'],
    ['.5', 3, '500'],
  ] as const)('%s by %d places is %s', (numeral, places, moved) => {
    expect(shifted(numeral, places)).toBe(moved);
  });
});

/** Every language and country that this machine can write numbers for. */
function allLocales(): readonly string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  const languages = Intl.NumberFormat.supportedLocalesOf([
    ...two,
    ...two.flatMap((start) => letters.map((end) => start + end)),
  ]);
  const countries = two
    .map((code) => code.toUpperCase())
    .filter((code) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined);
  const likely = languages.filter((language) =>
    /^(en|de|fr|es|pt|ar|it|nl|hi|zh|sv|ur|fa|sw|ru|mn|ms)$/.test(language),
  );
  return [...languages, ...likely.flatMap((language) => countries.map((country) => `${language}-${country}`))];
}

test('what a language writes is read back, in every language there is', () => {
  const figures = [0, 8, 12.5, 0.045, 999, 1000, 1234.5, 98765.25, 1234567, 900000000, -1234567.5, -0.5];
  const wrong = allLocales().flatMap((locale) => {
    const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
    const mark: DecimalMark =
      plain.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
    const readBack = (written: string): number => {
      const reading = readNumeral(written, { isShare: true, mark });
      return reading.kind === 'numeral' ? Number(reading.numeral) : Number.NaN;
    };
    return figures.flatMap((figure) =>
      [plain.format(figure), percent.format(figure)]
        .filter((written) => readBack(written) !== figure)
        .map((written) => `${locale}: ${figure} as ${written} is read as ${String(readBack(written))}`),
    );
  });
  expect(wrong).toEqual([]);
});
