import { expect, test } from 'vitest';
import type { AskedQuestion, FirstFacts } from '../../../widget/first-screen/facts.js';
import { firstFigures } from '../../../widget/first-screen/figures.js';
import { slidersOf } from '../../../widget/first-screen/sliders.js';
import { chancesOf, hingeLine, verdictLine, verdictSentence } from '../../../widget/first-screen/verdict-line.js';
import { viewFor } from '../../../widget/view.js';
import { inEnglish } from '../../../src/say.js';
import { plain } from '../charts/rendered.js';

const viewIn = (locale: string, currency = 'USD') =>
  viewFor({ say: inEnglish, isSaid: () => true, locale, direction: 'ltr', currency, width: 375 });
const view = viewIn('en-US');

const question = (more: Partial<AskedQuestion>): AskedQuestion => ({
  id: 'models',
  path: 'models.count',
  label: 'Models',
  hint: '',
  unit: 'hour',
  isWhole: false,
  at: 50,
  isOwn: false,
  range: { low: 0, high: 100 },
  curve: undefined,
  ...more,
});
const sliderOf = (more: Partial<AskedQuestion>, of = view) => {
  const [slider] = slidersOf({ questions: [question(more)], size: null }, of);
  if (slider === undefined) throw new Error('there is a slider');
  return slider;
};

// A hundredth of the range, rounded up to 1, 2 or 5 of a power of ten; nobody has half a model.
test.each([
  ['hour', 0, 100, 1],
  ['hour', 0, 101, 2],
  ['hour', 0, 200, 2],
  ['hour', 0, 201, 5],
  ['hour', 0, 501, 10],
  ['hour', 0, 7, 0.1],
  ['hour', 0, 4, 0.05],
  ['money per year', 0, 120_000, 2000],
  ['model', 0, 40, 1],
  ['model', 0, 150, 2],
  ['share', 0.1, 0.9, 0.01],
])('a slider of %s from %d to %d moves in steps of %d', (unit, low, high, step) => {
  const slider = sliderOf({ unit, range: { low, high }, at: (low + high) / 2 });
  expect(slider.step).toBeCloseTo(step, 12);
  expect([slider.min, slider.max]).toEqual([low, high]);
});

test('a line begins at a round step below its range, and reaches to a figure beyond it', () => {
  const begins = (low: number, at: number) => {
    const { min, max } = sliderOf({ range: { low, high: 250 }, at });
    return [min, max];
  };
  // Steps of 5: from 13 on the first is at 10.
  expect(begins(13, 50)).toEqual([10, 250]);
  expect(begins(15, 50)).toEqual([15, 250]);
  expect(begins(13, 4)).toEqual([0, 250]);
  expect(begins(13, 300)).toEqual([10, 300]);
});

test.each([
  ['hour', 46.38, '46'],
  ['hour', 463.8, '464'],
  ['hour', 46_380, '46,400'],
  ['hour', 4.638, '4.6'],
  ['hour', 0, '0'],
  ['money per model and year', 303_333, '303,000'],
  ['model', 4.6, '5'],
  ['share', 0.1234, '12'],
  ['share', 0.005, '1'],
])('a mean of %s is written in three digits at most, and whole from ten on: %d is %s', (unit, at, text) => {
  expect(sliderOf({ unit, at, range: { low: 0, high: 100_000 } }).text).toBe(text);
});

test('what somebody wrote stays as it was, and what cannot be taken too', () => {
  expect(sliderOf({ at: 46.385, isOwn: true }).text).toBe('46.385');
  expect(sliderOf({ at: 1 / 3, isOwn: true }).text).toBe('0.3');
  expect(sliderOf({ typed: 'many', error: 'No.' })).toMatchObject({ text: 'many', error: 'No.' });
  expect(sliderOf({ isWhole: true, at: 4.6 }).text).toBe('5');
});

test('a sign stands where it stands in every other amount of the language, and is heard with its figure', () => {
  const signs = (unit: string, locale: string, currency: string) => {
    const slider = sliderOf({ unit, at: 1, isOwn: true, range: { low: 0, high: 2 } }, viewIn(locale, currency));
    return [slider.unit, slider.isUnitFirst];
  };
  expect(signs('money per year', 'en-US', 'USD')).toEqual(['$', true]);
  expect(signs('money per year', 'de', 'EUR')).toEqual(['€', false]);
  expect(signs('share', 'en-US', 'USD')).toEqual(['%', false]);
  expect(signs('share', 'tr', 'USD')).toEqual(['%', true]);
  expect(signs('hour', 'en-US', 'USD')).toEqual(['', false]);
  expect(sliderOf({ unit: 'money per year', at: 5, isOwn: true }).spoken).toBe('5 USD per year');
  expect(sliderOf({ unit: 'share', at: 0.4, range: { low: 0, high: 1 } }).spoken).toBe('40%');
  expect(sliderOf({ unit: 'hour', at: 2, isOwn: true }).spoken).toBe('2 hours');
});

