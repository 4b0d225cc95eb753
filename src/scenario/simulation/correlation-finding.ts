import type { CorrelationIssue } from '../../uncertainty/correlation/correlation-issue.js';
import { clipped } from '../described.js';
import type { Finding, Told } from '../finding.js';
import { unknownReference } from '../unknown-reference.js';
import { rankAllowed } from './correlation-judge.js';

const contradiction =
  'what moves with one input cannot move against another that moves with it; correct one of these correlations, or ' +
  'write whenContradictory: repair to take the nearest ones that agree';

/**
 * What is wrong with correlations, at its place in their list.
 *
 * @param placeOf  where in the list a correlation stands, of those that were given
 */
export function correlationFinding(issue: CorrelationIssue, placeOf: (index: number) => number): Finding {
  switch (issue.code) {
    case 'not-a-correlation': {
      const told: Told = { code: 'out-of-range', received: String(issue.received), allowed: rankAllowed };
      return { at: [placeOf(issue.index), 'rank'], told };
    }
    case 'with-itself': {
      const told = broken('a correlation is between two different inputs', `${clipped(issue.input)} twice`);
      return { at: [placeOf(issue.index), 'between'], told };
    }
    case 'given-twice': {
      const told = broken('two inputs have one correlation', `theirs is also number ${placeOf(issue.first) + 1}`);
      return { at: [placeOf(issue.index), 'between'], told };
    }
    case 'unknown-input':
      return { at: [placeOf(issue.index), 'between'], told: unknownReference(issue.received, []) };
    case 'too-many-inputs': {
      const received = `${issue.received} correlated inputs`;
      return { at: [], told: { code: 'too-large', received, limit: `${issue.limit} of them` } };
    }
    case 'contradictory':
      return { at: [], told: broken(contradiction, `smallest eigenvalue ${issue.smallestEigenvalue.toPrecision(3)}`) };
    default:
      return issue satisfies never;
  }
}

const broken = (rule: string, received: string): Told => ({ code: 'inconsistent', rule, received });
