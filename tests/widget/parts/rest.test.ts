import { beforeAll, expect, test } from 'vitest';
import { compare } from 'mlops-roi';
import { Decimal, zero } from '../../../src/decimal.js';
import type { AnsweredCalculator, State } from '../../../widget/calculator.js';
import { chartsPart, statementPart, totalPart } from '../../../widget/parts/pictures.js';
import { ratePart } from '../../../widget/parts/rate.js';
import { reasonsPart } from '../../../widget/parts/reasons.js';
import { scenariosPart } from '../../../widget/parts/scenarios.js';
import { toolsPart } from '../../../widget/parts/tools.js';
import { cellsOf, elementsOf, heardIn, rendered } from '../charts/rendered.js';
import { calculatorOf, changedTo, recorded, viewAt } from './page.js';

const scenario = { schemaVersion: 2, industry: 'finance', size: 'medium', models: { count: 40 } } as const;
let calm: Awaited<ReturnType<typeof calculatorOf>>;
beforeAll(async () => {
  calm = await calculatorOf(scenario);
});
const withState = (changed: Partial<State>): AnsweredCalculator => changedTo(calm, changed);
test.each([
  [0, 'pays off nearly always', 'With cash benefits only it nearly always pays off.'],
  [0.004, 'rounded', 'With cash benefits only it nearly always pays off.'],
  [0.4, 'in some', 'With cash benefits only it pays off in 60 of 100 cases.'],
  [1, 'never', 'With cash benefits only it hardly ever pays off.'],
])('of a chance of %d to lose in cash alone it %s', (cashOnlyLoss, _, sentence) => {
  const probability = { ...calm.simulation.probability, cashOnlyLoss };
  expect(rendered(reasonsPart(withState({ simulation: { ...calm.simulation, probability } })))).toContain(sentence);
});

test('of a loss that a mark-down for risk alone makes of a gain, that comes first to mind: 243 less 897 is −654', () => {
  const { result } = calm.state;
  const at = (npv: number, before: number): string => {
    const told = { metrics: { ...result.metrics, npv: new Decimal(npv) } };
    const npvWithoutRiskAdjustment = { metrics: new Decimal(before), cashOnly: zero, treasury: zero };
    // A result works out when it is asked what these two stand for.
    const changed = Object.create(result, {
      metrics: { value: told.metrics },
      npvWithoutRiskAdjustment: { value: npvWithoutRiskAdjustment },
    }) as typeof result;
    return rendered(reasonsPart(withState({ result: changed }))).replaceAll(/\s+/g, ' ');
  };
  const told = 'Your mark-down of about $900 for risk makes it a loss: without it a gain of $243.';
  expect(at(-654, 243)).toMatch(
    new RegExp(`Keep in mind</p> <ul> (<!--.*?-->)*<li>(<!--.*?-->)*${told.replaceAll('$', '\\$')}`),
  );
  expect(at(654, 1500)).not.toContain('mark-down');
  expect(at(-654, -1)).not.toContain('mark-down');
});

test('reasons say where it turns, each input once, and keep three things in mind at most', () => {
  const { verdict } = calm.simulation;
  const items = (markup: string, heading: string): readonly string[] =>
    (new RegExp(`${heading}</p>\\s*<ul>([\\s\\S]*?)</ul>`).exec(markup)?.[1] ?? '').split('</li>').slice(0, -1);
  const turning = {
    ...calm.state.first.sliders[0],
    turns: 'a loss below 7',
    needs: undefined,
    path: 'models.count',
    label: 'Models',
  };
  const sliders = [turning] as unknown as AnsweredCalculator['state']['first']['sliders'];
  const first = { ...calm.state.first, sliders };
  const told = (changed: Partial<typeof verdict>): string =>
    rendered(
      reasonsPart(withState({ first, simulation: { ...calm.simulation, verdict: { ...verdict, ...changed } } })),
    );
  const hinge = { ...verdict.hinges[0], path: 'models.count' } as (typeof verdict.hinges)[number];
  expect(items(told({ hinges: [], buts: [] }), 'Where it turns')).toEqual([
    expect.stringContaining('Models: a loss below 7.') as string,
  ]);
  expect(verdict.hinges.length).toBeGreaterThan(0);
  expect(told({ hinges: [hinge], buts: [] })).not.toContain('a loss below 7');
  const none = rendered(
    reasonsPart(
      withState({
        first: { ...first, sliders: [{ ...turning, turns: '' }] as unknown as typeof sliders },
        simulation: { ...calm.simulation, verdict: { ...verdict, hinges: [] } },
      }),
    ),
  );
  expect(none).not.toContain('Where it turns');
  // That of cash is told by itself, in any case.
  const inMind = (buts: typeof verdict.buts): number => items(told({ hinges: [], buts }), 'Keep in mind').length;
  const [but] = verdict.buts.filter(
    ({ code }) => code !== 'not-in-cash' && code !== 'little-in-cash' && code !== 'freed-hours',
  );
  if (but === undefined) throw new Error('there is a but');
  expect([inMind([]), inMind([but]), inMind([but, but, but, but])]).toEqual([1, 2, 4]);
  const cash = verdict.buts.filter(({ code }) => code === 'not-in-cash');
  expect(cash).toHaveLength(1);
  expect(inMind(cash)).toBe(1);
  expect(rendered(reasonsPart(withState({ simulation: { ...calm.simulation, drawnCount: 0 } })))).not.toMatch(
    /With cash benefits only|simulated cases/,
  );
});

