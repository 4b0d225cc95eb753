import { addCatalogue as addToLibrary, type CatalogueEntry } from 'mlops-roi';
import { Listeners } from './listeners.js';

/** Hear of every catalogue that is added later: a scenario may name tools that were not known when it was given. */
export const onNewTools = new Listeners();

/** Lets scenarios name these tools, with their prices; those that were given already, too. */
export function addCatalogue(entries: readonly CatalogueEntry[]): void {
  addToLibrary(entries);
  onNewTools.tell();
}
