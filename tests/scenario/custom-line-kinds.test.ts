import { expect, test } from 'vitest';
import { parseScenario } from '../../src/index.js';

const issuesOf = (line: object): readonly string[] => {
  const parsed = parseScenario({ customLines: [{ id: 'line', initial: 1, ...line }] });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

test('a cost is cash or capacity', () => {
  expect(issuesOf({ side: 'cost', kind: 'risk' })).toEqual(['inconsistent customLines.line.kind']);
  expect(issuesOf({ side: 'cost', kind: 'business' })).toEqual(['inconsistent customLines.line.kind']);
  expect(issuesOf({ side: 'cost', kind: 'capacity' })).toEqual([]);
});

test('an expected loss takes no risk adjustment', () => {
  expect(issuesOf({ side: 'benefit', kind: 'risk', riskAdjustment: '0.1' })).toEqual([
    'inconsistent customLines.line.riskAdjustment',
  ]);
  expect(issuesOf({ side: 'benefit', kind: 'risk', riskAdjustment: 0 })).toEqual([]);
});
