import { expect, test } from 'vitest';
import { calculate } from 'mlops-roi';
import { inEnglish } from '../../src/say.js';
import {
  choiceText,
  declaredAt,
  doubtfulReadings,
  fieldGroups,
  fieldText,
  memberLabel,
  typedNumeral,
} from '../../widget/fields.js';
import { numeralOf } from '../../widget/number-text.js';
import { foundIn } from '../../widget/search.js';
import { inputText, isWide, known, labelText, memberName, viewFor, viewIn } from '../../widget/view.js';
import { langOf, langOfSaid, saidWithLang, withLangs } from '../../widget/parts/lang-of.js';
import { plain, rendered } from './charts/rendered.js';

const reader = {
  say: inEnglish,
  isSaid: () => true,
  locale: 'en-US',
  direction: 'ltr',
  currency: 'USD',
  width: 375,
} as const;
const view = viewFor(reader);

test.each([
  ['money', 1_234_567, '$1.23M'],
  ['fewMoney', 1_234_567, '$1.2M'],
  ['footedMoney', 1_234_567, '$1.235M'],
  ['wholeMoney', 1_234_567.6, '$1,234,568'],
  ['wholeMoney', -0.4, '$0'],
  ['roundMoney', 1_234_567, '+$1.2M'],
  ['roundMoney', -1_234_567, '-$1.2M'],
  ['roundMoney', 0, '$0'],
  ['share', 0.0999, '10%'],
  ['share', 0.0444, '4.4%'],
  ['share', -0.0444, '-4.4%'],
  ['share', 0.1, '10%'],
  ['share', 0.1234, '12%'],
  ['months', 12.34, '12.3'],
  ['ratio', 1.2, '1.20'],
  ['number', 12_345.6, '12,350'],
  ['digits', 12_345.678, '12,345.678'],
  // Of more digits than anybody reads.
  ['money', 1.2667e49, '$1.27E49'],
  ['fewMoney', 1.2667e49, '$1.27E49'],
  ['footedMoney', 1e15, '$1.00E15'],
  ['wholeMoney', -1.2667e15, '-$1.27E15'],
  ['wholeMoney', 999_999_999_999_999, '$999,999,999,999,999'],
  ['roundMoney', 1.2667e49, '$1.27E49'],
  ['share', 1.2667e49, '1.27E49'],
  ['share', 999_999_999, '99,999,999,900%'],
  ['months', 1e9, '1E9'],
  ['ratio', -1.2667e9, '-1.27E9'],
  ['number', 1e9, '1,000,000,000'],
  ['number', 1e15, '1E15'],
  ['digits', 1e21, '1E21'],
] as const)('%s of %d is written as %s', (kind, figure, text) => {
  expect(plain(view[kind](figure))).toBe(text);
});

test('a figure of an input is written by its unit, and none is a dash', () => {
  expect(
    [inputText(135, 'money/hour', view), inputText(0.4, 'share per year', view), inputText(28, 'model', view)].map(
      plain,
    ),
  ).toEqual(['$135', '40%', '28']);
  expect([
    known(null, String),
    known(undefined, String),
    known(NaN, String),
    known(Infinity, String),
    known(0, String),
  ]).toEqual(['–', '–', '–', '–', '0']);
  expect([
    memberName('data-scientist'),
    labelText('data-scientist: yearly salary', inEnglish),
    labelText('Yearly salary', inEnglish),
  ]).toEqual(['Data scientist', 'Data scientist: yearly salary', 'Yearly salary']);
  expect([isWide(viewIn(view, 719)), isWide(viewIn(view, 720)), viewIn(view, 720).locale]).toEqual([
    false,
    true,
    'en-US',
  ]);
});

