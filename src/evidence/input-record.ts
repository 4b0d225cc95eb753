import { toolRecord } from './known-tools.js';
import type { EvidenceRecord } from './record.js';
import { defaultRecords } from './records/defaults.js';

const records: ReadonlyMap<string, EvidenceRecord> = new Map(defaultRecords.map((record) => [record.id, record]));

/** The record behind a figure that was filled in: that of a default, or of a tool's price in the catalogue. */
export const inputRecord = (id: string): EvidenceRecord | undefined => records.get(id) ?? toolRecord(id);
