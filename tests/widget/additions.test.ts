import { expect, test, vi } from 'vitest';
import { addCatalogue, addLanguage, languages, onNewTools } from '../../widget/additions.js';
import { isHeightMessage, isSightMessage } from '../../widget/embed/messages.js';

test('a message of a height or of what is in sight is one only where all of it is right', () => {
  const height = { type: 'mlops-roi-height', id: '', height: 100_000 };
  const sight = { type: 'mlops-roi-sight', top: 0, mayDownload: false, scheme: 'auto' };
  expect([
    isHeightMessage(height),
    isHeightMessage({ ...height, height: 1 }),
    isSightMessage(sight),
    isSightMessage({ ...sight, top: 100_000 }),
  ]).toEqual([true, true, true, true]);
  for (const wrong of [
    null,
    undefined,
    5,
    'x',
    {},
    sight,
    { ...height, height: 0 },
    { ...height, height: 100_001 },
    { ...height, height: '5' },
  ])
    expect(isHeightMessage(wrong), JSON.stringify(wrong)).toBe(false);
  for (const wrong of [
    null,
    5,
    {},
    height,
    { ...sight, top: -1 },
    { ...sight, top: 100_001 },
    { ...sight, top: '1' },
    { ...sight, mayDownload: 1 },
    { ...sight, scheme: 'blue' },
  ])
    expect(isSightMessage(wrong), JSON.stringify(wrong)).toBe(false);
});

test('what is added to a calculator is of the kind that it takes, or told at once', () => {
  const wrong = (add: () => void): void => expect(add).toThrow(TypeError);
  const loose = addCatalogue as (entries: unknown) => void;
  const right = { id: 'a', record: { source: {} }, inputs: { feePerMonth: { likely: '10' } } };
  const withFee = (feePerMonth: unknown): unknown => [{ ...right, inputs: { feePerMonth } }];
  const told = vi.fn();
  const leave = onNewTools.add(told);
  for (const each of [
    undefined,
    {},
    [1],
    [{ id: 'a' }],
    [{ ...right, id: 1 }],
    [{ ...right, record: [] }],
    [{ ...right, record: null }],
    [{ ...right, record: {} }],
    [{ ...right, inputs: undefined }],
    [{ ...right, inputs: null }],
    ...[null, {}, '10', { likely: 'NaN' }, { likely: '-1' }, { likely: '' }, { likely: 10 }].map(withFee),
    withFee({ likely: '10', low: '-1' }),
    withFee({ likely: '10', high: 'Infinity' }),
    [right, 1],
  ])
    wrong(() => loose(each));
  expect(told).not.toHaveBeenCalled();
  addCatalogue([]);
  expect(told).toHaveBeenCalledTimes(1);
  leave();
  addCatalogue([]);
  expect(told).toHaveBeenCalledTimes(1);
  const looseLanguage = addLanguage as (...given: readonly unknown[]) => void;
  for (const given of [
    [5, {}],
    ['xx', null],
    ['xx', []],
    ['xx', 'Ja'],
    ['xx', {}, 5],
  ])
    wrong(() => looseLanguage(...given));
});

test('a language is spoken as a country has it, else without the country, else in English', async () => {
  const { count } = languages;
  addLanguage('qa', { Costs: 'general', Net: 'general net' });
  addLanguage('qa-AT', { Costs: 'own' });
  expect(languages.count).toBe(count + 2);
  const spoken = (locale: string) => {
    const { say, isSaid } = languages.speech(locale, { Low: 'a word of the page' });
    return ['Costs', 'Net', 'Low', 'High'].map((text) => [say(text), isSaid(text)]);
  };
  expect(spoken('qa-AT')).toEqual([
    ['own', true],
    ['general net', true],
    ['a word of the page', true],
    ['High', false],
  ]);
  expect(spoken('qa-CH')[0]).toEqual(['general', true]);
  expect(spoken('en-GB')).toEqual([
    ['Costs', true],
    ['Net', true],
    ['a word of the page', true],
    ['High', true],
  ]);
  const fetched = vi.fn(() => {
    addLanguage('qb', { Costs: 'fetched' });
    return Promise.resolve();
  });
  languages.offer('QB', fetched);
  languages.offer('qc', () => Promise.reject(new Error('offline')));
  await Promise.all([languages.there('qb-XX'), languages.there('qb'), languages.there('qc')]);
  await languages.there('qb');
  expect(fetched).toHaveBeenCalledTimes(1);
  expect([spoken('qb')[0], spoken('qc')[0]]).toEqual([
    ['fetched', true],
    ['Costs', false],
  ]);
});

test('texts that cannot be fetched, or come as something else, leave what is there', async () => {
  const rests = [
    () => {
      throw new Error('at once');
    },
    () => Promise.reject(new Error('offline')),
    () => undefined,
  ] as const;
  const tag = (place: number): string => ['qd', 'qe', 'qf'][place] ?? '';
  for (const [place, rest] of rests.entries()) addLanguage(tag(place), { Costs: 'there' }, rest as never);
  for (const place of rests.keys()) {
    await languages.whole(tag(place));
    expect(languages.speech(tag(place), {}).say('Costs')).toBe('there');
  }
});
