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
export interface KeyFigure {
  readonly line: Line;
  readonly unitInWords: string;
}

export interface Kpi extends KeyFigure {
  /** Heading under which it stands. */
  readonly group: string;
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
    ...under('Unit costs', unitCostKpis(source)),
    ...under('Tools and set-up', toolKpis(source)),
    ...under('Training and learning', effortKpis(source)),
    ...under('Reach', reachKpis(source)),
    ...under('Practices in place', practiceKpis(source)),
  ]);

const under = (group: string, figures: readonly KeyFigure[]): readonly Kpi[] =>
  figures.map((figure) => ({ ...figure, group }));
