import type { CatalogueEntry, CatalogueFigure } from '../evidence/catalogue.js';
import { toolNamed } from '../evidence/known-tools.js';
import { profileValue, type ProfileValue } from './profile.js';
import type { Part } from './scenario-parts.js';

/** The entry of the catalogue that a tool names. */
export function entryNamed({ written }: Part): CatalogueEntry | undefined {
  const { catalogue } = written;
  return typeof catalogue === 'string' ? toolNamed(catalogue) : undefined;
}

/** What the entry knows of one input of the tool. */
export function catalogueValue({ inputs, record }: CatalogueEntry, key: string): ProfileValue | undefined {
  const figures: Readonly<Record<string, CatalogueFigure | undefined>> = inputs;
  const figure = figures[key];
  if (figure === undefined) return undefined;
  const { note } = figure;
  return profileValue(figure, {
    provenance: 'cross-industry',
    record: record.id,
    ...(note === undefined ? {} : { quotation: note }),
  });
}
