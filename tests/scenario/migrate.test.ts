import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { calculate, type Scenario } from '../../src/index.js';
import { inEnglish } from '../../src/say.js';
import { scenarioNoticeText } from '../../src/scenario/notice.js';
import { extendedScenarios } from '../../src/scenario/extended-scenarios.js';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { inShort, issuesOf } from './issues-of.js';
import { resolved } from './resolved.js';

test('a scenario of version 0 is carried over: the horizon was in years, the rate at the top', () => {
  const old = { schemaVersion: 0, horizonYears: 3, discountRate: '0.08', discounting: { timing: 'year-end' } };
  expect(parseScenario(old)).toEqual({
    ok: true,
    scenario: { schemaVersion: 2, horizonMonths: '36', discounting: { timing: 'year-end', rate: '0.08' } },
  });
});

test('half a year more is six months', () => {
  expect(parseScenario('{ "schemaVersion": 0, "horizonYears": 2.5 }')).toHaveProperty('scenario.horizonMonths', '30');
});

test('without a version a scenario is of the newest', () => {
  expect(inShort(issuesOf({ horizonYears: 3 }))).toEqual(['unknown-key horizonYears']);
});

test('what cannot be carried over is told', () => {
  const torn = { schemaVersion: 0, horizonYears: 'long', discounting: 'off', discountRate: 0.08 };
  expect(inShort(issuesOf(torn))).toEqual([
    'unknown-key horizonYears',
    'inconsistent discounting',
    'unknown-key discountRate',
  ]);
});

test.each([3, -1, 0.5, null, '1', {}])('version %j is not known', (schemaVersion) => {
  expect(inShort(issuesOf({ schemaVersion, horizonMonths: 0 }))).toEqual(['unknown-version schemaVersion']);
});

/** Examples of version 1 with all that their profiles filled in written out, and what version 1 made of them. */
interface OldAnswer {
  readonly scenario: Scenario;
  readonly npv: string;
  /** Present values by line. */
  readonly lines: Readonly<Record<string, string>>;
}

const oldAnswer = (name: string): OldAnswer =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'version-1', `${name}.json`), 'utf8')) as OldAnswer;

const modelsIn = ({ models = 'off' }: Scenario) => (models === 'off' ? {} : models);

/** The old example without what version 2 cannot hold beside the rest of it, as its issue says. */
function withoutLife({ scenario, ...old }: OldAnswer): OldAnswer {
  const models = Object.entries(modelsIn(scenario)).filter(([key]) => key !== 'lifeMonths');
  return { ...old, scenario: { ...scenario, models: Object.fromEntries(models) } };
}

/** Lines whose present value differs from that of version 1 in any of 24 digits. */
function changedLines({ scenario, lines }: OldAnswer): readonly string[] {
  const now = calculate({ ...scenario }).lines;
  expect(now.map(({ id }) => id).sort()).toEqual(Object.keys(lines).sort());
  return now.flatMap(({ id, presentValue }) => {
    const then = new Decimal(lines[id] ?? Number.NaN);
    return presentValue.minus(then).abs().lte(then.abs().times('1e-24')) ? [] : [id];
  });
}

const changesOf = (scenario: object): readonly string[] => {
  const parsed = parseScenario(scenario);
  return parsed.ok ? (parsed.carriedOver?.changes ?? []).map(({ text, values }) => inEnglish(text, values)) : [];
};