const turning = (npvs: readonly number[], more: Partial<AskedQuestion> = {}) => {
  const { losing, turns, needs } = sliderOf({ curve: { values: [0, 50, 100], npvs }, at: 90, ...more });
  return { losing, turns, needs };
};

// On a straight line from −1 to 1 the value turns in the middle.
test.each([
  [[1, 2, 3], [], ''],
  [[0, 0, 0], [], ''],
  [[-1, -2, -1], [[0, 1]], 'a loss all along'],
  [[-1, 1, 2], [[0, 0.25]], 'a loss below 25'],
  [[-3, 1, 2], [[0, 0.375]], 'a loss below 38'],
  [[2, 1, -1], [[0.75, 1]], 'a loss above 75'],
  [[1, -1, 1], [[0.25, 0.75]], 'a loss from 25 to 75'],
  [
    [-1, 1, -1],
    [
      [0, 0.25],
      [0.75, 1],
    ],
    'a loss where striped',
  ],
  [[-1, 0, 1], [[0, 0.5]], 'a loss below 50'],
])('of the values %j along a line the parts below nothing are told', (npvs, losing, turns) => {
  const told = turning(npvs);
  expect(told.losing).toEqual(losing);
  expect(told.turns).toBe(turns);
  expect(sliderOf({}).turns).toBe('');
  expect(sliderOf({}).losing).toBeUndefined();
});

test('where one side of the line loses it is said what is needed, rounded so that it is enough', () => {
  expect(turning([-3, 1, 2]).needs).toEqual({ isLeast: true, figure: '38', counted: '90' });
  // It turns at 62.5 from above: 62 is enough, 63 is not.
  expect(turning([3, 1, -3], { at: 20 }).needs).toEqual({ isLeast: false, figure: '62', counted: '20' });
  expect(turning([1, -1, 1]).needs).toBeUndefined();
  // What is known better than by the curve counts, if it is of the same side.
  expect(turning([-3, 1, 2], { turn: { at: 41.2, isLeast: true } }).needs?.figure).toBe('42');
  expect(turning([-3, 1, 2], { turn: { at: 41.2, isLeast: false } }).needs?.figure).toBe('38');
});

test('what a narrow screen has no room for depends on the size', () => {
  const further = (size: string | null): readonly string[] =>
    slidersOf(
      { questions: ['models', 'handsOn', 'value', 'freedHours'].map((id) => question({ id, path: id })), size },
      view,
    )
      .filter(({ isFurther }) => isFurther)
      .map(({ path }) => path);
  expect(further('small')).toEqual(['handsOn']);
  expect([further('medium'), further('enterprise'), further(null)]).toEqual([
    ['freedHours'],
    ['freedHours'],
    ['freedHours'],
  ]);
});

const facts = (more: Partial<FirstFacts> = {}): FirstFacts => ({
  industry: 'finance',
  size: 'medium',
  horizonMonths: 36,
  baseCase: 'expected',
  npv: 400_000,
  cashOnlyNpv: -1_500_000,
  paybackMonths: 26.6,
  presentValueCost: 1_740_000,
  largestBesideCash: 'capacity',
  answer: 'probably',
  buts: [],
  isLittleLeft: false,
  hinges: [],
  certainty: undefined,
  questions: [],
  isSettled: true,
  ...more,
});
const certain = (chanceOfLoss: number, more: Partial<NonNullable<FirstFacts['certainty']>> = {}) => {
  const band = { p10: -100_000, p90: 200_000 };
  const bands = { npv: band, cashOnlyNpv: band, paybackMonths: { p10: 12, p90: 40.4 } };
  return facts({ certainty: { isAnythingDrawn: true, chanceOfLoss, chanceOfCashOnlyLoss: 0.5, bands, ...more } });
};

test.each([
  [0, 0, 'hardly any lose', 'nearly all gain'],
  [0.005, 0, 'hardly any lose', 'nearly all gain'],
  [0.0051, 1, '1 loses', '99 gain'],
  [0.4, 40, '40 lose', '60 gain'],
  [0.99, 99, '99 lose', '1 gains'],
  [0.995, 99, '99 lose', '1 gains'],
  [0.996, 100, 'nearly all lose', 'hardly any gain'],
  [1, 100, 'nearly all lose', 'hardly any gain'],
])('of a chance of loss of %d it is told how many of a hundred lose', (chance, lose, loseText, gainText) => {
  const told = chancesOf(certain(chance), view);
  expect(told).toMatchObject({ lose, loseText, gainText });
  // Where nearly all come out alike no bar of a hundred is needed.
  expect(told?.ofWhat).toBe((loseText + gainText).includes('nearly') ? '' : 'of 100 ways it could go');
});

