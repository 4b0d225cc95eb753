import type { SVGTemplateResult } from 'lit';

/** A picture that can be heard: a sentence that sums it up, marks with their values, and a table of all of them. */
export interface Chart {
  /** Unique within the calculator: `cumulative`. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence with its figures. */
  readonly summary: string;
  /** 0 where there is nothing to draw. */
  readonly height: number;
  /** What is drawn inside the svg element, in pixels from the top left. */
  readonly drawing: SVGTemplateResult;
  readonly table: ChartTable;
}

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
}
