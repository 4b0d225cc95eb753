import { afterEach, expect, test, vi } from 'vitest';
import { calculate, type Scenario } from 'mlops-roi';
import { Comparing } from '../../../widget/controllers/comparing.js';
import { fragmentPrefix, fragmentWith, partOf } from '../../../widget/controllers/fragment.js';
import { Offered } from '../../../widget/controllers/offered.js';
import { bytesOf, fragmentOf, mostBytes, scenarioIn } from '../../../widget/controllers/scenario-in-link.js';
import { firstIssue, stateOf } from '../../../widget/controllers/state.js';
import { curvePoints, pointsAlong } from '../../../widget/curve-points.js';
import { textOfData, writtenScenario } from '../../../widget/given.js';
import { shownAtRest, shownWhileMoved } from '../../../widget/shown.js';
import { controllers, host, pageState, viewAt } from '../parts/page.js';

const scenario = { schemaVersion: 2, industry: 'retail', size: 'small' } as const;
const view = viewAt(375);
afterEach(() => void vi.unstubAllGlobals());

test('two scenarios are kept at most, each under a letter until somebody names it', () => {
  const comparing = new Comparing(host);
  expect([comparing.isFull, comparing.namesIn(view)]).toEqual([false, ['The present scenario']]);
  comparing.keep(scenario);
  expect(comparing.isFull).toBe(false);
  comparing.keep({ ...scenario, size: 'medium' });
  comparing.keep({ ...scenario, size: 'enterprise' });
  expect(comparing.isFull).toBe(true);
  expect(comparing.kept.map(({ size }) => size)).toEqual(['small', 'medium']);
  expect(comparing.namesIn(view)).toEqual(['Scenario A', 'Scenario B', 'The present scenario']);
  comparing.rename(1, '  Cheaper ');
  expect(comparing.namesIn(view)).toEqual(['Scenario A', 'Cheaper', 'The present scenario']);
  comparing.drop(0);
  expect([comparing.namesIn(view), comparing.isFull]).toEqual([['Cheaper', 'The present scenario'], false]);
  expect(comparing.kept.map(({ size }) => size)).toEqual(['medium']);
});

test('half of the teams are suggested once, where more would move and nothing is kept', () => {
  const comparing = new Comparing(host);
  const result = calculate(scenario);
  comparing.suggest(scenario, result);
  expect(comparing.kept).toEqual([{ ...scenario, adoption: { ceiling: '0.5' } }]);
  expect(comparing.namesIn(view)[0]).toBe('What if half of the teams take it up?');
  // It takes no letter away.
  comparing.keep(scenario);
  expect(comparing.namesIn(view)[1]).toBe('Scenario A');
  comparing.drop(0);
  comparing.drop(0);
  comparing.suggest(scenario, result);
  expect(comparing.kept).toEqual([]);
  const few = new Comparing(host);
  for (const ceiling of ['0.4', '0.5']) few.suggest(scenario, calculate({ ...scenario, adoption: { ceiling } }));
  expect(few.kept).toEqual([]);
  few.suggest(scenario, calculate({ ...scenario, adoption: { ceiling: '0.51' } }));
  expect(few.kept).toHaveLength(1);
  const busy = new Comparing(host);
  busy.keep(scenario);
  busy.suggest(scenario, result);
  expect(busy.kept).toEqual([scenario]);
});

test('a link holds a scenario whole, in letters of an address, and nothing that is not whole', async () => {
  const named: Scenario = { ...scenario, name: 'Überlegt? 費用 & ~' };
  const link = await fragmentOf(named);
  expect(link).toMatch(/^[\w.=~-]+$/);
  expect(await scenarioIn(link)).toEqual(named);
  expect(await scenarioIn(`${link}.1.2.3`)).toEqual(named);
  expect(partOf(`${link}.1.2.3`)?.madeBy).toBe('1.2.3');
  expect(partOf(link)?.madeBy).toBeUndefined();
  expect(await scenarioIn(link.slice(0, -6))).toBeUndefined();
  expect(await scenarioIn('elsewhere=1')).toBeUndefined();
  expect(await scenarioIn(`${fragmentPrefix}!!`)).toBeUndefined();
  expect(fragmentWith(link, '')).toContain(link);
  expect(partOf(fragmentWith(link, '#chapter-2'))?.letters).toBe(partOf(link)?.letters);
});