test('freed hours lead to their question where that stands further down, and nowhere else', () => {
  const { verdict } = calm.simulation;
  const freed = {
    ...verdict.buts[0],
    code: 'freed-hours',
    turnsAt: calm.state.result.metrics.npv,
    value: calm.state.result.metrics.npv,
  };
  const isLinked = (width: number, isPrinting = false): boolean => {
    const with_ = withState({
      isPrinting,
      simulation: {
        ...calm.simulation,
        verdict: {
          ...verdict,
          buts: verdict.buts.some(({ code }) => code === 'freed-hours')
            ? verdict.buts
            : [freed as unknown as (typeof verdict.buts)[number]],
        },
      },
    });
    return elementsOf(rendered(reasonsPart({ ...with_, view: viewAt(width) })), /<button/).length > 0;
  };
  expect([isLinked(375), isLinked(719), isLinked(720), isLinked(375, true)]).toEqual([true, true, false, false]);
});

test('the return is told both ways, and of no costs there is none', () => {
  const { shown } = calm.state;
  const told = (changed: Partial<typeof shown>): string =>
    rendered(statementPart(withState({ shown: { ...shown, ...changed } })));
  expect(told({ totalCost: 200, totalBenefit: 250, roi: 0.5 })).toContain('25% not discounted, 50% of present values');
  for (const none of [{ roi: null }, { totalCost: 0 }]) expect(told(none)).not.toContain('Return on investment');
});

test('charts of what is simulated come with the simulation, and the running total is faint until it rests', () => {
  const titles = (changed: Partial<State>): readonly string[] =>
    [...rendered(chartsPart(withState(changed))).matchAll(/<figcaption>\s*<h3>([^<]*)</g)].map(
      ([, title = '']) => title,
    );
  expect(titles({})).toHaveLength(4);
  expect(titles({ simulation: undefined })).toHaveLength(2);
  expect(titles({ simulation: { ...calm.simulation, drawnCount: 0 } })).toHaveLength(2);
  expect(titles({ simulation: undefined, sensitivity: undefined })).toHaveLength(1);
  const fan = (changed: Partial<State>): string | undefined =>
    /class="(fan[^"]*)">\s*<path/.exec(rendered(totalPart(withState(changed))))?.[1];
  expect(fan({})).toBe('fan');
  expect(fan({ isSettled: false })).toBe('fan computing');
  expect(fan({ moved: { path: 'models.count', figure: 3 } })).toBe('fan computing');
  const bands = (simulation: State['simulation']): boolean =>
    rendered(totalPart(withState({ simulation }))).includes('cases lie between');
  // Those of another horizon are no bands of this one.
  expect([bands(calm.simulation), bands({ ...calm.simulation, horizonMonths: 12 })]).toEqual([true, false]);
});

