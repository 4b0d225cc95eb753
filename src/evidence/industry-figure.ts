import { ModelError } from '../errors.js';
import { assumedEstimate, type Organisation } from './assumption.js';
import { assumption } from './assumptions.js';
import type { Industry } from './industry.js';
import { profileRecords, recordedQuantities, type ProfileRecords, type RecordedQuantity } from './profile-records.js';
import type { Estimate } from './record.js';
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
  const { byIndustry, acrossIndustries, acrossLargeFirms, smallPrivateFirms } = records;
  if (size === 'small' && industry !== 'public-sector' && smallPrivateFirms !== undefined) {
    return { record: smallPrivateFirms, provenance: 'cross-industry' };
  }

  const own = byIndustry[industry];
  if (own !== undefined) return { record: own, provenance: 'industry' };

  const across = size === 'enterprise' ? (acrossLargeFirms ?? acrossIndustries) : acrossIndustries;
  return across === undefined ? undefined : { record: across, provenance: 'cross-industry' };
}

const isAssumed = (quantity: IndustryQuantity): quantity is AssumedQuantity =>
  (assumedQuantities as readonly string[]).includes(quantity);

function recordedFigure(quantity: RecordedQuantity, organisation: Organisation): IndustryFigure {
  const records = profileRecords[quantity];
  const choice = choiceFor(records, organisation);
  const found = defaultRecords.find(({ id }) => id === choice?.record);
  if (choice === undefined || found === undefined) {
    throw new ModelError(`no record fills “${quantity}” for ${organisation.industry}`);
  }

  const { low, value, high, rangeMeaning, unit } = found;
  return {
    ...(records.isRangeDoubt && low !== undefined && { low }),
    likely: value,
    ...(records.isRangeDoubt && high !== undefined && { high }),
    ...(records.isRangeDoubt && rangeMeaning !== undefined && { rangeMeaning }),
    unit,
    ...choice,
  };
}

function assumedFigure(quantity: AssumedQuantity, organisation: Organisation): IndustryFigure {
  const assumed = assumption(quantity);
  return {
    ...assumedEstimate(assumed, organisation),
    unit: assumed.unit,
    provenance: 'assumption',
    record: assumed.id,
  };
}

/**
 * What a profile knows of an industry, and how it knows it. Where the industry has no figure of its own the
 * cross-industry one is used and said to be. The size matters to the benefit load alone.
 *
 * @example industryFigure('finance', 'benefitLoad', 'medium')  // 1.511, provenance 'industry'
 */
export function industryFigure(industry: Industry, quantity: IndustryQuantity, size: Size): IndustryFigure {
  const organisation = { industry, size };
  return isAssumed(quantity) ? assumedFigure(quantity, organisation) : recordedFigure(quantity, organisation);
}
