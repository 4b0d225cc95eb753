import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { messageOf } from '../../src/scenario/message.js';
import { readJson } from '../../src/scenario/json-text.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { inShort, issuesOf, issuesOfText } from './issues-of.js';

const read = (text: string): unknown => {
  const parsed = readScenario(text);
  return parsed.ok ? parsed.scenario : parsed.issues.map((issue) => messageOf(issue));
};

describe('no digit is lost', () => {
  const digits = '0.10000000000000000000000000001';
  test('in JSON', () => {
    expect(read(`{ "discounting": { "rate": ${digits} }, "horizonMonths": 36 }`)).toEqual({
      discounting: { rate: digits },
      horizonMonths: 36,
    });
  });
  test('in YAML', () => {
    expect(read(`discounting: { rate: ${digits} }\nhorizonMonths: 36`)).toEqual({
      discounting: { rate: digits },
      horizonMonths: 36,
    });
  });
  test('nor in a large whole number', () => {
    expect(read('organisation: { revenue: 9007199254740993 }')).toEqual({
      organisation: { revenue: '9007199254740993' },
    });
  });
});

describe('numbers as people write them', () => {
  test('become plain numerals: percentages of shares, thousands, spaces between', () => {
    const written = `
discounting: { rate: 8 % }
probability: 50%
models: { count: { low: 1k, likely: 1.2k, high: 10 000 } }
tools: [{ id: p, pricePerSeatMonth: 10k, uplift: "5 %" }]
customLines: [{ id: x, label: 10k, side: cost, annual: [1.5M, 20k] }]
`;
    expect(read(written)).toEqual({
      discounting: { rate: '0.08' },
      probability: '0.5',
      models: { count: { low: '1000', likely: '1200', high: '10000' } },
      tools: [{ id: 'p', pricePerSeatMonth: '10000', uplift: '0.05' }],
      customLines: [{ id: 'x', label: '10k', side: 'cost', annual: ['1500000', '20000'] }],
    });
  });

  test.each([
    ['models: { count: "10,000" }', 'unclear-number models.count'],
    ['models: { count: 010 }', 'unclear-number models.count'],
    ['models: { count: 8% }', 'not-a-number models.count'],
    ['tools: [{ id: p, uplift: 800% }]', 'out-of-range tools.p.uplift'],
  ])('%s is asked about', (written, issue) => {
    expect(inShort(issuesOfText(written))).toContain(issue);
  });

  const row = (numbers: string) => `customLines: [{ id: x, label: X, side: cost, annual: [${numbers}] }]`;
  const asked = (written: string) =>
    issuesOfText(written).map((issue) =>
      issue.code === 'unclear-number' ? `${issue.received}: ${issue.readings.join(' or ')}` : issue.code,
    );

  test.each<[string, readonly string[]]>([
    ['models: { count: 10,000 }', ['10,000: 10000 or 10.000']],
    ['models: { newShare: 0.4, count: 10,000, lifeMonths: 36 }', ['10,000: 10000 or 10.000']],
    ['models: { count: { low: 1,000, likely: 1,200, high: 2,000 } }', ['1,000', '1,200', '2,000']],
    ['organisation: { revenue: 1,234,567.50 }', ['1,234,567.50: 1234567.50']],
    ['organisation: { revenue: 12,34,567 }', ['12,34,567: 1234567']],
    ['tools: [{ id: p, uplift: 2,5 }]', ['2,5: 2.5']],
    [row('150,000, 150,000'), ['150,000: 150000 or 150.000', '150,000: 150000 or 150.000']],
    [row('150,000,150,500'), ['150,000: 150000 or 150.000']],
    [row('150,500, 120,250, 90'), ['150,500: 150500 or 150.500', '120,250: 120250 or 120.250']],
    [row('1,150,500, 90'), ['1,150,500: 1150500']],
    [row('0,5, 0,75'), ['0,5: 0.5', '0,75: 0.75']],
  ])('a comma that YAML takes for another key or number is named: %s', (written, told) => {
    const found = asked(written);
    expect(found).toHaveLength(told.length);
    found.forEach((each, place) => expect(each).toContain(told[place]));
  });

  test.each([row('150,500,120'), row('1, 2,3'), row('100,200'), 'models: { count: 10, newShare: 0.4 }'])(
    'numbers beside each other stay what they are: %s',
    (written) => expect(asked(written)).toEqual([]),
  );
});

test('a file and an object of the same content are the same scenario', () => {
  const scenario = { industry: 'finance', models: { count: 40, growth: 0.1 }, tools: [{ id: 'a', seats: '12' }] };
  expect(parseScenario(JSON.stringify(scenario))).toEqual(parseScenario(scenario));
});

