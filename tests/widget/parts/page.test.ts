import { beforeAll, expect, test } from 'vitest';
import type { AnsweredCalculator } from '../../../widget/calculator.js';
import { calculatorPart } from '../../../widget/parts/calculator.js';
import { restOf } from '../../../widget/parts/rest.js';
import { elementsOf, rendered } from '../charts/rendered.js';
import { calculatorOf, viewAt } from './page.js';

const scenario = { schemaVersion: 2, industry: 'finance', size: 'medium' } as const;
const sections = ['questions', 'statement', 'charts', 'inputs', 'sources', 'compare'].map((id) => `show-${id}`);
const all = [
  'more',
  'tools',
  'reasons',
  ...sections,
  'group-models',
  'group-roles',
  'range-models.count',
  'cumulative',
];

let calm: AnsweredCalculator;
beforeAll(async () => {
  calm = await calculatorOf(scenario);
});

type Changed = Partial<AnsweredCalculator['state']> & { readonly width?: number };

/** The whole page in some state. */
function pageWith({ width = 375, ...changed }: Changed): string {
  const calculator = { ...calm, view: viewAt(width), state: { ...calm.state, ...changed } };
  const { view, state, actions } = calculator;
  return rendered(calculatorPart({ view, state, actions, rest: restOf(calculator) }));
}
const wide = 1200;

