import { describe, expect, test } from 'vitest';
import { calculate, explain, messageOf, scenarioFor } from '../src/index.js';
import { sayIn, sayLabel, sayUnit, type Say } from '../src/first.js';
import { figuresFor, noticeText } from '../src/page.js';
import { inEnglish } from '../src/say.js';

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
    // A name with braces in it is somebody’s own.
    ['{number} of 3 {money}', '{number} of 3 {money}'],
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
  const text = 'The tools cost up to {amount} a year: their budget is {budget}.';
  const say = sayIn({ [text]: '{amount} bei {budget} Budget.' });
  const [line] = calculate(scenarioFor('finance')).lines;
  if (line === undefined) throw new Error('a bank has lines');
  const german = figuresFor({ locale: 'de', currency: 'EUR' });
  expect(
    noticeText(
      { code: 'over-budget', amount: line.total.times(0).plus(56_000), budget: line.total.times(0).plus(45_000) },
      german,
      say,
    ),
  ).toBe('56.000\u00a0€ bei 45.000\u00a0€ Budget.');
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

describe('a text that counts', () => {
  const forms = { one: '{count} Monat', other: '{count} Monate', alone: 'Monate' };
  const german = sayIn({
    '{count} months': forms,
    'hours per release': { one: 'Stunde je Release', other: 'Stunden je Release' },
  });
  const of = (say: Say, count: number): string =>
    say('{count} months', { count: String(count) }, { count, one: '{count} month' });

  test.each([
    [1, '1 month', '1 Monat'],
    [0, '0 months', '0 Monate'],
    [1.5, '1.5 months', '1.5 Monate'],
    [36, '36 months', '36 Monate'],
  ])('%s', (count, english, inGerman) => {
    expect(of(inEnglish, count)).toBe(english);
    expect(of(german, count)).toBe(inGerman);
  });

  test('takes the form that the rules of its language say', () => {
    const arabic = { zero: 'شهر', one: 'شهر', two: 'شهران', few: 'أشهر', many: 'شهرًا', other: 'شهر ' };
    const rules = new Intl.PluralRules('ar');
    const say = sayIn({ '{count} months': arabic }, (count) => rules.select(count));
    expect([0, 1, 2, 3, 11, 100].map((count) => of(say, count))).toEqual(Object.values(arabic));
  });

  test('takes the usual form where a language gives no other, and stands alone where nothing is counted', () => {
    const say = sayIn({ '{count} months': { other: '{count}か月', alone: '月' } }, () => 'one');
    expect(of(say, 1)).toBe('1か月');
    expect(say('{count} months')).toBe('月');
  });

  test.each([
    ['hour per release', 40, 'hours per release', 'Stunden je Release'],
    ['hour per release', 1, 'hour per release', 'Stunde je Release'],
    ['weeks a year', 1, 'week a year', 'week a year'],
    ['person', 3, 'people', 'people'],
    ['share between 0 and 1', 2, 'share between 0 and 1', 'share between 0 and 1'],
    ['money per hour', 2, 'money per hour', 'money per hour'],
  ])('a unit: %s of %d', (unit, count, english, inGerman) => {
    expect(sayUnit(unit, inEnglish, count)).toBe(english);
    expect(sayUnit(unit, german, count)).toBe(inGerman);
  });
});

test('what a page gives as a text and is none is said in English, and a name that nobody gave stays', () => {
  for (const none of [5, null, true, {}, [], Symbol('x'), () => 'x', { other: 5 }, { alone: 'x' }]) {
    const say = sayIn({ Costs: none, '{count} months': none } as never);
    expect([
      say('{count} months', { count: '1' }, { count: 1, one: '{count} month' }),
      say('{count} months', { count: '2' }, { count: 2 }),
    ]).toEqual(['1 month', '2 months']);
  }
  expect(sayIn({ Costs: null } as never)('Costs')).toBe('Costs');
  expect(inEnglish('{constructor} of {toString} and {name}', { name: 'Ann' })).toBe(
    '{constructor} of {toString} and Ann',
  );
});
