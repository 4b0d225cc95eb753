import { beforeAll, expect, test } from 'vitest';
import type { AnsweredCalculator } from '../../../widget/calculator.js';
import { furtherQuestionsPart } from '../../../widget/parts/further-questions.js';
import { questionsPart } from '../../../widget/parts/questions.js';
import { elementsOf, heardIn, rendered } from '../charts/rendered.js';
import { calculatorOf, recorded } from './page.js';

let calm: AnsweredCalculator;
beforeAll(async () => {
  calm = await calculatorOf({ schemaVersion: 2, industry: 'finance', size: 'medium' });
});

test('a question of the first screen can be typed, moved, let go of and left', () => {
  const { done, actions } = recorded();
  const asked = { say: calm.view.say, actions, lock: undefined } as const;
  const heard = heardIn(questionsPart(calm.state.first.sliders.slice(0, 1), asked));
  for (const { event, listener } of heard)
    if (event !== 'pointerup') listener({ target: { value: 'typed', valueAsNumber: 30 } });
  expect(done.slice(0, 3)).toEqual([
    ['type', 'models.count', 'typed'],
    ['move', 'models.count', 30],
    ['commit', 'models.count', '30'],
  ]);
  expect(done.slice(3).map(([name]) => name)).toEqual(['release']);
});

test('a line of a question is striped where it loses, and marked where that turns', () => {
  const [slider] = calm.state.first.sliders;
  if (slider === undefined) throw new Error('there is a question');
  const drawn = (losing: readonly (readonly [number, number])[]): string =>
    rendered(questionsPart([{ ...slider, losing }], { say: calm.view.say, actions: calm.actions, lock: undefined }));
  const places = (markup: string, kind: RegExp) => elementsOf(markup, kind).map(({ x, width }) => [x, width]);
  const both = drawn([
    [0, 0.25],
    [0.8123, 1],
  ]);
  expect(places(both, /fill="url/)).toEqual([
    ['0%', '25%'],
    ['81.2%', '18.8%'],
  ]);
  expect(places(both, /class="turn"/)).toEqual([
    ['25%', '2'],
    ['81.2%', '2'],
  ]);
  expect(places(drawn([]), /fill="url|class="turn"/)).toEqual([]);
  expect(places(drawn([[0, 1]]), /class="turn"/)).toEqual([]);
});

test('further questions say what is chosen, and what is answered is told as it was written', () => {
  const { done, actions } = recorded();
  const heard = heardIn(furtherQuestionsPart({ ...calm, actions }));
  expect(heard.length).toBeGreaterThan(10);
  for (const { listener } of heard) {
    listener({ target: { value: ' 5 ', checked: true } });
    listener({ target: { value: '', checked: false } });
  }
  const told = done.filter(([name]) => name === 'answer');
  expect(told).toHaveLength(done.length);
  told.forEach(([, item, answer], place) => {
    if (place % 2 === 1) expect(answer, String(item)).toBeUndefined();
    else if (!Array.isArray(answer)) expect(String(answer).trim(), String(item)).toBe('5');
  });
  const markup = rendered(furtherQuestionsPart(calm));
  // Nothing is chosen yet, so each choice stands at what is usual, and nothing is ticked.
  const selects = markup.split('<select').slice(1);
  expect(selects.length).toBeGreaterThan(3);
  for (const select of selects)
    expect(elementsOf(select.slice(0, select.indexOf('</select>')), /<option/).map(({ selected }) => selected)).toEqual(
      [...select.slice(0, select.indexOf('</select>')).matchAll(/<option/g)].map((_, place) =>
        place === 0 ? 'true' : undefined,
      ),
    );
  expect(elementsOf(markup, /type="checkbox"/).map(({ checked }) => checked)).not.toContain('true');
  for (const { placeholder, value } of elementsOf(markup, /<input[^>]*inputmode/))
    expect(placeholder).toBe(value === '' ? 'As usual' : undefined);
  const refused = new Map([['people', { typed: 'x', message: 'No number.' }]]);
  const marked = rendered(furtherQuestionsPart({ ...calm, state: { ...calm.state, refused } }));
  expect(elementsOf(marked, /aria-invalid/)).toMatchObject([
    { id: 'asked-people', value: 'x', 'aria-describedby': 'asked-people-error' },
  ]);
  expect(elementsOf(marked, /role="alert"/).map(({ id }) => id)).toEqual(['asked-people-error']);
});
