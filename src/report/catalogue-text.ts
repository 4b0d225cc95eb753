import type { CatalogueEntry } from '../evidence/catalogue.js';
import { estimateText, evidenceSheet, listed, yearText } from './evidence-text.js';
import { marked } from './wrapped.js';

/** One entry for each priced tool: the name by which a scenario calls it, what it is, its price and how sure that is. */
export const catalogueList = (entries: readonly CatalogueEntry[], width: number): string =>
  listed(
    entries.map(({ id, label, record: { value, unit, grade, source, pricing } }) => ({
      id,
      words: `${grade}  ${label}, ${pricing?.category ?? ''}: ${value} ${unit}, ${yearText(source)}`,
    })),
    width,
  );

/** The record of a priced tool whole, and the inputs that it fills. */
export function catalogueSheet({ id, record, inputs }: CatalogueEntry, width: number): string {
  const fills = Object.entries(inputs).flatMap(([key, figure]) => {
    const note = figure.note === undefined ? '' : `. ${figure.note}`;
    return marked('fills     ', `${key} ${estimateText(figure)}${note}`, width);
  });
  return `catalogue: ${id}\n${evidenceSheet(record, width)}${fills.join('\n')}\n`;
}
