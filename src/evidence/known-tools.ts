import { addedTools } from './added-tools.js';
import { catalogue, type CatalogueEntry } from './catalogue.js';
import type { EvidenceRecord } from './record.js';

/** The calculator of a single file comes without the catalogue, which is a file of its own; here it may be empty. */
const tools = new Map(catalogue.map((entry) => [entry.id, entry]));
const records = new Map(catalogue.map(({ record }) => [record.id, record]));

export const toolNamed = (id: string): CatalogueEntry | undefined => tools.get(id) ?? addedTools.get(id);

export const toolIds = (): readonly string[] => [...new Set([...tools.keys(), ...addedTools.keys()])];

/** Grows with every catalogue that is added. */
export const toolCount = (): number => tools.size + addedTools.size;

/** The record behind the price of a tool. */
export const toolRecord = (id: string): EvidenceRecord | undefined =>
  records.get(id) ?? [...addedTools.values()].find(({ record }) => record.id === id)?.record;