test('links of before, which had no sum, are read, and what unfolds into more than any scenario is not', async () => {
  const bytes = async (text: string): Promise<string> => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const letters = btoa(String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer())));
    return fragmentPrefix + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  };
  expect(await scenarioIn(await bytes(JSON.stringify(scenario)))).toEqual(scenario);
  expect(mostBytes).toBe(1_000_000);
  const padded = (length: number): string => JSON.stringify('a'.repeat(length - 2));
  expect(await scenarioIn(await bytes(padded(1_000_000)))).toHaveLength(999_998);
  expect(await scenarioIn(await bytes(padded(1_000_001)))).toBeUndefined();
  expect(bytesOf({ name: 'ü' })).toHaveLength('{"name":"ü"}'.length + 1);
});

test('a page that sets again what it set, or was told, gives nothing new', () => {
  const attributes = {
    industry: undefined,
    size: 'small',
    currency: undefined,
    exchangeRate: undefined,
    horizon: undefined,
  };
  const changing = { ...attributes };
  const offered = new Offered(changing);
  expect(offered.isNew).toBe(true);
  expect(offered.take()).toMatchObject({ size: 'small' });
  expect(offered.isNew).toBe(false);
  expect(offered.set({ industry: 'retail' }, undefined)).toBe(true);
  expect(offered.isNew).toBe(true);
  expect(offered.take()).toEqual({ industry: 'retail', size: 'small' });
  expect(offered.set({ industry: 'retail' }, undefined)).toBe(false);
  // Told by an event, and set as it was told.
  expect(offered.set({ size: 'medium', industry: 'retail' }, { industry: 'retail', size: 'medium' })).toBe(false);
  expect(offered.isNew).toBe(false);
  changing.size = 'medium';
  expect(offered.isNew).toBe(true);
  offered.take();
  offered.open({ industry: 'energy' });
  expect(offered.isNew).toBe(true);
  expect(offered.take()).toEqual({ industry: 'energy', size: 'medium' });
  // What cannot be compared is new each time.
  const endless: Record<string, unknown> = {};
  endless['itself'] = endless;
  expect([offered.set(endless, undefined), offered.set(endless, undefined)]).toEqual([true, true]);
});

test('data is the same text whatever the order of its keys, and other data another one', () => {
  expect(textOfData({ b: [1, { d: 2, c: 3 }], a: null })).toBe(textOfData({ a: null, b: [1, { c: 3, d: 2 }] }));
  const different = [undefined, null, {}, [], '', 0, NaN, Infinity, -Infinity, { a: 1 }, { a: '1' }, [1, 2], [2, 1]];
  expect(new Set(different.map(textOfData)).size).toBe(different.length);
  expect([writtenScenario(''), writtenScenario('{"a":1}'), writtenScenario('{a')]).toEqual([undefined, { a: 1 }, '{a']);
});

