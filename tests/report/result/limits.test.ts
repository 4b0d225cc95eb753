import { describe, expect, test } from 'vitest';
import { adoptionLadder, calculate, certaintyOf, scenarioFor, type Scenario } from '../../../src/index.js';
import type { Group, List } from '../../../src/model/declaration.js';
import { inputGroups } from '../../../src/model/order.js';
import { withoutColours } from '../../../src/report/palette.js';
import { textReport } from '../../../src/report/result/text-report.js';

const bank = scenarioFor('finance', { size: 'medium' });

/** Simulated once for all that is asked of a scenario. */
const simulations = new Map<Scenario, ReturnType<typeof certaintyOf>>();
function knownCertainty(scenario: Scenario): ReturnType<typeof certaintyOf> {
  const known = simulations.get(scenario) ?? certaintyOf(scenario);
  simulations.set(scenario, known);
  return known;
}

/** What the report of a scenario says in one line, with what is simulated or without. */
async function reportOf(scenario: Scenario, asked: 'simulated' | 'quick'): Promise<string> {
  const certainty = asked === 'simulated' ? { certainty: await knownCertainty(scenario) } : {};
  const reported = { ...calculate(scenario), adoption: adoptionLadder(scenario), ...certainty };
  const style = { locale: 'en', width: 80, palette: withoutColours, inputs: 'most-important' } as const;
  return textReport(reported, style).replace(/\s+/g, ' ');
}

const simulated = 'what the ranges make of them stands beside the expected value';
const listed = 'Ranges are listed and not simulated in this report';
const none = 'No input has a range, so nothing is simulated';

describe('what the limits say of ranges', () => {
  test('is where they are simulated, if they are', async () => {
    const report = await reportOf(bank, 'simulated');
    expect(report).toMatch(/HOW SURE .*P10/);
    expect(report).toContain(simulated);
    expect(report).not.toContain(listed);
    const { drawnCount } = (await knownCertainty(bank)).simulation;
    expect(report).toContain(
      `${drawnCount} ranges are drawn, each by itself unless simulation.correlations says otherwise`,
    );
  });

  test('is that they are not, if only the likely figures are asked for', async () => {
    const report = await reportOf(bank, 'quick');
    expect(report).not.toMatch(/HOW SURE .*P10/);
    // As the help of --quick says.
    expect(report).not.toContain('the chance of a gain');
    expect(report).toContain('by the ratio of benefits to costs');
    expect(report).toContain(listed);
  });

  test.each(['simulated', 'quick'] as const)('is that there are none, if no input has any: %s', async (asked) => {
    const plain: Scenario = {
      horizonMonths: 12,
      customLines: [
        { id: 'outlay', side: 'cost', initial: 100 },
        { id: 'income', side: 'benefit', kind: 'cash', monthly: 20 },
      ],
    };
    const report = await reportOf(plain, asked);
    expect(report).toContain(none);
    expect(report).not.toContain('each by itself');
    expect(report).not.toMatch(/HOW SURE .*P10/);
  });
});

describe('what the limits say of caution', () => {
  const expectedOnes = 'the figures above are the expected ones, not cautious ones';
  const taken = 'Risk adjustments are part of all figures above, chances too';
  const careful: Scenario = { ...bank, riskAdjustment: { deploymentLabour: 0.15 } };

  test('is that figures are taken down where the scenario takes them down, and only there', async () => {
    expect(calculate(careful).metrics.npv.lt(calculate(bank).metrics.npv)).toBe(true);
    expect(await reportOf(careful, 'quick')).toContain(taken);
    expect(await reportOf(careful, 'quick')).not.toContain(expectedOnes);
    expect(await reportOf(bank, 'quick')).toContain(expectedOnes);
    expect(await reportOf(bank, 'quick')).not.toContain(taken);
  });

  test('is true of the ranges: what is taken off moves them too', async () => {
    const [{ simulation }, { simulation: without }] = [await knownCertainty(careful), await knownCertainty(bank)];
    const moved = (name: 'p10' | 'p90'): number =>
      (simulation.metrics.npv.quantiles[name] ?? 0) - (without.metrics.npv.quantiles[name] ?? 0);
    expect(moved('p10')).toBeLessThan(0);
    expect(moved('p90')).toBeLessThan(moved('p10'));
  });
});