test('how sure it is is being worked out, or nothing is in doubt', () => {
  expect(chancesOf(facts(), view)).toEqual({ loseText: '', gainText: '', ofWhat: 'Working out how sure this is …' });
  expect(chancesOf(certain(0.4, { isAnythingDrawn: false }), view)).toBeUndefined();
});

test('three figures stand with their bands, and what is below nothing, or never comes, is a loss', () => {
  const told = (of: FirstFacts) =>
    firstFigures(of, view).map(({ value, band, isLoss }) => [plain(value), plain(band.join('')), isLoss]);
  const bands = ['in 80 of the 100: -$100K to +$200K', 'in 80 of the 100: 12 to 40'] as const;
  expect(told(certain(0.4))).toEqual([
    ['+$400K', bands[0], false],
    ['27', bands[1], false],
    ['-$1.5M', bands[0], true],
  ]);
  expect(told(facts({ npv: -1, cashOnlyNpv: 0, paybackMonths: null }))).toEqual([
    ['-$1', '', true],
    ['never', '', true],
    ['$0', '', false],
  ]);
  expect(told(certain(0.4, { isAnythingDrawn: false })).map(([, band]) => band)).toEqual(['', '', '']);
  const ending = (p10: number | null, p90: number | null) => {
    const band = { p10: 0, p90: 0 };
    return told(certain(0.4, { bands: { npv: band, cashOnlyNpv: band, paybackMonths: { p10, p90 } } }))[1]?.[1];
  };
  expect(ending(null, null)).toBe('in 90 of the 100: never');
  expect(ending(19, null)).toBe('month19ifitgoeswell,elselaterornever');
  expect(firstFigures(facts({ baseCase: 'likely' }), view)[0]?.label).toBe('Likely net value');
  expect(firstFigures(facts(), view).map(({ label }) => label)).toEqual([
    'Expected net value',
    'Months to pay back',
    'Cash alone, after all costs',
  ]);
  expect(firstFigures(facts(), view).map(({ asks }) => asks)).toEqual(['npv', 'paybackMonths', 'cashOnly.npv']);
});

test.each([
  // 1.74M and 0.40M make 2.14M; cash is 1.74 − 1.50.
  [{}, 'It costs $1.74M and brings $2.14M: $240K in cash for the budget, the rest mostly freed time.'],
  [
    { largestBesideCash: 'risk' },
    'It costs $1.74M and brings $2.14M: $240K in cash for the budget, the rest mostly losses avoided.',
  ],
  [{ cashOnlyNpv: -1_740_000 }, 'It costs $1.74M and brings $2.14M: no cash for the budget, but mostly freed time.'],
  [{ cashOnlyNpv: 400_000 }, 'It costs $1.74M and brings $2.14M, all of it cash.'],
  [{ cashOnlyNpv: 900_000 }, 'It costs $1.74M and brings $2.14M, all of it cash.'],
  // The net value is told in two digits, as −1.7M: so are they.
  [{ npv: -1_740_000 }, 'It costs $1.7M and brings $0.'],
  [{ npv: -1_000_000 }, 'It costs $1.7M and brings $700K: $200K in cash for the budget, the rest mostly freed time.'],
] as const)('costs, benefits and cash are told so that they add up: %j', (more, sentence) => {
  expect(plain(verdictSentence(facts(more), view))).toBe(sentence);
});

test('that little is left to gain, and that nothing is in doubt, is said around it', () => {
  expect(verdictSentence(facts({ isLittleLeft: true }), view)).toMatch(/^Little is left to gain: .* It costs/);
  expect(verdictSentence(certain(0, { isAnythingDrawn: false }), view)).toMatch(/freed time\. No input has a range/);
  expect(verdictSentence(certain(0.4), view)).toMatch(/^It costs [^.]*\.[^.]*\.[^.]*freed time\.$/);
});

test.each([
  ['probably', 'loss-after-tax', 'Probably worth it, but not after tax'],
  ['worth-it', 'thin', 'Worth it, but only just'],
  ['not-worth-it', 'late', 'Not worth it; it pays back late'],
  ['probably-not', 'not-in-cash', 'Probably not worth it; in cash it loses'],
] as const)('a but goes with a gain in other words than with a loss: %s, %s', (answer, but, line) => {
  expect(verdictLine({ answer, buts: [but] }, view).line).toBe(line);
});

test('what it hinges on is counted, and none is said to be none', () => {
  const hinge = { path: 'models.count', label: 'data-scientist: yearly salary', isAsked: false };
  expect(hingeLine(facts({ hinges: undefined }), view)).toBeUndefined();
  expect(hingeLine(facts(), view)).toEqual({ words: 'No single figure turns it.', inputs: [] });
  const one = hingeLine(facts({ hinges: [hinge] }), view);
  expect(one?.words.trim()).toBe('The guess it hinges on:');
  expect(one?.inputs[0]?.label).toBe('Data scientist: yearly salary');
  expect(hingeLine(facts({ hinges: [hinge, hinge] }), view)?.words.trim()).toBe('Guesses it hinges on:');
});
