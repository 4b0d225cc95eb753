import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratioOf } from '../../src/answer/metrics.js';
import { Decimal, sumOf } from '../../src/decimal.js';
import { calculate, type Scenario, scenarioFor } from '../../src/index.js';
import { everything, organisation, told } from './random-organisation.js';
import { changed, modelOf } from './read-model.js';

const isClose = (left: Decimal, right: Decimal, gross: Decimal): boolean =>
  left.minus(right).abs().lte(gross.abs().plus(1).times('1e-24'));

const organisations = fc.sample(organisation, { numRuns: 12, seed: 20_270_104 });
const numbered = organisations.map((scenario, place) => [place, scenario] as const);

const idsOf = (lines: readonly Sided[], side: 'cost' | 'benefit'): readonly string[] =>
  lines.filter((line) => line.side === side).map(({ id }) => id);
const totalsOf = (lines: readonly ReadLine[], side: 'cost' | 'benefit'): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.filter((line) => line.side === side).map(({ id, row }) => [id, sumOf(row).toString()]));

interface Sided {
  readonly id: string;
  readonly side: 'cost' | 'benefit';
}

/** A line of the statement, month by month. */
interface ReadLine extends Sided {
  readonly row: readonly Decimal[];
}

/** The statement alone: what else a result tells takes twice as long. */
function statementOf(scenario: Scenario): readonly ReadLine[] {
  const { model, table, read } = modelOf(scenario);
  const reading = read(table);
  return model.statement.map(({ line, side }) => ({ id: line.id, side, row: reading.row(line) }));
}

describe('freed hours', () => {
  const hourLines = [
    ...['deploymentLabour', 'coordination', 'runLabour', 'preparation', 'reworkHours', 'templates', 'scaling'],
    ...['incidentLabour', 'rollbacks', 'audit', 'fairness', 'explanation', 'assistance'],
  ];

  test.each(numbered)('are counted or cut, each once: organisation %i', (_place, scenario) => {
    // An hour of anybody costs 1 and is realised whole, so that the money of a line is its hours.
    const { model, table, read } = modelOf({
      ...scenario,
      roles: [
        { id: 'data-scientist', people: 4, hourlyRate: 1 },
        { id: 'engineer', people: 5, hourlyRate: 1 },
      ],
      wages: { productiveHours: 1700, growth: 0 },
      realisation: { freedHours: 1, freedHoursCap: '0.06' },
      riskAdjustment: 'off',
    });
    const reading = read(table);
    const lines = model.statement.filter(({ line: { id } }) => hourLines.includes(id));
    const counted = sumOf(lines.flatMap(({ line }) => reading.row(line)).map((hours) => Decimal.max(0, hours)));
    const freed = sumOf(model.freedRoles.flatMap((role) => reading.row(role.freed)));
    const cut = sumOf(model.freedRoles.flatMap((role) => reading.row(role.cut)));
    expect(isClose(counted.plus(cut), freed, freed)).toBe(true);

    // 6 % of 1,700 hours of four and of five people, a month.
    const caps: Readonly<Record<string, string>> = { 'data-scientist': '34', engineer: '42.5' };
    for (const role of model.freedRoles) {
      const beyond = reading.row(role.cut);
      const kept = reading.row(role.freed).map((hours, month) => hours.minus(beyond[month] ?? 0));
      const cap = new Decimal(caps[role.role] ?? 0).plus('1e-20');
      expect(kept.every((hours) => hours.lte(cap))).toBe(true);
    }
  });
});

describe('a benefit', () => {
  const benefitGroups = [
    ...['deployment', 'coordination', 'runLabour', 'preparation', 'rework', 'templates', 'rollbacks', 'scaling'],
    ...['compliance', 'fairness', 'penalty', 'incidents', 'drift', 'freshness', 'projects', 'improvements'],
    ...['infrastructureSaving', 'idleModels', 'retiredTools', 'retention', 'grants'],
  ];

  test.each(benefitGroups)('of its own adds a line and changes no cost: %s', (group) => {
    const without = statementOf(scenarioFor('finance', { size: 'medium', [group]: 'off' }));
    const withIt = statementOf(scenarioFor('finance', { size: 'medium', ...told(group) }));
    expect(totalsOf(withIt, 'cost')).toEqual(totalsOf(without, 'cost'));
    const added = idsOf(withIt, 'benefit').filter((id) => !idsOf(without, 'benefit').includes(id));
    expect(added).not.toEqual([]);
  });
});

