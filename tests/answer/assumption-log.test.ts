import { describe, expect, test } from 'vitest';
import { assumptionLog, calculate, parseScenario, type Scenario } from '../../src/index.js';
import { extendedScenarios } from '../../src/scenario/extended-scenarios.js';

const logOf = (scenario: Scenario) =>
  assumptionLog(scenario).map(({ path, from, to, notes }) => ({ path, from: told(from), to: told(to), notes }));

const told = (value: ReturnType<typeof assumptionLog>[number]['from']): string | null => {
  if (value === null) return null;
  if (value.kind === 'figure')
    return [value.low, value.likely, value.high].flatMap((each) => each?.toString() ?? []).join(' ');
  return value.kind === 'choice' ? value.choice : 'usual';
};

describe('the log of assumptions', () => {
  test.each(['finance', 'retail', 'public-sector'] as const)('of a bare profile of %s is empty', (industry) => {
    expect(assumptionLog({ industry, size: 'small' })).toEqual([]);
  });

  test('tells what differs, from what and to what, and nothing that only follows from it', () => {
    const profile = calculate({ industry: 'finance' }).evidence.inputs;
    const usual = (path: string) => profile.find((input) => input.path === path);
    const count = usual('models.count');
    expect(
      logOf({
        industry: 'finance',
        horizonMonths: 48,
        discounting: { rate: '0.1', timing: 'mid-year' },
        models: { count: { low: 50, likely: 60, high: 70 } },
        wages: { load: String(usual('wages.load')?.value) },
        freshness: 'off',
        customLines: [{ id: 'grant', label: 'A grant', side: 'benefit', annual: [5, 6] }],
      }),
    ).toEqual([
      { path: 'horizonMonths', from: '36', to: '48', notes: [] },
      { path: 'discounting.timing', from: 'monthly', to: 'mid-year', notes: [] },
      {
        path: 'models.count',
        from: [count?.low, count?.likely, count?.high].map(String).join(' '),
        to: '50 60 70',
        notes: [],
      },
      { path: 'freshness', from: 'usual', to: null, notes: [] },
      { path: 'customLines.grant.side', from: null, to: 'benefit', notes: [] },
      { path: 'customLines.grant.annual.1', from: null, to: '5', notes: [] },
      { path: 'customLines.grant.annual.2', from: null, to: '6', notes: [] },
    ]);
  });

  test('tells what one answer takes the place of, and members that are gone', () => {
    const log = logOf({ industry: 'finance', roles: [{ id: 'engineer', people: 3, hourlyRate: 90 }] });
    expect(log.find(({ path }) => path === 'roles.engineer.hourlyRate')).toMatchObject({ from: null, to: '90' });
    expect(log.find(({ path }) => path === 'roles.engineer.salary')?.to).toBeNull();
    expect(log.find(({ path }) => path === 'roles.validator')).toMatchObject({ from: 'usual', to: null });
  });

  test('carries the notes of the scenario, in their order, and those on what is as in the profile too', () => {
    const scenario: Scenario = {
      industry: 'finance',
      models: { count: 60 },
      notes: [
        { path: 'models.count', note: 'Counted in the register', author: 'A. Reader', date: '2026-11-02' },
        { path: 'wages.load', note: 'Held by the staff office' },
        { path: 'models.count', note: 'Counted again', date: '2026-12' },
      ],
    };
    const log = logOf(scenario);
    expect(log.map(({ path, notes }) => [path, notes.length])).toEqual([
      ['models.count', 2],
      ['wages.load', 1],
    ]);
    expect(log[0]?.notes[1]).toEqual({ note: 'Counted again', date: '2026-12' });
    expect(log[1]?.from).toBe(log[1]?.to);
    expect(calculate(scenario).metrics).toEqual(calculate({ industry: 'finance', models: { count: 60 } }).metrics);
  });

  test('has the notes of the scenario that is extended before its own', () => {
    const [, own] = extendedScenarios([
      { name: 'a', customLines: [], notes: [{ path: 'start', note: 'one' }] },
      { name: 'b', extends: 'a', notes: [{ path: 'start', note: 'two' }] },
    ]);
    expect(own?.notes?.map(({ note }) => note)).toEqual(['one', 'two']);
  });

  test('every wrong note is told at once, with the nearest path', () => {
    const parsed = parseScenario({
      industry: 'finance',
      notes: [{ path: 'model.count' }, { note: 'x' }, { path: 'start', date: 'soon', who: 'me' }, 'text'],
    });
    expect(parsed.ok ? [] : parsed.issues.map(({ path, code }) => [path, code])).toEqual([
      ['notes.1.path', 'unknown-reference'],
      ['notes.2.path', 'wrong-type'],
      ['notes.3.date', 'not-a-date'],
      ['notes.3.who', 'unknown-key'],
      ['notes.4', 'wrong-type'],
    ]);
    expect(parsed.ok ? undefined : parsed.issues[0]).toMatchObject({ nearest: 'models.count' });
  });
});