test('what is shown at rest and while moved are the figures themselves', () => {
  const result = calculate(scenario);
  const shown = shownAtRest(result);
  const { metrics, cashOnly, monthly, lines } = result;
  expect([shown.npv, shown.roi, shown.paybackMonths, shown.totalCost, shown.totalBenefit]).toEqual(
    [metrics.npv, metrics.roi, metrics.paybackMonths, metrics.totalCost, metrics.totalBenefit].map(
      (each) => each?.toNumber() ?? null,
    ),
  );
  expect([shown.cashOnly.npv, shown.cashOnly.roi, shown.cashOnly.paybackMonths]).toEqual(
    [cashOnly.npv, cashOnly.roi, cashOnly.paybackMonths].map((each) => each?.toNumber() ?? null),
  );
  for (const key of ['cost', 'benefit', 'cumulative', 'cumulativeCashOnly'] as const)
    expect(shown[key]).toEqual(monthly[key].map((each) => each.toNumber()));
  expect(Object.values(shown.presentValues)).toEqual(lines.map(({ presentValue }) => presentValue.toNumber()));
  type Previewed = Parameters<typeof shownWhileMoved>[0];
  const moved = (metrics: Record<string, number | null>) =>
    shownWhileMoved({
      metrics,
      presentValues: {},
      cost: [1],
      benefit: [2],
      cumulative: [3],
      cumulativeCashOnly: [4],
    } as unknown as Previewed);
  expect(
    moved({
      npv: 5,
      roi: 6,
      paybackMonths: 7,
      cashOnlyNpv: 8,
      cashOnlyRoi: 9,
      cashOnlyPaybackMonths: 10,
      totalCost: 11,
      totalBenefit: 12,
    }),
  ).toEqual({
    npv: 5,
    roi: 6,
    paybackMonths: 7,
    cashOnly: { npv: 8, roi: 9, paybackMonths: 10 },
    totalCost: 11,
    totalBenefit: 12,
    cost: [1],
    benefit: [2],
    cumulative: [3],
    cumulativeCashOnly: [4],
    presentValues: {},
  });
  expect(moved({ npv: null, cashOnlyNpv: null, totalCost: null, totalBenefit: null })).toMatchObject({
    npv: 0,
    totalCost: 0,
    totalBenefit: 0,
    cashOnly: { npv: 0 },
  });
});

test('a line has its ends, the figure within them, and seventeen points as far from one another', () => {
  expect(curvePoints).toBe(17);
  const points = pointsAlong({ low: 0, high: 16 }, 4);
  expect(points).toEqual(Array.from({ length: 17 }, (_, place) => place));
  expect([pointsAlong({ low: 4, high: 8 }, 2)[0], pointsAlong({ low: 4, high: 8 }, 10).at(-1)]).toEqual([2, 10]);
});

test('of trouble with a link it is told until somebody goes on, and of what the page gave in any case', () => {
  const all = controllers();
  all.draft.give(scenario);
  all.answers.stop();
  const messages = (trouble: typeof all.sharing.trouble): readonly string[] => {
    all.sharing.trouble = trouble;
    return stateOf(all)(view, pageState, undefined).messages;
  };
  expect(messages(undefined)).toEqual([]);
  expect(messages('broken')[0]).toContain('may have been cut off');
  expect(messages('unknown-form')[0]).toContain('made by a newer calculator');
  expect(messages('too-large')[0]).toContain('too large for a link');
  expect(messages({ madeBy: '0.0.1' })[0]).toContain('made with version 0.0.1');
  expect(firstIssue(all.draft)).toBeUndefined();
  const given = all.draft.give({ ...scenario, size: 'huge' });
  expect(messages(undefined)).toHaveLength(1);
  expect(firstIssue(all.draft)).toBe(given[0]);
  const typed = all.draft.commit('models.count', 'many');
  expect(firstIssue(all.draft)).toBe(typed[0]);
  const { refused } = stateOf(all)(view, pageState, undefined);
  expect(refused.get('models.count')?.typed).toBe('many');
  // Beside its field it need not say where.
  expect(refused.get('models.count')?.message).not.toContain('models.count');
  all.draft.give(scenario);
  all.draft.commit('models.count', '20');
  all.answers.stop();
  expect(messages('broken')).toEqual([]);
});

test('a figure that is asked about is told with what led to it', () => {
  const all = controllers();
  all.draft.give(scenario);
  all.answers.stop();
  const asked = (trail: readonly string[]) => {
    const { askedFigure, askedBefore } = stateOf({ ...all, attention: { ...all.attention, trail } })(
      view,
      pageState,
      undefined,
    );
    return [askedFigure?.label, askedBefore?.label];
  };
  expect(asked([])).toEqual([undefined, undefined]);
  const [npv, nothing] = asked(['npv']);
  expect(npv).toMatch(/present value/i);
  expect(nothing).toBeUndefined();
  expect(asked(['npv', 'models.count'])[1]).toBe(npv);
});
