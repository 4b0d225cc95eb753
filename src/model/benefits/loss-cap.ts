import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, minimum, product, ratio, sum } from '../../formula/operations.js';
import { addedUp, monthsPerYear, negativePart, positivePart, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import type { StatementLine } from '../statement.js';

/** Lines that all say what models lose, and what of them lies above what the models are worth. */
export interface CappedLosses {
  readonly lines: readonly StatementLine[];
  readonly cut?: Line<'money/month'>;
}

/**
 * Slow decay, failed changes and sudden shifts together cannot cost more than the models are worth. What is avoided of
 * them is held to the value of the models on the new practice, each line by the same share:
 *
 *     kept = min(1, models · V · adoption ÷ (losses avoided))
 */
export function cappedLosses({ estate, adoption }: Basis, losses: readonly StatementLine[]): CappedLosses {
  if (losses.length === 0 || !estate.isValueKnown) return { lines: losses };
  const most = line('money/month', {
    id: 'valueOfModels',
    label: 'Value a month of the models on the new practice',
    formula: product(ratio(product(estate.models, estate.valuePerModelYear), monthsPerYear), adoption.share),
  });
  const whole = losses.map((loss) => ({ loss, avoided: beforeCap(loss.line) }));
  const all = line('money/month', {
    id: 'lossesAvoided',
    label: 'Losses of models avoided, before they are held to the value of the models',
    formula: addedUp<'money/month'>(
      'money/month',
      whole.map(({ avoided }) => positivePart(avoided)),
    ),
  });
  const kept = line('1', {
    id: 'keptLosses',
    label: 'Share of the losses avoided that counts',
    formula: minimum<'1'>(constant('1'), ratio(most, all, constant('1'))),
  });
  const cut = line('money/month', {
    id: 'lossesCut',
    label: 'Losses avoided above the value of the models, not counted',
    formula: product(all, remainder(kept)),
  });
  return { lines: whole.map(({ loss, avoided }) => capped(loss, avoided, kept)), cut };
}

const beforeCap = ({ id, label, formula }: Line<'money/month'>): Line<'money/month'> =>
  line('money/month', { id: `${id}.uncapped`, label: `${label}, before the cap`, formula });

function capped(loss: StatementLine, avoided: Line<'money/month'>, kept: Expression<'1'>): StatementLine {
  const { id, label, note } = loss.line;
  return Object.freeze({
    ...loss,
    line: line('money/month', {
      id,
      label,
      formula: sum<'money/month'>(product(positivePart(avoided), kept), negativePart(avoided)),
      ...(note === undefined ? {} : { note }),
    }),
  });
}
