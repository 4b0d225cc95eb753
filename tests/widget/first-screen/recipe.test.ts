import { firstFigures, loadBareProfile, loadRecipe } from 'mlops-roi/first';
import { expect, test, vi } from 'vitest';
import { FirstStage } from '../../../widget/controllers/first-stage.js';
import { bareFacts, curvesIn, recipeFacts, curvesOf } from '../../../widget/first-screen/recipe-facts.js';
import { scopeOf } from '../../../widget/first-screen/scope.js';
import { atOnce } from '../../../src/steps.js';
import { viewAt } from '../parts/page.js';

const plain = { schemaVersion: 2, industry: 'retail', size: 'small', horizonMonths: 36 } as const;
const view = viewAt(375);

/** What is shown of what a page gives before the calculator is there. */
async function begun(given: unknown): Promise<FirstStage> {
  const stage = new FirstStage(() => undefined);
  await stage.begin(given);
  return stage;
}

test.each([
  ['no scenario', 'text'],
  ['nothing', null],
  ['a list', []],
  ['no industry', { size: 'small' }],
  ['an industry that is none', { ...plain, industry: 'fishing' }],
  ['a size that is none', { ...plain, size: 'huge' }],
  ['a form of its own', { ...plain, schemaVersion: 1 }],
  ['a group that is off', { ...plain, roles: 'off' }],
  ['a list of its own', { ...plain, roles: [] }],
  ['a text for a figure', { ...plain, models: { count: '20' } }],
  ['a figure below nothing', { ...plain, models: { count: -1 } }],
  ['a figure that a recipe does not know', { ...plain, models: { growth: 0.1, none: 1 } }],
  ['a horizon without a recipe', { ...plain, horizonMonths: 7 }],
])('nothing is shown early of %s', async (_, given) => {
  const stage = await begun(given);
  expect(stage.facts(undefined)).toBeUndefined();
  expect(stage.screen(undefined, view)).toBeUndefined();
  expect(stage.isOf(given)).toBe(false);
});

test('of a plain profile all is shown early, and an input can be moved once it is prepared', async () => {
  const stage = await begun(plain);
  expect(stage.facts(undefined)).toMatchObject({
    industry: 'retail',
    size: 'small',
    horizonMonths: 36,
    isSettled: true,
  });
  expect(stage.isOf({ ...plain })).toBe(true);
  expect(stage.isOf({ ...plain, size: 'medium' })).toBe(false);
  const moved = { path: 'models.count', figure: 3 };
  expect([stage.isMovable('models.count'), stage.facts(moved)]).toEqual([false, undefined]);
  await stage.prepare();
  expect([stage.isMovable('models.count'), stage.isMovable('no.such')]).toEqual([true, false]);
  expect(stage.facts({ path: 'no.such', figure: 3 })).toBeUndefined();
  const facts = stage.facts(moved);
  const question = facts?.questions.find(({ path }) => path === 'models.count');
  expect(question).toMatchObject({ at: 3, isOwn: true });
  expect(facts?.questions.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  expect(facts?.hinges?.length).toBeGreaterThanOrEqual(0);
  expect(facts?.isSettled).toBe(false);
  // The same facts are worked out once.
  expect(stage.facts(moved)).toBe(facts);
});

test('a size and a horizon that are not said are a medium company and three years', async () => {
  expect((await begun({ industry: 'retail' })).facts(undefined)).toMatchObject({ size: 'medium', horizonMonths: 36 });
});

test('figures of one’s own are taken as they are, and nothing hinges on what is known of others', async () => {
  const stage = await begun({ ...plain, models: { count: 4 } });
  const facts = stage.facts(undefined);
  expect(facts?.questions.find(({ path }) => path === 'models.count')).toMatchObject({ at: 4, isOwn: true });
  expect([facts?.hinges, facts?.isSettled]).toEqual([undefined, true]);
});

test('the answer comes first and alone, and its questions with the next frame', async () => {
  const stage = await begun(plain);
  expect(stage.screen(undefined, view)).toMatchObject({ isAnswerAlone: true, sliders: [] });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  stage.drawn();
  expect(stage.screen(undefined, view)?.isAnswerAlone).toBe(false);
  expect(stage.screen(undefined, view)?.sliders).toHaveLength(5);
  vi.unstubAllGlobals();
});

test('along each question the value runs through what it is at its figure', async () => {
  const recipe = await loadRecipe('small', 36);
  if (recipe === undefined) throw new Error('there is a recipe');
  const figures = firstFigures(recipe, 'retail');
  const { certainty } = figures;
  if (certainty === undefined) throw new Error('it is certain');
  const profile = { industry: 'retail', size: 'small', horizonMonths: 36, baseCase: recipe.baseCase } as const;
  const curves = atOnce(curvesIn(figures, {}));
  const facts = recipeFacts({ profile, figures, own: {}, certainty }, undefined);
  expect([...curvesOf(facts)]).toEqual([...curves]);
  for (const { path, range, curve, at, isOwn } of facts.questions) {
    expect(isOwn).toBe(false);
    expect([curve?.values[0], curve?.values.at(-1), curve?.values.length]).toEqual([range.low, range.high, 17]);
    const here = recipeFacts({ profile, figures, own: {}, certainty }, { path, figure: curve?.values[5] ?? NaN });
    expect(here.npv).toBeCloseTo(curve?.npvs[5] ?? NaN, 2);
    expect(at).toBeGreaterThan(range.low);
  }
  const bare = await loadBareProfile('retail', 'small', 36);
  if (bare === undefined) throw new Error('it is known');
  const known = bareFacts(profile, bare);
  expect(known.questions.map(({ id }) => id)).toEqual(facts.questions.map(({ id }) => id));
  expect(known.hinges).toEqual(facts.hinges);
  for (const { isAsked, path } of known.hinges ?? [])
    expect(isAsked).toBe(known.questions.some((each) => each.path === path));
});

test('years are counted, months are told where they are no years, and a sentence without an industry has no preposition', () => {
  const months = (horizonMonths: number) => {
    const { options, chosen } = scopeOf({ industry: 'retail', size: 'small', horizonMonths }, view).choices.horizon;
    return options.find(({ value }) => value === chosen)?.text;
  };
  expect([1, 6, 12, 18, 24, 120].map(months)).toEqual([
    '1 month',
    '6 months',
    '1 year',
    '18 months',
    '2 years',
    '10 years',
  ]);
  const none = scopeOf({ industry: null, size: null, horizonMonths: 36 }, view);
  expect(none.sentence).toContain('({industry})');
  expect([none.choices.industry.chosen, none.choices.size.chosen]).toEqual(['', 'medium']);
  expect(none.choices.industry.options[0]).toEqual({ value: '', text: 'only figures of your own' });
  const some = scopeOf({ industry: 'public-sector', size: 'small', horizonMonths: 36 }, view).choices.industry;
  expect(some.options.map(({ value }) => value)).not.toContain('');
  expect(some.options.find(({ value }) => value === some.chosen)?.text).toBe('the public sector');
});
