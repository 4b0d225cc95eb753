import { catalogue, type CatalogueEntry } from './catalogue.js';
import type { EvidenceRecord } from './record.js';

/** The calculator of a single file comes without the catalogue, which is a file of its own; here it may be empty. */
const tools = new Map(catalogue.map((entry) => [entry.id, entry]));
const records = new Map(catalogue.map(({ record }) => [record.id, record]));

/** Lets scenarios name these tools too. One that is there already stays as it is: an id never changes its price. */
export function addCatalogue(entries: readonly CatalogueEntry[]): void {
  for (const entry of entries) {
    if (tools.has(entry.id)) continue;
    tools.set(entry.id, entry);
    records.set(entry.record.id, entry.record);
  }
}

export const toolNamed = (id: string): CatalogueEntry | undefined => tools.get(id);

export const toolIds = (): readonly string[] => [...tools.keys()];

/** Grows with every catalogue that is added. */
export const toolCount = (): number => tools.size;

/** The record behind the price of a tool. */
export const toolRecord = (id: string): EvidenceRecord | undefined => records.get(id);
