import { ModelError } from '../errors.js';
import { deepFrozen } from '../frozen.js';
import type { OtherText } from '../nearest.js';
import type { CatalogueId } from './catalogue-ids.js';
import type { Estimate, EvidenceRecord } from './record.js';
import { defaultRecords } from './records/defaults.js';
import { licenceRecords } from './records/licence.js';

/** The inputs of a tool that a price can fill, by their keys. */
type PricedInput =
  | 'pricePerSeatMonth'
  | 'feePerMonth'
  | 'usagePerMonth'
  | 'pricePerUnit'
  | 'freeUnits'
  | 'committedUnits';

export interface CatalogueFigure extends Estimate {
  /** What counts as a unit or seat, what the price holds, and what is priced beside it. */
  readonly note?: string;
}

/** A tool at the price of a licence record, which a scenario names by its id. */
export interface CatalogueEntry {
  readonly id: CatalogueId | OtherText;
  readonly label: string;
  readonly record: EvidenceRecord;
  /** Money is in USD, as in the profiles. */
  readonly inputs: Readonly<Partial<Record<PricedInput, CatalogueFigure>>>;
}

/** Records that price no tool as it is used. */
const leftOut: ReadonlySet<string> = new Set([
  // Bounds and no prices: at most so much before the plan now on sale, at least so much in contracts of others.
  'lic-wandb-team-legacy',
  'lic-scale-enterprise',
  // Free outside production only; inside, the price is by quote.
  'lic-seldon-core-nonproduction',
  // One of several resources that are metered side by side: a tool has one meter, and a part is not its price.
  'lic-cloud-composer-vcpu',
  'lic-hopsworks-cpu',
  'lic-sagemaker-feature-store-write',
  'lic-vertex-workbench-vcpu',
]);

/** Ranges that are doubt about one price. The others spread over editions, terms of payment or years. */
const doubted: ReadonlySet<string> = new Set([
  // Those who report it disagree.
  'lic-cloud-composer-environment',
  'lic-databricks-jobs',
  // The vendor's own calculator came to the one, then to the other.
  'lic-hopsworks-small-team',
]);

/** Priced by the hour and running always, as their records say: each hour is paid, whoever has adopted it. */
const alwaysOn: ReadonlySet<string> = new Set(['lic-mwaa-micro', 'lic-mwaa-small']);
const everyHour: CatalogueFigure = { likely: '730', note: 'Runs always: 8760 hours a year ÷ 12.' };

/** Units that are free each month, where the record counts them as its meter does. */
const freeOfCharge: Readonly<Record<string, string>> = { 'lic-labelbox-lbu': '500' };

/** What a vendor counts where the price is by use. */
const meters: ReadonlySet<string> = new Set([
  'DBU',
  'deployment-hour',
  'GB',
  'hour',
  'LBU',
  'node-hour',
  'run',
  'task-hour',
  'trace',
]);

interface Priced {
  readonly input: PricedInput;
  readonly note?: string;
}

/** @throws {ModelError} no input of a tool is priced in this unit */
function pricedIn(unit: string): Priced {
  const per = unit.slice(unit.indexOf('/') + 1);
  if (meters.has(per)) return { input: 'pricePerUnit', note: `A unit is one ${per}.` };
  switch (per) {
    case 'seat/month':
      return { input: 'pricePerSeatMonth' };
    case 'host/month':
      return { input: 'pricePerSeatMonth', note: 'A host counts as a seat.' };
    case 'month':
      return { input: 'feePerMonth' };
    default:
      throw new ModelError(`no input of a tool is priced in ${unit}`);
  }
}

/** What the price holds, and what the vendor prices beside it. */
function termsOf({ pricing }: EvidenceRecord): readonly string[] {
  const { included, extras = [] } = pricing ?? {};
  const beside = extras.map(({ name, price, unit }) => `${name} ${price} ${unit}`);
  return [
    ...(included === undefined ? [] : [`Includes: ${included}.`]),
    ...(beside.length === 0 ? [] : [`Priced beside it and not filled in: ${beside.join(', ')}.`]),
  ];
}

function figureOf(record: EvidenceRecord, note: string | undefined): CatalogueFigure {
  const { id, value, low = value, high = value, rangeMeaning = 'ends' } = record;
  const notes = [...(note === undefined ? [] : [note]), ...termsOf(record)];
  return {
    ...(doubted.has(id) && { low, high, rangeMeaning }),
    likely: value,
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}

function entryOf(record: EvidenceRecord): CatalogueEntry {
  const { input, note } = pricedIn(record.unit);
  const free = freeOfCharge[record.id];
  return {
    id: record.id.replace(/^lic-/, ''),
    label: record.label,
    record,
    inputs: {
      [input]: figureOf(record, note),
      ...(free !== undefined && { freeUnits: { likely: free } }),
      ...(alwaysOn.has(record.id) && { usagePerMonth: everyHour, committedUnits: everyHour }),
    },
  };
}

const licences = [...defaultRecords, ...licenceRecords].filter(({ topic }) => topic === 'licence');

/**
 * The tools whose price is known. Each has one price, that of the record itself: what is billed beside it stands in
 * the note, because a tool has one meter and most vendors have several.
 */
export const catalogue: readonly CatalogueEntry[] = deepFrozen(
  licences.filter(({ id }) => !leftOut.has(id)).map(entryOf),
);
