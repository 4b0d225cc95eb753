import type { Sheet } from '../page.js';
import { alignedLeft, alignedRight, marked, textWidth } from '../plain-text.js';

/** A figure with its name, and what is to be said of it. */
export interface Fact {
  readonly label: string;
  readonly figure: string;
  readonly told: string;
  /** Of a share: what can be drawn instead. */
  readonly share?: number;
  /** By which the figure can be explained. */
  readonly id?: string;
}

const labelColumns = 20;
const figureColumns = 9;

/** One under the other, what is said of each beside it. */
export const factLines = (facts: readonly Fact[], { width }: Sheet): readonly string[] =>
  facts.flatMap(({ label, figure, told }) => {
    const columns = Math.max(figureColumns, textWidth(figure));
    return marked(`${alignedLeft(label, labelColumns)}${alignedRight(figure, columns)}  `, told, width);
  });
