import { Decimal, frozen } from '../decimal.js';
import { assumedEstimate, citedEndsOf, type CitedEnd, type Organisation } from '../evidence/assumption.js';
import { assumption, type AssumptionId } from '../evidence/assumptions.js';
import { industryFigure, rangeAssumed, type IndustryQuantity } from '../evidence/industry-figure.js';
import { profileMembers, profileRoles, type ProfileFigure } from '../evidence/profile-members.js';
import type { Estimate, RangeMeaning } from '../evidence/record.js';
import type { CatalogueEntry, CatalogueFigure } from '../evidence/catalogue.js';
import { toolNamed } from '../evidence/known-tools.js';
import type { Provenance } from '../formula/table.js';
import type { DefaultFigure } from '../model/declaration.js';
import { text, type Saying } from '../say.js';
import { declarations } from './declarations.js';
import type { Part } from './scenario-parts.js';

/** What a profile, or the catalogue of tools, knows of one input. Money is in the profile's currency. */
export interface ProfileValue {
  readonly low?: Decimal;
  readonly likely: Decimal;
  readonly high?: Decimal;
  /** What `low` and `high` are: `ends` unless told. */
  readonly rangeMeaning?: RangeMeaning;
  readonly provenance: Provenance;
  readonly record?: string;
  /** What the record itself says. */
  readonly quotation?: string;
  readonly notes?: readonly Saying[];
  /** Ends of the range that records give, where it is that of an assumption. */
  readonly citedEnds?: readonly CitedEnd[];
  /** Whether the range is one of ours around a figure of a record. */
  readonly isRangeAssumed?: true;
  /** Whether the figure stands for “not used”, because figures of the user contain it. */
  readonly isNotUsed?: true;
  /** Whether it is the number of people in the roles, whatever that is. */
  readonly followsPeople?: true;
}

/** Everything that an industry and a size fill in. */
export interface Profile extends Organisation {
  /** By group or list: `wages.load`, `cohorts.courseHours` (of any cohort). */
  readonly ofFields: ReadonlyMap<string, ProfileValue>;
  /** By member: `roles.engineer.salary`. */
  readonly ofMembers: ReadonlyMap<string, ProfileValue>;
  /** Inputs of members that follow the number of people in the roles. */
  readonly headCounts: ReadonlySet<string>;
}

type Found = Pick<ProfileValue, 'provenance' | 'record' | 'quotation' | 'notes' | 'citedEnds' | 'isRangeAssumed'>;

const profileValue = ({ low, likely, high, rangeMeaning }: Estimate, found: Found): ProfileValue =>
  Object.freeze({
    ...(low === undefined ? {} : { low: frozen(new Decimal(low)) }),
    likely: frozen(new Decimal(likely)),
    ...(high === undefined ? {} : { high: frozen(new Decimal(high)) }),
    ...(rangeMeaning === undefined ? {} : { rangeMeaning }),
    ...found,
  });

function assumedValue(id: AssumptionId, organisation: Organisation): ProfileValue {
  const assumed = assumption(id);
  const citedEnds = citedEndsOf(assumed, organisation);
  return profileValue(assumedEstimate(assumed, organisation), { provenance: 'assumption', record: id, citedEnds });
}

const rangeAround = text('The range around it is assumed.');

function industryValue(quantity: IndustryQuantity, organisation: Organisation): ProfileValue {
  const { industry, size } = organisation;
  const figure = industryFigure(industry, quantity, size);
  const around = rangeAssumed(quantity, organisation);
  const citedEnds = around === undefined ? [] : citedEndsOf(assumption(around), organisation);
  const { provenance, record } = figure;
  // Where both ends are those of records, so is what lies between them.
  const isOurs =
    provenance !== 'assumption' && around !== undefined && new Set(citedEnds.map(({ end }) => end)).size < 2;
  const ofRange = isOurs ? { isRangeAssumed: true as const, notes: [{ text: rangeAround }] } : {};
  return profileValue(figure, { provenance, record, citedEnds, ...ofRange });
}

// A test of the declarations holds every default to an id that the evidence has, which is what the casts say.
const declaredValue = (told: DefaultFigure, organisation: Organisation): ProfileValue =>
  'assumption' in told
    ? assumedValue(told.assumption as AssumptionId, organisation)
    : industryValue(told.figure as IndustryQuantity, organisation);

function fieldValues(organisation: Organisation): ReadonlyMap<string, ProfileValue> {
  const values = new Map<string, ProfileValue>();
  for (const { key: group, fields } of declarations) {
    for (const [key, field] of Object.entries(fields)) {
      if (field.kind !== 'number' || field.default === undefined) continue;
      values.set(`${group}.${key}`, declaredValue(field.default, organisation));
    }
  }
  return values;
}

function memberValue(figure: ProfileFigure, organisation: Organisation): ProfileValue | undefined {
  switch (figure.kind) {
    case 'assumption':
      return assumedValue(figure.assumption, organisation);
    case 'industry':
      return industryValue(figure.quantity, organisation);
    case 'split':
      return profileValue({ likely: figure.likely }, { provenance: 'assumption', notes: [{ text: figure.note }] });
    case 'head-count':
      return undefined;
    default:
      return figure satisfies never;
  }
}

function made(organisation: Organisation): Profile {
  const roleIds = profileRoles.map(({ id }) => id);
  const ofMembers = new Map<string, ProfileValue>();
  const headCounts = new Set<string>();
  for (const { key: list } of declarations) {
    for (const { id, figures } of profileMembers(list, roleIds)) {
      for (const [key, figure] of Object.entries(figures)) {
        const value = memberValue(figure, organisation);
        if (value === undefined) headCounts.add(`${list}.${id}.${key}`);
        else ofMembers.set(`${list}.${id}.${key}`, value);
      }
    }
  }
  return Object.freeze({ ...organisation, ofFields: fieldValues(organisation), ofMembers, headCounts });
}

const kept = new Map<string, Profile>();

/** Made once for each industry and size: thirty at most. */
export function profileOf(organisation: Organisation): Profile {
  const name = `${organisation.industry}/${organisation.size}`;
  const profile = kept.get(name) ?? made(organisation);
  kept.set(name, profile);
  return profile;
}

/** The ends of an input's range that a profile takes from records. */
export function endsCitedBy(path: string, organisation: Organisation): readonly CitedEnd[] {
  const { ofFields, ofMembers } = profileOf(organisation);
  const [group = '', , field] = path.split('.');
  const value = ofMembers.get(path) ?? ofFields.get(field === undefined ? path : `${group}.${field}`);
  return value?.citedEnds ?? [];
}

/** The entry of the catalogue that a tool names. */
export function entryNamed({ written }: Part): CatalogueEntry | undefined {
  const { catalogue } = written;
  return typeof catalogue === 'string' ? toolNamed(catalogue) : undefined;
}

/** What the entry knows of one input of the tool. */
export function catalogueValue({ inputs, record }: CatalogueEntry, key: string): ProfileValue | undefined {
  const figures: Readonly<Record<string, CatalogueFigure | undefined>> = inputs;
  const figure = figures[key];
  if (figure === undefined) return undefined;
  const { note } = figure;
  return profileValue(figure, {
    provenance: 'cross-industry',
    record: record.id,
    ...(note === undefined ? {} : { quotation: note }),
  });
}
