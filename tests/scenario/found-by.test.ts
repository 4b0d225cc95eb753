import { expect, test } from 'vitest';
import { declarations, foundByOf } from '../../src/scenario/declarations.js';

/** Every number that somebody may be told to find out. */
const numbers = declarations.flatMap(({ key, kind, fields }) =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'number' ? [{ path: `${key}${kind === 'list' ? '.x' : ''}.${name}`, field }] : [],
  ),
);

const foundIn = (isMeant: (each: (typeof numbers)[number]) => boolean): readonly string[] => {
  const found = numbers.filter(isMeant);
  expect(found.length).toBeGreaterThan(5);
  return [...new Set(found.map(({ path }) => foundByOf(path)))];
};

test('what is told of afterwards, or as a reduction, shows only in a pilot; what was before it never does', () => {
  // How probable a finding is by then no pilot shows: somebody has to stand for it.
  const isAfter = ({ path, field }: (typeof numbers)[number]): boolean =>
    / after$|^Reduction in /.test(field.label) && path !== 'penalty.probabilityAfter';
  expect(foundIn(isAfter)).toEqual(['pilot']);
  expect(foundIn(({ field }) => field.label.endsWith(', before'))).not.toContain('pilot');
});

test('what stands in records is looked up', () => {
  expect(foundIn(({ field }) => field.isFact === true)).toEqual(['look-up']);
});

test.each([
  ['adoption.ceiling', 'pilot'],
  ['adoption.untrainedShare', 'pilot'],
  ['learning.depth', 'pilot'],
  ['templates.hoursPerModel', 'pilot'],
  ['assistance.timeSaved', 'pilot'],
  ['projects.extraShareLive', 'pilot'],
  ['roles.engineer.setupHours', 'pilot'],
  ['deployment.hoursPerRelease', 'measure'],
  ['leadTime.days', 'measure'],
  ['freshness.decayPerMonth', 'measure'],
  ['models.lifeMonths', 'look-up'],
  ['projects.shareLive', 'look-up'],
  ['tools.platform.pricePerSeatMonth', 'quote'],
  ['infrastructure.pricePerMonth', 'quote'],
  ['value.perModelYear', 'agree'],
  ['realisation.freedHours', 'agree'],
  ['roles.engineer.runTeam', 'agree'],
  ['customLines.sales.monthly', 'agree'],
] as const)('%s: %s', (path, foundBy) => {
  expect(foundByOf(path)).toBe(foundBy);
});
