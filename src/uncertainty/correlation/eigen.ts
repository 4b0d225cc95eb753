import { type Matrix, matrixOf } from './matrix.js';

export interface Eigen {
  readonly values: Float64Array;
  /** Column k belongs to value k. */
  readonly vectors: Matrix;
}

/** A matrix with entries on the diagonal and beside it alone. */
interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Entry k stands between places k and k + 1. */
  readonly beside: Float64Array;
  /** The original is vectors · tridiagonal · vectorsᵀ. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: reflected until nothing is left but the diagonal and its neighbours,
 * which QR steps with a shift then turn into nothing.
 *
 * @source  G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition, algorithms 8.3.1 to 8.3.3
 */
export function eigen(matrix: Matrix): Eigen {
  const turned = tridiagonal(matrix);
  const { diagonal, beside, vectors } = turned;
  for (let last = diagonal.length - 1; last > 0;) {
    if (isNothing(turned, last - 1)) {
      beside[last - 1] = 0;
      last -= 1;
      continue;
    }
    let first = last - 1;
    while (first > 0 && !isNothing(turned, first - 1)) first -= 1;
    step(turned, first, last);
  }
  return { values: diagonal, vectors };
}

const isNothing = ({ diagonal, beside }: Tridiagonal, k: number): boolean =>
  // What is no number would be turned about for ever.
  !(Math.abs(beside[k]!) > Number.EPSILON * (Math.abs(diagonal[k]!) + Math.abs(diagonal[k + 1]!)));

/** For each column the reflection that leaves of what is below the diagonal its first entry alone. */
function tridiagonal(matrix: Matrix): Tridiagonal {
  const size = matrix.length;
  const rows = matrix.map((row) => row.slice());
  const vectors = matrixOf(size, (row, column) => (row === column ? 1 : 0));
  const beside = new Float64Array(Math.max(0, size - 1));
  for (let column = 0; column < size - 1; column++) {
    const from = column + 1;
    const normal = Float64Array.from(rows, (row, place) => (place < from ? 0 : row[column]!));
    const first = normal[from]!;
    const length = (first > 0 ? -1 : 1) * Math.sqrt(dot(normal, normal));
    beside[column] = length;
    normal[from] = first - length;
    const square = dot(normal, normal);
    if (square === 0) continue;
    const twice = 2 / square;
    const moved = Float64Array.from(rows, (row, place) => (place < from ? 0 : twice * dot(row, normal)));
    const half = (twice / 2) * dot(moved, normal);
    for (let k = from; k < size; k++) moved[k] = moved[k]! - half * normal[k]!;
    for (let i = from; i < size; i++) {
      const row = rows[i]!;
      for (let j = from; j < size; j++) row[j] = row[j]! - normal[i]! * moved[j]! - moved[i]! * normal[j]!;
    }
    for (const row of vectors) {
      const part = twice * dot(row, normal);
      for (let k = from; k < size; k++) row[k] = row[k]! - part * normal[k]!;
    }
  }
  return { diagonal: Float64Array.from(rows, (row, place) => row[place]!), beside, vectors };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < left.length; k++) sum += left[k]! * right[k]!;
  return sum;
}

const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** One implicit QR step between two places, with Wilkinson's shift: the entry beside the last one shrinks. */
function step({ diagonal, beside, vectors }: Tridiagonal, first: number, last: number): void {
  const corner = beside[last - 1]!;
  const half = (diagonal[last - 1]! - diagonal[last]!) / 2;
  const shift = diagonal[last]! - (corner * corner) / (half + (half < 0 ? -1 : 1) * lengthOf(half, corner));
  let [kept, bulge] = [diagonal[first]! - shift, beside[first]!];
  for (let k = first; k < last; k++) {
    const length = lengthOf(kept, bulge);
    const [cosine, sine] = length === 0 ? [1, 0] : [kept / length, -bulge / length];
    if (k > first) beside[k - 1] = length;
    const [here, between, next] = [diagonal[k]!, beside[k]!, diagonal[k + 1]!];
    const cross = 2 * cosine * sine * between;
    diagonal[k] = cosine * cosine * here - cross + sine * sine * next;
    diagonal[k + 1] = sine * sine * here + cross + cosine * cosine * next;
    beside[k] = cosine * sine * (here - next) + (cosine * cosine - sine * sine) * between;
    kept = beside[k]!;
    if (k + 1 < last) {
      bulge = -sine * beside[k + 1]!;
      beside[k + 1] = cosine * beside[k + 1]!;
    }
    for (const row of vectors) {
      const [x, y] = [row[k]!, row[k + 1]!];
      row[k] = cosine * x - sine * y;
      row[k + 1] = sine * x + cosine * y;
    }
  }
}
