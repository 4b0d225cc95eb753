import { describe, expect, test } from 'vitest';
import { figuresFor } from '../../src/page.js';
import { fittedFullMoney, fittedShortMoney, fittedWholeMoney } from '../../src/report/figures.js';
import { Decimal } from '../../src/decimal.js';
import { chanceOfLoss } from '../../src/report/one-page/answer.js';
import { isolated } from '../../src/report/isolated.js';
import { chanceText } from '../../src/report/verdict-text.js';

test('what has a mark of direction stands between the isolates of Unicode, U+2067 and U+2069', () => {
  expect(isolated('\u200f5 US$')).toBe('\u2067\u200f5 US$\u200e\u2069');
  expect(isolated('$5')).toBe('$5');
});

test('an Arabic amount is isolated, an English one as it was', () => {
  const amount = (locale: string): string => figuresFor({ locale, currency: 'USD' }).wholeMoney(new Decimal('-1500'));
  expect(amount('ar')).toMatch(/^\u2067.*1,500.*\u2069$/u);
  expect(amount('en')).toBe('-$1,500');
});

test('a chance is told in whole percent, and near its ends as less or more than that', () => {
  const figures = figuresFor({ locale: 'en', currency: 'USD' });
  const told = (chance: string) => [figures.chance(new Decimal(chance)), chanceText(new Decimal(chance), figures)];
  expect(['0', '0.009', '0.01', '0.126', '0.99', '0.9951', '1'].map(told)).toEqual([
    ['<1%', 'less than 1%'],
    ['<1%', 'less than 1%'],
    ['1%', '1%'],
    ['13%', '13%'],
    ['99%', '99%'],
    ['>99%', 'more than 99%'],
    ['>99%', 'more than 99%'],
  ]);
});

test('the chances of a loss and of a gain make a hundred as they are shown', () => {
  const figures = figuresFor({ locale: 'en', currency: 'USD' });
  expect(chanceOfLoss(0.0054, figures)).toBe('<1%');
  for (let samples = 10; samples <= 990; samples += 5) {
    const loss = samples / 1000;
    const told = [chanceOfLoss(loss, figures), figures.chance(new Decimal(1).minus(loss))];
    expect(told.map((each) => Number.parseInt(each, 10)).reduce((sum, each) => sum + each)).toBe(100);
  }
});

test('amounts that add up end in the same place, where they are written in the same unit', () => {
  const figures = figuresFor({ locale: 'en', currency: 'EUR' });
  const [spent, back, small] = ['11670000', '11039000', '799000'].map((value) => new Decimal(value)) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  expect(fittedFullMoney(figures, [spent, back], 12)(spent)).toBe('€11.670M');
  expect(fittedFullMoney(figures, [spent, back], 12)(back)).toBe('€11.039M');
  expect(fittedFullMoney(figures, [small, back], 12)(small)).toBe('€799K');
  // Where that takes too much room, as few digits as anywhere.
  expect(fittedFullMoney(figures, [spent, back], 7)(spent)).toBe('€11.7M');
});

test('no amount of next to nothing is written in all its digits', () => {
  for (const currency of ['USD', 'JPY', 'KWD']) {
    const figures = figuresFor({ locale: 'en', currency });
    for (const small of ['1e-140', '-3.5e-40', '1e-10'].map((value) => new Decimal(value))) {
      const beside = [small, new Decimal('12000')];
      const written = [figures.shortMoney(small), fittedFullMoney(figures, beside, 12)(small), figures.price(small)];
      for (const each of written) expect(each.length, each).toBeLessThan(16);
      expect(figures.shortMoney(small)).toMatch(/^\D*0$/);
    }
    expect(figures.shortMoney(new Decimal(1))).toMatch(/1$/);
  }
});

test.each(['ar', 'ar-EG', 'bg', 'cs', 'de', 'fa', 'hi', 'ja', 'my', 'pl', 'ru', 'ta'])(
  'an amount that is too long for a column is told in words of the language %s, and not in powers of ten',
  (locale) => {
    const figures = figuresFor({ locale, currency: 'USD' });
    const amounts = ['-543210', '1705000', '-170500000'].map((amount) => new Decimal(amount));
    for (const fitted of [fittedWholeMoney, fittedShortMoney, fittedFullMoney])
      expect(amounts.map(fitted(figures, amounts, 9))).toEqual(amounts.map(figures.shortMoney));
    const [huge = ''] = [new Decimal('1e30')].map((amount) => fittedWholeMoney(figures, [amount], 9)(amount));
    expect(huge).toBe(figures.scientificMoney(new Decimal('1e30')));
  },
);

describe('nobody reads fifty digits', () => {
  const figures = figuresFor({ locale: 'en', currency: 'USD' });
  // What writes one figure alone: the locale and the currency are words.
  const known = Object.entries<string | ((value: Decimal) => string)>({ ...figures });
  const writers = known.flatMap(([name, write]) => (typeof write === 'string' ? [] : [{ name, write }]));

  test.each(writers)('$name writes no figure in more than seventeen', ({ write }) => {
    for (const power of [9, 12, 15, 18, 21, 30, 49, 90])
      for (const digits of ['1', '1.266720869925632', '-9.99999999999999'])
        expect(write(new Decimal(`${digits}e${power}`)).match(/\d/g)?.length).toBeLessThanOrEqual(17);
  });

  test('an amount from 10^15 on, a share or a ratio from 10^9 on is told by its power of ten', () => {
    const large = new Decimal('1266720869925632.75');
    const { money, wholeMoney, price, whole, ratio, share, aboutShare, exactShare, chance, months } = figures;
    expect([money, wholeMoney, price, whole].map((write) => write(large))).toEqual([
      '$1.27E15',
      '$1.27E15',
      '$1.27E15',
      '1.27E15',
    ]);
    const small = new Decimal('999999999999999');
    expect([wholeMoney(small), whole(small)]).toEqual(['$999,999,999,999,999', '999,999,999,999,999']);
    expect([share, aboutShare, exactShare, ratio, months].map((write) => write(large))).toEqual(
      Array(5).fill('1.27E15'),
    );
    expect([share, aboutShare, exactShare].map((write) => write(new Decimal('987654000')))).toEqual(
      Array(3).fill('98,765,400,000%'),
    );
    expect(chance(large)).toBe('>99%');
  });
});
