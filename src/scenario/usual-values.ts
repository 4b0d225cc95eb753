import { Decimal, one, sumOf, zero } from '../decimal.js';
import type { CatalogueEntry } from '../evidence/catalogue.js';
import { builderRole, type Workers, workersAmong } from '../evidence/profile-members.js';
import type { Contradiction, NumberDeclaration } from '../model/declaration.js';
import { discountingGroup } from '../model/discounting.js';
import { rolesList } from '../model/labour.js';
import { type Saying, text } from '../say.js';
import { type Basis, usualDiscountRate } from './discount-rate.js';
import { catalogueValue, entryNamed, type Profile, profileOf, type ProfileValue } from './profile.js';
import { likelyOf } from './ranges/written-range.js';
import type { Part } from './scenario-parts.js';
import type { Scenario } from './scenario.js';

/** What has to be known of the whole scenario before one of its inputs can be filled in. */
export interface Filling {
  readonly profile?: Profile;
  readonly parts: readonly Part[];
  readonly roles: readonly Part[];
  /** The roles that the profile's own work falls to. */
  readonly workers?: Workers;
  readonly headCount: Decimal;
  /** Whether the user gave an input of a group, or of any member of a list: `explainability.recoveryCut`. */
  readonly isGiven: (path: string) => boolean;
}

export const isWritten = ({ written }: Part, key: string): boolean => written[key] !== undefined;

const { people } = rolesList.keys;

const peopleIn = ({ written, path }: Part, profile: Profile | undefined): Decimal =>
  likelyOf(written[people]) ?? profile?.ofMembers.get(`${path}.${people}`)?.likely ?? zero;

/** A role in which there is nobody does no work, as long as there is somebody in another one. */
function workersOf(roles: readonly Part[], profile: Profile | undefined): Workers | undefined {
  const staffed = roles.filter((role) => peopleIn(role, profile).gt(0));
  return workersAmong((staffed.length === 0 ? roles : staffed).flatMap(({ id }) => id ?? []));
}

export function fillingOf({ industry, size = 'medium' }: Scenario, parts: readonly Part[]): Filling {
  const profile = industry === undefined ? undefined : profileOf({ industry, size });
  const roles = parts.filter(({ key }) => key === rolesList.key);
  const workers = workersOf(roles, profile);
  return {
    ...(profile === undefined ? {} : { profile }),
    parts,
    roles,
    ...(workers === undefined ? {} : { workers }),
    headCount: sumOf(roles.map((role) => peopleIn(role, profile))),
    isGiven: (path) => {
      const [group, key = ''] = path.split('.');
      return parts.some((part) => part.key === group && isWritten(part, key));
    },
  };
}

/** The word of a group that is written at a whole path. */
function writtenAt(parts: readonly Part[], path: string): unknown {
  const [group, key = ''] = path.split('.');
  return parts.find((part) => part.key === group)?.written[key];
}

const basisOf = ({ parts }: Filling): Basis =>
  writtenAt(parts, discountingGroup.paths.basis) === 'real' ? 'real' : 'nominal';

/** Whether the words of the scenario leave the input out: a yearly step under a real rate. */
const isContradicted = ({ parts }: Filling, contradictions: readonly Contradiction[] = []): boolean =>
  contradictions.some(({ when }) =>
    Object.entries(when).every(([path, words]) => words.some((word) => word === writtenAt(parts, path))),
  );

const usualFor = (part: Part, key: string, profile: Profile): ProfileValue | undefined =>
  profile.ofMembers.get(`${part.path}.${key}`) ?? profile.ofFields.get(`${part.key}.${key}`);

/** A profile's split of one kind of work holds only where all who take part in it are there, and nobody is told. */
function splitFor(part: Part, key: string, profile: Profile, members: readonly Part[]): ProfileValue | undefined {
  if (members.some((member) => isWritten(member, key))) return undefined;
  const shareOf = (member: Part): ProfileValue | undefined => profile.ofMembers.get(`${member.path}.${key}`);
  const total = members.reduce((sum, member) => sum.plus(shareOf(member)?.likely ?? zero), zero);
  return total.eq(one) ? shareOf(part) : undefined;
}

/** Work of the whole team that the profile knows as one figure goes to the builder, unless the user shares it out. */
function wholeFor(part: Part, key: string, profile: Profile, { roles, workers }: Filling): ProfileValue | undefined {
  if (part.id !== workers?.builder || roles.some((role) => isWritten(role, key))) return undefined;
  return profile.ofMembers.get(`${part.key}.${builderRole}.${key}`);
}

/** An input that figures of the user contain already is not used. */
const containedValue = (whenNotGiven: string, reason: string): ProfileValue => ({
  likely: new Decimal(whenNotGiven),
  provenance: 'assumption',
  notes: [{ text: reason }],
  isNotUsed: true,
});

