import type { Result } from '../../answer/result.js';
import { assumptions } from '../../evidence/assumptions.js';
import { groundOf } from '../../evidence/ground.js';
import { evidence } from '../../evidence/library.js';
import { topics } from '../../evidence/record.js';
import { evidenceList, evidenceSheet } from '../../report/evidence-text.js';
import { scenarioError } from '../../scenario/message.js';
import { described } from '../../scenario/plain-data.js';
import { unknownName } from '../../scenario/words.js';
import type { Given } from './given.js';

const mostSources = 15;

/** The pages that figures of an answer are cited from, each once. */
export function sourcesOf({ evidence: { inputs } }: Pick<Result, 'evidence'>): string {
  const cited = inputs.flatMap(({ label, record }) => {
    const ground = record === undefined ? undefined : groundOf(record);
    if (ground?.kind !== 'record') return [];
    const { title, publisher, year, url } = ground.source;
    return [
      `- ${label}: ${title}, ${publisher}, ${year ?? 'year unknown'}${url === undefined ? '' : `, ${url}`} [${ground.id}]`,
    ];
  });
  const told = [...new Set(cited)];
  const rest = told.length - mostSources;
  if (told.length === 0) return 'Nothing in it is cited: it rests on figures of the organisation and on assumptions.\n';
  return [
    'SOURCES',
    ...told.slice(0, mostSources),
    ...(rest > 0 ? [`and ${rest} more: the tool evidence has them`] : []),
    '',
  ].join('\n');
}

const known = [...evidence, ...assumptions];

/** A record or an assumption with its source, or those that are about something. @throws {ScenarioError} */
export function evidenceFound({ id, about }: Given): string {
  if (id !== undefined) {
    const found = known.find((each) => each.id === id);
    if (found !== undefined) return evidenceSheet(found, 80);
    const asked = typeof id === 'string' ? id : described(id);
    throw scenarioError([
      unknownName(
        'id',
        asked,
        known.map((each) => each.id),
      ),
    ]);
  }
  if (typeof about !== 'string' || about === '') return topicsText();
  const word = about.toLowerCase();
  const found = known.filter((each) => JSON.stringify(each).toLowerCase().includes(word));
  const shown = new Set<unknown>(found.slice(0, mostFound));
  const isShown = (each: (typeof known)[number]): boolean => shown.has(each);
  const rest = found.length - shown.size;
  const more = rest > 0 ? `and ${rest} more: say more exactly what it is about\n` : '';
  return evidenceList(evidence.filter(isShown), assumptions.filter(isShown), 80) + more;
}

/** More would fill what an assistant can keep in mind. */
const mostFound = 40;

/** What there is to ask for. */
function topicsText(): string {
  const told = topics.map((topic) => `${topic} (${evidence.filter((each) => each.topic === topic).length})`);
  return (
    `Cited records by what they are about: ${told.join(', ')}; and ${assumptions.length} assumptions. ` +
    'Ask with one of these words, or another, as `about`, or with an `id` that an answer names.\n'
  );
}
