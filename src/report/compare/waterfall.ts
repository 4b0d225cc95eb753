/** A step of a waterfall: from one running total to the next; a total itself stands on zero. */
export interface WaterfallStep {
  readonly from: number;
  readonly to: number;
}

const gain = '█';
const loss = '░';
const zeroLine = '│';

/**
 * One bar a step, hanging where the one before it ended, with a line at zero. A step that is not nothing has one
 * character at least.
 *
 *     █████│
 *          │███████
 *          │    ░░░
 */
export function waterfall(steps: readonly WaterfallStep[], columns: number): readonly string[] {
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const placeOf = (value: number): number => Math.round(((value - lowest) / (highest - lowest || 1)) * (columns - 1));
  const zero = placeOf(0);
  return steps.map(({ from, to }) => {
    const [start, end] = [placeOf(Math.min(from, to)), placeOf(Math.max(from, to))];
    const cells = Array.from({ length: columns }, (_, column): string => (column === zero ? zeroLine : ' '));
    for (let column = start; from !== to && column <= end; column++) {
      if (column !== zero || start === end) cells[column] = to > from ? gain : loss;
    }
    return cells.join('').trimEnd();
  });
}
