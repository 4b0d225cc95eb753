import { assumedEstimate, type Assumption, type CitedEnd } from '../evidence/assumption.js';
import type { CatalogueEntry } from '../evidence/catalogue.js';
import { industries, industryName } from '../evidence/industry.js';
import type { Estimate, EvidenceRecord, Source } from '../evidence/record.js';
import { sizes } from '../evidence/size.js';
import { inEnglish } from '../say.js';
import { marked } from './plain-text.js';

/** One entry for each record and assumption: its id, what it is, how much it is. */
export function evidenceList(
  records: readonly EvidenceRecord[],
  assumptions: readonly Assumption[],
  width: number,
): string {
  const entries = [
    ...records.map((record) => ({
      id: record.id,
      words: `${record.grade}  ${record.label}: ${record.value} ${record.unit}`,
    })),
    ...assumptions.map((assumption) => ({ id: assumption.id, words: `D  ${assumption.label}, in ${assumption.unit}` })),
  ];
  return listed(entries, width);
}

interface Listed {
  readonly id: string;
  readonly words: string;
}

const listed = (entries: readonly Listed[], width: number): string =>
  entries.map(({ id, words }) => [id, ...marked('  ', words, width), ''].join('\n')).join('');

/** All that is known of one figure. */
export const evidenceSheet = (entry: EvidenceRecord | Assumption, width: number): string =>
  `${('source' in entry ? recordLines(entry, width) : assumptionLines(entry, width)).join('\n')}\n`;

const estimateText = ({ low, likely, high }: Estimate): string =>
  low === undefined || high === undefined ? `${likely}, taken as certain` : `${likely} (${low} to ${high})`;

const yearText = ({ year, isYearApproximate }: Source): string =>
  year === undefined ? 'year unknown' : `${isYearApproximate === true ? 'about ' : ''}${year}`;

const checkedText = ({ checked }: Source): string => (checked === undefined ? '' : `; read again ${checked}`);

function recordLines(record: EvidenceRecord, width: number): readonly string[] {
  const { id, label, value, low, high, unit, rangeMeaning, grade, industry, topic, source, note } = record;
  const range = low === undefined || high === undefined ? '' : ` (${low} to ${high}, ${rangeMeaning ?? 'range'})`;
  const address = source.url ?? 'no address: an assumption';
  const field = (name: string, text: string): readonly string[] => marked(name.padEnd(10), text, width);
  return [
    id,
    ...field('what', label),
    ...field('figure', `${value} ${unit}${range}`),
    ...field('of', `${industry === undefined ? 'all industries' : industryName(industry, inEnglish)}; topic ${topic}`),
    ...field('grade', grade),
    ...field(
      'source',
      `${source.title}; ${source.publisher}; ${yearText(source)}; ${source.seen}${checkedText(source)}`,
    ),
    // An address is never broken: it has to be clickable.
    `address   ${address}`,
    ...field('note', note),
  ];
}

function assumptionLines(assumption: Assumption, width: number): readonly string[] {
  const { id, label, unit, reasoning, anchors, citedEnds = [] } = assumption;
  const field = (name: string, text: string): readonly string[] => marked(name.padEnd(10), text, width);
  return [
    id,
    ...field('what', label),
    ...figuresOf(assumption).flatMap(({ of, estimate }) => field('figure', `${of}${estimateText(estimate)} ${unit}`)),
    ...field('grade', 'D: an assumption of this project, without a source'),
    ...field('because', reasoning),
    ...(anchors === undefined ? [] : field('beside', anchors.join(', '))),
    ...citedEnds.flatMap((cited) => field('cited', citedEndText(cited))),
  ];
}

function citedEndText({ end, record, of, how }: CitedEnd): string {
  const where = of === undefined ? '' : ` of ${of.join(', ')}`;
  return `${end} end${where}: ${record}${how === undefined ? '' : ` (${how})`}`;
}

interface FigureOf {
  readonly of: string;
  readonly estimate: Estimate;
}

function figuresOf(assumption: Assumption): readonly FigureOf[] {
  switch (assumption.kind) {
    case 'for-all':
      return [{ of: '', estimate: assumption.forAll }];
    case 'by-size':
      return sizes.map((size) => ({ of: `${size}: `, estimate: assumption.bySize[size] }));
    case 'by-industry':
      return industries.map((industry) => ({
        of: `${industryName(industry, inEnglish)}: `,
        estimate: assumedEstimate(assumption, { industry, size: 'medium' }),
      }));
    default:
      return assumption satisfies never;
  }
}

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
