import { line } from '../../formula/line.js';
import { atLeast, constant, maximum, product, ratio, sum } from '../../formula/operations.js';
import { grownYearly, monthsPerYear, remainder, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { adoptionGroup } from '../inputs/adoption.js';
import { retiredToolsGroup } from '../inputs/operations.js';
import { riskAdjustmentGroup } from '../inputs/risk-adjustment.js';
import { togetherInPlace } from '../practices.js';
import { isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';
import { netOfPractice } from './net-of-practice.js';

const { costPerYear, flatFeesPerYear, overlapMonths, contractEndMonth, uplift } = retiredToolsGroup.inputs;
const { ceiling } = adoptionGroup.inputs;

/**
 * Tools that go, at one step: once the roll-out is done, old and new have overlapped and the contract has ended. What
 * is billed by seat falls by the share that moved; a flat fee ends only when everyone has.
 */
export function toolsRetired({ shape, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'retiredTools')) return [];
  const end = line('month', {
    id: 'retirement',
    label: 'Month in which the old tools end',
    formula: maximum<'month'>(sum(adoption.rolledOut, overlapMonths), contractEndMonth),
  });
  const fee = line('money/year', {
    id: 'retiredPerYear',
    label: 'What is no longer paid a year, at today’s prices',
    formula: sum<'money/year'>(
      product(costPerYear, ceiling),
      product(flatFeesPerYear, atLeast(ceiling, constant('1'))),
    ),
  });
  const saved = line('money/month', {
    id: 'retiredTools',
    label: 'Retired tools',
    formula: product(
      ratio(fee, monthsPerYear),
      since(end),
      grownYearly(uplift),
      remainder(riskAdjustmentGroup.inputs.retiredTools),
    ),
  });
  const inPlace = togetherInPlace(shape, 'retiredTools.costPerYear', 'retiredTools.flatFeesPerYear');
  return [netOfPractice(benefitLine('Infrastructure', 'cash', saved), inPlace)];
}
