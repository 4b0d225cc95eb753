/** The share of the figures of which something is so; those that do not exist count for neither. */
export function shareOf(figures: Float64Array, isSo: (figure: number) => boolean): number {
  let known = 0;
  let found = 0;
  for (const figure of figures) {
    if (Number.isNaN(figure)) continue;
    known++;
    if (isSo(figure)) found++;
  }
  return known === 0 ? 0 : found / known;
}
