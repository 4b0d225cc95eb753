import { describe, expect, test } from 'vitest';
import { calculate, messageOf, scenarioFor, ScenarioError, type Issue } from '../../src/index.js';
import { overdrawnWholes } from '../../src/scenario/complete-scenario.js';
import { inShort } from './issues-of.js';
import { resolved } from './resolved.js';

const overdrawn = (scenario: object): readonly Issue[] => overdrawnWholes(resolved(scenario).table);

const releases = { models: { count: 10 }, releases: { perModelYear: 4 } };

describe('what two inputs take of one whole is at most all of it', () => {
  test.each<[string, object, object, string]>([
    [
      'projects that go live anyway and further ones',
      { projects: { shareLive: '0.7', extraShareLive: '0.4' } },
      { projects: { shareLive: '0.7', extraShareLive: '0.3' } },
      'projects.extraShareLive',
    ],
    [
      'models that go live and further ones, of the projects started',
      { models: { newPerYear: 10 }, projects: { perYear: 12, extraShareLive: '0.2' } },
      { models: { newPerYear: 10 }, projects: { perYear: 12, extraShareLive: '0.1' } },
      'projects.perYear',
    ],
    [
      'infrastructure saved and that of idle models',
      { infrastructureSaving: { cut: '0.6' }, idleModels: { share: '0.5' } },
      { infrastructureSaving: { cut: '0.6' }, idleModels: { share: '0.4' } },
      'idleModels.share',
    ],
    [
      'releases that fail and roll-backs beside them',
      { ...releases, incidents: { changeFailureRate: '0.2' }, rollbacks: { perYear: 33 }, roles: [{ id: 'a' }] },
      { ...releases, incidents: { changeFailureRate: '0.2' }, rollbacks: { perYear: 32 }, roles: [{ id: 'a' }] },
      'rollbacks.perYear',
    ],
    [
      'hand-offs within the lead time',
      { leadTime: { days: 14, handOffs: 3, waitDays: 5 } },
      { leadTime: { days: 15, handOffs: 3, waitDays: 5 } },
      'leadTime.waitDays',
    ],
  ])('%s', (_, tooMuch, allOfIt, path) => {
    expect(inShort(overdrawn(tooMuch))).toEqual([`inconsistent ${path}`]);
    expect(overdrawn(allOfIt)).toEqual([]);
  });

  test('an idle model whose run cost is told by itself is not within the infrastructure', () => {
    const idleModels = { share: '0.5', runCostPerModelYear: 100 };
    expect(overdrawn({ infrastructureSaving: { cut: '0.6' }, idleModels })).toEqual([]);
  });

  test('whoever gave the parts: half of the projects go live in a profile', () => {
    expect(inShort(overdrawn(scenarioFor('retail', { projects: { extraShareLive: '0.6' } })))).toEqual([
      'inconsistent projects.extraShareLive',
    ]);
  });

  test('no profile takes more', () => {
    expect(overdrawn(scenarioFor('retail'))).toEqual([]);
    expect(overdrawn({})).toEqual([]);
  });
});

test('it is told together with what is missing, in one line that says what was taken of what', () => {
  const scenario = { projects: { shareLive: '0.7', extraShareLive: '0.4' } };
  let issues: readonly Issue[] = [];
  try {
    calculate(scenario);
  } catch (error) {
    if (error instanceof ScenarioError) issues = error.issues;
  }
  expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['inconsistent', 'missing-input']));
  expect(issues.filter(({ code }) => code === 'inconsistent').map((issue) => messageOf(issue))).toEqual([
    'projects.extraShareLive: This does not go together: the share of projects that goes live today and the share ' +
      'that goes live further are together at most 1. Given: 0.7 + 0.4 > 1.',
  ]);
});
