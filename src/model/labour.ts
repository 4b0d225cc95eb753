import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, product, ratio } from '../formula/operations.js';
import { addedUp, grownYearly, remainder } from '../formula/vocabulary.js';
import { group, list } from './declaration.js';
import { amount, factor, nominalStep, share } from './fields.js';
import { isGiven, membersOf, type Shape, wordAt } from './shape.js';

export const wagesGroup = group('wages', 'Wages', {
  industryFactor: factor({
    label: 'Wages of the industry, relative to all industries',
    containedIn: {
      input: 'roles.salary',
      reason: 'Salaries of your own are those of the industry; the others are raised to it one by one.',
    },

    default: { figure: 'wageFactor' },
    whenNotGiven: '1',
  }),
  load: factor({
    foundBy: 'look-up',
    label: 'Total compensation over wages (benefits, payroll taxes, leave)',
    lowest: '1',
    highest: '3',
    default: { figure: 'benefitLoad' },
    whenNotGiven: '1',
  }),
  paidLeave: share({
    label: 'Paid leave, as a share of total compensation',
    default: { figure: 'paidLeave' },
    whenNotGiven: '0',
    note: 'Taken out because productive hours are net of leave.',
  }),
  productiveHours: amount('hour/person/year', {
    foundBy: 'look-up',
    label: 'Productive hours of a person',
    lowest: '1',
    highest: '8784',
    default: { figure: 'productiveHours' },
  }),
  growth: nominalStep({
    foundBy: 'look-up',
    label: 'Growth of wages',
    lowest: '-0.5',
    highest: '2',
    default: { figure: 'wageGrowth' },
    whenNotGiven: '0',
  }),
});

export const rolesList = list('roles', 'Roles', {
  people: amount('person', { label: 'people', isFact: true, whenNotGiven: '0' }),
  salary: amount('money/person/year', {
    foundBy: 'look-up',
    label: 'yearly salary',
    raisedBy: {
      input: 'wages.industryFactor',
      reason: 'Mean over all industries, times {factor} for the wages of this one.',
    },

    excludes: ['hourlyRate'],
  }),
  hourlyRate: amount('money/hour', {
    foundBy: 'look-up',
    label: 'cost of an hour, all included',
    excludes: ['salary'],
    note: 'In place of a salary: nothing is added to it.',
  }),
  learnShare: share({ label: 'share of its people who have to learn', whenNotGiven: '1' }),
  setupHours: amount('hour', {
    foundBy: 'pilot',
    label: 'own hours to build or configure the platform',
    isOfWholeTeam: true,
    isOneTimeWork: true,
    whenNotGiven: '0',
  }),
  migrationShare: share({ label: 'share of the migration hours', isSplit: true, whenNotGiven: '0' }),
  releaseShare: share({ label: 'share of the hands-on release hours', isSplit: true, whenNotGiven: '0' }),
  incidentShare: share({ label: 'share of the hours spent on failed changes', isSplit: true, whenNotGiven: '0' }),
  linkShare: share({ label: 'share of the hours on links between tools', isSplit: true, whenNotGiven: '0' }),
  runTeam: amount('person', {
    foundBy: 'agree',
    label: 'people to run the platform',
    note: 'Less those whom today’s scripts take.',
    phrase: 'people to run the platform',
    isOfWholeTeam: true,
    whenNotGiven: '0',
  }),
});

/** What turns hours into money, and doubt into less of it. */
export const realisationGroup = group('realisation', 'Realisation', {
  freedHours: share({
    foundBy: 'agree',
    label: 'Part of freed hours that becomes money or useful work',
    phrase: 'of the freed hours put to use',
    default: { assumption: 'rho' },
  }),
  freedHoursCap: share({
    foundBy: 'agree',
    label: 'Most that a role can free, of its productive hours',
    default: { assumption: 'freedHoursCap' },
    whenNotGiven: '0.35',
  }),
  freedHoursScatter: factor({
    label: 'How far freed hours scatter around what is expected of them',
    unitInWords: 'standard deviation, as a share',
    // Of the many inputs behind freed hours these are in all of them, or in most.
    scatterOf: ['models.count', 'adoption.ceiling', 'deployment.hoursPerRelease', 'realisation.freedHoursCap'],
    whenNotGiven: '0',
    note: 'Follows from ranges unless given: hours above the cap are lost in some cases, also where fewer are expected.',
  }),
});

const wages = wagesGroup.inputs;

type Role = ReturnType<typeof rolesList.each>;
type WorkShare = 'migrationShare' | 'releaseShare' | 'incidentShare' | 'linkShare';

/** A role, and the part of a piece of work that it does; all of it where no part is told. */
export interface Doer {
  readonly role: string;
  readonly part?: Line<'1'>;
}

/** Who does a piece of work, and what an hour of it costs. */
export interface Work {
  readonly doers: readonly Doer[];
  readonly rate: Expression<'money/hour'>;
}

