export interface BarScale {
  /** Not above zero. */
  readonly lowest: number;
  /** Not below zero. */
  readonly highest: number;
  readonly columns: number;
}

const mark = '█';
const zeroLine = '│';

/** A bar from the line at zero to a value: to the left for a loss, to the right for a gain. */
export function zeroBar(value: number, { lowest, highest, columns }: BarScale): string {
  const room = columns - 1;
  const left = Math.round((room * -lowest) / (highest - lowest || 1));
  const loss = value < 0 ? Math.round((left * value) / lowest) : 0;
  const gain = value > 0 ? Math.round(((room - left) * value) / highest) : 0;
  return (mark.repeat(loss).padStart(left) + zeroLine + mark.repeat(gain)).padEnd(columns);
}