describe('without adoption', () => {
  /** What is paid for use, and not for having it. */
  const followUse = [
    ...['migration', 'explainabilityBuild', 'learningLoss', 'monitoring', 'alertTriage', 'retraining'],
    ...['dataStewardship', 'dataStorage', 'assistanceReview', 'switching'],
  ];

  test.each(numbered)('nothing is earned but what comes in any case: organisation %i', (_place, scenario) => {
    const adoption = typeof scenario.adoption === 'object' ? scenario.adoption : {};
    const lines = statementOf({ ...scenario, adoption: { ...adoption, ceiling: 0 } });
    const comesAnyway = (id: string): boolean => id.startsWith('grant.') || ['first', 'second'].includes(id);
    const running = lines.filter(({ id, side }) => (side === 'benefit' ? !comesAnyway(id) : followUse.includes(id)));
    expect(running.length).toBeGreaterThan(8);
    expect(running.filter(({ row }) => row.some((amount) => !amount.isZero())).map(({ id }) => id)).toEqual([]);
  });
});

test('a practice that changes nothing earns nothing', () => {
  const { lines } = calculate(
    scenarioFor('finance', {
      size: 'medium',
      releases: { factor: 1, retrainingFactor: 1 },
      deployment: { hoursPerRelease: 40, handsOnCut: 0, hoursPerRetraining: 40 },
      leadTime: { cut: 0 },
      incidents: { failureCut: 0, recoveryCut: 0 },
      coordination: { cut: 0 },
      runLabour: { cut: 0 },
      preparation: { cut: 0 },
      rework: { rerunCut: 0 },
      templates: { coverage: 0 },
      compliance: { auditCut: 0, evidenceCut: 0 },
      drift: { detectionCut: 0 },
      infrastructureSaving: { cut: 0 },
      retiredTools: { costPerYear: 0 },
      projects: { extraShareLive: 0 },
    }),
  );
  // Hours before less the same hours after leave a digit of rounding.
  const earned = lines.filter(
    ({ side, annual }) => side === 'benefit' && annual.some((amount) => amount.abs().gt('1e-30')),
  );
  expect(earned).toEqual([]);
  expect(idsOf(lines, 'benefit')).toHaveLength(16);
  expect(lines.find(({ id }) => id === 'retraining')?.total.isZero()).toBe(true);
});

describe('the order', () => {
  test.each([['with'], ['without']])('of the members of a list changes no line: %s roles of their own', (which) => {
    const scenario = everything(which === 'with' ? ['scaling'] : ['scaling', 'roles', 'cohorts']);
    const turned = Object.fromEntries(
      Object.entries(scenario).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
    );
    const [once, again] = [calculate(scenario), calculate(turned)];
    const gross = sumOf(once.lines.map(({ total }) => total.abs()));
    expect(idsOf(again.lines, 'cost').toSorted()).toEqual(idsOf(once.lines, 'cost').toSorted());
    for (const line of once.lines) {
      const same = again.lines.find(({ id }) => id === line.id);
      expect(isClose(same?.total ?? new Decimal(NaN), line.total, gross), line.id).toBe(true);
    }
    expect(isClose(again.metrics.npv, once.metrics.npv, gross)).toBe(true);
  });
});

describe('money', () => {
  const factor = new Decimal(1000);

  test.each(numbered)(
    'times a thousand is a thousand times each line and key figure: organisation %i',
    (_, scenario) => {
      const { model, table, read } = modelOf(scenario);
      const isMoney = (unit: string): boolean => unit.startsWith('money');
      const once = read(table);
      const dearer = read(changed(table, (_path, { unit, value }) => (isMoney(unit) ? value.times(factor) : value)));
      const gross = sumOf(model.statement.flatMap(({ line }) => once.row(line)).map((amount) => amount.abs()));
      const grossAfter = gross.times(factor);
      for (const { line } of model.statement) {
        const row = dearer.row(line);
        const apart = once
          .row(line)
          .filter((amount, month) => !isClose(row[month] ?? new Decimal(NaN), amount.times(factor), grossAfter));
        expect(apart, line.id).toEqual([]);
      }
      const figures = [...model.kpis.map(({ line }) => line), model.returns.all.roi, model.returns.treasury.npv];
      const found = figures.filter((line) => {
        const [cheap, dear] = [once, dearer].map((reading) => ratioOf(reading, line, '').value);
        if (!cheap || !dear) return cheap !== dear;
        const expected = isMoney(line.unit) ? cheap.times(factor) : cheap;
        return !isClose(dear, expected, expected.abs().plus(gross).times(factor));
      });
      expect(found.map(({ id }) => id)).toEqual([]);
    },
  );
});

