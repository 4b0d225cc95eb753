import { expect, test } from 'vitest';
import { calculate, scenarioFor, type Result, type Scenario } from '../../../src/index.js';
import { Decimal } from '../../../src/decimal.js';
import { figuresFor, hingeText } from '../../../src/page.js';
import type { Look } from '../../../widget/calculator.js';
import { engineFacts, questionsAsked } from '../../../widget/engine-screen/engine-facts.js';
import { slidersOf } from '../../../widget/first-screen/sliders.js';
import { verdictLine, verdictSentence } from '../../../widget/first-screen/verdict-line.js';
import { scopeOf } from '../../../widget/first-screen/scope.js';
import { shownAtRest } from '../../../widget/shown.js';
import { viewOf } from '../charts/view.js';

const view = viewOf(375);
const path = 'models.count';
const range = { low: 10, high: 100 };

type Hinges = Result['verdict']['hinges'];

/** The slider of the number of models, with a net present value at the ends and in the middle of its line. */
function sliderWith(npvs: readonly number[], scenario: Scenario = scenarioFor('technology'), hinges: Hinges = []) {
  const look = { curves: new Map([[path, { values: [10, 55, 100], npvs }]]) } as unknown as Look;
  const ranges = new Map([[path, range]]);
  const result = calculate(scenario);
  const asked = {
    result: { ...result, verdict: { ...result.verdict, hinges } },
    ranges,
    look,
    moved: undefined,
    refused: new Map(),
  };
  const [slider] = slidersOf({ questions: questionsAsked(asked), size: null }, view);
  if (slider === undefined) throw new Error('There is no slider');
  return slider;
}

test.each([
  [[1, 2, 3], [], ''],
  [[-3, -2, -1], [[0, 1]], 'a loss all along'],
  // From −1 to 1 between 10 and 55 it turns in the middle, at 32.5: a quarter of the way from 10 to 100.
  [[-1, 1, 2], [[0, 0.25]], 'a loss below 33'],
  [[2, 1, -1], [[0.75, 1]], 'a loss above 77'],
  [
    [-1, 1, -1],
    [
      [0, 0.25],
      [0.75, 1],
    ],
    'a loss where striped',
  ],
  [[1, -1, 1], [[0.25, 0.75]], 'a loss from 33 to 78'],
])('a slider shows where the answer turns: %j', (npvs, losing, turns) => {
  const slider = sliderWith(npvs);
  expect(slider.losing).toEqual(losing);
  expect(slider.turns).toBe(turns);
});

test('the figure at which it turns is the one that the verdict names, and a whole model', () => {
  const [hinge] = calculate(scenarioFor('technology')).verdict.hinges;
  const named =
    hinge === undefined ? [] : [{ ...hinge, path, needs: 'at-least' as const, turnsAt: new Decimal('34.1') }];
  expect(named).toHaveLength(1);
  expect(sliderWith([-1, 1, 2], undefined, named).turns).toBe('a loss below 35');
  // What needs at least so many does not lose above so many.
  expect(sliderWith([2, 1, -1], undefined, named).turns).toBe('a loss above 77');
});

test.each(['technology', 'finance', 'retail'] as const)(
  'what is shown of costs and benefits of %s adds up to what is shown of the net value, and names what of it is cash',
  (industry) => {
    const result = calculate(scenarioFor(industry));
    const { npv, presentValueCost, presentValueBenefit } = result.metrics;
    const asked = { result, ranges: new Map(), look: undefined, moved: undefined, refused: new Map() };
    const facts = engineFacts({ ...asked, shown: shownAtRest(result), simulation: undefined, isSettled: true });
    const told =
      /^It costs \$([\d.]+)M and brings \$([\d.]+)M: \$([\d.]+)K in cash for the budget, the rest mostly freed time\.$/.exec(
        verdictSentence(facts, view),
      );
    const [cost = NaN, benefit = NaN, cash = NaN] =
      told?.slice(1).map((amount, place) => (place < 2 ? 1e6 : 1e3) * Number(amount)) ?? [];
    const inCash = result.lines.filter(({ side, kind }) => side === 'benefit' && kind === 'cash');
    expect(Math.abs(cash - inCash.reduce((sum, { presentValue }) => sum + presentValue.toNumber(), 0))).toBeLessThan(
      10_000,
    );
    expect(benefit - cost).toBeCloseTo(Number(npv.toNumber().toPrecision(2)), 0);
    expect(cost / presentValueCost.toNumber()).toBeCloseTo(1, 2);
    expect(benefit / presentValueBenefit.toNumber()).toBeCloseTo(1, 2);
  },
);

