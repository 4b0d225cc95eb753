import { beforeAll, expect, test } from 'vitest';
import type { AnsweredCalculator } from '../../../widget/calculator.js';
import { fieldGroups } from '../../../widget/fields.js';
import { allInputsPart } from '../../../widget/parts/all-inputs.js';
import { elementsOf, heardIn, rendered } from '../charts/rendered.js';
import { calculatorOf, recorded } from './page.js';

const scenario = {
  schemaVersion: 2,
  industry: 'finance',
  size: 'medium',
  models: { count: '20', growth: '0.05' },
} as const;

let calm: AnsweredCalculator;
beforeAll(async () => {
  calm = await calculatorOf(scenario);
});

test('a group says how many inputs it has and how many are one’s own; one left out says that and holds none', () => {
  const groups = fieldGroups(calm.state.result);
  const toldOf = (markup: string, label: string): string | undefined =>
    new RegExp(`${label}</span>\\s*<small\\s*>([^<]*)<`).exec(markup)?.[1];
  const markup = rendered(allInputsPart(calm));
  for (const { key, label, fields: inside } of groups) {
    const own = inside.filter(({ figure }) => figure?.provenance === 'yours').length;
    expect(own, key).toBe(key === 'models' ? 2 : 0);
    const count = String(inside.length);
    expect(toldOf(markup, label), key).toBe(own === 0 ? count : `${count}, ${String(own)} yours`);
  }
  const count = groups.reduce((sum, group) => sum + group.fields.length, 0);
  expect(markup).toContain(`Inputs: ${String(count)}`);
  const off = { ...calm.state, scenario: { ...scenario, roles: 'off' }, open: new Set(['group-roles']) };
  const left = rendered(allInputsPart({ ...calm, state: off as unknown as typeof calm.state }));
  expect(toldOf(left, groups.find(({ key }) => key === 'roles')?.label ?? '')).toBe('left out');
  expect(elementsOf(left, /class="field"/)).toEqual([]);
  expect(elementsOf(left, /type="checkbox"/)[0]?.['checked']).toBe('false');
});

test('of a list each member can be removed, and another added under a name of its own', () => {
  const { done, actions } = recorded();
  const list = fieldGroups(calm.state.result).find(({ kind, memberIds }) => kind === 'list' && memberIds.length > 1);
  if (list === undefined) throw new Error('there is a list');
  const open = { ...calm, actions, state: { ...calm.state, open: new Set([`group-${list.key}`]) } };
  const [first = '', ...others] = list.memberIds;
  const markup = rendered(allInputsPart(open));
  for (const id of list.memberIds) expect(markup).toContain(`Remove ${id}`);
  const heard = heardIn(allInputsPart(open));
  const submit = heard.find(({ event }) => event === 'submit');
  const add = (value: string): unknown => {
    const field = { value };
    submit?.listener({ preventDefault: () => undefined, target: { elements: { namedItem: () => field } } });
    return [done.at(-1), field.value];
  };
  const members = list.memberIds.map((id) => ({ id }));
  expect(add('  Platform  Lead ')).toEqual([['commit', list.key, [...members, { id: 'platform-lead' }]], '']);
  const before = done.length;
  add('   ');
  expect(done).toHaveLength(before);
  const removers = heard.filter(({ event, element }) => event === 'click' && element.includes('class="quiet"'));
  removers.forEach(({ listener }) => listener({}));
  expect(done).toContainEqual(['commit', list.key, others.map((id) => ({ id }))]);
  expect(first).not.toBe('');
  const switched = heard.find(({ element }) => element.includes('checkbox'));
  switched?.listener({ target: { checked: false } });
  switched?.listener({ target: { checked: true } });
  expect(done.slice(-2)).toEqual([
    ['commit', list.key, 'off'],
    ['commit', list.key, undefined],
  ]);
});

test('while inputs are sought all that is found is open, and how much it is is told at rest', () => {
  const sought = (search: string, soughtAtRest: string): string =>
    rendered(allInputsPart({ ...calm, state: { ...calm.state, search, soughtAtRest } }));
  const found = sought('models in production', '');
  expect(found).toContain('data-path="models.count"');
  expect(found).toMatch(/role="status">\s*<\/p>/);
  expect(sought('models in production', 'models in production')).toMatch(/role="status">\s*Inputs: \d+/);
  expect(sought('zzz', 'zzz')).toContain('Nothing is called that.');
  expect(sought('', '')).toMatch(/role="status">\s*<\/p>/);
  expect(elementsOf(sought('', ''), /class="field"/)).toEqual([]);
});
