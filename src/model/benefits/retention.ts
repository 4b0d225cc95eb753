import { line } from '../../formula/line.js';
import { constant, product, ratio } from '../../formula/operations.js';
import { monthsPerYear, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, cut, share } from '../fields.js';
import { riskAdjustmentGroup } from '../risk-adjustment.js';
import { isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';

export const retentionGroup = group('retention', 'Retention', {
  leavers: share({ label: 'People who leave a year', unitInWords: 'share a year' }),
  cut: cut({ label: 'Cut of the people who leave' }),
  replacementCost: amount('money/person', { label: 'Cost of replacing one' }),
});

const retention = retentionGroup.inputs;
const yearly = constant('1', '1/year');

/** People who stay because the work is better, at what replacing them would cost. Off unless told. */
export function leaversAvoided({ shape, adoption, labour }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'retention')) return [];
  const staying = line('person/year', {
    id: 'leaversSpared',
    label: 'People a year who stay',
    formula: product(labour.people, retention.leavers, retention.cut, yearly),
  });
  const avoided = line('money/month', {
    id: 'leaversAvoided',
    label: 'Leavers avoided',
    formula: product(
      ratio(product(staying, retention.replacementCost), monthsPerYear),
      adoption.share,
      remainder(riskAdjustmentGroup.inputs.leaversAvoided),
    ),
  });
  return [benefitLine('Ways of working', 'cash', avoided)];
}
