import { assumedEstimate, type Assumption, type CitedEnd } from '../../../src/evidence/assumption.js';
import { assumptions } from '../../../src/evidence/assumptions.js';
import { industries } from '../../../src/evidence/industry.js';
import { evidence } from '../../../src/evidence/library.js';
import { profileRecords } from '../../../src/evidence/profile-records.js';
import { type Estimate, type EvidenceRecord, grades, type Source, topics } from '../../../src/evidence/record.js';
import { sizes } from '../../../src/evidence/size.js';
import { code, folded, page, plain, table } from './markdown.js';

/** The records and assumptions behind the defaults: made from the data. */
export const recordsAndAssumptions = (): string =>
  page(
    `## ${evidence.length} records and ${assumptions.length} assumptions`,
    table(
      ['topic', ...grades, 'in all'],
      topics.map((topic) => {
        const records = evidence.filter((record) => record.topic === topic);
        return [topic, ...grades.map((grade) => countOf(records, grade)), String(records.length)];
      }),
    ),
    '### What fills a profile',
    'Which record fills which quantity. An industry without one takes the figure across industries.',
    table(
      ['quantity', 'records of industries', 'across industries'],
      Object.entries(profileRecords).map(([quantity, { byIndustry, ...others }]) => [
        code(quantity),
        unique(Object.values(byIndustry ?? {}))
          .map(code)
          .join(', '),
        unique(Object.values(others).filter((id) => typeof id === 'string'))
          .map(code)
          .join(', '),
      ]),
    ),
    '### Assumptions',
    'Grade D: judgements of this project, each with its reason and the range that a simulation draws from.',
    folded('All assumptions', assumptions.map(assumptionItem).join('\n')),
    '### Records',
    ...topics.map((topic) => {
      const records = evidence.filter((record) => record.topic === topic);
      return folded(`${topic}: ${records.length} records`, records.map(recordItem).join('\n'));
    }),
  );

const countOf = (records: readonly EvidenceRecord[], grade: string): string =>
  String(records.filter((record) => record.grade === grade).length);

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

function assumptionItem(assumption: Assumption): string {
  const { id, label, unit, reasoning, anchors, citedEnds } = assumption;
  const beside = anchors === undefined ? '' : ` Beside: ${anchors.map(code).join(', ')}.`;
  const cited = citedEnds === undefined ? '' : ` Cited: ${citedEnds.map(citedEndText).join('; ')}.`;
  return `- ${code(id)} ${plain(label)}: ${figures(assumption)} ${plain(unit)}. ${plain(reasoning)}${beside}${cited}`;
}

function citedEndText({ end, record, of, how }: CitedEnd): string {
  const where = of === undefined ? '' : ` of ${of.join(', ')}`;
  return `${end}${where} ${code(record)}${how === undefined ? '' : ` (${plain(how)})`}`;
}

function figures(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'for-all':
      return estimateText(assumption.forAll);
    case 'by-size':
      return sizes.map((size) => `${size} ${estimateText(assumption.bySize[size])}`).join('; ');
    case 'by-industry':
      return industries
        .map((industry) => `${industry} ${estimateText(assumedEstimate(assumption, { industry, size: 'medium' }))}`)
        .join('; ');
    default:
      return assumption satisfies never;
  }
}

const estimateText = ({ low, likely, high }: Estimate): string =>
  low === undefined || high === undefined ? likely : `${likely} (${low} to ${high})`;

const yearText = ({ year, isYearApproximate }: Source): string =>
  year === undefined ? 'year unknown' : `${isYearApproximate === true ? 'about ' : ''}${year}`;

function recordItem({ id, label, value, low, high, unit, industry, grade, source }: EvidenceRecord): string {
  const range = low === undefined || high === undefined ? '' : ` (${low} to ${high})`;
  const told = plain(`${source.publisher}, ${yearText(source)}`);
  const cited = source.url === undefined ? told : `[${told}](<${source.url}>)`;
  const of = industry === undefined ? '' : `${industry}; `;
  return `- ${code(id)} ${plain(label)}: ${value}${range} ${plain(unit)}; ${of}grade ${grade}; ${cited}`;
}
