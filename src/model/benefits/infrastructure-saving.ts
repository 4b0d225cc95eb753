import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear, nothing, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { idleModelsGroup, infrastructureSavingGroup } from '../inputs/operations.js';
import { modelsGroup } from '../inputs/organisation.js';
import { riskAdjustmentGroup } from '../inputs/risk-adjustment.js';
import { togetherInPlace } from '../practices.js';
import { isGiven, isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';
import { netOfPractice } from './net-of-practice.js';

const models = modelsGroup.inputs;
const group = 'Infrastructure';

/** Spend on machine-learning infrastructure that falls away; it would have grown with the estate. */
export function infrastructureSaved({ shape, adoption, estate }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'infrastructureSaving')) return [];
  const saved = line('money/month', {
    id: 'infrastructureSaving',
    label: 'Infrastructure saving',
    formula: product(
      ratio(product(models.infrastructure, infrastructureSavingGroup.inputs.cut), monthsPerYear),
      estate.growth,
      adoption.share,
      remainder(riskAdjustmentGroup.inputs.infrastructureSaving),
    ),
  });
  const inPlace = togetherInPlace(shape, 'models.infrastructure');
  return [netOfPractice(benefitLine(group, 'cash', saved), inPlace)];
}

/** Models that nobody uses, found by the register and switched off. */
export function idleModelsSwitchedOff({ shape, adoption, estate }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'idleModels')) return [];
  const idle = idleModelsGroup.inputs;
  const runCost = isGiven(shape, 'idleModels.runCostPerModelYear')
    ? idle.runCostPerModelYear
    : ratio(models.infrastructure, models.count, nothing('money/model/year'));
  const perYear = line('money/year', {
    id: 'idleModelsYear',
    label: 'Cost of idle models a year',
    formula: product(estate.models, idle.share, runCost),
  });
  const saved = line('money/month', {
    id: 'idleModels',
    label: 'Idle models switched off',
    formula: product(ratio(perYear, monthsPerYear), adoption.share, remainder(riskAdjustmentGroup.inputs.idleModels)),
  });
  return [benefitLine(group, 'cash', saved)];
}
