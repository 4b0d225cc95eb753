import { describe, expect, test } from 'vitest';
import { calculate, explain, figuresFor, messageOf, noticeText, sayIn, sayLabel, scenarioFor } from '../src/index.js';

describe('a label in another language', () => {
  const say = sayIn({
    'price in contract year {number}': 'Preis im Vertragsjahr {number}',
    Licences: 'Lizenzen',
    people: 'Personen',
    'Year {number}': 'Jahr {number}',
    Rework: 'Nacharbeit',
    'Rework: compute': 'Nacharbeit: Rechenzeit',
    hours: 'Stunden',
    'Exchange rate of {currency}': 'Wechselkurs des {currency}',
  });

  test.each([
    ['mlflow: price in contract year 3', 'mlflow: Preis im Vertragsjahr 3'],
    ['Licences: mlflow', 'Lizenzen: mlflow'],
    ['Year 2', 'Jahr 2'],
    // At the end “hours” might be what somebody called a member; of “compute” the language knows better.
    ['Rework: hours', 'Nacharbeit: hours'],
    ['Rework: compute', 'Nacharbeit: Rechenzeit'],
    ['Rework: hours: data-scientist', 'Nacharbeit: Stunden: data-scientist'],
    // A role that somebody called “people”, and the people of a role.
    ['people: people', 'people: Personen'],
    ['Licences: people', 'Lizenzen: people'],
    ['people', 'Personen'],
    ['what nobody put into German', 'what nobody put into German'],
  ])('%s', (label, words) => {
    expect(sayLabel(label, say)).toBe(words);
  });

  test('with a value of its own', () => {
    expect(sayLabel('Exchange rate of {currency}', say, { currency: 'EUR' })).toBe('Wechselkurs des EUR');
  });
});

test('an issue is told in another language, with its figures', () => {
  const say = sayIn({
    '{label} is {received}. Write {permitted}.': '{label} ist {received}. Nötig: {permitted}.',
    '{kind} from {lowest} to {highest} ({unit})': '{kind} von {lowest} bis {highest} ({unit})',
    'a whole number': 'eine ganze Zahl',
    Horizon: 'Horizont',
    months: 'Monate',
  });
  const allowed = { label: 'Horizon', unit: 'months', lowest: '1', highest: '600', isWhole: true };
  const told = messageOf({ code: 'out-of-range', path: 'horizonMonths', received: '0', allowed }, say);
  expect(told).toBe('horizonMonths: Horizont ist 0. Nötig: eine ganze Zahl von 1 bis 600 (Monate).');
});

test('a rule that does not hold is told with its figures', () => {
  const rule = 'a table has 2 to {most} steps';
  const issue = { code: 'inconsistent', path: 'steps', rule, values: { most: '21' }, received: '40' } as const;
  expect(messageOf(issue)).toBe('steps: This does not go together: a table has 2 to 21 steps. Given: 40.');
  expect(messageOf(issue, sayIn({ [rule]: '2 bis {most} Schritte' }))).toContain('2 bis 21 Schritte');
});

test('a notice is told in another language, in figures of its locale', () => {
  const text = 'The tools cost {amount} more than their budget, over the horizon.';
  const say = sayIn({ [text]: '{amount} über dem Budget.' });
  const [line] = calculate(scenarioFor('finance')).lines;
  if (line === undefined) throw new Error('a bank has lines');
  const german = figuresFor({ locale: 'de', currency: 'EUR' });
  expect(noticeText({ code: 'over-budget', amount: line.total.times(0).plus(1234) }, german, say)).toBe(
    '1.234\u00a0€ über dem Budget.',
  );
});

test('an explanation comes with labels, units, formulas and notes in another language', () => {
  const say = sayIn({
    'Present value of benefits': 'Barwert des Nutzens',
    'Present value of costs': 'Barwert der Kosten',
    'Not given: taken as {figure}.': 'Nicht angegeben, also {figure}.',
    money: 'Geld',
  });
  const { figures } = explain(scenarioFor('finance'), 'npv', undefined, say);
  const [inEnglish] = explain(scenarioFor('finance'), 'npv').figures;
  expect(inEnglish).toMatchObject({ unit: 'money', formula: 'Present value of benefits − Present value of costs' });
  expect(figures[0]).toMatchObject({ unit: 'Geld', formula: 'Barwert des Nutzens − Barwert der Kosten' });

  const notes = figures.flatMap((figure) => (figure.kind === 'input' ? (figure.note ?? []) : []));
  expect(notes).toContainEqual(expect.stringMatching(/^Nicht angegeben, also \d+\.$/));
  expect(notes).not.toContainEqual(expect.stringContaining('Not given'));
});