test('what is said for want of a text in the language is marked as English', () => {
  const some = viewFor({ ...reader, isSaid: (text) => text !== 'Costs' });
  expect(some.isEnglish('Costs')).toBe(false);
  some.say('Costs');
  some.say('Net');
  expect([some.isEnglish('Costs'), some.isEnglish('Engineer: Costs'), some.isEnglish('Net')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([langOf('Costs', some), langOfSaid('Costs', some)]).toEqual(['en', 'en']);
  expect([typeof langOf('Net', some), typeof langOfSaid('Net', some)]).toEqual(['symbol', 'symbol']);
  expect(saidWithLang(some, (say) => say('Costs'))).toEqual({ text: 'Costs', lang: 'en' });
  // The sentence around it is said last, and it is that whose language counts.
  expect(saidWithLang(some, (say) => `${say('Costs')}${say('Net')}`).lang).not.toBe('en');
  some.say('Costs of tools');
  const both = viewFor({ ...reader, isSaid: () => false });
  for (const each of ['Costs', 'Costs of tools']) both.say(each);
  expect(rendered(withLangs('Costs of tools − Costs', ['Costs', 'Costs of tools', 'Net'], both))).toBe(
    '<span lang="en">Costs of tools</span> − <span lang="en">Costs</span>',
  );
  expect(withLangs('Net − Costs', ['Net'], some)).toBe('Net − Costs');
});

test('a number is read with the decimal mark of its language, each time', () => {
  for (const times of [1, 2]) {
    expect(numeralOf(`${String(times)},5`, 'de')).toBe(`${String(times)}.5`);
    expect([numeralOf(' 1,5 ', 'de'), numeralOf('1.5', 'en'), numeralOf('1,5', 'fr')]).toEqual(['1.5', '1.5', '1.5']);
    expect([numeralOf('1.200', 'de'), numeralOf('1,200', 'en'), numeralOf(' many ', 'en')]).toEqual([
      '1200',
      '1200',
      'many',
    ]);
  }
});

const result = calculate({ schemaVersion: 2, industry: 'finance', size: 'medium' });
const groups = fieldGroups(result);
const found = (words: string): readonly string[] =>
  foundIn(groups, words, view).flatMap(({ fields }) => fields.map(({ path }) => path));

test('inputs are found by all of their words, by plurals, and by words that mean the same', () => {
  const every = groups.flatMap(({ fields }) => fields.map(({ path }) => path));
  for (const all of ['', '   ', 'the of how many']) expect(found(all)).toEqual(every);
  expect(found('models.count')).toEqual(['models.count']);
  expect(found('MODELS production')).toContain('models.count');
  expect(found('model production')).toEqual(found('models production'));
  expect(found('the models in production')).toEqual(found('models production'));
  expect(found('wage').length).toBeGreaterThan(0);
  for (const path of found('salary')) expect(found('payroll')).toContain(path);
  // Staff has wages, and a wage is no staff.
  for (const path of found('wage')) expect(found('staff')).toContain(path);
  expect(found('wage').length).toBeLessThan(found('staff').length);
  expect(found('salary production')).toEqual([]);
  expect(foundIn(groups, 'zzz', view)).toEqual([]);
});

test('a declaration is found by its path, of a list behind the member', () => {
  for (const { fields } of groups) for (const { path, declared } of fields) expect(declaredAt(path)).toBe(declared);
  for (const none of ['', 'models', 'models.none', 'none.count', 'roles.engineer'])
    expect(declaredAt(none)).toBeUndefined();
  expect([choiceText('own-staff', view), choiceText('x', { say: () => 'Said' })]).toEqual(['Own staff', 'Said']);
  expect([memberLabel('Seats', undefined, view), memberLabel('Seats', 'data-tool', view)]).toEqual([
    'Seats',
    'Data tool: Seats',
  ]);
});

test('a rate is typed in percent, with or without its sign, and asked back only where the other reading is usual', () => {
  const field = groups.flatMap(({ fields }) => fields).find(({ path }) => path === 'adoption.ceiling');
  const models = groups.flatMap(({ fields }) => fields).find(({ path }) => path === 'models.count');
  if (field === undefined || models === undefined) throw new Error('there are fields');
  expect(['8', '8%', '8 %', '0.5', 'many'].map((typed) => typedNumeral(field.declared, typed, view))).toEqual([
    '0.08',
    '0.08',
    '0.08',
    '0.005',
    'many',
  ]);
  expect(fieldText(field.declared, '0.125', view)).toBe('12.5');
  expect(fieldText(models.declared, '1200', view)).toBe('1,200');
  expect(doubtfulReadings(field, '0.7', view)).toEqual(['0.7%', '70%']);
  for (const clear of ['70', '0.7%', '0.7 %', 'many']) expect(doubtfulReadings(field, clear, view)).toBeUndefined();
  expect(doubtfulReadings(models, '0.7', view)).toBeUndefined();
  const { figure, ...without } = field;
  expect(doubtfulReadings(without, '0.7', view)).toBeUndefined();
  if (figure !== undefined)
    expect(doubtfulReadings({ ...field, figure: { ...figure, strength: 'yours' } }, '0.7', view)).toBeUndefined();
});
