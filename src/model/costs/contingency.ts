import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { addedUp } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { share } from '../fields.js';
import { isOn, type Shape } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';

export const contingencyGroup = group('contingency', 'Contingency', {
  share: share({
    label: 'Contingency on set-up, links, migration and consulting',
    unitInWords: 'share of the work, at most 2',
    highest: '2',
    default: { assumption: 'contingency' },
  }),
});

const reserve = (
  nature: 'cash' | 'capacity',
  id: string,
  label: string,
  base: readonly StatementLine[],
): StatementLine =>
  costLine(
    'Set-up',
    nature,
    line('money/month', {
      id,
      label,
      formula: product(
        contingencyGroup.inputs.share,
        addedUp(
          'money/month',
          base.filter((each) => each.nature === nature).map((each) => each.line),
        ),
      ),
    }),
  );

/** A reserve on one-time work, of the same kind of money and in the same months as what it is for. */
export function contingencyCosts(shape: Shape, base: readonly StatementLine[]): readonly StatementLine[] {
  if (!isOn(shape, 'contingency')) return [];
  return [
    reserve('capacity', 'contingencyHours', 'Contingency on own hours', base),
    reserve('cash', 'contingencyCash', 'Contingency on consulting', base),
  ];
}
