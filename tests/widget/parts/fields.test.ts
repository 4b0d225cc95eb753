import { beforeAll, expect, test } from 'vitest';
import { declarations } from '../../../src/scenario/declarations.js';
import type { AnsweredCalculator } from '../../../widget/calculator.js';
import { fieldGroups, memberIdsOf, type Field } from '../../../widget/fields.js';
import { fieldRow } from '../../../widget/parts/field-row.js';
import { elementsOf, heardIn, rendered } from '../charts/rendered.js';
import { calculatorOf, recorded } from './page.js';

const scenario = {
  schemaVersion: 2,
  industry: 'finance',
  size: 'medium',
  models: { count: { low: 10, likely: 20, high: 40 }, growth: '0.05' },
} as const;
let calm: AnsweredCalculator;
let fields: readonly Field[];
beforeAll(async () => {
  calm = await calculatorOf(scenario);
  fields = fieldGroups(calm.state.result).flatMap((group) => group.fields);
});

const plain = (text = ''): number => Number(text.replace(/[−\u2060]+/g, '-').replaceAll(',', ''));
const fieldAt = (path: string): Field => {
  const field = fields.find((each) => each.path === path);
  if (field === undefined) throw new Error(`there is no field at ${path}`);
  return field;
};
const isShare = ({ declared }: Field): boolean => declared.kind === 'number' && /^share\b/.test(declared.unitInWords);

test('there is a field for each input that is declared, of a list for each member', () => {
  const expected = declarations.flatMap(({ key, kind, fields: declared }) => {
    const names = Object.keys(declared);
    if (kind !== 'list') return names.map((name) => `${key}.${name}`);
    return memberIdsOf(key, calm.state.result).flatMap((id) => names.map((name) => `${key}.${id}.${name}`));
  });
  expect(fields.map(({ path }) => path)).toEqual(expected);
  const inputs = calm.state.result.evidence.inputs;
  for (const { path, figure } of fields) expect(figure).toBe(inputs.find((each) => each.path === path));
});

test('a field is called as it is declared, says its unit, and holds the likely figure, a share in percent', () => {
  let [shares, others] = [0, 0];
  for (const field of fields) {
    const markup = rendered(fieldRow(calm, field));
    const { path, declared, figure, memberId } = field;
    const [control] = elementsOf(markup, /<(input|select)/);
    const [label] = elementsOf(markup, /<label/);
    expect(label?.['for'], path).toBe(control?.['id']);
    const name = /<label[^>]*>([^<]*)</.exec(markup)?.[1] ?? '';
    if (memberId === undefined) expect(name.toLowerCase(), path).toBe(declared.label.toLowerCase());
    else expect(name, path).toMatch(/^[A-Z][^:]*: ./);
    expect(control?.['name'], path).toBe(declared.kind === 'choice' ? 'select' : 'input');
    if (control?.['name'] === 'input')
      expect(control['inputmode']).toBe(declared.kind === 'text' || declared.kind === 'entry' ? 'text' : 'decimal');
    expect(/Not sure\?|From [\d.,]/.test(markup), path).toBe(declared.kind === 'number');
    if (declared.kind === 'number' && figure !== undefined) {
      const factor = isShare(field) ? 100 : 1;
      if (isShare(field)) shares += 1;
      else others += 1;
      expect(plain(control?.['value']), path).toBeCloseTo(factor * figure.likely.toNumber(), 6);
      expect(/class="unit"[^>]*>([^<]*)</.exec(markup)?.[1]?.includes('%'), path).toBe(isShare(field));
    }
    const isEmpty = control?.['value'] === '';
    if (control?.['name'] === 'input') expect(control['placeholder'], path).toBe(isEmpty ? 'not used' : undefined);
    // Where it comes from is said of what the figures rest on, and of nothing else.
    expect(markup.includes('class="origin'), path).toBe(figure !== undefined);
  }
  expect(Math.min(shares, others)).toBeGreaterThan(10);
});

test('a range stands in its field end by end once it is open, and the button says it', () => {
  const { path } = fieldAt('models.count');
  const [closed, open] = [false, true].map((isOpen) =>
    rendered(
      fieldRow(
        { ...calm, state: { ...calm.state, open: new Set(isOpen ? [`range-${path}`] : []) } },
        fieldAt('models.count'),
      ),
    ),
  );
  expect(closed).toContain('From 10 to 40');
  expect(elementsOf(closed ?? '', /<input/)).toHaveLength(1);
  expect(elementsOf(open ?? '', /<input/).map(({ value }) => value)).toEqual(['20', '10', '40']);
  expect(open?.indexOf('At least')).toBeLessThan(open?.indexOf('At most') ?? 0);
  const own = rendered(fieldRow(calm, fieldAt('models.growth')));
  expect(own).toContain('Not sure?');
});

