import { afterEach, expect, test } from 'vitest';
import type { Scenario } from '../../../src/index.js';
import { usualScenario } from '../../../widget/given.js';
import type { Answers } from '../../../widget/controllers/answers.js';
import { Draft } from '../../../widget/controllers/draft.js';
import { controllers, host } from '../parts/page.js';

const given = { schemaVersion: 2, industry: 'retail', size: 'small' } as const;

let begun: readonly Answers[] = [];
// What takes long need not end.
afterEach(() => begun.forEach((answers) => answers.stop()));

/** A draft of what a page gave. */
function draftOf(scenario: unknown): Draft {
  const { draft, answers } = controllers();
  begun = [...begun, answers];
  draft.give(scenario);
  return draft;
}
const doing = (draft: Draft) => [draft.canUndo, draft.canRedo, draft.isChanged];

test('what was changed can be taken back and done again, step by step, and what is changed then ends that', () => {
  const draft = draftOf(given);
  expect(doing(draft)).toEqual([false, false, false]);
  draft.commit('models.count', '20');
  draft.commit('models.count', '30');
  expect(draft.scenario).toEqual({ ...given, models: { count: '30' } });
  expect(doing(draft)).toEqual([true, false, true]);
  draft.undo();
  expect(draft.scenario).toEqual({ ...given, models: { count: '20' } });
  expect(doing(draft)).toEqual([true, true, true]);
  draft.undo();
  expect(draft.scenario).toEqual(given);
  expect(doing(draft)).toEqual([false, true, false]);
  draft.undo();
  expect(draft.scenario).toEqual(given);
  draft.redo();
  expect(draft.scenario).toEqual({ ...given, models: { count: '20' } });
  draft.redo();
  draft.redo();
  expect(draft.scenario).toEqual({ ...given, models: { count: '30' } });
  expect(doing(draft)).toEqual([true, false, true]);
  draft.undo();
  draft.commit('horizonMonths', '24');
  expect(draft.canRedo).toBe(false);
  // What is written stays where the horizon changes.
  expect(draft.scenario).toMatchObject({ models: { count: '20' } });
  expect(String(draft.scenario.horizonMonths)).toBe('24');
});

test('a hundred steps can be taken back, and no more', () => {
  const nothingToWorkOut = { ask: () => [], result: undefined } as unknown as Answers;
  const draft = new Draft(host, nothingToWorkOut);
  draft.give(given);
  for (let step = 1; step <= 101; step++) draft.commit('models.count', String(step));
  let back = 0;
  for (; draft.canUndo; back++) draft.undo();
  expect(back).toBe(100);
  expect(draft.scenario).toEqual({ ...given, models: { count: '1' } });
});

test('one input goes back to what the page gave, or all of it', () => {
  const draft = draftOf({ ...given, models: { count: '12' } });
  draft.commit('models.count', '20');
  draft.commit('models.growth', '0.1');
  draft.reset('models.count');
  expect(draft.scenario).toEqual({ ...given, models: { count: '12', growth: '0.1' } });
  draft.reset('models.growth');
  expect(draft.scenario).toEqual({ ...given, models: { count: '12' } });
  expect(draft.isChanged).toBe(false);
  draft.commit('models.growth', '0.1');
  draft.reset(undefined);
  expect(draft.isChanged).toBe(false);
  draft.undo();
  expect(draft.scenario).toMatchObject({ models: { growth: '0.1' } });
});

test('what is no path is told as none, and leaves all as it is', () => {
  const draft = draftOf({ ...given, models: { count: '12' } });
  draft.commit('models.count', '20');
  for (const none of [5, null, {}])
    expect(() => draft.reset(none)).toThrow('reset takes the path of an input, as in models.count');
  expect(draft.scenario).toEqual({ ...given, models: { count: '20' } });
});

test('where more is wrong than is told, what is right in it is not looked for', () => {
  const wrong = Object.fromEntries(Array.from({ length: 200 }, (_, place) => [`key${place}`, 1]));
  const asked: unknown[] = [];
  const noting = { ask: (scenario: Scenario) => (asked.push(scenario), []), result: undefined } as unknown as Answers;
  const draft = new Draft(host, noting);
  expect(draft.give({ industry: 'retail', ...wrong }).at(-1)).toMatchObject({ code: 'more-issues' });
  draft.fallBack();
  expect(asked).toEqual([usualScenario]);
});

