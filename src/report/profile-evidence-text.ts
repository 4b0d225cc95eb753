import type { EvidenceOfInput, ProfileEvidence } from '../answer/profile-evidence.js';
import { industryLabels } from '../evidence/industry.js';
import { figuresFor } from './figures.js';
import { inputFigure } from './input-figure.js';
import { marked, plainText, wrapped } from './plain-text.js';

/** Which inputs of a profile rest on a page that can be cited, and which on an assumption. */
export function profileEvidenceText(
  { industry, size, inputs, citedCount, rangeAssumedCount, bracketedCount }: ProfileEvidence,
  width: number,
): string {
  const isOurs = ({ isRangeAssumed }: EvidenceOfInput): boolean => isRangeAssumed === true;
  const cited = inputs.filter((each) => each.isCited && !isOurs(each));
  const bracketed = inputs.filter(({ isCited, citedEnds }) => !isCited && citedEnds.length > 0);
  const assumed = inputs.filter(({ isCited, citedEnds }) => !isCited && citedEnds.length === 0);
  const counts =
    `Of ${inputs.length} inputs the figures of ${citedCount} are cited, though the range around ${rangeAssumedCount} of ` +
    `these is ours; ${bracketedCount} more have an end that is cited. The rest is assumed, or a fact of the organisation ` +
    'that no evidence can know.';
  const lines = [
    `${industryLabels[industry]}, ${size}`,
    ...wrapped(counts, width),
    ...listed('CITED', cited, width),
    ...listed('CITED, WITH A RANGE OF OURS: WHAT IS IN DOUBT IS ASSUMED', inputs.filter(isOurs), width),
    ...listed('ASSUMED, WITH AN END THAT IS CITED', bracketed, width),
    ...listed('ASSUMED', assumed, width),
  ];
  return `${lines.join('\n')}\n`;
}

const listed = (heading: string, inputs: readonly EvidenceOfInput[], width: number): readonly string[] =>
  inputs.length === 0 ? [] : ['', heading, ...inputs.flatMap((input) => marked('- ', textOf(input), width))];

function textOf({ path, label, unit, low, likely, high, grade, record, citedEnds }: EvidenceOfInput): string {
  const ends = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  const figure = inputFigure({ unit, value: likely, ...ends }, figuresFor({ locale: 'en', currency: 'USD' }));
  const source = record === undefined ? '' : ` [${record}]`;
  const bounds = citedEnds.map(({ end, record: of }) => `${end}: ${of}`).join(', ');
  return `${plainText(label)} (${path}): ${figure}; ${grade}${source}${bounds === '' ? '' : `; ${bounds}`}`;
}
