import { expect, test } from 'vitest';
import { declarations } from '../../src/scenario/declarations.js';
import { inEnglish } from '../../src/say.js';
import { typedNumeral, unitText } from '../../widget/fields.js';
import type { View } from '../../widget/view.js';

const view = { say: inEnglish, currency: 'USD', locale: 'en' } as unknown as View;
const fields = declarations.flatMap((each) => Object.values(each.fields));

test('each number has a unit beside its field, and a word has none', () => {
  const kinds = new Set(fields.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['number', 'numbers', 'choice']));
  for (const field of fields) {
    const isOfFigures = field.kind === 'number' || field.kind === 'numbers' || field.kind === 'count';
    expect(unitText(field, view) !== '', `${field.kind} ${field.label}`).toBe(isOfFigures);
  }
});

test('what is typed into a field of months may not mean a million, and into one of money may', () => {
  const of = (unit: string) => fields.find((field) => field.kind === 'number' && field.unitInWords === unit);
  const [months, money] = [of('month'), of('money per year')];
  expect(months && typedNumeral(months, '30m', view)).toBe('30m');
  expect(money && typedNumeral(money, '30m', view)).toBe('30000000');
});