describe('a text that is no scenario', () => {
  test.each<[string, string, string]>([
    ['an empty file', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['a comment', '# nothing yet', 'empty'],
    ['null', 'null', 'empty'],
    ['a number', '42', 'wrong-type'],
    ['a list', '[1, 2]', 'wrong-type'],
    ['a text', 'finance', 'wrong-type'],
    ['broken JSON', '{ "industry": "retail", }', 'unreadable'],
    ['JSON that ends early', '{ "industry": "retail"', 'unreadable'],
    ['a number JSON does not know', '{ "horizonMonths": 036 }', 'unreadable'],
    ['two documents', 'industry: retail\n---\nindustry: finance', 'unreadable'],
    ['an alias of nothing', 'models: *m', 'unreadable'],
  ])('%s', (_, text, code) => expect(issuesOfText(text).map((issue) => issue.code)).toEqual([code]));
});

test.each([
  ['{\n  "industry": "retail",\n}', 3],
  ['{\n"a": [1,\n2\n\n}', 5],
  ['{"a": tru}', 1],
])('%j is unreadable as JSON in line %i', (text, line) => {
  expect(issuesOf(text)).toMatchObject([{ code: 'unreadable', format: 'JSON', line }]);
});

test('broken YAML is told with its lines', () => {
  const issues = issuesOfText('industry: retail\n  size: [small');
  expect(issues.map((issue) => issue.code)).toContain('unreadable');
  expect(issues.map((issue) => messageOf(issue)).join('\n')).toMatch(/line 2/);
});

test.each(['{"models":{"count":1,"count":1},"models":{}}', 'models: { count: 1, count: 1 }\nmodels: {}'])(
  'keys that stand twice are each an issue: %s',
  (text) => {
    expect(inShort(issuesOfText(text))).toEqual(['duplicate-key models', 'duplicate-key models.count']);
  },
);

test('a bomb of YAML aliases is refused', () => {
  const bomb = Array.from({ length: 30 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  ).join('\n');
  expect(inShort(issuesOfText(bomb))).toEqual(['unreadable']);
});

test('an alias or two are a convenience', () => {
  expect(read('tools: [{ id: a, seats: &seats 30 }, { id: b, seats: *seats }]')).toEqual({
    tools: [
      { id: 'a', seats: 30 },
      { id: 'b', seats: 30 },
    ],
  });
});

test('in YAML off is a word and a date a text', () => {
  expect(read('freshness: off\nstart: 2027-01\ndiscounting: { timing: year-end }')).toEqual({
    freshness: 'off',
    start: '2027-01',
    discounting: { timing: 'year-end' },
  });
});

test('a file that calls itself YAML 1.1 is read by the rules of 1.2: its words, dates and numbers are what they look like', () => {
  const told = 'freshness: off\nlearning: no\nstart: 2027-01-15\nname: 12:30\nmodels: { count: 010 }';
  expect(read(`%YAML 1.1\n---\n${told}`)).toEqual(read(told));
  expect(read('%YAML 1.1\n---\nfreshness: off\nstart: 2027-01-15')).toEqual({ freshness: 'off', start: '2027-01-15' });
});

test.each(['.nan', '.inf', '-.inf', '0x1F', '1e400'])('%s in YAML is refused as a number', (numeral) => {
  expect(issuesOfText(`models: { count: ${numeral} }`)).toMatchObject([{ path: 'models.count', received: numeral }]);
});

test('a text of nearly 2 MB in one value is read, and refused as a name', () => {
  const text = JSON.stringify({ name: 'x\\"'.repeat(350_000) });
  const parsed = parseScenario(text);
  expect(parsed.ok ? [] : parsed.issues).toMatchObject([{ code: 'too-large', path: 'name', limit: '500 characters' }]);
});

test('JSON is read as the platform reads it, wherever that loses nothing', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readJson(text)).toEqual({ kind: 'data', data: JSON.parse(text) as unknown, findings: [] });
    }),
  );
});

test('JSON is refused where the platform refuses it', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    '0',
    '1e5',
    'true',
    'null',
    ' ',
    '"',
    '\\',
    '.',
  ];
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(readJson(text).kind, text).toBe(isJson(text) ? 'data' : 'unreadable');
    }),
    { numRuns: 3000 },
  );
});

test('the second of two equal keys is told in the member it stands in', () => {
  const parsed = parseScenario('{"tools":[{"id":"a","seats":3,"seats":4},{"id":"b"}]}');
  const issues = parsed.ok ? [] : parsed.issues.filter(({ code }) => code === 'duplicate-key');
  expect(issues.map(({ path, place }) => [path, place])).toEqual([['tools.a.seats', 'tools[0].seats']]);
});

test('YAML that is nested without end, or written without line ends, is refused in words', () => {
  const deep = inShort(issuesOfText(`tools:\n${'  - {id: a\n'.repeat(3000)}`));
  expect([...new Set(deep)]).toEqual(['unreadable']);
  expect(inShort(issuesOfText('"'.repeat(200_000)))).toEqual(['unreadable']);
});
