import { afterEach, expect, test, vi } from 'vitest';
import { actionsOn } from '../../../widget/controllers/actions.js';
import { controllers, viewAt } from '../parts/page.js';

const scenario = { schemaVersion: 2, industry: 'retail', size: 'small' } as const;
const all: ReturnType<typeof controllers>[] = [];
afterEach(() => {
  all.forEach(({ answers }) => answers.stop());
  vi.useRealTimers();
});

function acting() {
  const each = controllers();
  all.push(each);
  each.draft.give(scenario);
  const told: (readonly [string, unknown])[] = [];
  const host = Object.assign(new EventTarget(), { requestUpdate: () => undefined, updateComplete: Promise.resolve() });
  for (const type of ['scenario-change', 'scenario-input', 'result-change', 'error'])
    host.addEventListener(type, (event) => told.push([type, (event as CustomEvent<unknown>).detail]));
  const actions = actionsOn(host as unknown as Parameters<typeof actionsOn>[0], each, () => viewAt(375));
  return { ...each, actions, told, names: () => told.map(([name]) => name) };
}

test('the page is told of a change with its figures, or of what is wrong, and never of both', () => {
  const { actions, told, names, draft } = acting();
  actions.commit('models.count', '20');
  expect(names()).toEqual(['scenario-change', 'result-change']);
  expect(told[0]?.[1]).toEqual({ scenario: { ...scenario, models: { count: '20' } } });
  actions.commit('models.count', 'many');
  expect(names().slice(2)).toEqual(['error']);
  actions.move('models.count', 30);
  expect(told.at(-1)).toEqual(['scenario-input', { path: 'models.count', figure: 30 }]);
  for (const act of [
    () => actions.undo(),
    () => actions.redo(),
    () => actions.reset(),
    () => actions.replace(scenario),
  ]) {
    const before = told.length;
    act();
    expect(names().slice(before)).toEqual(['scenario-change', 'result-change']);
  }
  expect(draft.scenario).toEqual(scenario);
});

test('what is typed is kept as a plain numeral, and nothing typed is what was usual', () => {
  const { actions, draft } = acting();
  actions.type('models.count', ' 1,200 ');
  expect(draft.scenario).toEqual({ ...scenario, models: { count: '1200' } });
  actions.type('adoption.ceiling', '80');
  expect(draft.scenario).toMatchObject({ adoption: { ceiling: '0.8' } });
  actions.type('models.count', '  ');
  expect(draft.scenario).toEqual({ ...scenario, adoption: { ceiling: '0.8' } });
});

test('an answer is written where it belongs and taken back by none, and one that is wrong stays beside its question', () => {
  const { actions, draft, told } = acting();
  actions.answer('models', '25');
  expect(draft.scenario).toMatchObject({ models: { count: '25' } });
  actions.answer('models', undefined);
  expect(draft.scenario).toEqual(scenario);
  actions.answer('models', 'many');
  expect([...draft.refusals.keys()]).toEqual(['models']);
  expect(told.at(-1)?.[0]).toBe('error');
  const before = told.length;
  actions.answer('no such question', '3');
  expect(told).toHaveLength(before);
  actions.answer('leadTime', 'week');
  expect(draft.scenario).not.toEqual(scenario);
  actions.answer('leadTime', undefined);
  expect(draft.scenario).toEqual(scenario);
});

test('which of two readings is meant is asked beside the field', () => {
  const { actions, draft, told } = acting();
  actions.askBack('adoption.ceiling', { typed: '0.8', kept: '0.008', readings: ['0.8%', '80%'] });
  expect(draft.refusals.get('adoption.ceiling')).toMatchObject({
    typed: '0.008',
    issues: [{ code: 'unclear-number', received: '0.8' }],
  });
  const before = told.length;
  actions.askBack('industry', { typed: '1', kept: '1', readings: [] });
  expect(told).toHaveLength(before);
});

test('a disclosure opens and closes, and comparing begins with something to compare with, once', () => {
  const { actions, attention, comparing } = acting();
  actions.toggle('tools');
  expect([...attention.open]).toEqual(['tools']);
  expect(comparing.kept).toEqual([]);
  actions.toggle('tools');
  expect([...attention.open]).toEqual([]);
  actions.toggle('show-compare');
  expect(comparing.kept).toHaveLength(1);
  actions.drop(0);
  actions.keep();
  expect(comparing.kept).toEqual([scenario]);
  actions.rename(0, 'Ours');
  expect(comparing.namesIn(viewAt(375))[0]).toBe('Ours');
});

test('an input is shown where it is asked for, and all that is around it is open', () => {
  const { actions, attention } = acting();
  attention.search = 'words';
  actions.show('models.count');
  expect([attention.search, ...attention.open]).toEqual(['', 'rest', 'more', 'show-questions']);
  actions.show('freshness.decayCap');
  expect([...attention.open].slice(3)).toEqual(['show-inputs', 'group-freshness']);
  actions.ask(['npv', 'models.count']);
  expect(attention.trail).toEqual(['npv', 'models.count']);
});

test('what is found is told once nobody has typed for 0.8 seconds', () => {
  vi.useFakeTimers();
  const { actions, attention } = acting();
  actions.seek('mod');
  vi.advanceTimersByTime(400);
  actions.seek('models');
  vi.advanceTimersByTime(799);
  expect([attention.search, attention.soughtAtRest]).toEqual(['models', '']);
  vi.advanceTimersByTime(1);
  expect(attention.soughtAtRest).toBe('models');
});
