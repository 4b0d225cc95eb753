import { explain, sayLabel, type ExplainedFigure, type Explanation, type Result, type Scenario } from 'mlops-roi';
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

export interface AskedLine extends Told {
  readonly kind: 'line';
  readonly formula: string;
  readonly numbers?: string;
  readonly reason?: string;
  readonly reads: readonly { readonly id: string; readonly label: string; readonly value: string }[];
}

export interface AskedInput extends Told {
  readonly kind: 'input';
  readonly range?: string;
  readonly provenance: string;
  readonly record?: string;
}

export interface Explaining {
  readonly view: View;
  readonly result: Result;
}

const provenances = {
  yours: 'Your figure',
  industry: 'Evidence of this industry',
  'cross-industry': 'Evidence of all industries: none of this one is known',
  assumption: 'Assumption',
} as const;

/** The explanation of a line; of an input, the input alone. */
export function explanationFor(scenario: Scenario, id: string, { view, result }: Explaining): Explanation {
  const input = result.evidence.inputs.find(({ path }) => path === id);
  if (input === undefined) return explain(scenario, id, undefined, view.say);
  return { root: id, figures: [{ ...input, kind: 'input', id, value: input.likely }] };
}

/** What is told of one figure of an explanation. */
export function askedFigure(
  { figures }: Explanation,
  id: string,
  { view, result }: Explaining,
): AskedFigure | undefined {
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) return undefined;
  const { say } = view;
  const told = {
    label: sayLabel(figure.label, say),
    value: valueOf(figure, view),
    unit: unitOf(figure, view, result.currency),
    ...(figure.note === undefined ? {} : { note: say(figure.note) }),
  };
  if (figure.kind === 'input') {
    const { low, high, record, provenance } = figure;
    const declared = declaredAt(figure.id);
    const written = (value: { toString: () => string }): string =>
      declared === undefined ? value.toString() : fieldText(declared, value.toString(), view);
    return {
      kind: 'input',
      ...told,
      ...(low === undefined || high === undefined
        ? {}
        : { range: say('From {low} to {high}', { low: written(low), high: written(high) }) }),
      provenance: say(provenances[provenance]),
      ...(record === undefined ? {} : { record }),
    };
  }
  const { formula, numbers, reason, reads } = figure;
  return {
    kind: 'line',
    ...told,
    formula,
    ...(numbers === undefined ? {} : { numbers }),
    ...(reason === undefined ? {} : { reason: say(reason) }),
    reads: reads.flatMap((each) => {
      const read = figures.find((other) => other.id === each);
      return read === undefined ? [] : [{ id: each, label: sayLabel(read.label, say), value: valueOf(read, view) }];
    }),
  };
}

function valueOf({ id, kind, value, unit }: ExplainedFigure, view: View): string {
  if (value === null) return '–';
  const declared = kind === 'input' ? declaredAt(id) : undefined;
  if (declared !== undefined) return fieldText(declared, value.toString(), view);
  return unit.startsWith('money') ? view.wholeMoney(value.toNumber()) : view.number(value.toNumber());
}

function unitOf({ id, kind, unit }: ExplainedFigure, view: View, currency: string): string {
  const declared = kind === 'input' ? declaredAt(id) : undefined;
  if (declared !== undefined) return unitText(declared, view, currency);
  return unit === '1' || unit.startsWith('money') ? '' : view.say(unit);
}
