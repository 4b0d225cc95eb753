import { describe, expect, test } from 'vitest';
import { calculated } from '../../../src/answer/calculated-scenario.js';
import { certaintyOf } from '../../../src/answer/certainty.js';
import { firstCertainty } from '../../../src/answer/first/first-certainty.js';
import { firstFigures } from '../../../src/answer/first/first-figures.js';
import { writtenRecipe } from '../../../src/answer/first/written-recipe.js';
import { twoTogether } from '../../../src/answer/two-together.js';
import {
  breakEven,
  calculate,
  compare,
  compareIndustries,
  industries,
  scenarioFor,
  sizes,
  type Industry,
  type Scenario,
  type Size,
} from '../../../src/index.js';
import { comparisonPage } from '../../../src/report/compare/comparison-page.js';
import { htmlReport } from '../../../src/report/html/html-report.js';
import { decidersOf } from '../../../src/report/one-page/deciders.js';
import { simulationText } from '../../../src/report/simulation/simulation-text.js';
import { answerText, hingeText } from '../../../src/report/verdict-text.js';
import { resultSheet, withCertainty, type Reported } from '../../../src/report/page.js';
import { onePage } from '../../../src/report/one-page/one-page.js';
import { withoutColours } from '../../../src/report/palette.js';
import { atOnce } from '../../../src/steps.js';
import { bookOf } from '../../../src/workbook/book.js';
import { firstScreenOf } from '../../../widget/first-screen/first-screen-of.js';
import { recipeFacts } from '../../../widget/first-screen/recipe-facts.js';
import { viewOf } from '../../widget/charts/view.js';
import { textReport } from '../../../src/report/result/text-report.js';
import { noSwings } from '../../workbook/no-swings.js';
import { expectOnePage } from '../one-printed-page.js';

const reportedOf = async (scenario: Scenario): Promise<Reported> =>
  withCertainty({ ...calculate(scenario), adoption: [] }, await certaintyOf(scenario));

const textOf = (reported: Reported): string =>
  textReport(reported, { locale: 'en', width: 80, palette: withoutColours, inputs: 'most-important' });

/** Sentences of a page that cannot both be true, and of which one at most may stand there. */
const contradictions: readonly (readonly [RegExp, RegExp])[] = [
  [/(Probably worth|Worth) it: the chance/, /on average it is a gain/],
  [/[Nn]ot worth it: the chance/, /on average it is a loss/],
  [/it does not stay paid back/, /it pays back late/],
  [/it does not stay paid back/, /Paid back: all benefits in month [\d.]+;/],
  [/it pays back late/, /Paid back: all benefits not within/],
  [/comes from assumptions/, /Answers that would settle most next/],
  [/Worth it: the chance/, /To become “worth it”/],
  [/[Ii]t is no gain in cash|in cash it gains/, /the chance of a loss is 0%/],
];

const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const simulation = { samples: 256 };
const bank = scenarioFor('finance', { size: 'medium' });

/** As a browser shows it, and without where lines break. */
const flatOf = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

/** All industries of a size, each with its verdict by the chance of a gain. */
const underEach = new Map(
  sizes.map((size): [Size, ReturnType<typeof compareIndustries>] => [
    size,
    compareIndustries({ size, simulation }, { chances: true }),
  ]),
);

/** What the first screen is made of, by size. */
const recipes = new Map(sizes.map((size) => [size, writtenRecipe(size, 36, { isHinged: true })]));

/** The words of the first sheet of the workbook. */
function firstSheet(scenario: Scenario, result: Reported): string {
  const asked = { scenarios: scenario, simulation: 'usual' } as const;
  const { sheets } = bookOf({
    made: calculated(scenario),
    result,
    // The widest are all that it tells.
    sensitivity: { ...noSwings, swings: result.certainty?.swings ?? [] },
    compared: undefined,
    asked,
  });
  const cells = sheets[0]?.rows.flatMap((row) => row.map((cell) => (cell?.kind === 'text' ? cell.text : ''))) ?? [];
  return cells.join(' ');
}

const profiles = industries.flatMap((industry) => sizes.map((size) => [industry, size] as const));

