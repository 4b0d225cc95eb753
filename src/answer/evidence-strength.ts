import type { Table } from '../formula/table.js';
import type { PreparedLine } from './prepared.js';
import type { EvidenceStrength, ResultInput, ResultLine } from './result.js';
import { figuresBehind, sharesByStrength, strengthOf } from './strength.js';

/** How much of the answer rests on what: by present value, by number of inputs, and input by input. */
export function evidenceStrength(
  statement: readonly PreparedLine[],
  lines: readonly ResultLine[],
  table: Table,
): EvidenceStrength {
  // The rate is behind no line, and behind every present value.
  const behind = new Map([
    ...statement.flatMap(({ inputs: read }) => figuresBehind(read, table)),
    ...figuresBehind([{ path: 'discounting.rate' }], table),
  ]);
  const inputs = [...behind].map(([path, figure]): ResultInput =>
    Object.freeze({
      path,
      label: figure.label,
      unit: figure.unitInWords,
      likely: figure.likely,
      ...(figure.low === undefined ? {} : { low: figure.low }),
      ...(figure.high === undefined ? {} : { high: figure.high }),
      ...(figure.spread === undefined ? {} : { spread: figure.spread }),
      provenance: figure.provenance,
      strength: strengthOf(figure),
      ...(figure.record === undefined ? {} : { record: figure.record }),
      ...(figure.note === undefined ? {} : { note: figure.note }),
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
