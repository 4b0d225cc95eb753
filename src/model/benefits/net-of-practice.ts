import type { Expression } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { remainder } from '../../formula/vocabulary.js';
import type { StatementLine } from '../statement.js';

/** A benefit without the part that is earned already because the practice is in place. */
export function netOfPractice(benefit: StatementLine, inPlace: Expression<'1'> | undefined): StatementLine {
  if (inPlace === undefined) return benefit;
  const { id, label, note } = benefit.line;
  const whole = line('money/month', {
    id: `${id}.whole`,
    label: `${label}, if nothing were in place`,
    formula: benefit.line.formula,
  });
  return Object.freeze({
    ...benefit,
    line: line('money/month', {
      id,
      label,
      formula: product(whole, remainder(inPlace)),
      ...(note === undefined ? {} : { note }),
    }),
    enjoyed: line('money/month', {
      id: `${id}.enjoyed`,
      label: `${label}: enjoyed already`,
      formula: product(whole, inPlace),
    }),
  });
}
