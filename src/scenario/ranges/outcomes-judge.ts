import { sumOf } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import { isAddedUp, mostOutcomes } from '../../uncertainty/distributions/distribution-checks.js';
import { described } from '../described.js';
import type { Finding, Told } from '../finding.js';
import { isKeyed } from '../keyed.js';
import { numberJudge, type NumberJudge } from '../number-judge.js';
import { unknownKeysIn } from '../unknown-key.js';
import { probabilityAllowed } from './part-allowed.js';

const outcomeParts = ['value', 'probability'] as const;

type OutcomeJudges = Readonly<Record<(typeof outcomeParts)[number], NumberJudge>>;

/** What is wrong with the outcomes of a discrete distribution. */
export function outcomesFindings(written: unknown, allowed: Allowed): readonly Finding[] {
  if (!Array.isArray(written) || written.length === 0) {
    const received = Array.isArray(written) ? 'an empty list' : described(written);
    const expected = 'a list of values with their probabilities';
    return [{ at: [], told: { code: 'wrong-type', received, expected } }];
  }
  if (written.length > mostOutcomes) {
    return [{ at: [], told: { code: 'too-many-members', received: written.length, limit: mostOutcomes } }];
  }
  const outcomes: readonly unknown[] = written;
  const judges = { value: numberJudge(allowed), probability: numberJudge(probabilityAllowed(allowed)) };
  return [...outcomes.flatMap((outcome, index) => inOutcome(outcome, index)), ...sumFindings()];

  function inOutcome(outcome: unknown, index: number): readonly Finding[] {
    return outcomeFindings(outcome, judges, allowed).map(({ at, told }) => ({ at: [index, ...at], told }));
  }

  /** Only where every probability is known. */
  function sumFindings(): readonly Finding[] {
    const probabilities = outcomes.map((outcome) =>
      judges.probability(isKeyed(outcome) ? outcome['probability'] : undefined),
    );
    const known = probabilities.flatMap((judgement) => (judgement.kind === 'number' ? [judgement.value] : []));
    if (known.length < outcomes.length || isAddedUp(known.map(Number))) return [];
    const rule = 'the probabilities of the outcomes add up to 1';
    return [{ at: [], told: { code: 'inconsistent', rule, received: sumOf(known).toString() } }];
  }
}

function outcomeFindings(outcome: unknown, judges: OutcomeJudges, allowed: Allowed): readonly Finding[] {
  if (!isKeyed(outcome)) {
    return [
      { at: [], told: { code: 'wrong-type', received: described(outcome), expected: 'a value with its probability' } },
    ];
  }
  const missing = outcomeParts.filter((part) => !(part in outcome));
  const incomplete: Told = { code: 'incomplete-range', missing, needed: outcomeParts, allowed };
  return [
    ...unknownKeysIn(outcome, outcomeParts),
    ...(missing.length === 0 ? [] : [{ at: [], told: incomplete }]),
    ...outcomeParts.flatMap((part): readonly Finding[] => {
      if (!(part in outcome)) return [];
      const judgement = judges[part](outcome[part]);
      return judgement.kind === 'number' ? [] : [{ at: [part], told: judgement.told }];
    }),
  ];
}
