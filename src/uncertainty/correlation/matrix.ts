/** A symmetric matrix, row by row. */
export type Matrix = readonly Float64Array[];

export const matrixOf = (size: number, entry: (row: number, column: number) => number): Float64Array[] =>
  Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (__, column) => entry(row, column)));