test('what cannot be taken stays beside its field with its issues, and the scenario as it was', () => {
  const draft = draftOf(given);
  const issues = draft.commit('models.count', 'many');
  expect(issues).toHaveLength(1);
  expect(draft.scenario).toEqual(given);
  expect([...draft.refusals]).toEqual([['models.count', { typed: 'many', issues }]]);
  expect(draft.issues).toEqual([]);
  expect(draft.canUndo).toBe(false);
  draft.commit('models.growth', 'much');
  expect([...draft.refusals.keys()]).toEqual(['models.count', 'models.growth']);
  draft.commit('models.count', '20');
  expect([...draft.refusals.keys()]).toEqual(['models.growth']);
  draft.undo();
  expect(draft.refusals.size).toBe(0);
  draft.commit('models.count', 'many');
  draft.reset(undefined);
  expect(draft.refusals.size).toBe(0);
});

test('a page that gives something new begins anew; what cannot be calculated leaves all as it was', () => {
  const draft = draftOf(given);
  draft.commit('models.count', '20');
  const issues = draft.give({ ...given, models: { count: 'many' } });
  expect(issues).toHaveLength(1);
  expect(draft.issues).toEqual(issues);
  expect(draft.scenario).toEqual({ ...given, models: { count: '20' } });
  expect(doing(draft)).toEqual([true, false, true]);
  draft.give({ ...given, size: 'medium' });
  expect(draft.issues).toEqual([]);
  expect(draft.scenario).toEqual({ ...given, size: 'medium' });
  expect(doing(draft)).toEqual([false, false, false]);
});

test('instead of what cannot be calculated what is right in it is looked at, else what is usual', () => {
  const falling = (offered: unknown): unknown => {
    const draft = draftOf(offered);
    const { issues } = draft;
    expect(issues.length).toBeGreaterThan(0);
    draft.fallBack();
    expect(draft.issues).toEqual(issues);
    expect(draft.canUndo).toBe(false);
    return draft.scenario;
  };
  expect(falling({ ...given, models: { count: 'many' }, adoption: { ceiling: '0.5' } })).toEqual({
    ...given,
    adoption: { ceiling: '0.5' },
  });
  expect(falling({ ...given, industry: 'fishing' })).toEqual({ ...given, industry: usualScenario.industry });
  expect(falling('no scenario')).toEqual(usualScenario);
  expect(falling(null)).toEqual(usualScenario);
});

test('an input that is moved stays so until it is let go of, and is no change by itself', () => {
  const draft = draftOf(given);
  draft.move('models.count', 20);
  expect(draft.moved).toEqual({ path: 'models.count', figure: 20 });
  expect(draft.isChanged).toBe(false);
  draft.release();
  expect(draft.moved).toBeUndefined();
  draft.move('models.count', 20);
  // Before anything is made ready its figures are not on the screen: the exact ones are worked out at once.
  draft.commit('models.count', '20');
  expect([draft.moved, draft.isChanged]).toEqual([undefined, true]);
  for (const turn of [() => draft.undo(), () => draft.redo(), () => draft.hostDisconnected()]) {
    draft.move('models.count', 25);
    turn();
    expect(draft.moved).toBeUndefined();
  }
});

test('a rate of exchange that is wanting is asked for, and taken or done without', () => {
  const inFrancs = { ...given, currency: 'CHF' };
  const draft = draftOf(inFrancs);
  expect(draft.unpriced).toMatchObject({ to: 'CHF', scenario: inFrancs });
  const from = draft.unpriced?.from ?? '';
  draft.price('none');
  expect([...draft.refusals.keys()]).toEqual([`exchangeRates.${from}`]);
  expect(draft.price('0.9')).toEqual([]);
  expect(draft.unpriced).toBeUndefined();
  expect(draft.scenario).toEqual({ ...inFrancs, exchangeRates: { [from]: '0.9' } });
  // That is where it begins.
  expect(doing(draft)).toEqual([false, false, false]);
  expect(draft.refusals.size).toBe(0);
  expect(draft.price('0.8')).toEqual([]);
  const without = draftOf(inFrancs);
  expect(without.price(undefined)).toEqual([]);
  expect(without.scenario).toEqual(given);
});

test('a form that the browser fills in again is taken where it holds a scenario', () => {
  const draft = draftOf(given);
  draft.restore(JSON.stringify({ ...given, size: 'medium' }));
  expect(draft.scenario).toEqual({ ...given, size: 'medium' });
  draft.restore('{');
  expect(draft.scenario).toEqual({ ...given, size: 'medium' });
  expect(doing(draft)).toEqual([true, false, true]);
});

test('a field of a list is written to the member of its name, whoever wrote the list', () => {
  const { draft, answers } = controllers();
  draft.give(given);
  answers.stop();
  const members = [
    ...new Set(
      answers.result?.evidence.inputs.flatMap(({ path }) => (path.startsWith('roles.') ? [path.split('.')[1]] : [])),
    ),
  ];
  const [first] = members;
  expect(members.length).toBeGreaterThan(1);
  draft.commit(`roles.${first ?? ''}.salary`, '90000');
  expect(draft.scenario).toMatchObject({
    roles: members.map((id) => (id === first ? { id, salary: '90000' } : { id })),
  });
});
