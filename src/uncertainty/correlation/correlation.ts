import { eigen } from './eigen.js';
import { type Correlation, gaussianCopula, normalCorrelationOf, rankCorrelationOf } from './gaussian-copula.js';
import { type Matrix, matrixOf } from './matrix.js';
import { nearestCorrelation } from './nearest-correlation.js';

/** Why correlations cannot be had; `index` is the place in what was given, from 0. */
export type CorrelationIssue =
  | { readonly code: 'not-a-correlation'; readonly index: number; readonly received: number }
  | { readonly code: 'with-itself'; readonly index: number; readonly input: string }
  | { readonly code: 'unknown-input'; readonly index: number; readonly received: string }
  | { readonly code: 'given-twice'; readonly index: number; readonly first: number }
  | { readonly code: 'too-many-inputs'; readonly received: number; readonly limit: number }
  /** They contradict each other: no figures at all are correlated like this. A positive semi-definite matrix has no negative eigenvalue. */
  | { readonly code: 'contradictory'; readonly smallestEigenvalue: number };

/** Spearman's rank correlation of two inputs, from −1 to 1; pairs that are not given are independent. */
export interface GivenCorrelation {
  readonly between: readonly [string, string];
  readonly rank: number;
}

export interface CorrelationChange {
  readonly between: readonly [string, string];
  readonly from: number;
  readonly to: number;
}

export type CorrelationFor =
  | { readonly ok: true; readonly correlation: Correlation; readonly changes: readonly CorrelationChange[] }
  | { readonly ok: false; readonly issues: readonly CorrelationIssue[] };

interface CorrelationOptions {
  /** Every input that may be correlated. */
  readonly known: readonly string[];
  /** What to do with correlations that contradict each other: tell, or take the nearest ones that do not. */
  readonly whenContradictory: 'tell' | 'repair';
}

export const mostCorrelatedInputs = 100;
/** What rounding may leave of an eigenvalue that is nothing. */
const leastEigenvalue = -1e-10;
/** Smaller changes of a rank correlation are not worth telling. */
const leastChange = 1e-6;

/** The correlation of inputs from what was given of pairs, or everything that is wrong with it. */
export function correlationFor(given: readonly GivenCorrelation[], options: CorrelationOptions): CorrelationFor {
  const issues = correlationIssues(given, options.known);
  if (issues.length > 0) return { ok: false, issues };
  const inputs = [...new Set(given.flatMap(({ between }) => between))];
  const wanted = wantedMatrix(given, inputs);
  const smallestEigenvalue = Math.min(...eigen(wanted).values);
  if (smallestEigenvalue >= leastEigenvalue || inputs.length === 0)
    return { ok: true, correlation: gaussianCopula(inputs, wanted), changes: [] };
  if (options.whenContradictory === 'tell')
    return { ok: false, issues: [{ code: 'contradictory', smallestEigenvalue }] };
  const repaired = nearestCorrelation(wanted);
  const changes = changesBetween(inputs, wanted, repaired);
  return { ok: true, correlation: gaussianCopula(inputs, repaired), changes };
}

/** What is wrong with correlations pair by pair, whether or not they agree with each other. */
export function correlationIssues(
  given: readonly GivenCorrelation[],
  known: readonly string[],
): readonly CorrelationIssue[] {
  const isKnown = new Set(known);
  const firsts = new Map<string, number>();
  const issues = given.flatMap(({ between, rank }, index): CorrelationIssue[] => {
    const [left, right] = between;
    const pair = JSON.stringify(between.toSorted());
    const first = firsts.get(pair);
    if (first === undefined) firsts.set(pair, index);
    return [
      ...between
        .filter((input) => !isKnown.has(input))
        .map((input) => ({ code: 'unknown-input', index, received: input }) as const),
      ...(left === right ? [{ code: 'with-itself', index, input: left } as const] : []),
      ...(first !== undefined ? [{ code: 'given-twice', index, first } as const] : []),
      ...(rank >= -1 && rank <= 1 ? [] : [{ code: 'not-a-correlation', index, received: rank } as const]),
    ];
  });
  const inputCount = new Set(given.flatMap(({ between }) => between)).size;
  if (inputCount <= mostCorrelatedInputs) return issues;
  return [...issues, { code: 'too-many-inputs', received: inputCount, limit: mostCorrelatedInputs }];
}

function wantedMatrix(given: readonly GivenCorrelation[], inputs: readonly string[]): Matrix {
  const places = new Map(inputs.map((input, place) => [input, place]));
  const matrix = matrixOf(inputs.length, (row, column) => (row === column ? 1 : 0));
  for (const { between, rank } of given) {
    const [row, column] = between.map((input) => places.get(input)!) as [number, number];
    matrix[row]![column] = matrix[column]![row] = normalCorrelationOf(rank);
  }
  return matrix;
}

const changesBetween = (inputs: readonly string[], wanted: Matrix, repaired: Matrix): readonly CorrelationChange[] =>
  inputs
    .flatMap((left, row) =>
      inputs.slice(row + 1).map((right, after): CorrelationChange => {
        const column = row + 1 + after;
        const from = rankCorrelationOf(wanted[row]![column]!);
        return { between: [left, right], from, to: rankCorrelationOf(repaired[row]![column]!) };
      }),
    )
    .filter(({ from, to }) => Math.abs(to - from) > leastChange);