test('scenarios stand side by side with their own figures, and what is not simulated yet is not told', async () => {
  const other = { ...scenario, name: 'Other', adoption: { ceiling: 0.5 } };
  const comparison = await compare([{ ...scenario, name: 'Present' }, other]);
  const kept = { kept: [other], scenarioNames: ['Other', 'Present'], comparison };
  const rows = (changed: Partial<State>): readonly (readonly string[])[] =>
    cellsOf(rendered(scenariosPart(withState({ ...kept, ...changed })))).filter((row) => row.length === 3);
  const simulated = [{ answer: 'probably', chanceOfLoss: 0.4 }] as const;
  const told = rows({ simulated });
  expect(told[0]).toEqual(['', 'Present', 'Other']);
  expect(told[1]?.slice(1)).toEqual(['Probably worth it', '…']);
  expect(told[2]?.slice(1)).toEqual(['40%', '–']);
  const of = (label: string): readonly string[] => told.find(([each]) => each === label)?.slice(1) ?? [];
  comparison.scenarios.forEach(({ metrics }, place) => {
    const { totalBenefit, totalCost, roi } = metrics;
    const percent = (share: number): RegExp => new RegExp(`^${String(Math.round(100 * share))}(\\.\\d)?%$`);
    const plainReturn = totalBenefit.minus(totalCost).div(totalCost).toNumber();
    if (Math.abs(plainReturn) >= 0.1)
      expect(of('Return on investment (ROI), not discounted')[place]).toMatch(percent(plainReturn));
    if (Math.abs(roi?.toNumber() ?? 0) >= 0.1)
      expect(of('Return on investment (ROI), of present values')[place]).toMatch(percent(roi?.toNumber() ?? NaN));
    expect(of('Payback, months')[place]).toBe(
      metrics.paybackMonths === null ? 'never' : String(Math.round(10 * metrics.paybackMonths.toNumber()) / 10),
    );
  });
  expect(rendered(scenariosPart(withState(kept)))).toContain('<figure');
  const waiting = (changed: Partial<State>): boolean =>
    rendered(scenariosPart(withState(changed))).includes('Comparing …');
  expect([
    waiting({}),
    waiting({ kept: [other] }),
    waiting({ kept: [other], comparisonIssues: ['No.'] }),
    waiting(kept),
  ]).toEqual([false, true, false, false]);
  const { done, actions } = recorded();
  for (const { listener } of heardIn(scenariosPart({ ...withState({ ...kept, comparison: undefined }), actions })))
    listener({ target: { value: 'New' } });
  expect(done.map(([name, ...given]) => [name, ...given.slice(0, 2)])).toEqual([
    ['keep', { target: { value: 'New' } }],
    ['rename', 0, 'New'],
    ['replace', other],
    ['drop', 0],
  ]);
});

test('a link is there once it was asked for, and says whether it was copied', () => {
  const tools = (changed: Partial<State>): string => rendered(toolsPart(withState(changed)));
  expect(tools({})).not.toContain('Copy link');
  expect(tools({ isSharing: true })).toContain('Copy link');
  expect(tools({ isSharing: true })).not.toContain('class="link"');
  expect(tools({ link: 'https://a.example/#b', isCopied: true })).toContain('Copied, 20 characters');
  expect(tools({ link: 'https://a.example/#b', isCopied: false })).toContain('Copy this link by hand, 20 characters');
});

test('the rate that is wanting can be given, or done without where no figure is one’s own', () => {
  const { done, actions } = recorded();
  const asked = (own: object, refused?: string): string =>
    rendered(
      ratePart(
        {
          ...withState({
            refused: new Map(
              refused === undefined ? [] : [['exchangeRates.USD', { typed: refused, message: 'No rate.' }]],
            ),
          }),
          actions,
        },
        { scenario: { industry: 'retail', currency: 'EUR', ...own }, from: 'USD', to: 'EUR' },
      ),
    );
  expect(asked({})).toMatch(/Calculate in EUR[\s\S]*Calculate in USD/);
  expect(asked({ models: { count: 3 } })).not.toContain('Calculate in USD');
  expect(elementsOf(asked({}), /<input/)[0]).toMatchObject({ value: '', 'aria-describedby': 'rate-note' });
  expect(asked({})).not.toMatch(/aria-invalid|role="alert"/);
  expect(elementsOf(asked({}, 'x'), /<input/)[0]).toMatchObject({
    value: 'x',
    'aria-invalid': 'true',
    'aria-describedby': 'rate-note rate-error',
  });
  expect(elementsOf(asked({}, 'x'), /role="alert"/)[0]?.['id']).toBe('rate-error');
  const heard = heardIn(ratePart({ ...calm, actions }, { scenario: {}, from: 'USD', to: 'EUR' }));
  heard.forEach(({ listener }) =>
    listener({ preventDefault: () => undefined, target: { elements: { namedItem: () => ({ value: '0.9' }) } } }),
  );
  expect(done).toEqual([
    ['price', '0.9'],
    ['price', undefined],
  ]);
});
