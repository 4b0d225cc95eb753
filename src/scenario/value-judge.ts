import type { Allowed } from '../errors.js';
import { described } from './described.js';
import type { Finding } from './finding.js';
import { isKeyed } from './keyed.js';
import { numberJudge } from './number-judge.js';
import { rangeFindings } from './ranges/range-judge.js';

export type Judge = (written: unknown) => readonly Finding[];

/** Judges a number, or the range of doubt about it. */
export function valueJudge(allowed: Allowed): Judge {
  const judgeNumber = numberJudge(allowed);
  return (written) => {
    if (isKeyed(written)) return rangeFindings(written, allowed);
    if (typeof written !== 'number' && typeof written !== 'string') {
      const expected = 'a number, or a range with low, likely and high';
      return [{ at: [], told: { code: 'wrong-type', received: described(written), expected } }];
    }
    const judgement = judgeNumber(written);
    return judgement.kind === 'number' ? [] : [{ at: [], told: judgement.told }];
  };
}

/** Judges a row of numbers, one a year or one a tier. */
export function rowJudge(allowed: Allowed, longest: number): Judge {
  const judgeValue = valueJudge(allowed);
  return (written) => {
    if (!Array.isArray(written)) {
      return [{ at: [], told: { code: 'wrong-type', received: described(written), expected: 'a list of numbers' } }];
    }
    if (written.length > longest) {
      return [{ at: [], told: { code: 'too-many-members', received: written.length, limit: longest } }];
    }
    return written.flatMap((value: unknown, index) =>
      judgeValue(value).map(({ at, told }) => ({ at: [index, ...at], told })),
    );
  };
}
