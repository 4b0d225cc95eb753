import type { Allowed } from '../errors.js';
import { described } from './described.js';
import type { Finding } from './finding.js';
import { nearest } from './nearest.js';
import { numberJudge } from './number-judge.js';

export type Judge = (written: unknown) => readonly Finding[];

export const rangeParts = ['low', 'likely', 'high'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRangePart = (key: string): boolean => (rangeParts as readonly string[]).includes(key);

function missingParts(range: Readonly<Record<string, unknown>>): readonly string[] {
  const isSpread = 'low' in range || 'high' in range;
  return (isSpread ? rangeParts : (['likely'] as const)).filter((part) => !(part in range));
}

/** Judges a number, or the range of doubt about it. */
export function valueJudge(allowed: Allowed): Judge {
  const judgeNumber = numberJudge(allowed);

  const judgeRange = (range: Readonly<Record<string, unknown>>): readonly Finding[] => {
    const findings: Finding[] = [];
    for (const key of Object.keys(range).filter((key) => !isRangePart(key))) {
      const name = nearest(key, rangeParts);
      findings.push({
        at: [key],
        told: { code: 'unknown-key', key, ...(name === undefined ? {} : { nearest: name }) },
      });
    }
    const missing = missingParts(range);
    if (missing.length > 0) findings.push({ at: [], told: { code: 'incomplete-range', missing, allowed } });

    const numbers = rangeParts.flatMap((part) => {
      if (!(part in range)) return [];
      const judgement = judgeNumber(range[part]);
      if (judgement.kind === 'number') return [judgement.value];
      findings.push({ at: [part], told: judgement.told });
      return [];
    });
    const isAscending = numbers.every((number, index) => index === 0 || number.gte(numbers[index - 1] ?? number));
    if (!isAscending) {
      const received = rangeParts
        .filter((part) => part in range)
        .map((part) => `${part} ${described(range[part])}`)
        .join(', ');
      findings.push({ at: [], told: { code: 'range-upside-down', received, allowed } });
    }
    return findings;
  };

  return (written) => {
    if (isObject(written)) return judgeRange(written);
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
