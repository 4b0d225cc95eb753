import { expect, test } from 'vitest';
import { decidersOf } from '../../../src/answer/doubt/deciders.js';
import type { MovedInput } from '../../../src/answer/doubt/swings.js';
import { Decimal } from '../../../src/decimal.js';

const figure = { value: new Decimal(5), likely: new Decimal(5), low: new Decimal(0), high: new Decimal(10) };

/** What moves the net present value by as much as it is told to, down from what it is. */
const input = (path: string, swing: number, told: Partial<MovedInput> = {}): MovedInput => ({
  path,
  figure: { ...figure, label: path, unit: 'hour', unitInWords: 'hours', provenance: 'assumption' },
  strength: 'assumption',
  ground: 'assumed',
  isFact: false,
  swing,
  priorSwing: swing,
  weightInBenefits: 0,
  range: { low: 0, high: 10 },
  npvAtLow: 100 - swing,
  npvAtHigh: 100,
  ...told,
});

const hinge = (path: string) =>
  ({
    path,
    label: path,
    unit: 'hours',
    value: new Decimal(5),
    isYours: false,
    needs: 'at-least',
    turnsAt: new Decimal(2),
  }) as const;

const namesOf = (...given: Parameters<typeof decidersOf>): readonly string[] =>
  decidersOf(...given).map(({ path }) => path);

test('the hinges come first, then what holds most of the uncertainty, and three are enough', () => {
  const inputs = [input('a', 30), input('b', 90), input('c', 60), input('d', 50)];
  expect(namesOf({ inputs }, [])).toEqual(['b', 'c', 'd']);
  expect(namesOf({ inputs }, [hinge('a')])).toEqual(['a', 'b', 'c']);
  expect(decidersOf({ inputs }, [hinge('a')])[0]).toMatchObject({ needs: 'at-least', turnsAt: new Decimal(2) });
});

test('what holds less than a fiftieth of the uncertainty decides nothing: 14² of 14² + 100² is 1.9 %', () => {
  expect(namesOf({ inputs: [input('a', 100), input('b', 14)] }, [])).toEqual(['a']);
  // 15² of 15² + 100² is 2.2 %.
  expect(namesOf({ inputs: [input('a', 100), input('b', 15)] }, [])).toEqual(['a', 'b']);
  // Where all hold little, one of them is told: 60 of the same hold a sixtieth each.
  const alike = Array.from({ length: 60 }, (_, place) => input(`i${place}`, 10));
  expect(namesOf({ inputs: alike }, [])).toEqual(['i0']);
});

test('samples know better than swings, and a fact or a figure without a range is no uncertainty', () => {
  const inputs = [input('a', 90), input('b', 50)];
  const variance = new Map([
    ['a', 0.2],
    ['b', 0.8],
  ]);
  expect(namesOf({ inputs }, [], variance)).toEqual(['b', 'a']);
  const told = { label: 'sure', unit: 'hour', unitInWords: 'hours', provenance: 'yours' } as const;
  const sure = input('sure', 90, { figure: { ...told, value: figure.value, likely: figure.likely } });
  expect(namesOf({ inputs: [input('fact', 90, { isFact: true }), sure, input('b', 50)] }, [])).toEqual(['b']);
  // But where the answer hangs on a fact, it decides.
  expect(namesOf({ inputs: [input('fact', 90, { isFact: true }), input('b', 50)] }, [hinge('fact')])).toEqual([
    'fact',
    'b',
  ]);
  expect(namesOf({ inputs: [] }, [])).toEqual([]);
});

test('each tells its part of the doubt, and a fact tells none', () => {
  // 30² = 900 and 60² = 3,600 are in doubt: a fifth and four fifths.
  const inputs = [input('a', 30), input('b', 60), input('fact', 90, { isFact: true })];
  const told = decidersOf({ inputs }, [hinge('fact')]).map(({ path, share }) => [path, share?.toNumber()]);
  expect(told).toEqual([
    ['fact', undefined],
    ['b', 0.8],
    ['a', 0.2],
  ]);
});

test('a figure of one’s own leaves the others the part that they had', () => {
  // Of 50² + 50² = 5,000 that the profile would leave, 30² are left of one’s own figure: 18 % and 50 %.
  const inputs = [input('own', 30, { strength: 'yours', ground: 'own', priorSwing: 50 }), input('b', 50)];
  expect(decidersOf({ inputs }, []).map(({ path, share }) => [path, share?.toNumber()])).toEqual([
    ['b', 0.5],
    ['own', 0.18],
  ]);
});