test.each([
  ['all closed', {}],
  ['all open', { open: new Set(all) }],
  ['all open where there is room', { open: new Set(all), width: wide }],
  ['printed', { isPrinting: true }],
  ['compact', { isCompact: true }],
])('every element has an id of its own, and what refers to one finds it: %s', (_, changed) => {
  const elements = elementsOf(pageWith(changed), /./);
  const ids = elements.flatMap(({ id }) => id ?? []);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const referred = elements.flatMap((each) =>
    ['for', 'aria-controls', 'aria-describedby', 'aria-labelledby'].flatMap((name) => each[name]?.split(' ') ?? []),
  );
  // Below a compact answer nothing is drawn that could be opened.
  expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(all.filter((id) => !['range-models.count', 'cumulative'].includes(id)))(
  'a button tells of what it opens whether it is open, and what is closed holds nothing: %s',
  (id) => {
    for (const isOpen of [true, false]) {
      const markup = pageWith({ open: new Set(all.filter((each) => isOpen || each !== id)) });
      const buttons = elementsOf(markup, /<button/).filter((each) => each['aria-controls'] === id);
      expect(buttons).toHaveLength(1);
      for (const button of buttons) expect(button['aria-expanded']).toBe(String(isOpen));
      const [opened] = elementsOf(markup, new RegExp(`id="${id}"`));
      expect(opened?.['hidden']).toBe(isOpen ? undefined : 'true');
      if (!isOpen && id !== 'tools') expect(markup).toMatch(new RegExp(`id="${id}"[^>]*>\\s*</div>`));
    }
  },
);

test.each(['disabled', 'readonly'] as const)('where the page says %s nothing can be changed', (lock) => {
  const markup = pageWith({ lock, open: new Set(all), canUndo: true, canRedo: true, isChanged: true });
  const fields = elementsOf(markup, /<input/).filter(
    ({ type, id = '' }) => type === 'text' && /^(question|field)-/.test(id),
  );
  expect(fields.length).toBeGreaterThan(20);
  for (const each of fields) {
    expect(each['disabled'], each['id']).toBe(lock === 'disabled' ? 'true' : undefined);
    expect(each['readonly'], each['id']).toBe(lock === 'readonly' ? 'true' : undefined);
  }
  // What is chosen or slid can only be disabled.
  const others = elementsOf(markup, /<(select|input type="range")|<input[^>]*type="range"|<fieldset/);
  expect(others.length).toBeGreaterThan(10);
  const asked = others.filter(({ name, id = '' }) => !(name === 'select' && id.startsWith('asked-')));
  for (const each of asked) expect(each['disabled'], JSON.stringify(each)).toBe('true');
  for (const action of ['Undo', 'Redo', 'Reset all'])
    expect(markup).toMatch(new RegExp(`<button[^>]* disabled="true"[^>]*>${action}`));
  expect(markup).not.toContain('class="adder"');
  expect(markup).not.toContain('>Remove ');
});

test('without a lock nothing is disabled but what has nothing to do', () => {
  const open = new Set(all);
  const off = (markup: string): readonly string[] =>
    [...markup.matchAll(/<button[^>]* disabled="true"[^>]*>\s*([^<]*?)\s*</g)].map(([, text = '']) => text);
  expect(off(pageWith({ open }))).toEqual(['Undo', 'Redo', 'Reset all']);
  expect(off(pageWith({ open, canUndo: true }))).toEqual(['Redo', 'Reset all']);
  expect(off(pageWith({ open, canRedo: true }))).toEqual(['Undo', 'Reset all']);
  expect(off(pageWith({ open, isChanged: true, isFull: true }))).toEqual(['Undo', 'Redo', 'Keep to compare']);
  expect(elementsOf(pageWith({ open }), /<(input|select|fieldset)/).filter((each) => 'disabled' in each)).toEqual([]);
  expect(elementsOf(pageWith({ open }), /<input/).filter((each) => 'readonly' in each)).toEqual([]);
});

test('a wide page shows running total, reasons and all questions beside the answer, a narrow one what fits', () => {
  const questions = (markup: string): number => elementsOf(markup, /class="question"/).length;
  expect(questions(pageWith({ width: wide }))).toBe(5);
  expect(questions(pageWith({}))).toBe(4);
  // What has no room stands further down, and there alone.
  expect(questions(pageWith({ open: new Set(['more', 'show-questions']) }))).toBe(5);
  expect(questions(pageWith({ width: wide, open: new Set(['more', 'show-questions']) }))).toBe(5);
  expect(questions(pageWith({ isCompact: true }))).toBe(2);
  expect(questions(pageWith({ isCompact: true, width: wide }))).toBe(2);
  expect(questions(pageWith({ isCompact: true, open: new Set(['rest']) }))).toBe(4);
  for (const width of [719, 720]) {
    const markup = pageWith({ width });
    expect(markup.includes('class="total"')).toBe(width === 720);
    expect(markup.includes('Running total by month')).toBe(width === 720);
    expect(elementsOf(markup, /class="reasons"/)).toHaveLength(width === 720 ? 2 : 1);
  }
  const charts = (width: number): number =>
    elementsOf(pageWith({ width, open: new Set(['more', 'show-charts']) }), /<figure/).length;
  // Running total, how sure it is, what moves it, what to measure: each once.
  expect([charts(375), charts(wide)]).toEqual([4, 4]);
});

test('charts are as wide as they have room: the half of a wide page, and all of a narrow one', () => {
  const widths = (width: number, isPrinting = false): ReadonlySet<string | undefined> =>
    new Set(
      elementsOf(pageWith({ width, isPrinting, open: new Set(['more', 'show-statement']) }), /<svg role="group"/).map(
        (each) => each['width'],
      ),
    );
  // 64 pixels are between and around two of them, 32 around one.
  expect(widths(1200)).toEqual(new Set(['568']));
  expect(widths(720)).toEqual(new Set(['328']));
  expect(widths(400)).toEqual(new Set(['368']));
  expect(widths(400, true)).toEqual(new Set(['940']));
});

test('a compact calculator leads to the whole one and shows no other way', () => {
  const compact = pageWith({ isCompact: true });
  expect(compact).toContain('Open the whole calculator');
  expect(compact).not.toContain('class="ways"');
  for (const markup of [pageWith({}), pageWith({ isCompact: true, open: new Set(['rest']) })]) {
    expect(markup).not.toContain('Open the whole calculator');
    expect(markup).toContain('class="ways"');
  }
});

test('what is told of trouble is an alert, and without trouble there is none', () => {
  expect(pageWith({})).not.toContain('role="alert"');
  const markup = pageWith({ messages: ['This is wrong.', 'So is that.'] });
  expect(markup).toMatch(/role="alert"[^>]*>\s*<p>This is wrong\.<\/p><p>So is that\.<\/p>/);
});

test('what is on its way, or failed to come, is said', () => {
  const { view, state, actions } = calm;
  const before = (coming: 'on-its-way' | 'failed' | undefined, open: readonly string[]): string =>
    rendered(calculatorPart({ view, state: { ...state, coming, open: new Set(open) }, actions, rest: undefined }));
  expect(before('on-its-way', [])).toMatch(/class="coming" role="status">\s*<span>Loading the rest …/);
  expect(before('failed', [])).toMatch(/class="coming" role="status">\s*<span>This could not be loaded. Try again\./);
  expect(before(undefined, [])).not.toMatch(/Loading|could not be loaded|class="coming"/);
  for (const id of ['more', 'tools'])
    expect(before('on-its-way', [id])).toMatch(new RegExp(`<p class="note" id="${id}">Loading the rest …`));
  const reasons = before('on-its-way', ['reasons']);
  expect(reasons).toMatch(/id="reasons" class="reasons">\s*<p class="note">Loading/);
  // It stands where it was asked for, and is told but not shown twice.
  expect(reasons).not.toContain('class="coming"');
});

test('an answer that comes alone keeps the questions and what stands below them for the next frame', () => {
  const first = { ...calm.state.first, isAnswerAlone: true };
  const alone = pageWith({ first });
  expect(alone).not.toContain('class="questions"');
  expect(alone).not.toContain('call-to-action');
  expect(alone).not.toContain('class="ways"');
  expect(pageWith({})).toContain('name="call-to-action"');
});

test('the answer in brief comes once the answer is out of sight, and is faint while it is worked out', () => {
  const glance = (isAnswerPassed: boolean): unknown =>
    elementsOf(pageWith({ isAnswerPassed }), /class="glance"/)[0]?.['hidden'];
  expect([glance(true), glance(false)]).toEqual([undefined, 'true']);
  const answer = (isSettled: boolean): string | undefined =>
    elementsOf(pageWith({ first: { ...calm.state.first, isSettled } }), /class="answer/)[0]?.['class'];
  expect(answer(false)).toBe('answer computing');
  expect(answer(true)).toBe('answer ');
});

test('on paper there are no buttons to press but those of the answer, and the statement and every input', () => {
  const paper = pageWith({ isPrinting: true });
  expect(paper).toContain('name="letterhead"');
  expect(paper).toContain('class="printed statement"');
  expect(paper).toContain('class="printed printed-inputs"');
  expect(paper).not.toContain('class="ways"');
  expect(paper).not.toContain('class="scenarios"');
  expect(elementsOf(paper, /class="question"/)).toHaveLength(5);
  for (const each of elementsOf(paper, /<input[^>]*id="question-/)) expect(each['readonly']).toBe('true');
  const kept = pageWith({ isPrinting: true, kept: [scenario], scenarioNames: ['Scenario A', 'The present scenario'] });
  expect(kept).toContain('class="scenarios"');
  expect(pageWith({})).not.toMatch(/letterhead|class="printed/);
});