/** Whether figures of the user contain an input, which he tells nothing of. */
function isContained(path: string, { parts, isGiven }: Filling): boolean {
  const [group, key = ''] = path.split('.');
  const part = parts.find((each) => each.key === group);
  const field = part?.fields.find((each) => each.key === key)?.declared;
  if (part === undefined || part.isOff || isWritten(part, key)) return false;
  return field?.kind === 'number' && field.containedIn !== undefined && isGiven(field.containedIn.input);
}

/** What the profile knows, raised by the factor that is contained in the figures of the user beside it. */
function raised(value: ProfileValue, factor: Decimal, reason: string): ProfileValue {
  const { low, likely, high } = value;
  const note: Saying = { text: reason, values: { factor: factor.toString() } };
  return {
    ...value,
    ...(low === undefined ? {} : { low: low.times(factor) }),
    likely: likely.times(factor),
    ...(high === undefined ? {} : { high: high.times(factor) }),
    notes: [note],
  };
}

const oneForEach: Saying = { text: text('One for each person in the roles.') };

/** What the profile knows of the member itself, or of the input wherever it stands. */
function profileValueFor(
  part: Part,
  key: string,
  { isSplit, isOfWholeTeam, raisedBy }: NumberDeclaration,
  profile: Profile,
  filling: Filling,
): ProfileValue | undefined {
  if (isSplit === true)
    return splitFor(
      part,
      key,
      profile,
      filling.parts.filter((each) => each.key === part.key),
    );
  if (isOfWholeTeam === true) return wholeFor(part, key, profile, filling);
  if (profile.headCounts.has(`${part.path}.${key}`)) {
    return onePerPerson(filling.headCount);
  }
  const value = usualFor(part, key, profile);
  const factor = raisedBy === undefined ? undefined : profile.ofFields.get(raisedBy.input)?.likely;
  if (value === undefined || raisedBy === undefined || factor === undefined) return value;
  return isContained(raisedBy.input, filling) ? raised(value, factor, raisedBy.reason) : value;
}

/** The profile prices a tool of its own; its price list does not add to that of a tool from the catalogue. */
const isOfOwnTool = (
  part: Part,
  key: string,
  { billedAt }: NumberDeclaration,
  entry: CatalogueEntry,
  profile: Profile,
) =>
  (profile.ofMembers.has(`${part.path}.${key}`) || profile.headCounts.has(`${part.path}.${key}`)) &&
  (billedAt === undefined || catalogueValue(entry, billedAt) === undefined);

/** One for each person of a member that has a price by which it is billed; where nobody is told of, no number is known. */
function countedByHeads(
  part: Part,
  { isOnePerPerson, billedAt }: NumberDeclaration,
  entry: CatalogueEntry | undefined,
  { headCount, roles }: Filling,
): ProfileValue | undefined {
  if (isOnePerPerson !== true || billedAt === undefined || roles.length === 0) return undefined;
  const isPriced = isWritten(part, billedAt) || (entry !== undefined && catalogueValue(entry, billedAt) !== undefined);
  return isPriced ? onePerPerson(headCount) : undefined;
}

const onePerPerson = (headCount: Decimal): ProfileValue => ({
  likely: headCount,
  provenance: 'assumption',
  notes: [oneForEach],
  followsPeople: true,
});

/** Whether the word beside it asks the profile for it. */
function isChosen({ written, fields }: Part, { filledIf }: NumberDeclaration): boolean {
  if (filledIf === undefined) return true;
  const choice = fields.find(({ key }) => key === filledIf.key)?.declared;
  const usual = choice?.kind === 'choice' ? choice.whenNotGiven : undefined;
  return (written[filledIf.key] ?? usual) === filledIf.word;
}

/** What fills an input that the user leaves open, if anything does. */
export function filledValue(
  part: Part,
  key: string,
  declared: NumberDeclaration,
  filling: Filling,
): ProfileValue | undefined {
  const { profile } = filling;
  if (declared.isUsualRate === true) return usualDiscountRate(profile?.industry, basisOf(filling));
  const entry = entryNamed(part);
  const priced = entry === undefined ? undefined : catalogueValue(entry, key);
  if (priced !== undefined) return priced;
  const counted = countedByHeads(part, declared, entry, filling);
  if (counted !== undefined) return counted;
  if (profile === undefined || part.isOff || isWithoutMembers(part, filling)) return undefined;
  if (!isChosen(part, declared)) return undefined;
  if (entry !== undefined && isOfOwnTool(part, key, declared, entry, profile)) return undefined;
  if (isContradicted(filling, declared.contradicts)) return undefined;
  const { containedIn, whenNotGiven } = declared;
  if (containedIn !== undefined && filling.isGiven(containedIn.input)) {
    return whenNotGiven === undefined ? undefined : containedValue(whenNotGiven, containedIn.reason);
  }
  return profileValueFor(part, key, declared, profile, filling);
}

/** Whether the group is filled only where a list has members, and it has none. */
function isWithoutMembers({ declared }: Part, { parts }: Filling): boolean {
  const list = declared.kind === 'group' ? declared.isFilledWith : undefined;
  return list !== undefined && !parts.some(({ key }) => key === list);
}
