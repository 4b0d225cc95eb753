import { calculate, simulate, type Industry, type Size } from 'mlops-roi';
import { firstFigures, loadFirstCertainty, loadRecipe } from 'mlops-roi/first';
import { expect, test } from 'vitest';
import { atOnce } from '../../../src/steps.js';
import { FirstStage } from '../../../widget/controllers/first-stage.js';
import { movementInSteps } from '../../../widget/controllers/movement.js';
import { engineFacts } from '../../../widget/engine-screen/engine-facts.js';
import { leadingInputs } from '../../../widget/engine-screen/leading-inputs.js';
import type { FirstScreen } from '../../../widget/first-screen.js';
import { firstScreenOf } from '../../../widget/first-screen/first-screen-of.js';
import { curvesIn, recipeFacts } from '../../../widget/first-screen/recipe-facts.js';
import { shownAtRest } from '../../../widget/shown.js';
import { viewOf } from '../charts/view.js';

// After npm run build. Few samples do: they are the same ones.
const samples = 256;
const view = viewOf(375);

interface Profile {
  readonly industry: Industry;
  readonly size: Size;
  readonly horizonMonths: number;
}

async function byRecipe({ industry, size, horizonMonths }: Profile) {
  const recipe = await loadRecipe(size, horizonMonths);
  if (recipe === undefined) throw new Error('there is a recipe for each size and horizon of the choices');
  const figures = firstFigures(recipe, industry);
  const { firstCertainty } = await loadFirstCertainty();
  const certainty = atOnce(firstCertainty(recipe, industry, { own: {}, samples }));
  const profile = { industry, size, horizonMonths, baseCase: recipe.baseCase };
  return firstScreenOf(recipeFacts({ profile, figures, own: {}, certainty }, undefined), view);
}

async function byEngine(scenario: Profile) {
  const result = calculate(scenario);
  const simulation = await simulate(scenario, { samples });
  const ranges = new Map(
    result.evidence.inputs.flatMap(({ path, low, high }) =>
      low === undefined || high === undefined || !leadingInputs.some((each) => each.path === path)
        ? []
        : [[path, { low: low.toNumber(), high: high.toNumber() }] as const],
    ),
  );
  const movement = atOnce(movementInSteps(scenario, { paths: [...ranges.keys()], ranges, known: undefined }));
  const asked = { result, ranges, look: movement.look(result, undefined), moved: undefined, refused: new Map() };
  return firstScreenOf(engineFacts({ ...asked, shown: shownAtRest(result), simulation, isSettled: true }), view);
}

/** Shares of the length of a line are not shown to more. */
const inNineDigits = (screen: Partial<FirstScreen>): string =>
  JSON.stringify(screen, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value), 1);

// Of every profile and horizon the figures are held to those of the engine by the tests of the recipes.
test.each<Profile>([
  { industry: 'finance', size: 'medium', horizonMonths: 36 },
  { industry: 'public-sector', size: 'small', horizonMonths: 12 },
  { industry: 'telecom', size: 'enterprise', horizonMonths: 60 },
])('the first screen says by a recipe what it says by the engine, word for word: %j', async (profile) => {
  expect(inNineDigits(await byRecipe(profile))).toBe(inNineDigits(await byEngine(profile)));
});

// Which questions there are, and along which lines, is the same in all of them.
test.each<Profile>([
  { industry: 'finance', size: 'medium', horizonMonths: 36 },
  { industry: 'public-sector', size: 'small', horizonMonths: 36 },
  { industry: 'technology', size: 'enterprise', horizonMonths: 36 },
])('what is known of a bare profile is what its recipe says, word for word: %j', async (profile) => {
  const stage = new FirstStage(() => undefined);
  await stage.begin(profile);
  const known = stage.facts(undefined);
  await stage.prepare();
  const byRecipe = stage.facts(undefined);
  if (known === undefined || byRecipe === undefined) throw new Error('it is a plain profile');
  // Of the curve only what is beside its turns is kept.
  const { questions, ...others } = byRecipe;
  const whole = await loadRecipe(profile.size, profile.horizonMonths);
  if (whole === undefined) throw new Error('there is a recipe');
  const curves = atOnce(curvesIn(firstFigures(whole, profile.industry), {}));
  const inWhole = questions.map((each) => ({ ...each, curve: curves.get(each.path) }));
  expect(inNineDigits(firstScreenOf(known, view))).toBe(
    inNineDigits(firstScreenOf({ ...others, questions: inWhole }, view)),
  );
  expect(known.questions.every(({ curve }) => (curve?.values.length ?? 17) < 17)).toBe(true);
});

test('whoever moves an input before the engine is there is told how sure it is with that, as the engine tells it', async () => {
  const profile = { industry: 'finance', size: 'medium', horizonMonths: 36 } as const;
  const moved = { path: 'models.count', figure: 20 };
  let found = 0;
  const stage = new FirstStage(() => (found += 1));
  await stage.begin(profile);
  await stage.prepare();
  expect(stage.facts(moved)?.isSettled).toBe(false);
  await stage.settle(moved);
  const facts = stage.facts(moved);
  const { probability } = await simulate({ ...profile, models: { count: 20 } }, { samples: 512 });
  expect([found, facts?.isSettled]).toEqual([1, true]);
  expect(facts?.certainty?.chanceOfLoss).toBeCloseTo(probability.loss, 12);
  expect(stage.isOf(profile)).toBe(false);
});
