import { catalogue, type CatalogueEntry, type CatalogueFigure } from '../evidence/catalogue.js';
import { profileValue, type ProfileValue } from './profile.js';
import type { Part } from './scenario-parts.js';

const entries: ReadonlyMap<unknown, CatalogueEntry> = new Map(catalogue.map((entry) => [entry.id, entry]));

/** The entry of the catalogue that a tool names. */
export const entryNamed = ({ written }: Part): CatalogueEntry | undefined => entries.get(written['catalogue']);

/** What the entry knows of one input of the tool. */
export function catalogueValue({ inputs, record }: CatalogueEntry, key: string): ProfileValue | undefined {
  const figures: Readonly<Record<string, CatalogueFigure | undefined>> = inputs;
  const figure = figures[key];
  if (figure === undefined) return undefined;
  const { note } = figure;
  return profileValue(figure, {
    provenance: 'cross-industry',
    record: record.id,
    ...(note === undefined ? {} : { notes: [{ text: note }] }),
  });
}