test('a release that learning puts off is put off in every line that counts releases', () => {
  // One hour or one unit of money for each release, before and after, so that each line is a number of releases.
  const counting = (slowsReleases: 'yes' | 'no'): readonly (readonly string[])[] => {
    const { model, table, read } = modelOf(
      scenarioFor('finance', {
        size: 'medium',
        baseCase: 'likely',
        roles: [{ id: 'engineer', people: 30, hourlyRate: 1 }],
        wages: { growth: 0 },
        realisation: { freedHours: 1, freedHoursCap: 1 },
        learning: { slowsReleases, months: 4 },
        releases: { factor: 1.5, retrainingsPerModelYear: 0 },
        deployment: { hoursPerRelease: 1, handsOnCut: 0 },
        compliance: { regulatedShare: 1, auditHours: 0, evidenceHours: 1, evidenceCut: 0 },
        retraining: { computePerRelease: 1 },
      }),
    );
    const reading = read(table);
    const counts = ['deploymentLabour', 'audit', 'retraining'].map((id) => {
      const line = model.statement.find((each) => each.line.id === id)?.line;
      return line === undefined ? [] : reading.row(line).map((count) => count.abs().toFixed(20));
    });
    expect(new Set(counts.map((row) => row.join(' '))).size).toBe(1);
    return counts;
  };
  const [usual = [], slowed = []] = [counting('no')[0], counting('yes')[0]];
  // Waves start with each of the months 6 to 11, and have learned after four months.
  expect(usual.findIndex((count, month) => count !== slowed[month])).toBe(6);
  expect(usual.findLastIndex((count, month) => count !== slowed[month])).toBe(14);
});

describe('losses of models', () => {
  test.each(numbered)(
    'avoided are at most what the models on the practice are worth: organisation %i',
    (_, scenario) => {
      const { model, table, read } = modelOf({
        ...scenario,
        models: { count: 20, growth: '0.1', newPerYear: 10, infrastructure: 100_000 },
        value: { perModelYear: 24_000, attribution: '0.5', perishable: '0.5' },
        incidents: { changeFailureRate: '0.5', failureCut: '0.9', recoveryCut: '0.5', lossPerHour: 900 },
        explainability: 'off',
        inflation: 'off',
        drift: { eventsPerModelYear: 12, detectionDays: 20, detectionCut: 1, lossShare: 1 },
      });
      const reading = read(table);
      const lines = model.statement.filter(({ line: { id } }) =>
        ['incidentLoss', 'lateDetection', 'freshness'].includes(id),
      );
      const adoption = reading.row(model.adoption).map(Number);
      const avoided = adoption.map((_share, month) =>
        lines.reduce((sum, { line }) => sum + Math.max(0, Number(reading.row(line)[month])), 0),
      );
      // 20 models growing by a tenth a year, each worth 2,000 a month.
      const worth = adoption.map((share, month) => 20 * 1.1 ** ((month - 0.5) / 12) * 2000 * share);
      avoided.forEach((amount, month) => expect(amount).toBeLessThanOrEqual((worth[month] ?? 0) * (1 + 1e-9)));
      const isHeld = model.lossesCut !== undefined && reading.row(model.lossesCut).some((cut) => cut.gt(0));
      const [last = 0, most = 0] = [avoided.at(-1), worth.at(-1)];
      if (isHeld && lines.every(({ line }) => reading.row(line).every((amount) => amount.gte(0)))) {
        expect(last / most).toBeCloseTo(1, 9);
      }
    },
  );
});

describe('a longer horizon', () => {
  /** Bills are cut at the horizon, and the way out lies at it. */
  const knowTheHorizon = (id: string): boolean => /^licence\.|^exit$/.test(id);

  test.each(numbered)('changes no month that both have: organisation %i', (_place, scenario) => {
    const [shorter, longer] = [24, 37].map((horizonMonths) => {
      const { model, table, read } = modelOf({ ...scenario, horizonMonths });
      return { lines: model.statement.map(({ line }) => line), reading: read(table) };
    });
    for (const line of shorter?.lines ?? []) {
      if (knowTheHorizon(line.id)) continue;
      const same = longer?.lines.find(({ id }) => id === line.id);
      const rows = same === undefined ? [] : longer?.reading.row(same);
      expect(rows?.slice(0, 25).map(String), line.id).toEqual(shorter?.reading.row(line).map(String));
    }
  });
});