describe('a scenario of version 1', () => {
  test.each(['online-retailer', 'telecom'])('has the same answer to the digit: %s', (name) => {
    const old = oldAnswer(name);
    expect(changedLines(old)).toEqual([]);
    expect(calculate(old.scenario).metrics.npv.toPrecision(24)).toBe(new Decimal(old.npv).toPrecision(24));
  });

  test.each([
    ['five-person-startup', 30, []],
    ['machine-builder', 336, []],
    // Beyond 36 months models live on.
    ['insurance-group', 350, ['moreProjects']],
  ])(
    'of which growth, new models and life do not agree is told how to keep either, and has the same answer but for that: %s',
    (name, follows, changed) => {
      const old = oldAnswer(name);
      const issues = issuesOf(old.scenario);
      expect(inShort(issues)).toEqual(['inconsistent models.lifeMonths']);
      expect(issues.map((issue) => messageOf(issue)).join()).toContain(`here that is ${follows} months`);
      expect(changedLines(withoutLife(old))).toEqual(changed);
    },
  );

  test('that grew by more than goes live is told so: 9 on 46 where it said 20 %', () => {
    const { scenario } = withoutLife(oldAnswer('regional-bank'));
    expect(() => calculate(scenario)).toThrow('the estate grows by no more than the models that go live');
    const { npv } = calculate({ ...scenario, models: { ...modelsIn(scenario), growth: '0.195' } }).metrics;
    expect(npv.isFinite()).toBe(true);
  });

  test('says what was changed', () => {
    const { notices } = calculate(withoutLife(oldAnswer('five-person-startup')).scenario);
    const notice = notices.find((each) => each.code === 'carried-over');
    expect(notice?.code === 'carried-over' ? scenarioNoticeText(notice) : '').toBe(
      'This scenario is of version 1 of the format, and was carried over. ' +
        'What a model is worth is money of its own now: 50000 a year (value.perModelYear) for value.multiple, value.carriedShare. ' +
        'A broken release costs 1.43 an hour (incidents.lossPerHour), which was made from the revenue.',
    );
    expect(changesOf(oldAnswer('telecom').scenario)).toContain(
      'How long a model lives follows from new models and growth: models.lifeMonths is left out.',
    );
  });

  const crew = {
    schemaVersion: 1,
    organisation: { revenue: 8_760_000 },
    wages: { productiveHours: 1500 },
    roles: [{ id: 'team', people: 2, hourlyRate: 100 }],
    models: { count: 10, infrastructure: 100_000 },
  };

  test('carries a range over with the figure: so many times (2 × 1,500 × 100 + 100,000) ÷ 10', () => {
    const multiple = { low: 1, likely: '1.5', high: 2 };
    expect(parseScenario({ ...crew, value: { multiple, carriedShare: 1 } })).toHaveProperty(
      'scenario.value.perModelYear',
      { low: '40000', likely: '60000', high: '80000' },
    );
  });

  test('holds it to the revenue that passes through the models: 8,760,000 ÷ 20 ÷ 10', () => {
    expect(parseScenario({ ...crew, value: { multiple: 2, carriedShare: '0.05' } })).toHaveProperty(
      'scenario.value.perModelYear',
      '43800',
    );
  });

  test('reads a share as people write it: 5 % of the same', () => {
    const parsed = parseScenario({ ...crew, value: { multiple: 2, carriedShare: '5 %' } });
    expect(parsed).toHaveProperty('scenario.value.perModelYear', '43800');
  });

  test('tells a multiple beside what a model is worth, which would have been left out', () => {
    const issuesOf = (value: object, others = {}): unknown => {
      const parsed = parseScenario({ schemaVersion: 1, industry: 'finance', value, ...others });
      return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
    };
    expect(issuesOf({ multiple: 3, perModelYear: 9 })).toEqual(['excludes value.multiple']);
    // The share of the revenue says what a broken release costs, unless that is told or there are none.
    expect(issuesOf({ carriedShare: 0.1, perModelYear: 9 })).toEqual([]);
    expect(issuesOf({ carriedShare: 0.1, perModelYear: 9 }, { incidents: 'off' })).toEqual([
      'excludes value.carriedShare',
    ]);
    expect(issuesOf({ carriedShare: 0.1, perModelYear: 9 }, { incidents: { lossPerHour: 5 } })).toEqual([
      'excludes value.carriedShare',
    ]);
  });

  test('tells what is wrong where the file says it, and not of what would have been made of it', () => {
    const incidents = { severity: 2, outageCostPerHour: 'many' };
    expect(inShort(issuesOf({ ...crew, value: { multiple: -3, carriedShare: '1.5' }, incidents }))).toEqual([
      'out-of-range value.multiple',
      'percent-for-share value.carriedShare',
      'percent-for-share incidents.severity',
      'not-a-number incidents.outageCostPerHour',
    ]);
  });

  test('loses a part of what passes through, of an hour of revenue or of an outage: 400 × 0.1 × 0.5 ÷ 10', () => {
    const incidents = { changeFailureRate: '0.2', severity: '0.5', outageCostPerHour: 400 };
    const parsed = parseScenario({ ...crew, value: { multiple: 2, carriedShare: '0.1' }, incidents });
    expect(parsed).toHaveProperty('scenario.incidents', { changeFailureRate: '0.2', lossPerHour: '2' });
  });

  test('keeps its releases of one kind, and as many after as its profile had', () => {
    const told = { schemaVersion: 1, industry: 'finance', releases: { perModelYear: 10 } };
    expect(parseScenario(told)).toHaveProperty('scenario.releases', {
      perModelYear: 10,
      factor: { low: '1', likely: '1.5', high: '3' },
      retrainingsPerModelYear: 0,
    });
    expect(parseScenario({ schemaVersion: 1, releases: { perModelYear: 10 } })).toHaveProperty('scenario.releases', {
      perModelYear: 10,
    });
  });

  test('leaves to its profile what it left open', () => {
    const sparse = { schemaVersion: 1, industry: 'finance', models: { count: 55, newPerYear: 9 } };
    expect(parseScenario(sparse)).toMatchObject({ ok: true, scenario: { ...sparse, schemaVersion: 2 } });
  });

  test('is told that ranges, its own or those of its profile, count with their mean, and how to read them as before', () => {
    const telling =
      'What has a range counts with its mean now, and not with its likely figure: baseCase: likely reads it as before.';
    const doubtful = { schemaVersion: 1, models: { count: { low: 10, likely: 20, high: 60 } } };
    expect(changesOf(doubtful)).toEqual([telling]);
    expect(changesOf({ schemaVersion: 1, industry: 'finance' })).toEqual([telling]);
    expect(changesOf({ schemaVersion: 1, models: { count: 20 } })).toEqual([]);
    expect(changesOf({ ...doubtful, baseCase: 'likely' })).toEqual([]);
    const [now, asBefore] = [doubtful, { ...doubtful, baseCase: 'likely' }].map(
      (scenario) => resolved(scenario as Scenario).table.get('models.count')?.value,
    );
    expect([now?.toString(), asBefore?.toString()]).toEqual(['25', '20']);
  });

  test('that extends another cannot be carried over where it needs figures of the other', () => {
    const part = { schemaVersion: 1, extends: 'base', value: { multiple: 3 } };
    expect(inShort(issuesOf(part))).toEqual(['inconsistent value.multiple']);
    const life = { schemaVersion: 1, extends: 'base', models: { lifeMonths: 24 } };
    expect(inShort(issuesOf(life))).toEqual(['inconsistent models.lifeMonths']);
  });

  test('that extends another keeps its releases of one kind, and is told what no longer follows its people', () => {
    const part = { schemaVersion: 1, extends: 'base', releases: { perModelYear: 6 }, models: { count: 60 } };
    expect(parseScenario(part)).toHaveProperty('scenario.releases', { perModelYear: 6, retrainingsPerModelYear: 0 });
    expect(changesOf(part)).toEqual([
      'What a model is worth stays as in the scenario that is extended, and follows other people and models no longer: ' +
        'tell value.perModelYear where it is another.',
      'All releases are of one kind, as they were: none of them is a routine retraining (releases.retrainingsPerModelYear is 0).',
    ]);
  });

  test('says what was changed to all that extend it, be they compared, and with a name or without', () => {
    const base = { ...crew, name: 'base', value: { multiple: 2, carriedShare: 1 } };
    const part = { schemaVersion: 1, extends: 'base', models: { count: 60 } };
    const told = extendedScenarios([base, part] as readonly Scenario[]).map((scenario) => changesOf(scenario).length);
    expect(told).toEqual([2, 3]);
  });

  test('that is wrong is told what is wrong, and not what became of the rest', () => {
    const wrong = { ...crew, industry: 'finanse', value: { multiple: 2 } };
    expect(inShort(issuesOf(wrong))).toEqual(['not-a-choice industry']);
  });
});