/** What an hour of each role costs, and who does which work. */
export interface Labour {
  readonly roles: readonly string[];
  readonly role: (id: string) => Role;
  /** The role that a choice names, the first one where it names none. */
  readonly roleAt: (path: string) => string;
  readonly rateOf: (id: string) => Line<'money/hour'>;
  /** Work that the roles share as they say; by head count where no role names a share of it. */
  readonly shared: (work: WorkShare) => Work;
  /** Work of everyone, by head count. */
  readonly everyone: Work;
  /** Work of the role that a choice names; of everyone where it names none. */
  readonly doneBy: (path: string) => Work;
  /** Everyone in the roles, or in the one that a choice names. */
  readonly peopleAt: (path: string) => Expression<'person'>;
  readonly people: Line<'person'>;
  /** Whether there are roles, so that their heads can be counted. */
  readonly arePeopleKnown: boolean;
  /** What wages have grown to in the year of the month. */
  readonly wageIndex: Expression<'1'>;
}

const wageIndex = line('1', {
  id: 'wageIndex',
  label: 'Wages against the start',
  formula: grownYearly(wages.growth),
});

/** Where no role is named, the figures of one are asked for under this id. */
export const unnamedRole = 'team';

const words: Readonly<Record<WorkShare, string>> = {
  migrationShare: 'migration',
  releaseShare: 'releases',
  incidentShare: 'failed changes',
  linkShare: 'links',
};

export function labourOf(shape: Shape): Labour {
  const listed = membersOf(shape, 'roles');
  const roles = listed.length === 0 ? [unnamedRole] : listed;
  const leaves = new Map(roles.map((id) => [id, rolesList.each(id)]));
  const role = (id: string): Role => leaves.get(id) ?? rolesList.each(id);

  const rates = new Map(roles.map((id) => [id, hourlyRate(id, role(id), isGiven(shape, `roles.${id}.hourlyRate`))]));
  const rateOf = (id: string): Line<'money/hour'> => rates.get(id) ?? hourlyRate(id, role(id), false);

  const people = line('person', {
    id: 'people',
    label: 'People',
    formula: addedUp(
      'person',
      roles.map((id) => role(id).people),
    ),
  });
  const evenly = ratio(constant('1'), constant(String(roles.length), '1', 'Roles'));

  const byHeadCount = (id: string): Expression<'1'> => ratio(role(id).people, people, evenly);

  const partOf = (id: string, work: WorkShare): Line<'1'> => {
    const named = line('1', {
      id: `parts.${work}`,
      label: `All roles: shares of the work on ${words[work]}`,
      formula: addedUp(
        '1',
        roles.map((each) => role(each)[work]),
      ),
    });
    return line('1', {
      id: `part.${work}.${id}`,
      label: `${id}: part of the work on ${words[work]}`,
      formula: ratio(role(id)[work], named, byHeadCount(id)),
      note: 'By head count where no role names a share.',
    });
  };

  const workOf = (parts: readonly Required<Doer>[], id: string, label: string): Work => ({
    doers: parts,
    rate: line('money/hour', {
      id: `rate.${id}`,
      label,
      formula: addedUp(
        'money/hour',
        parts.map((each) => product(each.part, rateOf(each.role))),
      ),
    }),
  });

  const shared = (work: WorkShare): Work =>
    workOf(
      roles.map((id) => ({ role: id, part: partOf(id, work) })),
      work,
      `Cost of an hour of work on ${words[work]}`,
    );

  const everyone = workOf(
    roles.map((id) => ({
      role: id,
      part: line('1', { id: `part.everyone.${id}`, label: `${id}: part of the people`, formula: byHeadCount(id) }),
    })),
    'everyone',
    'Cost of an hour of everyone, by head count',
  );

  const doneBy = (path: string): Work => {
    const named = wordAt(shape, path);
    return named === undefined ? everyone : { doers: [{ role: named }], rate: rateOf(named) };
  };

  const peopleAt = (path: string): Expression<'person'> => {
    const named = wordAt(shape, path);
    return named === undefined ? people : role(named).people;
  };

  const [firstRole = unnamedRole] = roles;
  const roleAt = (path: string): string => wordAt(shape, path) ?? firstRole;

  return Object.freeze({
    roles,
    role,
    roleAt,
    rateOf,
    shared,
    everyone,
    doneBy,
    peopleAt,
    people,
    arePeopleKnown: listed.length > 0,
    wageIndex,
  });
}

function hourlyRate(id: string, role: Role, isDirect: boolean): Line<'money/hour'> {
  if (isDirect) {
    return line('money/hour', { id: `rate.${id}`, label: `${id}: cost of an hour`, formula: role.hourlyRate });
  }
  const compensation = product(role.salary, wages.industryFactor, wages.load, remainder(wages.paidLeave));
  return line('money/hour', {
    id: `rate.${id}`,
    label: `${id}: cost of an hour`,
    formula: ratio(compensation, wages.productiveHours),
    note: 'Total compensation less paid leave, over hours that are net of leave.',
  });
}
