/** What an input permits: without a figure there is no end on that side. */
export interface Bounds {
  readonly lowest?: number;
  readonly highest?: number;
}

export const isWithin = ({ lowest = -Infinity, highest = Infinity }: Bounds, x: number): boolean =>
  x >= lowest && x <= highest;
