import { groundOf } from '../evidence/ground.js';

/** What stands behind a figure of evidence or an assumption: grade, source and address, or the reasoning. */
export function cited(id: string): readonly string[] {
  const ground = groundOf(id);
  if (ground === undefined) return [id];
  if (ground.kind === 'assumption') return [`${id}, grade D: ${ground.reasoning}`];
  const { grade, source } = ground;
  const year = source.year === undefined ? 'year unknown' : String(source.year);
  const from = `${id}, grade ${grade}: ${source.title}, ${source.publisher}, ${year}`;
  return source.url === undefined ? [from] : [from, source.url];
}
