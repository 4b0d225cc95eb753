import { eigen } from './eigen.js';
import { type Matrix, matrixOf } from './matrix.js';

const mostRounds = 1000;
const nearEnough = 1e-10;

/**
 * The correlation matrix nearest to a symmetric matrix, by the sum of squared differences: projected in turn onto the
 * positive semi-definite matrices and those with ones on the diagonal, with Dykstra's correction.
 *
 * @source  N. J. Higham, Computing the nearest correlation matrix: a problem from finance, IMA Journal of Numerical
 *   Analysis 22 (2002), 329–343, algorithm 3.3
 */
export function nearestCorrelation(matrix: Matrix): Matrix {
  const size = matrix.length;
  let correction: Matrix = matrixOf(size, () => 0);
  let nearest = matrix;
  for (let round = 0; round < mostRounds; round++) {
    const [before, corrected] = [nearest, matrixOf(size, (i, j) => nearest[i]![j]! - correction[i]![j]!)];
    const possible = positivePart(corrected);
    correction = matrixOf(size, (i, j) => possible[i]![j]! - corrected[i]![j]!);
    nearest = matrixOf(size, (i, j) => (i === j ? 1 : possible[i]![j]!));
    if (greatestDifference(nearest, before) < nearEnough) break;
  }
  return withUnitDiagonal(positivePart(nearest));
}

/** The nearest positive semi-definite matrix: negative eigenvalues are made nothing. */
function positivePart(matrix: Matrix): Matrix {
  const { values, vectors } = eigen(matrix);
  return matrixOf(matrix.length, (i, j) => {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += Math.max(values[k]!, 0) * vectors[i]![k]! * vectors[j]![k]!;
    return sum;
  });
}

/** Scaled on both sides, which leaves no eigenvalue negative. */
const withUnitDiagonal = (matrix: Matrix): Matrix =>
  matrixOf(matrix.length, (i, j) => (i === j ? 1 : matrix[i]![j]! / Math.sqrt(matrix[i]![i]! * matrix[j]![j]!)));

const greatestDifference = (left: Matrix, right: Matrix): number =>
  Math.max(...left.map((row, i) => row.reduce((most, entry, j) => Math.max(most, Math.abs(entry - right[i]![j]!)), 0)));
