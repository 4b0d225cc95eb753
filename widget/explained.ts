import type { ExplainedFigure, Explanation } from 'mlops-roi';
import { text } from 'mlops-roi/first';
import { declaredAt, fieldText, unitText } from './fields.js';
import type { View } from './view.js';

/** One figure as it is told to whoever asks why. */
export type AskedFigure = AskedLine | AskedInput;

interface Told {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
}

interface AskedLine extends Told {
  readonly kind: 'line';
  readonly formula: string;
  readonly numbers?: string;
  readonly reason?: string;
  readonly reads: readonly { readonly id: string; readonly label: string; readonly value: string }[];
}

interface AskedInput extends Told {
  readonly kind: 'input';
  readonly range?: string;
  readonly provenance: string;
  readonly record?: string;
  /** What the record itself says, in English. */
  readonly quotation?: string;
}

const provenances = {
  yours: text('Your figure'),
  industry: text('Evidence of this industry'),
  'cross-industry': text('Evidence of all industries: none of this one is known'),
  assumption: text('Assumption'),
} as const;

/**
 * What is told of one figure of an explanation.
 *
 * @param explanation  in the language of the view
 */
export function askedFigure({ figures }: Explanation, id: string, view: View): AskedFigure | undefined {
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) return undefined;
  const { label, note } = figure;
  const told = {
    label,
    value: valueOf(figure, view),
    unit: unitOf(figure, view),
    ...(note === undefined ? {} : { note }),
  };
  if (figure.kind === 'input') {
    const { low, high, record, quotation, provenance } = figure;
    const declared = declaredAt(figure.id);
    const written = (value: { toString: () => string }): string =>
      declared === undefined ? value.toString() : fieldText(declared, value.toString(), view);
    return {
      kind: 'input',
      ...told,
      ...(low === undefined || high === undefined
        ? {}
        : { range: view.say('From {low} to {high}', { low: written(low), high: written(high) }) }),
      provenance: view.say(provenances[provenance]),
      ...(record === undefined ? {} : { record }),
      ...(quotation === undefined ? {} : { quotation }),
    };
  }
  const { formula, numbers, reason, reads } = figure;
  return {
    kind: 'line',
    ...told,
    formula,
    ...(numbers === undefined ? {} : { numbers }),
    ...(reason === undefined ? {} : { reason }),
    reads: reads.flatMap((each) => {
      const read = figures.find((other) => other.id === each);
      return read === undefined ? [] : [{ id: each, label: read.label, value: valueOf(read, view) }];
    }),
  };
}

function valueOf(figure: ExplainedFigure, view: View): string {
  if (figure.value === null) return '–';
  const declared = figure.kind === 'input' ? declaredAt(figure.id) : undefined;
  if (declared !== undefined) return fieldText(declared, figure.value.toString(), view);
  const write = figure.kind === 'line' && figure.isMoney ? view.wholeMoney : view.number;
  return write(figure.value.toNumber());
}

function unitOf(figure: ExplainedFigure, view: View): string {
  const declared = figure.kind === 'input' ? declaredAt(figure.id) : undefined;
  if (declared !== undefined) return unitText(declared, view, figure.value?.toNumber());
  return figure.unit === '1' || (figure.kind === 'line' && figure.isMoney) ? '' : figure.unit;
}
