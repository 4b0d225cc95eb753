import fc from 'fast-check';
import { industries, scenarioFor, sizes, type Scenario } from '../../src/index.js';
import type { Declaration, Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { drawnByPath, recordByPath, type Fields } from '../model/random-draw.js';
import { withoutSeconds, type Written } from '../scenario/random-scenario.js';

const roleIds = ['data-scientist', 'engineer'];

/** Groups in which a figure at random says nothing, or that have a law of their own here. */
const leftToTheProfile = ['wages', 'verdict', 'discounting', 'tax', 'taxTreatments', 'inflation', 'escalators'];

/** What a figure of a unit is about, where the profile does not say. */
const usualSizes: Readonly<Record<string, readonly [number, number]>> = {
  money: [1_000, 200_000],
  'money/year': [10_000, 2_000_000],
  'money/month': [100, 20_000],
  'money/model/year': [1_000, 100_000],
  'money/person/year': [1_000, 150_000],
  'money/hour': [20, 300],
  model: [1, 300],
  'model/year': [0, 40],
  month: [0, 18],
  person: [0, 30],
  '1/year': [0, 60],
  'unit/month': [0, 20_000],
  'money/unit': [0, 2],
  'hour/person': [0, 60],
};

/** Parts of one whole: together they are not more than it. */
const partsOfWholes: Readonly<Record<string, readonly [number, number]>> = {
  'models.growth': [-0.2, 0],
  'models.newShare': [0, 0.4],
  'projects.perYear': [200, 400],
  'projects.shareLive': [0, 0.5],
  'projects.extraShareLive': [0, 0.5],
  'infrastructureSaving.cut': [-0.2, 0.5],
  'idleModels.share': [0, 0.5],
  'releases.perModelYear': [1, 12],
  'incidents.changeFailureRate': [0, 0.5],
  'rollbacks.perYear': [0, 0.4],
  'leadTime.days': [60, 120],
  'leadTime.handOffs': [0, 5],
  'leadTime.waitDays': [0, 12],
};

/** A figure of a declared input, with a few digits, within what is permitted. */
function figureOf(path: string, field: Declaration & { readonly kind: 'number' }): fc.Arbitrary<string> {
  // A spread beyond half of what spreads is none that figures of an organisation have.
  const usual = partsOfWholes[path] ?? (field.scatterOf === undefined ? usualSizes[field.unit] : [0, 0.5]);
  const [low, high] = usual ?? (field.highest === '1' ? [-0.2, 1] : [0, 12]);
  const least = Math.max(low, Number(field.lowest ?? low));
  const most = Math.min(high, Number(field.highest ?? high));
  // A yearly step has no bounds that are usual: hundreds of percent in five years leave nothing else to see.
  const isStep = field.unitInWords === 'share a year' && field.highest !== '1';
  const [from, to] = isStep && usual === undefined ? [Math.max(-0.1, Number(field.lowest ?? -1)), 0.4] : [least, most];
  if (field.isWhole === true) return fc.integer({ min: Math.ceil(from), max: Math.floor(to) }).map(String);
  return fc.integer({ min: 0, max: 1000 }).map((part) => (from + ((to - from) * part) / 1000).toPrecision(6));
}

function valueOf(path: string, field: Declaration): fc.Arbitrary<unknown> | undefined {
  switch (field.kind) {
    case 'number':
      return figureOf(path, field);
    case 'count':
      return fc.constantFrom(1, 2, 3);
    case 'choice':
      return fc.constantFrom(...(field.choices ?? roleIds));
    case 'text':
    case 'entry':
    case 'numbers':
      return undefined;
  }
}

/** Everything that may be told of a group or a member; `withoutSeconds` leaves one answer to each question. */
function toldOf({ key: group, fields }: Group | List, path: string): fc.Arbitrary<Written> {
  const values = Object.entries(fields).flatMap(([key, field]) => {
    const value = valueOf(`${group}.${key}`, field);
    return value === undefined ? [] : [[key, value] as const];
  });
  const isReversed = drawnByPath(`order of ${path}`, fc.boolean());
  return fc.tuple(recordByPath(path, Object.fromEntries(values)), isReversed).map(([told, reversed]) => {
    const entries = Object.entries(told);
    return Object.fromEntries(reversed ? entries.reverse() : entries);
  });
}

/** Two members of a list, or the one that takes the place of each role. */
function membersOf(list: List): fc.Arbitrary<readonly Written[]> {
  const ids = list.key === 'roles' ? roleIds : ['first', 'second'];
  return fc.tuple(
    ...ids.map((id) => toldOf(list, `${list.key}.${id}`).map((told) => ({ id, ...told, ...alwaysOf(list.key) }))),
  );
}

/** A cost is cash or hours, whatever kind was drawn. */
const alwaysOf = (list: string): Written => (list === 'customLines' ? { kind: 'cash' } : {});

const someOf = (declared: Group | List): fc.Arbitrary<unknown> =>
  declared.kind === 'list' ? membersOf(declared) : toldOf(declared, declared.key);

/** What an organisation may tell of each group, beside what its profile says. */
const toldGroupsOf = (groups: readonly (Group | List)[]): Fields =>
  Object.fromEntries(groups.flatMap((each) => (leftToTheProfile.includes(each.key) ? [] : [[each.key, someOf(each)]])));

const toldGroups = toldGroupsOf(inputGroups);

const only = (told: Written, keys: readonly string[]): Written =>
  Object.fromEntries(Object.entries(told).filter(([key]) => keys.includes(key)));

/** Some of the keys, each by a draw of its own. */
const someKeys = (path: string, keys: readonly string[]): fc.Arbitrary<readonly string[]> =>
  recordByPath(path, Object.fromEntries(keys.map((key) => [key, fc.boolean()]))).map((isIn) =>
    keys.filter((key) => isIn[key]),
  );

const mayBeOff = ['freshness', 'drift', 'migration', 'awareness', 'coordination', 'projects', 'contingency'];

/** Organisations of any industry, size and horizon; each group of inputs is the profile’s, their own, or off. */
export function organisationsOf(groups: readonly (Group | List)[]): fc.Arbitrary<Scenario> {
  const arbitraries = toldGroupsOf(groups);
  return (
    fc
      .record({
        fixed: recordByPath('', {
          industry: fc.constantFrom(...industries),
          size: fc.constantFrom(...sizes),
          horizonMonths: fc.integer({ min: 1, max: 60 }),
        }),
        discounting: recordByPath('discounting', {
          rate: fc.integer({ min: 0, max: 300 }).map((thousandths) => String(thousandths / 1000)),
          timing: fc.constantFrom('monthly', 'year-end', 'mid-year'),
        }),
        told: fc.record<Written>(arbitraries),
        toldKeys: someKeys('told', Object.keys(arbitraries)),
        offKeys: someKeys('off', mayBeOff),
      })
      // Each part is within what is permitted, and `calculate` refuses what is not.
      .map(({ fixed, discounting, told, toldKeys, offKeys }) => ({
        ...fixed,
        discounting,
        ...withoutSeconds(only(told, toldKeys)),
        ...Object.fromEntries(offKeys.filter((key) => !toldKeys.includes(key)).map((key) => [key, 'off'])),
      }))
  );
}

export const organisation = organisationsOf(inputGroups);

/**
 * Something told of every group: what is drawn for one is drawn for it, whatever other groups there are. The seed is one
 * with which every cost and benefit is felt, and more hours are freed than the new practice takes.
 */
export function everythingOf(groups: readonly (Group | List)[]): Written {
  const [values = {}] = fc.sample(recordByPath('everything', toldGroupsOf(groups)), { numRuns: 1, seed: 17 });
  return values;
}

/** A medium bank that tells something of everything, but of groups that take the place of each other. */
export const everything = (leftOut: readonly string[]): Scenario =>
  scenarioFor('finance', {
    size: 'medium',
    ...withoutSeconds(everythingOf(inputGroups.filter(({ key }) => !leftOut.includes(key)))),
  });

/** A group with something told of it. */
export const told = (group: string): Partial<Scenario> => {
  const [values] = fc.sample(toldGroups[group] ?? fc.constant('off'), { numRuns: 1, seed: 3 });
  return withoutSeconds({ [group]: values });
};
