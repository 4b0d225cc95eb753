import { builderRole, workersAmong, type Workers } from '../evidence/profile-members.js';
import { Decimal, one, sumOf, zero } from '../decimal.js';
import type { CatalogueEntry } from '../evidence/catalogue.js';
import type { Saying } from '../say.js';
import { catalogueValue, entryNamed } from './catalogue-value.js';
import { usualDiscountRate, type Basis } from './discount-rate.js';
import { likelyOf } from './likely.js';
import { profileOf, type Profile, type ProfileValue } from './profile.js';
import type { Scenario } from './scenario.js';
import type { Part } from './scenario-parts.js';

/** What has to be known of the whole scenario before one of its inputs can be filled in. */
export interface Filling {
  readonly profile?: Profile;
  readonly basis: Basis;
  readonly roles: readonly Part[];
  /** The roles that the profile's own work falls to. */
  readonly workers?: Workers;
  readonly headCount: Decimal;
  /** Whether the user gave an input of a group: `explainability.recoveryCut`. */
  readonly isGiven: (path: string) => boolean;
  /** Whether the industry's wage factor stands in the salaries, because one of them is the user's. */
  readonly isFactorInSalaries: boolean;
}

export const isWritten = ({ written }: Part, key: string): boolean => written[key] !== undefined;

const peopleIn = ({ written, path }: Part, profile: Profile | undefined): Decimal =>
  likelyOf(written['people']) ?? profile?.ofMembers.get(`${path}.people`)?.likely ?? zero;

/** A role in which there is nobody does no work, as long as there is somebody in another one. */
function workersOf(roles: readonly Part[], profile: Profile | undefined): Workers | undefined {
  const staffed = roles.filter((role) => peopleIn(role, profile).gt(0));
  return workersAmong((staffed.length === 0 ? roles : staffed).flatMap(({ id }) => id ?? []));
}

export function fillingOf(scenario: Scenario, parts: readonly Part[]): Filling {
  const { industry, size = 'medium', discounting } = scenario;
  const profile = industry === undefined ? undefined : profileOf({ industry, size });
  const roles = parts.filter(({ key }) => key === 'roles');
  const workers = workersOf(roles, profile);
  const wages = parts.find(({ key }) => key === 'wages');
  const hasOwnFactor = wages === undefined || wages.isOff || isWritten(wages, 'industryFactor');
  return {
    ...(profile === undefined ? {} : { profile }),
    basis: discounting !== 'off' && discounting?.basis === 'real' ? 'real' : 'nominal',
    roles,
    ...(workers === undefined ? {} : { workers }),
    headCount: sumOf(roles.map((role) => peopleIn(role, profile))),
    isGiven: (path) => {
      const [group, key = ''] = path.split('.');
      return parts.some((part) => part.key === group && isWritten(part, key));
    },
    isFactorInSalaries: !hasOwnFactor && roles.some((role) => isWritten(role, 'salary')),
  };
}

const scaled = (value: ProfileValue, factor: Decimal, note: Saying): ProfileValue => ({
  ...value,
  ...(value.low === undefined ? {} : { low: value.low.times(factor) }),
  likely: value.likely.times(factor),
  ...(value.high === undefined ? {} : { high: value.high.times(factor) }),
  notes: [note],
});

const usualFor = (part: Part, key: string, profile: Profile): ProfileValue | undefined =>
  profile.ofMembers.get(`${part.path}.${key}`) ?? profile.ofFields.get(`${part.key}.${key}`);

/** A profile's split of one kind of work holds only where all who take part in it are there, and nobody is told. */
function splitFor(part: Part, key: string, profile: Profile, roles: readonly Part[]): ProfileValue | undefined {
  if (roles.some((role) => isWritten(role, key))) return undefined;
  const shareOf = (role: Part): ProfileValue | undefined => profile.ofMembers.get(`${role.path}.${key}`);
  const total = roles.reduce((sum, role) => sum.plus(shareOf(role)?.likely ?? zero), zero);
  return total.eq(one) ? shareOf(part) : undefined;
}

/** Work of the whole team that the profile knows as one figure goes to the builder, unless the user shares it out. */
function wholeFor(part: Part, key: string, profile: Profile, { roles, workers }: Filling): ProfileValue | undefined {
  if (part.id !== workers?.builder || roles.some((role) => isWritten(role, key))) return undefined;
  return profile.ofMembers.get(`roles.${builderRole}.${key}`);
}

const noFreeze: ProfileValue = {
  likely: zero,
  provenance: 'assumption',
  notes: [{ text: 'A count of releases of your own contains the weeks without any.' }],
  isNotUsed: true,
};

const factorInSalaries: ProfileValue = {
  likely: one,
  provenance: 'assumption',
  notes: [{ text: 'Salaries of your own are those of the industry; the others are raised to it one by one.' }],
  isNotUsed: true,
};

function salaryFor(part: Part, profile: Profile, { isFactorInSalaries }: Filling): ProfileValue | undefined {
  const salary = usualFor(part, 'salary', profile);
  const factor = profile.ofFields.get('wages.industryFactor')?.likely;
  if (salary === undefined || factor === undefined || !isFactorInSalaries) return salary;
  return scaled(salary, factor, {
    text: 'Mean over all industries, times {factor} for the wages of this one.',
    values: { factor: factor.toString() },
  });
}

/** The profile prices a platform of its own; its price list does not add to that of a tool from the catalogue. */
function isOfPlatform(key: string, { inputs }: CatalogueEntry): boolean {
  if (key === 'seats') return inputs.pricePerSeatMonth === undefined;
  return key === 'pricePerSeatMonth' || key === 'feePerMonth';
}

const oneForEach: Saying = { text: 'One for each person in the roles.' };

/** What fills an input that the user leaves open, if anything does. */
export function filledValue(part: Part, key: string, filling: Filling): ProfileValue | undefined {
  const { profile, basis, roles } = filling;
  if (part.key === 'discounting' && key === 'rate') return usualDiscountRate(profile?.industry, basis);
  const entry = entryNamed(part);
  const priced = entry === undefined ? undefined : catalogueValue(entry, key);
  if (priced !== undefined) return priced;
  if (profile === undefined || part.isOff) return undefined;
  if (entry !== undefined && isOfPlatform(key, entry)) return undefined;
  // Without a role there is nobody whose hour an awareness session could cost.
  if (part.key === 'awareness' && roles.length === 0) return undefined;

  switch (`${part.key}.${key}`) {
    case 'wages.growth':
    case 'tools.uplift':
      return basis === 'real' ? undefined : usualFor(part, key, profile);
    case 'wages.industryFactor':
      return filling.isFactorInSalaries ? factorInSalaries : usualFor(part, key, profile);
    case 'releases.freezeWeeks':
      return isWritten(part, 'perModelYear') ? noFreeze : usualFor(part, key, profile);
    case 'roles.salary':
      return salaryFor(part, profile, filling);
    case 'roles.releaseShare':
    case 'roles.incidentShare':
    case 'roles.linkShare':
      return splitFor(part, key, profile, roles);
    case 'roles.setupHours':
    case 'roles.runTeam':
      return wholeFor(part, key, profile, filling);
    default:
      if (!profile.headCounts.has(`${part.path}.${key}`)) return usualFor(part, key, profile);
      return { likely: filling.headCount, provenance: 'assumption', notes: [oneForEach] };
  }
}