describe('what the limits always say', () => {
  test('is true of tax and financing: no input that a formula reads asks for them', () => {
    const groups: readonly (Group | List)[] = inputGroups;
    const told = groups
      .filter(({ isBesideFormulas }) => isBesideFormulas !== true)
      .flatMap(({ fields }) => Object.entries(fields));
    expect(told.length).toBeGreaterThan(100);
    const asking =
      /\b(?:tax(?:es)? on|income tax|corporate tax|loan|debt|depreciation|residual value|terminal value)\b/i;
    expect(told.filter(([, { label }]) => asking.test(label))).toEqual([]);
  });

  test('is that tax is told beside the figures where a rate is told, and that there is none where not', async () => {
    expect(await reportOf(bank, 'quick')).toContain('No tax, no financing');
    const taxed = await reportOf({ ...bank, tax: { rate: 0.3 } }, 'quick');
    expect(taxed).not.toContain('No tax');
    expect(taxed).toContain('All is before tax but what stands under AFTER TAX');
  });

  const onceIn: Scenario = {
    customLines: [
      { id: 'outlay', side: 'cost', initial: 100 },
      { id: 'sale', side: 'benefit', kind: 'cash', annual: [150] },
    ],
  };

  test.each([
    ['that runs on', bank, true],
    ['whose benefits have ended', onceIn, false],
  ])('is true of the horizon of a case %s: whether a longer one shows more of the benefits', async (_, of, isMore) => {
    const [short, long] = [24, 36].map((horizonMonths) => calculate({ ...of, horizonMonths }));
    expect(short?.monthly.net.length).toBe(25);
    expect(long?.metrics.totalBenefit.gt(short?.metrics.totalBenefit ?? 0)).toBe(isMore);
    const report = await reportOf({ ...of, horizonMonths: 24 }, 'quick');
    expect(report.includes('a longer one shows more of the benefits')).toBe(isMore);
  });

  test('is true of the months: they count from approval, so a later go-live leaves less of the horizon', () => {
    const from = (implementationMonths: number): Scenario => ({ ...bank, adoption: { implementationMonths } });
    const [soon, late] = [4, 10].map((months) => calculate(from(months)));
    expect(late?.monthly.net.length).toBe(soon?.monthly.net.length);
    expect(late?.metrics.totalBenefit.lt(soon?.metrics.totalBenefit ?? 0)).toBe(true);
  });

  test('is true of running costs: with twice the new models only what each model takes costs more', async () => {
    const [few, many] = [0.4, 0.8].map((newShare) => calculate({ ...bank, models: { newShare } }));
    const totalOf = (of: typeof few, id: string): string =>
      of?.lines.find((line) => line.id === id)?.total.toFixed(2) ?? 'nothing';
    for (const id of ['platformInfrastructure', 'runTeam']) expect(totalOf(many, id)).toBe(totalOf(few, id));
    expect(few?.lines.filter(({ label }) => label.startsWith('Licences: ')).map(({ id }) => totalOf(many, id))).toEqual(
      few?.lines.filter(({ label }) => label.startsWith('Licences: ')).map(({ id }) => totalOf(few, id)),
    );
    expect(Number(totalOf(many, 'monitoring'))).toBeGreaterThan(Number(totalOf(few, 'monitoring')));
    const said = 'do not grow with the number of models unless that is told';
    expect(await reportOf(bank, 'quick')).toContain(said);
    expect(await reportOf(onceIn, 'quick')).not.toContain(said);
  });

  test('is true of licences: what is paid in advance counts up to the horizon, as what is paid by the month', () => {
    const costOf = (billing: 'annual-advance' | 'monthly'): string => {
      const tools = [{ id: 'platform', seats: 10, pricePerSeatMonth: 100, uplift: 0, billing }];
      const { lines } = calculate({ ...bank, horizonMonths: 18, tools });
      const licences = lines.filter(({ side, label }) => side === 'cost' && label === 'Licences: platform');
      expect(licences.length).toBe(1);
      return licences.map(({ annual }) => annual.reduce((sum, each) => sum + each.toNumber(), 0).toFixed(2)).join();
    };
    expect(costOf('annual-advance')).toBe(costOf('monthly'));
  });
});

describe('what stands under the returns', () => {
  // Billed by the month, so that nothing is paid in advance beyond the horizon, which treasury takes whole.
  const tools = [{ id: 'platform', seats: 10, pricePerSeatMonth: 100, billing: 'monthly' }] as const;
  const { lines, metrics, cashOnly, treasury } = calculate({ ...bank, tools });
  const presentValueOf = (side: string, kinds: readonly string[]): number =>
    lines
      .filter((each) => each.side === side && kinds.includes(each.kind))
      .reduce((sum, { presentValue }) => sum + presentValue.toNumber(), 0);

  test('is what the three views hold: which benefits, and which costs', async () => {
    const report = await reportOf(bank, 'quick');
    expect(report).toContain('Cash benefits: these alone, less all costs, hours of own staff included.');
    expect(report).toContain('Treasury: cash in less cash out,');
    const cash = presentValueOf('benefit', ['cash']);
    const ofOwnStaff = presentValueOf('cost', ['capacity']);
    expect(ofOwnStaff).toBeGreaterThan(0);
    expect(cashOnly.npv.toNumber()).toBeCloseTo(cash - presentValueOf('cost', ['cash', 'capacity']), 4);
    expect(treasury.npv.toNumber()).toBeCloseTo(cash - presentValueOf('cost', ['cash']), 4);
  });

  test('is what the total cost of ownership leaves out: the learning loss', async () => {
    expect(await reportOf(bank, 'quick')).toContain('Total cost of ownership: total cost less the learning loss.');
    const loss = lines.filter(({ id }) => id === 'learningLoss').flatMap(({ annual }) => annual);
    const lost = loss.reduce((sum, each) => sum + each.toNumber(), 0);
    expect(lost).toBeGreaterThan(0);
    expect(metrics.totalCost.minus(metrics.tco).toNumber()).toBeCloseTo(lost, 4);
  });
});

describe('what the ladder of adoption says', () => {
  test('migration and what follows use shrink with the share; set-up, training, contracts and the run team do not', () => {
    const at = (ceiling: number): ReadonlyMap<string, number> => {
      const { lines } = calculate({ ...bank, adoption: { ceiling } });
      return new Map(lines.map(({ id, presentValue }) => [id, presentValue.toNumber()]));
    };
    const [part, whole] = [at(0.25), at(1)];
    for (const id of ['migration', 'monitoring', 'retraining']) {
      expect(part.get(id), id).toBeLessThan(whole.get(id) ?? 0);
    }
    const fixed = ['setup', 'consulting', 'trainingFees', 'trainingHours', 'licence.platform', 'runTeam'];
    for (const id of fixed) expect(part.get(id), id).toBeCloseTo(whole.get(id) ?? -1, 6);
  });
});
