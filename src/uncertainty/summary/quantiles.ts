/**
 * The exact quantiles of an array that has no NaN. Between two neighbours in order the quantile is on the straight line,
 * as in spreadsheets (PERCENTILE.INC) and NumPy: share s is at place s · (n − 1), counted from 0. **Reorders the array**,
 * as far as it must: sorting it would take three times as long.
 *
 * @param shares  between 0 and 1, in any order
 * @source  R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996),
 *   361–365: type 7
 */
export function quantiles(values: Float64Array, shares: readonly number[]): readonly number[] {
  if (values.length === 0) return shares.map(() => Number.NaN);
  const places = shares.map((share) => share * (values.length - 1));
  const ranks = [...new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]))];
  placeRanks(
    values,
    ranks.toSorted((a, b) => a - b),
    { from: 0, to: values.length - 1 },
  );
  return places.map((place) => {
    const below = values[Math.floor(place)]!;
    const above = values[Math.ceil(place)]!;
    // Infinity is a figure too: a payback that never comes.
    return below === above || place === Math.floor(place) ? below : below + (above - below) * (place % 1);
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Short stretches are sorted. */
const short = 32;

/** Brings to each rank of a stretch the value that stands there in order, by quickselect for all ranks at once. */
function placeRanks(values: Float64Array, ranks: readonly number[], { from, to }: Stretch): void {
  if (ranks.length === 0 || from >= to) return;
  if (to - from < short) {
    values.subarray(from, to + 1).sort();
    return;
  }
  const { below, above } = parted(values, { from, to });
  placeRanks(
    values,
    ranks.filter((rank) => rank <= below),
    { from, to: below },
  );
  placeRanks(
    values,
    ranks.filter((rank) => rank >= above),
    { from: above, to },
  );
}

/** Hoare's partition: up to `below` nothing is more than the pivot, from `above` on nothing is less, between it equals. */
function parted(values: Float64Array, { from, to }: Stretch): { readonly below: number; readonly above: number } {
  const pivot = pivotOf(values, { from, to });
  let left = from;
  let right = to;
  while (left <= right) {
    while (values[left]! < pivot) left++;
    while (values[right]! > pivot) right--;
    if (left > right) break;
    const swapped = values[left]!;
    values[left] = values[right]!;
    values[right] = swapped;
    left++;
    right--;
  }
  return { below: right, above: left };
}

/** The middle one of nine that are spread over the stretch. */
function pivotOf(values: Float64Array, { from, to }: Stretch): number {
  const nine = Float64Array.from({ length: 9 }, (_, k) => values[from + Math.floor(((to - from) * k) / 8)]!);
  return nine.sort()[4]!;
}
