import type { Sheet } from '../page.js';
import { alignedLeft, alignedRight, marked, textWidth } from '../plain-text.js';

/** A figure with its name, and what is to be said of it. */
export interface Fact {
  readonly label: string;
  readonly figure: string;
  /** The same figure over the other horizon, where there is one. */
  readonly beside?: string;
  readonly told: string;
  /** Of a share: what can be drawn instead. */
  readonly share?: number;
  /** By which the figure can be explained. */
  readonly id?: string;
}

export const labelColumns = 20;
const figureColumns = 9;

/** A figure in its column, or in as many columns as it takes. */
export const inColumn = (figure: string): string => alignedRight(figure, Math.max(figureColumns, textWidth(figure)));

/** One under the other, what is said of each beside it. */
export const factLines = (facts: readonly Fact[], { width }: Sheet): readonly string[] =>
  facts.flatMap(({ label, figure, beside, told }) => {
    const figures = [figure, ...(beside === undefined ? [] : [beside])].map(inColumn).join('  ');
    return marked(`${alignedLeft(label, labelColumns)}${figures}  `, told, width);
  });
