import { assumptions } from '../evidence/assumptions.js';
import { evidenceRecord } from '../evidence/library.js';

/** What stands behind a figure of evidence or an assumption: grade, source and address, or the reasoning. */
export function cited(id: string): readonly string[] {
  const record = evidenceRecord(id);
  if (record !== undefined) {
    const { grade, source } = record;
    const year = source.year === undefined ? 'year unknown' : String(source.year);
    const from = `${id}, grade ${grade}: ${source.title}, ${source.publisher}, ${year}`;
    return source.url === undefined ? [from] : [from, source.url];
  }
  const assumption = assumptions.find((each) => each.id === id);
  return [assumption === undefined ? id : `${id}, grade D: ${assumption.reasoning}`];
}
