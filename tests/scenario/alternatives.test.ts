import { describe, expect, test } from 'vitest';
import type { Declaration, Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { messageOf } from '../../src/scenario/message.js';
import { inShort, issuesOf } from './issues-of.js';

const groups: readonly (Group | List)[] = inputGroups;

/** A permitted figure of an input, in doubt about nothing but that it is there. */
const figureOf = (field: Declaration | undefined): unknown => (field?.kind === 'numbers' ? [0] : '0.5');

const fieldAt = (group: string, key: string): Declaration | undefined =>
  groups.find((each) => each.key === group)?.fields[key];

/** Two inputs in one scenario, whether they stand in one group, one member of a list, or two groups. */
function bothGiven(one: readonly [string, string], other: readonly [string, string]): object {
  const parts = [one, other].map(([group, key]) => ({ group, written: { [key]: figureOf(fieldAt(group, key)) } }));
  const keys = [...new Set(parts.map(({ group }) => group))];
  const written = keys.map((key) => {
    const values = Object.assign(
      {},
      ...parts.filter(({ group }) => group === key).map((part) => part.written),
    ) as object;
    const isList = groups.find((each) => each.key === key)?.kind === 'list';
    return [key, isList ? [{ id: 'one', ...values }] : values] as const;
  });
  return { roles: [{ id: 'only' }], ...Object.fromEntries(written) };
}

const pairs = groups.flatMap((group) =>
  Object.entries(group.fields).flatMap(([key, field]) =>
    (field.kind === 'number' ? (field.excludes ?? []) : []).map((other) => {
      const [elsewhere, its] = other.includes('.') ? other.split('.') : [group.key, other];
      return [`${group.key}.${key}`, `${elsewhere ?? ''}.${its ?? ''}`] as const;
    }),
  ),
);
const once = [...new Map(pairs.map((pair) => [[...pair].sort().join(), pair])).values()];

test('there are alternatives within groups, within members and across groups', () => {
  expect(once.length).toBeGreaterThan(20);
  expect(once.filter(([one, other]) => one.split('.')[0] !== other.split('.')[0]).length).toBeGreaterThan(2);
});

describe('two answers to one question are one issue, which names the other', () => {
  test.each(once)('%s and %s', (one, other) => {
    const split = (path: string): [string, string] => path.split('.') as [string, string];
    const issues = issuesOf(bothGiven(split(one), split(other))).filter(({ code }) => code === 'excludes');
    expect(issues).toHaveLength(1);
    const [issue] = issues;
    const told = issue === undefined ? '' : messageOf(issue);
    const [, oneKey] = split(one);
    const [, otherKey] = split(other);
    expect(told).toContain(oneKey);
    expect(told).toContain(otherKey);
    expect(told).toContain('Keep one of them.');
  });
});

test('three answers are told at the second and at the third', () => {
  const leadTime = { cut: '0.5', daysAfter: 3, handOffsCut: '0.2' };
  expect(inShort(issuesOf({ leadTime }))).toEqual(['excludes leadTime.daysAfter', 'excludes leadTime.handOffsCut']);
});

describe('scaling counts the same hours as', () => {
  const scaling = { role: 'only', modelsPerPerson: 5, modelsPerPersonAfter: 10 };
  const roles = [{ id: 'only' }];
  test.each([
    ['deployment', { hoursPerRelease: 40 }],
    ['runLabour', { hoursPerModelMonth: 6 }],
    ['rollbacks', { perYear: 3 }],
    ['templates', { hoursPerModel: 60 }],
  ])('%s: together they are an issue', (key, written) => {
    const [issue, ...more] = issuesOf({ roles, scaling, [key]: written });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: 'excludes', path: 'scaling', others: [key] });
    expect(issuesOf({ roles, scaling, [key]: 'off' })).toEqual([]);
  });
  test('all four, told at once', () => {
    const [issue] = issuesOf({
      roles,
      scaling,
      deployment: { hoursPerRelease: 40 },
      runLabour: { hoursPerModelMonth: 6 },
      rollbacks: { perYear: 3 },
      templates: { hoursPerModel: 60 },
    });
    expect(issue).toMatchObject({ others: ['deployment', 'runLabour', 'rollbacks', 'templates'] });
  });
  test('nothing, where scaling itself is off', () => {
    expect(issuesOf({ roles, scaling: 'off', deployment: { hoursPerRelease: 40 } })).toEqual([]);
  });
});
