import { text } from '../say.js';
import type { AssumptionId } from './assumptions.js';
import type { IndustryQuantity } from './industry-figure.js';
import type { Size } from './size.js';

/** Where a profile's figure for one input of a member stands. */
export type ProfileFigure =
  | { readonly kind: 'assumption'; readonly assumption: AssumptionId }
  | { readonly kind: 'industry'; readonly quantity: IndustryQuantity }
  /** Who does what of a whole: a split, and no figure of evidence. */
  | { readonly kind: 'split'; readonly likely: string; readonly note: string }
  /** One for each person in the roles. */
  | { readonly kind: 'head-count' };

export interface ProfileMember {
  readonly id: string;
  readonly words: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, ProfileFigure>>;
}

const assumed = (assumption: AssumptionId): ProfileFigure => ({ kind: 'assumption', assumption });
const ofIndustry = (quantity: IndustryQuantity): ProfileFigure => ({ kind: 'industry', quantity });
const split = (likely: string, note: string): ProfileFigure => ({ kind: 'split', likely, note });

/** The people who build, run and check models. Nobody's part of the migration is named: that goes by head count. */
export const profileRoles: readonly ProfileMember[] = [
  {
    id: 'data-scientist',
    words: {},
    figures: {
      people: assumed('dataScientists'),
      salary: ofIndustry('salaryDataScientist'),
      releaseShare: split('0.5', text('Half of the hands-on work of a release is the data scientist’s.')),
    },
  },
  {
    id: 'engineer',
    words: {},
    figures: {
      people: assumed('engineers'),
      salary: ofIndustry('salaryEngineer'),
      setupHours: assumed('setupHours'),
      runTeam: ofIndustry('platformTeam'),
      releaseShare: split('0.5', text('Half of the hands-on work of a release is the engineer’s.')),
      incidentShare: split('1', text('Engineers restore what is broken.')),
      linkShare: split('1', text('Engineers link the tools.')),
    },
  },
  {
    id: 'validator',
    words: {},
    figures: {
      people: assumed('validators'),
      salary: ofIndustry('salaryDataScientist'),
      learnShare: split('0', text('Validators go on to validate as before.')),
    },
  },
];

/** The role that does the work which a profile gives to one role only, if the scenario has it. */
export const builderRole = 'engineer';

const platformTool: ProfileMember = {
  id: 'platform',
  words: {},
  figures: {
    seats: { kind: 'head-count' },
    pricePerSeatMonth: assumed('licencePerPerson'),
    feePerMonth: ofIndustry('platformFee'),
    usagePerMonth: assumed('platformUnits'),
    pricePerUnit: assumed('platformUnitPrice'),
  },
};

/** One training cohort for each role. */
const cohortsOf = (roleIds: readonly string[]): readonly ProfileMember[] =>
  roleIds.map((role) => ({ id: role, words: { role }, figures: {} }));

/** The members that a profile gives to a list, once it is known which roles there are. */
export const profileMembers = (list: string, roleIds: readonly string[]): readonly ProfileMember[] =>
  Object.hasOwn(membersByList, list) ? (membersByList[list]?.(roleIds) ?? []) : [];

const membersByList: Readonly<Record<string, (roleIds: readonly string[]) => readonly ProfileMember[]>> = {
  roles: () => profileRoles,
  tools: () => [platformTool],
  cohorts: cohortsOf,
};

/** The roles that a profile gives work to: those it knows, or the ones that stand in for them. */
export interface Workers {
  readonly builder: string;
  readonly scientist: string;
  readonly validator: string;
}

const scientistRole = 'data-scientist';
const validatorRole = 'validator';

/** Who does what, as far as the scenario has these roles: a scientist stands in for a validator, the builder for all. */
export function workersAmong(roleIds: readonly string[]): Workers | undefined {
  const [first] = roleIds;
  if (first === undefined) return undefined;
  const oneOf = (...wanted: readonly string[]): string => wanted.find((id) => roleIds.includes(id)) ?? first;
  return {
    builder: oneOf(builderRole),
    scientist: oneOf(scientistRole, builderRole),
    validator: oneOf(validatorRole, scientistRole, builderRole),
  };
}

/** The words that a profile chooses: who does a piece of work, and how the platform is staffed. */
export const profileWords = (size: Size, workers: Workers): Readonly<Record<keyof Workers | 'staffing', string>> => ({
  ...workers,
  staffing: size === 'small' ? 'own-staff' : 'hired',
});
