import { expect, test } from 'vitest';
import { inEnglish } from '../../src/say.js';
import { baseCaseText } from '../../widget/base-case.js';
import { edited } from '../../widget/edit.js';
import { usualScenario, withAttributes } from '../../widget/given.js';
import { periodsOf, type Shown } from '../../widget/shown.js';
import type { View } from '../../widget/view.js';

test('a figure of one member is written there, and the others stay as they are', () => {
  const tools = [{ id: 'ci', seats: 3 }, { id: 'jobs' }];
  expect(edited({ tools }, 'tools.jobs.seats', 7).tools).toEqual([
    { id: 'ci', seats: 3 },
    { id: 'jobs', seats: 7 },
  ]);
  expect(edited({ tools }, 'tools.ci.seats', undefined).tools).toEqual([{ id: 'ci' }, { id: 'jobs' }]);
  expect(edited({ models: { count: 3 } }, 'models.count', undefined)).toEqual({});
});

test('what a page gives goes before its attributes, these before what is looked at where it says nothing', () => {
  const attributes = { industry: 'retail', size: undefined, currency: 'EUR', exchangeRate: 0.9, horizon: 24 };
  const told = { industry: 'retail', currency: 'EUR', exchangeRates: { USD: 0.9 }, horizonMonths: 24 };
  expect(withAttributes(attributes, undefined)).toEqual({ ...usualScenario, ...told });
  expect(withAttributes(attributes, { horizonMonths: 12 })).toEqual({ ...told, horizonMonths: 12 });
  // What is no scenario goes on as it came, so that it is told.
  for (const none of [null, 5, [1], 'x', new Map([['industry', 'finance']]), new Date(), new EventTarget()])
    expect(withAttributes(attributes, none)).toBe(none);
  expect(withAttributes(attributes, Object.create(null))).toEqual(told);
});

test('the bars of years are the start, then twelve months each, the last as many as there are', () => {
  const months = {
    cost: Array.from({ length: 15 }, () => 1),
    benefit: Array.from({ length: 15 }, (_, month) => month),
  };
  expect(periodsOf(months as unknown as Shown)).toEqual([
    { cost: 1, benefit: 0, net: -1 },
    { cost: 12, benefit: 78, net: 66 },
    { cost: 2, benefit: 27, net: 25 },
  ]);
});

test('of a likely base case it is not said that it is expected', () => {
  const view = { say: inEnglish } as View;
  expect(baseCaseText('likely', view)).toMatch(/likely/);
  expect(baseCaseText('expected', view)).toMatch(/average over many cases/);
});