test('what is written over the profile can be reset, and nothing else can; not where nothing can be changed', () => {
  for (const field of fields) {
    const isWritten = ['models.count', 'models.growth'].includes(field.path);
    expect(/\bReset\b/.test(rendered(fieldRow(calm, field)))).toBe(isWritten);
    const locked = { ...calm, state: { ...calm.state, lock: 'readonly' as const } };
    expect(rendered(fieldRow(locked, field))).not.toMatch(/\bReset\b/);
  }
  const { done, actions } = recorded();
  heardIn(fieldRow({ ...calm, actions }, fieldAt('models.count')))
    .filter(({ event }) => event === 'click')
    .forEach(({ listener }) => listener({}));
  expect(done).toContainEqual(['reset', 'models.count']);
});

test('a figure of one’s own says so, one of a record leads to its source, an assumption to its basis', () => {
  for (const field of fields) {
    const { figure } = field;
    if (figure === undefined) continue;
    const markup = rendered(fieldRow(calm, field));
    const told = /class="origin \w+">([^<]*)</.exec(markup)?.[1];
    const { strength, record } = figure;
    const words = strength === 'yours' ? 'Your figure' : strength === 'assumption' ? 'Assumption' : undefined;
    expect(told, field.path).toBe(words ?? `Evidence, grade ${strength}`);
    const lead = strength === 'assumption' ? 'Basis' : 'Source';
    const buttons = elementsOf(markup, /aria-label="(Basis|Source) of/);
    expect(buttons.map((each) => each['aria-label']?.split(' ')[0])).toEqual(record === undefined ? [] : [lead]);
  }
});

test('a figure that is refused is marked, its reason is an alert beside it, and what was typed stays', () => {
  const field = fieldAt('models.count');
  const refused = new Map([[field.path, { typed: 'many', message: 'This is no number.' }]]);
  const marked = rendered(fieldRow({ ...calm, state: { ...calm.state, refused } }, field));
  const [control] = elementsOf(marked, /<input/);
  const [error] = elementsOf(marked, /class="error"/);
  expect(control).toMatchObject({ value: 'many', 'aria-invalid': 'true' });
  expect(error?.['role']).toBe('alert');
  expect(control?.['aria-describedby']?.split(' ')).toContain(error?.['id']);
  expect(marked).toContain('This is no number.');
  for (const other of fields.filter(({ path }) => path !== field.path)) {
    const markup = rendered(fieldRow({ ...calm, state: { ...calm.state, refused } }, other));
    expect(markup).not.toMatch(/aria-invalid|class="error"/);
  }
});

test('what is typed goes to the scenario as it keeps it: percent as a share, nothing as what was usual', () => {
  const typed = (path: string, value: string): readonly unknown[] | undefined => {
    const { done, actions } = recorded();
    const heard = heardIn(fieldRow({ ...calm, actions }, fieldAt(path))).find(({ event }) => event === 'change');
    heard?.listener({ target: { value } });
    return done[0];
  };
  expect(typed('models.count', ' 25 ')).toEqual(['commit', 'models.count', '25']);
  expect(typed('models.count', '  ')).toEqual(['commit', 'models.count', undefined]);
  expect(typed('models.growth', '12.5')).toEqual(['commit', 'models.growth', '0.125']);
  expect(typed('models.growth', '12.5 %')).toEqual(['commit', 'models.growth', '0.125']);
  expect(typed('models.count', 'many')).toEqual(['commit', 'models.count', 'many']);
  // 0.08 may be 8 % where that is usual: it is asked back, once.
  const rate = fields.find(
    (field) => isShare(field) && field.figure?.strength === 'B' && field.figure.low !== undefined,
  );
  if (rate === undefined) throw new Error('there is a share');
  const usual = String(rate.figure?.likely.toNumber());
  expect(typed(rate.path, usual)).toMatchObject(['askBack', rate.path, { typed: usual }]);
  expect(typed(rate.path, `${usual} %`)?.slice(0, 2)).toEqual(['commit', rate.path]);
  const { done, actions } = recorded();
  const kept = (typed(rate.path, usual)?.[2] as { readonly kept: string }).kept;
  const refused = new Map([[rate.path, { typed: kept, message: 'Which?' }]]);
  const again = { ...calm, actions, state: { ...calm.state, refused } };
  heardIn(fieldRow(again, rate))[0]?.listener({ target: { value: usual } });
  expect(done[0]).toEqual(['commit', rate.path, kept]);
});

test('a range is taken once both of its ends are there, and nothing of one of them', () => {
  const ends = (low: string, high: string): readonly (readonly unknown[])[] => {
    const { done, actions } = recorded();
    const open = new Set(['range-models.count']);
    const heard = heardIn(fieldRow({ ...calm, actions, state: { ...calm.state, open } }, fieldAt('models.count')));
    const change = heard.find(({ event, element }) => event === 'change' && element.includes('range'));
    change?.listener({ currentTarget: { querySelectorAll: () => [{ value: low }, { value: high }] } });
    return done;
  };
  expect(ends('5', '50')).toEqual([['commit', 'models.count', { low: '5', likely: '20', high: '50' }]]);
  expect(ends('', '')).toEqual([['commit', 'models.count', '20']]);
  expect([ends('5', ''), ends('', '5')]).toEqual([[], []]);
});
