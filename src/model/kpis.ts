import type { Line } from '../formula/expression.js';
import type { Basis } from './basis.js';
import type { Benefits } from './benefits.js';
import { effortKpis } from './kpis/effort.js';
import { practiceKpis } from './kpis/practices.js';
import { reachKpis } from './kpis/reach.js';
import { toolKpis } from './kpis/tools.js';
import { unitCostKpis } from './kpis/unit-costs.js';
import type { Returns } from './returns.js';
import type { StatementLine } from './statement.js';

/** A figure that tells how things stand and is money in no statement. */
export interface Kpi {
  readonly line: Line;
  readonly unitInWords: string;
}

/** What they are made from. */
export interface KpiSource {
  readonly basis: Basis;
  readonly statement: readonly StatementLine[];
  readonly benefits: Benefits;
  readonly returns: Returns;
}

/** Every key figure whose inputs are there, in the order of the report. */
export const kpisOf = (source: KpiSource): readonly Kpi[] =>
  Object.freeze([
    ...unitCostKpis(source),
    ...toolKpis(source),
    ...effortKpis(source),
    ...reachKpis(source),
    ...practiceKpis(source),
  ]);
