import { effortKpis } from './kpis/effort.js';
import { estateKpis } from './kpis/estate.js';
import type { KeyFigure, KpiSource } from './kpis/key-figure.js';
import { practiceKpis } from './kpis/practices.js';
import { reachKpis } from './kpis/reach.js';
import { toolKpis } from './kpis/tools.js';
import { unitCostKpis } from './kpis/unit-costs.js';

export interface Kpi extends KeyFigure {
  /** Heading under which it stands. */
  readonly group: string;
}

/** Every key figure whose inputs are there, in the order of the report. */
export const kpisOf = (source: KpiSource): readonly Kpi[] =>
  Object.freeze([
    ...under('Models', estateKpis(source)),
    ...under('Unit costs, learning loss included', unitCostKpis(source)),
    ...under('Tools and set-up', toolKpis(source)),
    ...under('Training and learning', effortKpis(source)),
    ...under('Reach', reachKpis(source)),
    ...under('Practices in place', practiceKpis(source)),
  ]);

const under = (group: string, figures: readonly KeyFigure[]): readonly Kpi[] =>
  figures.map((figure) => ({ ...figure, group }));
