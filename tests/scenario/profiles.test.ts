import { describe, expect, test } from 'vitest';
import { assumedEstimate } from '../../src/evidence/assumption.js';
import { assumption, assumptions } from '../../src/evidence/assumptions.js';
import { industries } from '../../src/evidence/industry.js';
import { sizes, type Size } from '../../src/evidence/size.js';
import { inputsRead } from '../../src/formula/expression.js';
import type { Group, List } from '../../src/model/declaration.js';
import { modelFor } from '../../src/model/model.js';
import { inputGroups } from '../../src/model/order.js';
import { inEnglish, sayAll } from '../../src/say.js';
import { missingInputs } from '../../src/scenario/complete-scenario.js';
import { scenarioFor } from '../../src/scenario/parse-scenario.js';
import { evidenceRecord } from '../evidence/record.js';
import { resolved } from './resolved.js';

const groups: readonly (Group | List)[] = inputGroups;
const assumed: readonly string[] = assumptions.map(({ id }) => id);
const profiles = industries.flatMap((industry) => sizes.map((size) => [industry, size] as const));

describe.each(profiles)('the profile of %s, %s', (industry, size) => {
  const scenario = scenarioFor(industry, { size });
  const { table, shape, notices } = resolved(scenario);

  test('is sparse, and resolves without an issue', () => {
    expect(scenario).toEqual({ schemaVersion: 2, industry, size });
    expect(notices.map(({ code }) => code)).not.toContain('size-assumed');
  });

  test('lacks nothing that a formula reads', () => {
    const needed = modelFor(shape).statement.flatMap(({ line }) => inputsRead(line));
    expect(needed.length).toBeGreaterThan(50);
    expect(
      missingInputs(
        table,
        needed.map(({ path, label }) => ({ path, label, neededBy: [] })),
      ),
    ).toEqual([]);
  });

  test('has a record of the evidence, or the word assumption, behind every figure', () => {
    for (const [path, { provenance, record, notes }] of table) {
      switch (provenance) {
        case 'industry':
        case 'cross-industry':
          expect(evidenceRecord(record ?? ''), path).toBeDefined();
          break;
        case 'assumption':
          if (record === undefined) expect(sayAll(notes ?? [], inEnglish), path).toMatch(/.+/);
          else expect(assumed, path).toContain(record);
          break;
        case 'yours':
          expect.unreachable(`${path} is nobody’s`);
      }
    }
  });

  test('has figures only where an input is declared, with its unit and within its bounds', () => {
    for (const [path, { unit, unitInWords, low, likely, high }] of table) {
      const [key, ...rest] = path.split('.');
      const group = groups.find((each) => each.key === key);
      const field = group?.fields[rest[group.kind === 'list' ? 1 : 0] ?? ''];
      expect(field?.kind, path).toBe('number');
      if (field?.kind !== 'number') continue;
      expect({ unit, unitInWords }).toEqual({ unit: field.unit, unitInWords: field.unitInWords });
      const [lowest, highest] = [low ?? likely, high ?? likely];
      expect(lowest.lte(likely) && likely.lte(highest), path).toBe(true);
      if (field.lowest !== undefined) expect(lowest.gte(field.lowest), path).toBe(true);
      if (field.highest !== undefined) expect(highest.lte(field.highest), path).toBe(true);
    }
  });
});

/** What a model costs to own: people at what they cost beside paid leave, and infrastructure, over the models. */
function costOfOwning(industry: (typeof industries)[number], size: (typeof sizes)[number]): number {
  const { table } = resolved(scenarioFor(industry, { size }));
  const at = (path: string): number => table.get(path)?.likely.toNumber() ?? Number.NaN;
  const salaries = [...table.keys()].flatMap((path) => {
    const [, role] = /^roles\.(.+)\.people$/.exec(path) ?? [];
    return role === undefined ? [] : [at(path) * at(`roles.${role}.salary`)];
  });
  const payroll = salaries.reduce((sum, each) => sum + each, 0);
  const perPerson = at('wages.industryFactor') * at('wages.load') * (1 - at('wages.paidLeave'));
  return (payroll * perPerson) / at('models.count') + at('models.infrastructurePerModel');
}

test('a model is worth twice what it costs to own, in a small firm no more than in a medium one, as the assumption says', () => {
  const { reasoning } = assumption('valuePerModel');
  const said = /\(([\d,]+) in a medium firm and ([\d,]+) in an enterprise\)\. In a small one it costs ([\d,]+),/.exec(
    reasoning,
  );
  const [, medium, enterprise, small] = said ?? [];
  const quoted = { small, medium, enterprise };
  const estimateOf = (id: 'revenue' | 'valuePerModel', size: Size) =>
    assumedEstimate(assumption(id), { industry: 'retail', size });
  for (const size of sizes) {
    const mean = industries.reduce((sum, industry) => sum + costOfOwning(industry, size), 0) / industries.length;
    expect(quoted[size], size).toBe((Math.round(mean / 1000) * 1000).toLocaleString('en'));
    const value = estimateOf('valuePerModel', size);
    // The high end by the highest return of the surveys, half of the value being its cost. Round figures, within a fiftieth.
    expect(Math.abs(Number(value.high) / ((3.7 * Number(value.likely)) / 2) - 1), size).toBeLessThan(0.02);
    if (size === 'small') {
      const models =
        resolved(scenarioFor('retail', { size })).table.get('models.count')?.likely.toNumber() ?? Number.NaN;
      expect(value.likely).toBe(estimateOf('valuePerModel', 'medium').likely);
      expect((models * Number(value.likely)) / Number(estimateOf('revenue', size).likely)).toBeCloseTo(0.1, 1);
    } else expect(Math.abs(Number(value.likely) / (2 * mean) - 1), size).toBeLessThan(0.02);
  }
});
