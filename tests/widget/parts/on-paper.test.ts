import { beforeAll, expect, test } from 'vitest';
import { groundOf } from 'mlops-roi/page';
import type { AnsweredCalculator, State } from '../../../widget/calculator.js';
import { noticesPart } from '../../../widget/parts/notices.js';
import { printedInputsPart } from '../../../widget/parts/printed-inputs.js';
import { printedStatementPart } from '../../../widget/parts/printed-statement.js';
import { cellsOf, elementsOf, rendered } from '../charts/rendered.js';
import { calculatorOf, changedTo } from './page.js';

const scenario = { schemaVersion: 2, industry: 'finance', size: 'medium', models: { count: 40 } } as const;
let calm: Awaited<ReturnType<typeof calculatorOf>>;
beforeAll(async () => {
  calm = await calculatorOf(scenario);
});
const withState = (changed: Partial<State>): AnsweredCalculator => changedTo(calm, changed);
const amount = (text = ''): number => (text === '–' ? 0 : Number(text.replace(/[$,]/g, '')));

test('the statement on paper has a row a line and a column a year, and its sums are those of its rows', () => {
  const { result } = calm.state;
  const rows = cellsOf(rendered(printedStatementPart(calm)));
  const [head = [], ...body] = rows;
  expect(head).toEqual(['', 'Initial', 'Year 1', 'Year 2', 'Year 3', 'Present value']);
  const isUsed = (line: (typeof result.lines)[number]): boolean =>
    [...line.annual, line.presentValue].some((figure) => !figure.isZero());
  const count = (side: string): number => result.lines.filter((line) => line.side === side && isUsed(line)).length;
  const costs = body.slice(0, count('cost'));
  const benefits = body.slice(count('cost') + 1, -2);
  expect(benefits).toHaveLength(count('benefit'));
  const [ofCosts, ofBenefits, net] = [body[count('cost')], body.at(-2), body.at(-1)];
  expect([ofCosts?.[0], ofBenefits?.[0], net?.[0]]).toEqual(['Costs', 'Benefits', 'Net']);
  for (let column = 1; column < head.length; column++) {
    const sum = (of: typeof body): number => of.reduce((total, row) => total + amount(row[column]), 0);
    // Each amount is rounded to a whole one.
    expect(Math.abs(sum(costs) - amount(ofCosts?.[column]))).toBeLessThanOrEqual(costs.length / 2 + 1);
    expect(Math.abs(sum(benefits) - amount(ofBenefits?.[column]))).toBeLessThanOrEqual(benefits.length / 2 + 1);
    expect(Math.abs(amount(ofBenefits?.[column]) - amount(ofCosts?.[column]) - amount(net?.[column]))).toBeLessThan(3);
  }
  expect(
    elementsOf(rendered(printedStatementPart(calm)), /<tr/).filter((each) => each['class'] === 'sum'),
  ).toHaveLength(3);
  expect(amount(net?.at(-1))).toBe(Math.round(result.metrics.npv.toNumber()));
});

test.each([
  [72, 8],
  [73, 2],
  [84, 2],
])(
  'over %d months the statement on paper has %d columns: beyond six years it has the sums alone',
  async (horizonMonths, columns) => {
    const long = await calculatorOf({ ...scenario, horizonMonths });
    const rows = cellsOf(rendered(printedStatementPart(long)));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns + (columns > 2 ? 1 : 0)]));
  },
);

