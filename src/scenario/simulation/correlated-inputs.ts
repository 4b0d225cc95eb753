import type { Issue } from '../../errors.js';
import type { Table } from '../../formula/table.js';
import { clipped } from '../described.js';
import type { Finding, Told } from '../finding.js';
import { located } from '../located.js';
import type { Scenario } from '../scenario.js';
import { unknownReference } from '../unknown-reference.js';
import { inputsInDoubt } from './correlation.js';

/** An issue for each correlated input that is not there, or that is certain and moves with nothing. */
export function correlatedInputs(scenario: Scenario, table: Table): readonly Issue[] {
  const correlations = scenario.simulation?.correlations ?? [];
  const known = inputsInDoubt(table);
  const findings = correlations.flatMap(({ between }, index) =>
    between.flatMap((path, side): readonly Finding[] => {
      if (known.includes(path)) return [];
      const told = table.has(path) ? certain(path) : unknownReference(path, known);
      return [{ at: ['simulation', 'correlations', index, 'between', side], told }];
    }),
  );
  return located(findings, scenario);
}

const certain = (path: string): Told => ({
  code: 'inconsistent',
  rule: 'only what is in doubt moves together, and this input is certain: give it a range, or take the correlation out',
  received: clipped(path),
});
