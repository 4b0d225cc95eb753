/** What an input permits: without a figure there is no end on that side. */
export interface Bounds {
  readonly lowest?: number;
  readonly highest?: number;
}