/** The first screen says the answer, its chance and its first but, hinges on the same, and turns where the page does. */
function expectFirstScreen(industry: Industry, size: Size, { verdict }: Reported, page: string): void {
  const recipe = recipes.get(size);
  if (recipe === undefined) throw new Error('each size has one');
  const figures = firstFigures(recipe, industry);
  const certainty = atOnce(firstCertainty(recipe, industry, { own: {}, samples: simulation.samples }));
  const { answer, hinges, buts } = verdict;
  expect(certainty.answer).toBe(answer);
  expect(certainty.buts).toEqual(buts.map(({ code }) => code));
  expect(figures.hinges?.map(({ path }) => path)).toEqual(hinges.map(({ path }) => path));
  const profile = { industry, size, horizonMonths: 36, baseCase: recipe.baseCase } as const;
  const { chances, sliders } = firstScreenOf(
    recipeFacts({ profile, figures, own: {}, certainty }, undefined),
    viewOf(375),
  );
  expect(page).toMatch(new RegExp(`^Chance of a loss +${chances?.lose}% `, 'm'));
  for (const { path, turns } of sliders) {
    const decider = verdict.deciders.find((each) => each.path === path);
    if (decider?.turnsAt !== undefined)
      expect(flatOf(page)).toContain(` ${turns.split(' ').at(-1)?.replace('K', ',000')}.`);
  }
}

describe.each(profiles)('the report of %s, %s', (industry, size) => {
  test('contradicts itself in nothing; its page tells all that decides in its first 25 lines', async () => {
    const scenario = scenarioFor(industry, { size, simulation });
    const reported = await reportedOf(scenario);
    const text = textOf(reported);
    const flat = text.replace(/ *\n */g, ' ');
    for (const [one, other] of contradictions)
      expect([one.test(flat) && other.test(flat), one, other]).toContain(false);

    const { verdict, metrics, certainty, evidence } = reported;
    const isGain = metrics.npv.gt(0);
    expect(verdict.chanceOfGain?.toNumber()).toBeCloseTo(1 - (certainty?.simulation.probability.loss ?? 0), 9);
    for (const { needs, value, turnsAt } of verdict.hinges) {
      expect(needs === 'at-least' ? value.gt(turnsAt) : value.lt(turnsAt)).toBe(isGain);
    }
    for (const but of verdict.buts) {
      if (but.code === 'freed-hours') expect(but.counted.gt(but.share)).toBe(isGain);
      if (but.code === 'assumed') expect(but.share.eq(evidence.doubt.assumed)).toBe(true);
    }

    const page = onePage(reported, { locale: 'en', width: 80, palette: withoutColours });
    const top = page.split('\n').slice(0, 25).join(' ').replace(/ +/g, ' ');
    const answer =
      /: the chance of a gain is (less than |more than )?\d+%\. - [A-Z].*\. What you spend \S+ \S+ undiscounted: \S+ paid, rest staff What comes back .* in cash Expected net value .* Chance of a loss [<>]?\d+% /;
    const decides =
      /WHAT (?:DECIDES IT|MOVES IT MOST: WITHIN ITS RANGE NO FIGURE ALONE TURNS THE ANSWER)( - [^-].*; .*\.){1,3} /;
    expect(top).toMatch(new RegExp(`${answer.source}.*${decides.source}`));
    // What is nobody's figure is told as none.
    expect(top).toMatch(/machine-learning models worth its cost .*; \d+ models assumed\)\?/);
    expect(top).toContain('of the uncertainty comes from assumptions, and no figure is yours yet');
    // The hinges stand there as they are ranked, and nothing else is told to turn the answer.
    const { deciders, hinges } = verdict;
    expect(deciders.slice(0, hinges.length).map(({ path }) => path)).toEqual(hinges.map(({ path }) => path));
    for (const { turnsAt, low, high } of deciders) {
      expect(turnsAt === undefined || (turnsAt.gte(low) && turnsAt.lte(high))).toBe(true);
    }
    // A decider that is an open answer holds what the list of answers says of it.
    for (const { path, share } of deciders) {
      const open = evidence.doubt.toAnswer.find((each) => each.path === path);
      if (open !== undefined) expect(share?.toNumber()).toBeCloseTo(open.share.toNumber(), 11);
    }
    // Whatever tells of it says the same: by the same chance, with the same figures.
    const said = answerText(verdict, resultSheet(style, reported).figures);
    const decided = decidersOf({ result: reported, ...resultSheet(style, reported) });
    // Of a simulation nobody tells how many models there are.
    const drawn = decidersOf({ result: { verdict, metrics }, ...resultSheet(style, reported) });
    const simulated = certainty === undefined ? '' : simulationText(certainty.simulation, style);
    for (const [form, deciding] of [
      [page, decided],
      [text, decided],
      [simulated, drawn],
      [htmlReport(reported, [], style), decided],
    ] as const) {
      const told = flatOf(form);
      expect(told).toContain(said);
      for (const { label, taken, range, turns } of deciding) {
        for (const words of [label, taken, range, turns]) expect(told).toContain(words);
      }
    }
    for (const hinge of hinges) {
      const [turning] = /\$?[\d.,]*\d%?/.exec(hingeText(hinge, resultSheet(style, reported).figures)) ?? [];
      expect(decided.map(({ turns }) => turns.split(' ').at(-1))).toContain(turning);
    }
    const sheet = firstSheet(scenario, reported);
    for (const words of [said, ...decided.flatMap(({ label, taken, range, turns }) => [label, taken, range, turns])])
      expect(sheet).toContain(words);
    expectFirstScreen(industry, size, reported, page);
    const row = underEach.get(size)?.industries.find((each) => each.industry === industry);
    expect([row?.verdict, row?.chanceOfGain?.toString()]).toEqual([verdict.answer, verdict.chanceOfGain?.toString()]);
    expect(row?.npv.eq(metrics.npv)).toBe(true);
    for (const locale of ['en', 'de']) expectOnePage(onePage(reported, { locale, width: 80, palette: withoutColours }));
  });
});

