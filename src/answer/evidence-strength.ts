import { inShownDigits, sumOf, zero, type Decimal } from '../decimal.js';
import { inputRecord } from '../evidence/ground.js';
import type { Figure, Table } from '../formula/table.js';
import { inEnglish, sayAll } from '../say.js';
import type { EvidenceStrength, ResultInput, ResultLine, Strength } from './result.js';

/** From strongest to weakest. */
export const strengths = ['yours', 'A', 'B', 'C', 'assumption'] as const satisfies readonly Strength[];

/** A figure of evidence has the grade of its record; grade D is an assumption by another name. */
function strengthOf({ provenance, record }: Figure): Strength {
  if (provenance === 'yours') return 'yours';
  const grade = record === undefined ? undefined : inputRecord(record)?.grade;
  return provenance === 'assumption' || grade === undefined || grade === 'D' ? 'assumption' : grade;
}

/** What stands for “not used” is no doubt: a discount of nothing that nobody gave weakens no figure. */
const isUsed = ({ isNotUsed }: Figure): boolean => isNotUsed !== true;

/** A figure that lines rest on. */
export interface GradedFigure {
  readonly path: string;
  readonly figure: Figure;
  readonly strength: Strength;
}

/** The figures of inputs by path, graded once for all the lines that read them. */
export const gradedFigures = (paths: readonly string[], table: Table): ReadonlyMap<string, GradedFigure> =>
  new Map(
    paths.flatMap((path) => {
      const figure = table.get(path);
      if (figure === undefined || !isUsed(figure)) return [];
      return [[path, { path, figure, strength: strengthOf(figure) }] as const];
    }),
  );

export const weakest = (found: readonly Strength[]): Strength =>
  strengths.findLast((strength) => found.includes(strength)) ?? 'yours';

/** Each strength's share of the absolute present values; all nil where there is nothing. */
function sharesByStrength(
  lines: readonly { readonly presentValue: Decimal; readonly strength: Strength }[],
): Readonly<Record<Strength, Decimal>> {
  const grossOf = (some: typeof lines): Decimal => sumOf(some.map(({ presentValue }) => presentValue.abs()));
  const gross = grossOf(lines);
  const shareOf = (strength: Strength): Decimal => {
    const part = grossOf(lines.filter((line) => line.strength === strength));
    return gross.isZero() ? zero : inShownDigits(part.div(gross));
  };
  return Object.freeze({
    yours: shareOf('yours'),
    A: shareOf('A'),
    B: shareOf('B'),
    C: shareOf('C'),
    assumption: shareOf('assumption'),
  });
}

/** How much of the answer rests on what: by present value, by number of inputs, and input by input. */
export function evidenceStrength(graded: readonly GradedFigure[], lines: readonly ResultLine[]): EvidenceStrength {
  const inputs = graded.map(({ path, figure, strength }): ResultInput =>
    Object.freeze({
      path,
      label: figure.label,
      unit: figure.unitInWords,
      value: inShownDigits(figure.value),
      likely: figure.likely,
      ...(figure.low === undefined ? {} : { low: figure.low }),
      ...(figure.high === undefined ? {} : { high: figure.high }),
      ...(figure.spread === undefined ? {} : { spread: figure.spread }),
      provenance: figure.provenance,
      strength,
      ...(figure.record === undefined ? {} : { record: figure.record }),
      ...toldOf(figure),
    }),
  );
  const countOf = (provenance: ResultInput['provenance']): number =>
    inputs.filter((input) => input.provenance === provenance).length;
  return Object.freeze({
    benefit: sharesByStrength(lines.filter(({ side }) => side === 'benefit')),
    cost: sharesByStrength(lines.filter(({ side }) => side === 'cost')),
    inputCount: Object.freeze({
      yours: countOf('yours'),
      industry: countOf('industry'),
      'cross-industry': countOf('cross-industry'),
      assumption: countOf('assumption'),
    }),
    withoutRangeCount: inputs.filter(({ spread }) => spread === undefined).length,
    inputs: Object.freeze(inputs),
  });
}

function toldOf({ quotation = '', notes = [] }: Figure): Pick<ResultInput, 'note'> {
  const note = `${quotation} ${sayAll(notes, inEnglish)}`.trim();
  return note === '' ? {} : { note };
}
