import { type Matrix, matrixOf } from './matrix.js';

export interface Eigen {
  readonly values: Float64Array;
  /** Column k belongs to value k. */
  readonly vectors: Matrix;
}

const mostSweeps = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, each of which turns one entry beside the
 * diagonal into nothing, until all are.
 *
 * @source  G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition, section 8.5
 */
export function eigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const turned = matrix.map((row) => row.slice());
  const vectors = matrixOf(size, (row, column) => (row === column ? 1 : 0));
  for (let sweep = 0; sweep < mostSweeps && !isDiagonal(turned); sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(turned, vectors, [p, q]);
    }
  }
  return { values: Float64Array.from(turned, (row, index) => row[index]!), vectors };
}

function isDiagonal(matrix: Matrix): boolean {
  let beside = 0;
  let total = 0;
  matrix.forEach((row, p) =>
    row.forEach((entry, q) => {
      total += entry * entry;
      if (p !== q) beside += entry * entry;
    }),
  );
  return beside <= Number.EPSILON * Number.EPSILON * total;
}

function rotate(matrix: Matrix, vectors: Matrix, [p, q]: readonly [number, number]): void {
  const entry = matrix[p]![q]!;
  if (entry === 0) return;
  const half = (matrix[q]![q]! - matrix[p]![p]!) / (2 * entry);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of matrix) turn(row, [p, q], { cosine, sine });
  const [rowP, rowQ] = [matrix[p]!, matrix[q]!];
  for (let k = 0; k < rowP.length; k++) {
    const [x, y] = [rowP[k]!, rowQ[k]!];
    rowP[k] = cosine * x - sine * y;
    rowQ[k] = sine * x + cosine * y;
  }
  for (const row of vectors) turn(row, [p, q], { cosine, sine });
}

interface Angle {
  readonly cosine: number;
  readonly sine: number;
}

function turn(row: Float64Array, [p, q]: readonly [number, number], { cosine, sine }: Angle): void {
  const [x, y] = [row[p]!, row[q]!];
  row[p] = cosine * x - sine * y;
  row[q] = sine * x + cosine * y;
}
