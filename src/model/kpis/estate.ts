import { line } from '../../formula/line.js';
import { constant, product, ratio } from '../../formula/operations.js';
import type { Basis } from '../basis.js';
import { organisationGroup } from '../estate.js';
import { modelsGroup } from '../models.js';
import { isGiven } from '../shape.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

/** What all models together are taken to be worth, and how the estate renews itself. */
export const estateKpis = ({ basis }: KpiSource): readonly KeyFigure[] =>
  isGiven(basis.shape, modelsGroup.paths.count) ? [...worth(basis), ...turnover(basis)] : [];

function worth({ shape, estate }: Basis): readonly KeyFigure[] {
  if (!estate.isValueKnown) return [];
  const together = line('money/year', {
    id: 'kpi.valueOfAllModels',
    label: 'Value of all models a year, for the estate of today',
    formula: product(modelsGroup.inputs.count, estate.valuePerModelYear),
  });
  const share = line('1', {
    id: 'kpi.valueOfAllModelsShare',
    label: 'Value of all models, as a share of the revenue',
    formula: ratio(together, organisationGroup.inputs.revenue),
  });
  return [
    { line: together, unitInWords: 'money a year' },
    ...(isGiven(shape, organisationGroup.paths.revenue) ? [{ line: share, unitInWords: 'share of the revenue' }] : []),
  ];
}

function turnover({ estate: { newModels, newShare, endingShare, growthRate } }: Basis): readonly KeyFigure[] {
  if (newShare === undefined || endingShare === undefined) return [];
  const { count } = modelsGroup.inputs;
  const live = line('model/year', {
    id: 'kpi.modelsGoingLive',
    label: 'Models that go live a year',
    formula: newModels,
  });
  const ended = line('model/year', {
    id: 'kpi.modelsEnding',
    label: 'Models that end a year',
    formula: product(count, endingShare, constant('1', '1/year')),
  });
  const growth = line('1', { id: 'kpi.growthOfEstate', label: 'Growth of the estate a year', formula: growthRate });
  return [
    ...[live, ended].map((each) => ({ line: each, unitInWords: 'models a year' })),
    { line: growth, unitInWords: 'share a year' },
  ];
}
