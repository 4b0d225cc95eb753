export interface SwingScale {
  readonly lowest: number;
  readonly highest: number;
  readonly likely: number;
  readonly columns: number;
}

/** A bar from the result at one end of a range to that at the other, the likely result marked. */
export function swingBar(atLow: number | null, atHigh: number | null, scale: SwingScale): string {
  const { lowest, highest, likely, columns } = scale;
  const placeOf = (value: number): number => Math.round(((columns - 1) * (value - lowest)) / (highest - lowest || 1));
  const ends = [atLow, atHigh].filter((end) => end !== null).map(placeOf);
  const middle = placeOf(likely);
  const [from, to] = [Math.min(middle, ...ends), Math.max(middle, ...ends)];
  return Array.from({ length: columns }, (_, place) =>
    place === middle ? '│' : place >= from && place <= to ? '█' : ' ',
  ).join('');
}
