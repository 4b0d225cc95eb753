import type { CatalogueEntry } from './catalogue.js';

/** Tools that were added to those of the catalogue, by id: apart from it, so that who adds some need not load it. */
export const addedTools = new Map<string, CatalogueEntry>();

/** Lets scenarios name these tools too. One that is there already stays as it is: an id never changes its price. */
export function addCatalogue(entries: readonly CatalogueEntry[]): void {
  for (const entry of entries) if (!addedTools.has(entry.id)) addedTools.set(entry.id, entry);
}
