import { ModelError } from '../errors.js';
import { assumedEstimate, type Organisation } from './assumption.js';
import { assumption, type AssumptionId } from './assumptions.js';
import type { Industry } from './industry.js';
import { profileRecords, recordedQuantities, type ProfileRecords, type RecordedQuantity } from './profile-records.js';
import type { Estimate, EvidenceRecord } from './record.js';
import { defaultRecords } from './records/defaults.js';
import type { Size } from './size.js';

const assumedQuantities = ['regulatedShare', 'freezeWeeks'] as const;
type AssumedQuantity = (typeof assumedQuantities)[number];

export const industryQuantities = [...recordedQuantities, ...assumedQuantities] as const;
export type IndustryQuantity = (typeof industryQuantities)[number];

type FigureProvenance = 'industry' | 'cross-industry' | 'assumption';

export interface IndustryFigure extends Estimate {
  readonly unit: string;
  readonly provenance: FigureProvenance;
  /** The id of an evidence record, or of an assumption if that is the provenance. */
  readonly record: string;
}

interface Choice {
  readonly record: string;
  readonly provenance: FigureProvenance;
}

function choiceFor(records: ProfileRecords, { industry, size }: Organisation): Choice | undefined {
  const { byIndustry, bySize, acrossIndustries, acrossLargeFirms, smallPrivateFirms } = records;
  if (size === 'small' && industry !== 'public-sector' && smallPrivateFirms !== undefined) {
    return { record: smallPrivateFirms, provenance: 'cross-industry' };
  }

  const own = byIndustry?.[industry];
  if (own !== undefined) return { record: own, provenance: 'industry' };

  const across = bySize?.[size] ?? (size === 'enterprise' ? acrossLargeFirms : undefined) ?? acrossIndustries;
  return across === undefined ? undefined : { record: across, provenance: 'cross-industry' };
}

const isAssumed = (quantity: IndustryQuantity): quantity is AssumedQuantity =>
  (assumedQuantities as readonly string[]).includes(quantity);

function recordedFigure(quantity: RecordedQuantity, organisation: Organisation): IndustryFigure {
  const records = profileRecords[quantity];
  const choice = choiceFor(records, organisation);
  if (choice === undefined && records.assumption !== undefined) return assumedFigure(records.assumption, organisation);
  const found = defaultRecords.find(({ id }) => id === choice?.record);
  if (choice === undefined || found === undefined) {
    throw new ModelError(`no record fills “${quantity}” for ${organisation.industry}`);
  }
  const likely = records.isWhole === true ? Number(found.value).toFixed(0) : found.value;
  return { ...rangeOf(found, records, organisation), likely, unit: found.unit, ...choice };
}

/** The assumption whose range a quantity has: its own, or the one around a record that has none. */
export function rangeAssumed(quantity: IndustryQuantity, organisation: Organisation): AssumptionId | undefined {
  if (isAssumed(quantity)) return quantity;
  const records = profileRecords[quantity];
  const isRecorded = choiceFor(records, organisation) !== undefined;
  return isRecorded && records.range !== 'of-assumption' ? undefined : records.assumption;
}

type Range = Pick<Estimate, 'low' | 'high' | 'rangeMeaning'>;

function rangeOf(
  { low, high, rangeMeaning }: EvidenceRecord,
  records: ProfileRecords,
  organisation: Organisation,
): Range {
  const ends = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  switch (records.range) {
    case 'of-record':
      return { ...ends, ...(rangeMeaning !== undefined && { rangeMeaning }) };
    case 'between-organisations':
      return { ...ends, rangeMeaning: 'ends' };
    case 'of-assumption':
      return records.assumption === undefined
        ? {}
        : endsAssumed(assumedEstimate(assumption(records.assumption), organisation));
    case 'none':
      return {};
    default:
      return records.range satisfies never;
  }
}

const endsAssumed = ({ low, high }: Estimate): Range => ({
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
});

function assumedFigure(id: AssumptionId, organisation: Organisation): IndustryFigure {
  const assumed = assumption(id);
  return {
    ...assumedEstimate(assumed, organisation),
    unit: assumed.unit,
    provenance: 'assumption',
    record: assumed.id,
  };
}

/**
 * What a profile knows of an industry, and how it knows it. Where the industry has no figure of its own the
 * cross-industry one is used and said to be, and where there is no record at all the assumption.
 *
 * @example industryFigure('finance', 'benefitLoad', 'medium')  // 1.511, provenance 'industry'
 */
export function industryFigure(industry: Industry, quantity: IndustryQuantity, size: Size): IndustryFigure {
  const organisation = { industry, size };
  return isAssumed(quantity) ? assumedFigure(quantity, organisation) : recordedFigure(quantity, organisation);
}
