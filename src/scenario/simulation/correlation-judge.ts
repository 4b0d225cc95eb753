import type { Allowed } from '../../errors.js';
import { described } from '../described.js';
import type { Finding } from '../finding.js';
import { isKeyed } from '../keyed.js';
import { numberJudge } from '../number-judge.js';
import { unknownKeysIn } from '../unknown-key.js';
import type { Judge } from '../value-judge.js';

export const rankAllowed: Allowed = { label: 'Rank correlation', unit: 'rank correlation', lowest: '-1', highest: '1' };

/** Judges one correlation by itself. */
export const correlationJudge: Judge = (written) => {
  if (!isKeyed(written)) {
    const expected = 'two inputs and their rank correlation';
    return [{ at: [], told: { code: 'wrong-type', received: described(written), expected } }];
  }
  const { between, rank } = written;
  const judgement = numberJudge(rankAllowed)(rank);
  return [
    ...unknownKeysIn(written, ['between', 'rank']),
    ...betweenFindings(between),
    ...(judgement.kind === 'number' ? [] : [{ at: ['rank'], told: judgement.told }]),
  ];
};

function betweenFindings(between: unknown): readonly Finding[] {
  const isPair = Array.isArray(between) && between.length === 2 && between.every((path) => typeof path === 'string');
  if (isPair) return [];
  const received = Array.isArray(between) ? `a list of ${between.length}` : described(between);
  const expected = 'a list of the paths of two inputs, like [wages.growth, models.count],';
  return [{ at: ['between'], told: { code: 'wrong-type', received, expected } }];
}
