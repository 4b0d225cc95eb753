import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { total } from '../../formula/series.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { isGiven } from '../shape.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

/** The total cost over what it buys: each model-year, each deployment on the new practice, each person. */
export function unitCostKpis({ basis, returns }: KpiSource): readonly KeyFigure[] {
  const { shape, estate, labour, adoption } = basis;
  const hasModels = isGiven(shape, 'models.count');
  const hasReleases = hasModels && isGiven(shape, 'releases.perModelYear');
  const modelMonths = line('model', {
    id: 'modelsOnPractice',
    label: 'Models on the new practice',
    formula: product(estate.models, adoption.share),
  });
  const perModel = line('money/model/year', {
    id: 'kpi.costPerModelYear',
    label: 'Cost per model and year on the new practice',
    formula: product(ratio(returns.totalCost, total(modelMonths)), monthsPerYear),
  });
  const perDeployment = line('money/release', {
    id: 'kpi.costPerDeployment',
    label: 'Cost per deployment on the new practice',
    formula: ratio(returns.totalCost, total(product(estate.releases.after.all, adoption.share))),
  });
  const perPerson = line('money/person', {
    id: 'kpi.costPerPerson',
    label: 'Cost per person, over the horizon',
    formula: ratio(returns.totalCost, labour.people),
  });
  return [
    ...(hasModels ? [{ line: perModel, unitInWords: 'money per model and year' }] : []),
    ...(hasReleases ? [{ line: perDeployment, unitInWords: 'money per deployment' }] : []),
    ...(labour.arePeopleKnown ? [{ line: perPerson, unitInWords: 'money per person' }] : []),
  ];
}