test('on paper each input that stands behind the answer has its figures and what they rest on', () => {
  const markup = rendered(printedInputsPart(calm));
  const rows = cellsOf(markup).filter((row) => row.length === 5);
  const inputs = calm.state.result.evidence.inputs;
  expect(rows).toHaveLength(inputs.length + 1);
  expect(rows[0]).toEqual(['Input', 'Expected', 'Low', 'High', 'Basis']);
  const models = rows.find(([label = '']) => label.startsWith('Models in production'));
  expect(models?.slice(1)).toEqual(['40', '', '', 'Your figure']);
  const byStrength = (strength: string): number => inputs.filter((each) => each.strength === strength).length;
  const based = (basis: RegExp): number => rows.filter((row) => basis.test(row[4] ?? '')).length;
  expect(based(/^Assumption$/)).toBe(byStrength('assumption'));
  expect(based(/^Your figure$/)).toBe(1);
  for (const grade of ['A', 'B', 'C']) expect(based(new RegExp(`^${grade} \\d+$`))).toBe(byStrength(grade));
  // Each source is listed once, and the numbers go through them.
  const sources = [...markup.matchAll(/<cite>([^<]*)</g)].map(([, source]) => source);
  expect(new Set(sources).size).toBe(sources.length);
  const named = new Set(rows.flatMap((row) => /^[ABC] (\d+)$/.exec(row[4] ?? '')?.[1] ?? []));
  expect([...named].map(Number).sort((one, other) => one - other)).toEqual(sources.map((_, place) => place + 1));
  const cited = inputs.find(({ strength, record }) => strength === 'A' && record !== undefined);
  const ground = groundOf(cited?.record ?? '');
  if (ground?.kind === 'record')
    expect(sources.some((each) => each?.startsWith(ground.source.title.slice(0, 5)))).toBe(true);
  expect(rendered(printedInputsPart(withState({ result: { ...calm.state.result, baseCase: 'likely' } })))).toContain(
    '>Likely<',
  );
});

test('what the doubt rests on is a bar without a gap, and its parts are told', () => {
  const markup = rendered(noticesPart(calm));
  const parts = elementsOf(markup, /<rect class="(settled|own|cited|assumed)"/).map(({ x, width }) => [
    Number(x),
    Number(width),
  ]);
  expect(parts).toHaveLength(4);
  let end = 0;
  for (const [x = NaN, width = NaN] of parts) {
    expect(x).toBeCloseTo(end, 9);
    end += width;
  }
  expect(end).toBeCloseTo(1, 9);
  const { settled, assumed } = calm.simulation.doubt;
  expect(parts[0]?.[1]).toBe(settled.toNumber());
  expect(parts[3]?.[1]).toBe(assumed.toNumber());
  // Until it has come to rest it is that of the evidence.
  const before = elementsOf(rendered(noticesPart(withState({ isSettled: false }))), /<rect class="settled"/)[0];
  expect(Number(before?.['width'])).toBe(calm.state.result.evidence.doubt.settled.toNumber());
});

test('how many inputs rest on what is counted, and what is missing to “worth it” is listed', () => {
  const { evidence } = calm.state.result;
  const told = (changed: Partial<typeof evidence>): string =>
    rendered(noticesPart(withState({ result: { ...calm.state.result, evidence: { ...evidence, ...changed } } })));
  const counted = evidence.inputCount;
  expect(told({})).toContain(
    `Inputs: ${String(counted.yours)} yours, ${String(counted.industry)} of the industry, ${String(counted['cross-industry'])} of all industries, ${String(counted.assumption)} assumed.`,
  );
  expect(told({ rangeAssumedCount: 3, withoutRangeCount: 2 })).toMatch(
    /whose range is ours: 3\.\s*Inputs without a range, taken as certain: 2\./,
  );
  expect(told({ rangeAssumedCount: 0, withoutRangeCount: 0 })).not.toMatch(/range is ours|without a range/);
  const missed = calm.simulation.verdict.tests.filter(({ isPassed }) => !isPassed).length;
  const listed = (markup: string): number =>
    (/not reached yet:<\/p>\s*<ul>([\s\S]*?)<\/ul>/.exec(markup)?.[1] ?? '').split('<li').length - 1;
  expect(missed).toBeGreaterThan(0);
  expect(listed(told({}))).toBe(missed);
  const { verdict } = calm.simulation;
  const passed = { ...verdict, tests: verdict.tests.map((each) => ({ ...each, isPassed: true })) };
  const all = withState({ simulation: { ...calm.simulation, verdict: passed } });
  expect(rendered(noticesPart(all))).not.toContain('not reached yet');
  const doubt = (answersNeeded: number): string =>
    rendered(
      noticesPart(
        withState({ simulation: { ...calm.simulation, doubt: { ...calm.simulation.doubt, answersNeeded } } }),
      ),
    );
  expect(doubt(0)).toContain('would settle most next');
  expect(doubt(1)).toContain('(the first is enough)');
  expect(doubt(2)).toContain('(the first 2 are enough)');
  const none = { ...calm.simulation.doubt, toAnswer: [] };
  expect(rendered(noticesPart(withState({ simulation: { ...calm.simulation, doubt: none } })))).not.toContain(
    'Answers that',
  );
});
