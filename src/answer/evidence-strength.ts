import type { Figure } from '../formula/table.js';
import { inEnglish, sayAll } from '../say.js';
import type { EvidenceStrength, ResultInput, ResultLine } from './result.js';
import { sharesByStrength, type GradedFigure } from './strength.js';

/** How much of the answer rests on what: by present value, by number of inputs, and input by input. */
export function evidenceStrength(graded: readonly GradedFigure[], lines: readonly ResultLine[]): EvidenceStrength {
  const inputs = graded.map(({ path, figure, strength }): ResultInput =>
    Object.freeze({
      path,
      label: figure.label,
      unit: figure.unitInWords,
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