test('a share is asked for and told in percent', () => {
  const question = {
    id: 'moving',
    path: 'adoption.ceiling',
    label: 'Teams that take it up',
    hint: '',
    unit: 'share',
    isWhole: false,
    at: 0.748,
    isOwn: false,
    range: { low: 0.1, high: 0.99 },
    // From −1 to 2 between 10 % and 80 % it turns after a third of the way, at 33.3 %.
    curve: { values: [0.1, 0.8], npvs: [-1, 2] },
  };
  const [slider] = slidersOf({ questions: [question], size: null }, view);
  expect(slider).toMatchObject({
    text: '75',
    unit: '%',
    spoken: '75%',
    ends: ['10%', '99%'],
    turns: 'a loss below 34%',
  });
});

test('where it turns is rounded in the reasons as beside the slider, and never to what is counted', () => {
  const result = calculate(scenarioFor('finance'));
  const { hinges } = result.verdict;
  const ranges = new Map(
    result.evidence.inputs.flatMap(({ path: at, low, high }) =>
      low === undefined || high === undefined ? [] : [[at, { low: low.toNumber(), high: high.toNumber() }] as const],
    ),
  );
  const look = {
    curves: new Map(hinges.map((hinge) => [hinge.path, { values: [0, 2 * hinge.turnsAt.toNumber()], npvs: [-1, 1] }])),
  } as unknown as Look;
  const sliders = slidersOf(
    { questions: questionsAsked({ result, ranges, look, moved: undefined, refused: new Map() }), size: null },
    view,
  );
  const told = hinges.flatMap((hinge) => {
    const turns = sliders.find(({ path: at }) => at === hinge.path)?.turns.replace(/^.* below \$?/, '');
    return turns === undefined ? [] : [[turns.replace('K', ',000'), hingeText(hinge, figuresFor(view))] as const];
  });
  expect(told.length).toBeGreaterThanOrEqual(2);
  for (const [figure, sentence] of told) expect(sentence).toContain(figure);
});

test('a mean is written in few digits, models are whole, and what a person wrote stays as it was', () => {
  expect(sliderWith([1, 2, 3]).text).toBe('46');
  expect(sliderWith([1, 2, 3], scenarioFor('technology', { models: { count: '45.25' } })).text).toBe('45.25');
  // (40 + 4 × 41 + 50) ÷ 6 = 42.33…
  const thirds = { low: 40, likely: 41, high: 50 };
  expect(sliderWith([1, 2, 3], scenarioFor('technology', { models: { count: thirds } })).text).toBe('42');
});

test('the verdict says its first but in the same breath', () => {
  const inCash = { answer: 'probably', buts: ['not-in-cash', 'thin'] } as const;
  expect(verdictLine(inCash, view).line).toBe('Probably worth it, but not in cash');
  expect(verdictLine({ ...inCash, buts: [] }, view).line).toBe('Probably worth it');
});

test('the question is a sentence, its years are counted, and what is chosen is among the choices', () => {
  const { sentence, choices } = scopeOf(calculate(scenarioFor('retail', { horizonMonths: 30 })), view);
  expect(sentence).toBe('For a {size} in {industry}, over {horizon}');
  const horizons = choices.horizon.options.map(({ text }) => text);
  expect(horizons).toEqual(['1 year', '2 years', '30 months', '3 years', '4 years', '5 years']);
  for (const { chosen, options } of Object.values(choices)) expect(options.map(({ value }) => value)).toContain(chosen);
});
