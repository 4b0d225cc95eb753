import { expect, test } from 'vitest';
import { assumptions } from '../../src/evidence/assumptions.js';
import { industryQuantities } from '../../src/evidence/industry-figure.js';
import type { Declaration, Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';

const groups: readonly (Group | List)[] = inputGroups;
const declared = groups.flatMap((group) =>
  Object.entries(group.fields).map(([key, field]) => [`${group.key}.${key}`, field] as const),
);

const defaultOf = (field: Declaration): string | undefined => {
  if (field.kind !== 'number' || field.default === undefined) return undefined;
  return 'assumption' in field.default ? field.default.assumption : field.default.figure;
};

test.each(declared.filter(([, field]) => defaultOf(field) !== undefined))(
  'the default of %s stands in the evidence',
  (_path, field) => {
    const known: readonly string[] = [...assumptions.map(({ id }) => id), ...industryQuantities];
    expect(known).toContain(defaultOf(field));
  },
);

test('keys are whole words in camel case, and no label says what its unit is', () => {
  for (const [path, { label }] of declared) {
    expect(path).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
    expect(label).not.toBe('');
  }
});

const pathOf = (other: string, group: string): `${string}.${string}` => {
  const [of, key] = other.includes('.') ? other.split('.') : [group, other];
  return `${of ?? ''}.${key ?? ''}`;
};

test('an alternative names another key of its group, which names it back', () => {
  const fieldAt = new Map(declared);
  for (const [path, field] of declared) {
    if (field.kind !== 'number') continue;
    const [group] = path.split('.');
    for (const other of field.excludes ?? []) {
      const partner = fieldAt.get(pathOf(other, group ?? ''));
      const names = partner !== undefined && 'excludes' in partner ? partner.excludes : undefined;
      const back = other.includes('.') ? path : path.split('.')[1];
      if (partner?.kind === 'number') expect(names, `${path} and ${other}`).toContain(back);
      else expect(partner?.kind).toBe('numbers');
    }
  }
});
