import { type Matrix, matrixOf } from './matrix.js';

/** What rounding may leave of nothing on the diagonal. */
const nothing = 1e-12;

/**
 * The lower triangle L with L · Lᵀ = matrix, for a positive semi-definite matrix. Where a row is determined by those
 * before it, its own part is nothing.
 */
export function cholesky(matrix: Matrix): Matrix {
  const size = matrix.length;
  const lower = matrixOf(size, () => 0);
  for (let column = 0; column < size; column++) {
    const left = matrix[column]![column]! - product(lower, column, column);
    if (left <= nothing) continue;
    const root = Math.sqrt(left);
    lower[column]![column] = root;
    for (let row = column + 1; row < size; row++) {
      lower[row]![column] = (matrix[row]![column]! - product(lower, row, column)) / root;
    }
  }
  return lower;
}

/** Of two rows, up to the column in work. */
function product(lower: Matrix, row: number, column: number): number {
  let sum = 0;
  for (let k = 0; k < column; k++) sum += lower[row]![k]! * lower[column]![k]!;
  return sum;
}