test('side by side the verdicts are those of the reports', async () => {
  const scenarios = ['manufacturing', 'public-sector'].map((industry) =>
    scenarioFor(industry as 'manufacturing', { size: 'medium', name: industry, simulation }),
  );
  const [compared, ...alone] = await Promise.all([
    compare(scenarios, { chances: true }),
    ...scenarios.map((scenario) => reportedOf(scenario)),
  ]);
  expect(compared.scenarios.map(({ verdict }) => verdict)).toEqual(alone.map(({ verdict }) => verdict));
  const page = flatOf(comparisonPage(compared, style));
  for (const { verdict, ...reported } of alone)
    expect(page).toContain(answerText(verdict, resultSheet(style, reported).figures));
});

test('the first two together are worth what the case is worth with both told: a tenth of the models move, and none is worth anything', () => {
  const both = twoTogether(calculated(bank), calculate(bank).verdict);
  expect([both?.side, ...(both?.ends ?? []).map(String)]).toEqual(['worse', '0.1', '0']);
  const told = calculate({ ...bank, adoption: { ceiling: '0.1' }, value: { perModelYear: 0 } });
  expect(both?.npv.toFixed(6)).toBe(told.metrics.npv.toFixed(6));
  const result = { ...calculate(bank), adoption: [], twoTogether: both };
  // In millions of three digits: the same wherever it stands.
  const millions = told.metrics.npv.div(-1e6).toFixed(2);
  const words = `The first two together at their worst (10%; $0): net value -$${millions}M.`;
  for (const text of [onePage(result, style), textOf(result)]) expect(text).toContain(`- ${words}\n`);
});

test('an answer hangs where break-even says that it turns', () => {
  const scenario = bank;
  const { hinges } = calculate(scenario).verdict;
  expect(hinges.length).toBeGreaterThan(1);
  for (const { path, turnsAt } of hinges) {
    const found = breakEven(scenario, path, { isProofWanted: false });
    const values = found.status === 'found' ? found.solutions.map(({ value }) => value.toNumber()) : [];
    expect(values.some((value) => Math.abs(value / turnsAt.toNumber() - 1) < 1e-9)).toBe(true);
  }
});
