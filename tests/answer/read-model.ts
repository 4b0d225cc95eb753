import { plannedModelInSteps } from '../../src/answer/planned-model.js';
import { Decimal } from '../../src/decimal.js';
import type { Figure, Table } from '../../src/formula/table.js';
import type { Scenario } from '../../src/index.js';
import type { Model } from '../../src/model/model.js';
import type { Shape } from '../../src/model/shape.js';
import { exactReading, type ExactReading } from '../../src/reading/exact.js';
import { resolved } from '../scenario/resolved.js';
import { atOnce } from '../../src/steps.js';

/** A scenario with its model, and a way to read it with other figures. */
export interface ReadModel {
  readonly model: Model;
  readonly shape: Shape;
  readonly table: Table;
  readonly read: (table: Table) => ExactReading;
}

export function modelOf(scenario: Scenario): ReadModel {
  const { shape, table } = resolved(scenario);
  const { model, plan } = atOnce(plannedModelInSteps(shape));
  const usual = exactReading(plan, table);
  return { model, shape, table, read: (figures) => (figures === table ? usual : usual.withTable(figures)) };
}

/** The table with another figure wherever `change` gives one. */
export const changed = (table: Table, change: (path: string, figure: Figure) => Decimal): Table =>
  new Map([...table].map(([path, figure]) => [path, { ...figure, value: change(path, figure) }]));
