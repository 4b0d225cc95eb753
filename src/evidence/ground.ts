import { assumptions } from './assumptions.js';
import { toolRecord } from './known-tools.js';
import type { EvidenceRecord, Grade, Source } from './record.js';
import { defaultRecords } from './records/defaults.js';

/** What a figure that was filled in rests on: a page that can be cited, or a reasoning of our own. */
export type Ground =
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly label: string;
      readonly grade: Grade;
      readonly source: Source;
    }
  | {
      readonly kind: 'assumption';
      readonly id: string;
      readonly label: string;
      readonly grade: 'D';
      readonly reasoning: string;
    };

/** What stands behind the `record` of an input; undefined for an id that fills none. */
export function groundOf(id: string): Ground | undefined {
  const record = inputRecord(id);
  if (record !== undefined) {
    const { label, grade, source } = record;
    return { kind: 'record', id, label, grade, source };
  }
  const assumption = assumptions.find((each) => each.id === id);
  if (assumption === undefined) return undefined;
  const { label, grade, reasoning } = assumption;
  return { kind: 'assumption', id, label, grade, reasoning };
}

const records: ReadonlyMap<string, EvidenceRecord> = new Map(defaultRecords.map((record) => [record.id, record]));

/** The record behind a figure that was filled in: that of a default, or of a tool's price in the catalogue. */
export const inputRecord = (id: string): EvidenceRecord | undefined => records.get(id) ?? toolRecord(id);
