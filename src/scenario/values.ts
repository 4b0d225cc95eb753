import { toolIds } from '../evidence/known-tools.js';
import type { Allowed } from '../errors.js';
import type { Declaration, Fields } from '../model/declaration.js';
import { allowedOf } from './declarations.js';
import { here, under, type Check } from './finding.js';
import { clipped, isKeyed, type Keyed } from './plain-data.js';
import { isShareUnit } from '../formula/unit-words.js';
import { inNumerals, numberCheck } from './numbers.js';
import { rangeFindings } from './ranges/range-check.js';
import { choiceCheck, textCheck, wrongType } from './words.js';
import { text } from '../say.js';

/** The check of one input, whatever others say. */
export function valueCheck(declared: Declaration): Check {
  switch (declared.kind) {
    case 'number':
      return numberOrRangeCheck(allowedOf(declared));
    case 'numbers':
      return rowCheck(allowedOf(declared), declared.longest);
    case 'count':
      return numberCheck(allowedOf(declared));
    case 'choice':
      return declared.choices === undefined ? textCheck : choiceCheck(declared.choices);
    case 'text':
      return textCheck;
    case 'entry':
      return toolCheck;
    default:
      return declared satisfies never;
  }
}

/** What was written of inputs, with plain numerals in place of `10k` and `8 %`. */
export const partInNumerals = (fields: Fields, written: Keyed): Keyed =>
  Object.fromEntries(
    Object.entries(written).map(([key, value]) => {
      const declared = fields[key];
      const isNumber = declared !== undefined && 'unitInWords' in declared;
      return [key, isNumber ? inNumerals(value, isShareUnit(declared.unitInWords)) : value];
    }),
  );

/** A number, or the range of doubt about it. */
function numberOrRangeCheck(allowed: Allowed): Check {
  const check = numberCheck(allowed);
  return (written) => {
    if (isKeyed(written)) return rangeFindings(written, allowed);
    const isNumber = typeof written === 'number' || typeof written === 'string';
    return isNumber ? check(written) : wrongType(written, text('a number, or a range with low, likely and high'));
  };
}

/** A row of numbers, one a year or one a tier. */
function rowCheck(allowed: Allowed, longest: number): Check {
  const check = numberOrRangeCheck(allowed);
  return (written) => {
    if (!Array.isArray(written)) return wrongType(written, text('a list of numbers'));
    if (written.length > longest) return here({ code: 'too-many-members', received: written.length, limit: longest });
    return written.flatMap((value: unknown, index) => under(index, check(value)));
  };
}

/** A tool of the catalogue, which may be added after the first scenario was checked. */
const toolCheck: Check = (written) => {
  const known = toolIds();
  const isUnseen = known.length === 0 && typeof written === 'string';
  return isUnseen ? here({ code: 'no-catalogue', received: clipped(written) }) : choiceCheck(known)(written);
};
