import type { Line } from '../formula/expression.js';
import type { Basis } from './basis.js';
import type { Benefit } from './benefits/benefit.js';
import { cappedLosses } from './benefits/loss-cap.js';
import { freedCapacity, type FreedCapacity } from './benefits/saved-hours.js';
import { losses, otherBenefits, savedWork } from './order.js';
import type { StatementLine } from './statement.js';

/** Lines of margin that models earn: it may be told that their money is banked. */
export const businessLines: readonly string[] = [...losses, ...otherBenefits].flatMap(({ nature, id }) =>
  nature === 'business' && id !== undefined ? [id] : [],
);

/** The lines, the hours freed by role, and what of the losses lies above the value of the models. */
export interface Benefits extends FreedCapacity {
  readonly lossesCut?: Line<'money/month'>;
}

/** Every benefit that is on, in the order of the statement. */
export function benefitsOf(basis: Basis): Benefits {
  const linesOf = (each: Benefit): readonly StatementLine[] => each.linesOf(basis);
  const capacity = freedCapacity(
    basis,
    savedWork.flatMap(({ hoursOf }) => hoursOf(basis)),
  );
  const kept = cappedLosses(basis, losses.flatMap(linesOf));
  return Object.freeze({
    lines: Object.freeze([...capacity.lines, ...kept.lines, ...otherBenefits.flatMap(linesOf)]),
    roles: capacity.roles,
    ...(kept.cut === undefined ? {} : { lossesCut: kept.cut }),
  });
}
