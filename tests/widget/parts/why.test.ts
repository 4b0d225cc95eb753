import { beforeAll, expect, test } from 'vitest';
import { explain, type Explanation } from 'mlops-roi';
import type { AnsweredCalculator } from '../../../widget/calculator.js';
import { askedFigure, type AskedFigure } from '../../../widget/explained.js';
import { whyPart } from '../../../widget/parts/why.js';
import { elementsOf, heardIn, rendered } from '../charts/rendered.js';
import { calculatorOf, recorded } from './page.js';

const scenario = { schemaVersion: 2, industry: 'finance', size: 'medium', models: { count: 40 } } as const;
let calm: AnsweredCalculator;
let explanation: Explanation;
beforeAll(async () => {
  calm = await calculatorOf(scenario);
  explanation = explain(scenario, 'npv', undefined, calm.view.say);
});
const plain = (text: string): number => Number(text.replace(/[\u2060\u2066-\u2069$,]/g, '').replaceAll('−', '-'));

function why(trail: readonly string[], askedFigureIs?: AskedFigure, actions = calm.actions) {
  const asked = (id: string | undefined): AskedFigure | undefined =>
    id === undefined ? undefined : askedFigure(explanation, id, calm.view);
  const state = {
    ...calm.state,
    trail,
    askedFigure: askedFigureIs ?? asked(trail.at(-1)),
    askedBefore: asked(trail.at(-2)),
  };
  return whyPart({ ...calm, state, actions });
}

test('each figure of an explanation is told with its value, a line with what it reads, an input with where it is from', () => {
  expect(explanation.figures.length).toBeGreaterThan(100);
  for (const figure of explanation.figures) {
    const told = askedFigure(explanation, figure.id, calm.view);
    expect(told?.label, figure.id).toBe(figure.label);
    expect(told?.kind, figure.id).toBe(figure.kind === 'input' ? 'input' : 'line');
    expect(told?.note, figure.id).toBe(figure.note);
    const value = figure.value?.toNumber();
    if (value === undefined) expect(told?.value, figure.id).toBe('–');
    else {
      // A share that is put in stands in percent.
      const factor = told?.unit.startsWith('%') === true ? 100 : 1;
      const written = plain(told?.value ?? '');
      expect(Math.abs(written - factor * value), figure.id).toBeLessThanOrEqual(
        Math.max(0.5, Math.abs(value * factor) / 1000),
      );
    }
    if (told?.kind === 'line' && figure.kind !== 'input') {
      expect(
        told.reads.map(({ id }) => id),
        figure.id,
      ).toEqual(figure.reads.filter((id) => explanation.figures.some((each) => each.id === id)));
      expect([told.formula, told.numbers, told.reason]).toEqual([figure.formula, figure.numbers, figure.reason]);
      for (const read of told.reads) expect(read.value).toBe(askedFigure(explanation, read.id, calm.view)?.value);
    }
    if (told?.kind === 'input' && figure.kind === 'input') {
      expect([told.record, told.quotation]).toEqual([figure.record, figure.quotation]);
      expect(told.range !== undefined, figure.id).toBe(figure.low !== undefined && figure.high !== undefined);
      expect(told.provenance).toMatch(
        { yours: /^Your/, industry: /this industry$/, 'cross-industry': /all industries/, assumption: /^Assumption/ }[
          figure.provenance
        ],
      );
    }
  }
  expect(askedFigure(explanation, 'no such figure', calm.view)).toBeUndefined();
});

test('nobody asks, so nothing is told', () => {
  for (const trail of [[], ['no such figure']]) expect(rendered(why(trail))).toBe('');
});

test('the dialog is called after the figure, goes down to what it reads and back, and closing it ends the asking', () => {
  const { done, actions } = recorded();
  const markup = rendered(why(['npv']));
  const [dialog] = elementsOf(markup, /<dialog/);
  expect(elementsOf(markup, /<h2/)[0]?.['id']).toBe(dialog?.['aria-labelledby']);
  expect(markup).not.toContain('Back to');
  const npv = askedFigure(explanation, 'npv', calm.view);
  if (npv?.kind !== 'line') throw new Error('it is a line');
  expect(npv.reads.length).toBeGreaterThan(0);
  expect(elementsOf(markup, /<li/)).toHaveLength(npv.reads.length);
  const [read] = npv.reads;
  const deeper = ['npv', read?.id ?? ''];
  expect(rendered(why(deeper))).toContain(`Back to ${npv.label}`);
  const event = { currentTarget: { closest: () => null } };
  const heard = heardIn(why(['npv'], undefined, actions));
  heard.filter(({ event: type }) => type === 'close').forEach(({ listener }) => listener(event));
  heard
    .filter(({ event: type }) => type === 'click')
    .slice(1, 2)
    .forEach(({ listener }) => listener(event));
  heardIn(why(deeper, undefined, actions))
    .filter(({ event: type }) => type === 'click')
    .slice(1, 2)
    .forEach(({ listener }) => listener(event));
  expect(done).toEqual([
    ['ask', []],
    ['ask', deeper],
    ['ask', ['npv']],
  ]);
});

test('of a line all is told that there is, and nothing of what there is not', () => {
  const line: AskedFigure = { kind: 'line', label: 'Net', value: '5', unit: '', formula: 'a − b', reads: [] };
  const bare = rendered(why(['npv'], line));
  expect(bare).toContain('a − b');
  expect(bare).not.toMatch(/What it is made of|class="formula numbers"|class="note"|class="reads"/);
  const full = rendered(
    why(['npv'], {
      ...line,
      numbers: '7 − 2',
      note: 'A note.',
      reason: 'A reason.',
      reads: [{ id: 'x', label: 'X', value: '7' }],
    }),
  );
  for (const each of ['7 − 2', 'A note.', 'A reason.', 'What it is made of']) expect(full).toContain(each);
});

test('of an input its ground is told: a source with its grade and a link of the web, or the reasoning of an assumption', () => {
  const input: AskedFigure = { kind: 'input', label: 'Models', value: '5', unit: '', provenance: 'Assumption' };
  const bare = rendered(why(['npv'], input));
  expect(bare).toContain('No range is known; it is taken as certain.');
  expect(bare).not.toMatch(/<cite|class="note"|grade/i);
  const full = rendered(why(['npv'], { ...input, range: 'From 1 to 9', quotation: 'As it says.', note: 'A note.' }));
  for (const each of ['From 1 to 9', 'As it says.', 'A note.']) expect(full).toContain(each);
  expect(full).not.toContain('No range is known');
  const inputs = calm.state.result.evidence.inputs;
  const withRecord = (isAssumed: boolean) =>
    inputs.find(({ strength, record }) => record !== undefined && (strength === 'assumption') === isAssumed)?.record ??
    '';
  expect(rendered(why(['npv'], { ...input, record: withRecord(true) }))).toContain('An assumption of ours, grade D');
  const cited = rendered(why(['npv'], { ...input, record: withRecord(false) }));
  expect(cited).toMatch(/Grade [ABC]/);
  for (const link of elementsOf(cited, /<a/)) {
    expect(link['href']).toMatch(/^https?:\/\//);
    expect(link['rel']).toBe('noopener noreferrer');
  }
});
