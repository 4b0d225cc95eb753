import type { Given, Place } from './program.js';

/** Where figures stand in the memory of a program. A place that nobody needs any more is given out again. */
export interface Memory {
  readonly fixed: (value: number) => Place;
  /** The same row in all samples. Behind the last month stands `behind`. */
  readonly weights: (values: Float64Array, behind: number) => Place;
  readonly amount: () => Place;
  readonly row: () => Place;
  readonly free: (place: Place) => void;
  readonly size: () => number;
  readonly givens: readonly Given[];
}

export function memoryFor(samplesPerBlock: number, width: number): Memory {
  let size = 0;
  const givens: Given[] = [];
  const known = new Map<string, Place>();
  const freeAmounts: Place[] = [];
  const freeRows: Place[] = [];

  const taken = (length: number): number => {
    const at = size;
    size += length;
    return at;
  };

  function given(values: readonly number[], perMonth: 0 | 1): Place {
    const key = `${perMonth} ${values.join(' ')}`;
    const place = known.get(key) ?? { perSample: 0, perMonth, at: taken(values.length) };
    if (!known.has(key)) givens.push({ values, at: place.at });
    known.set(key, place);
    return place;
  }

  return Object.freeze({
    fixed: (value: number) => given([value], 0),
    weights: (values: Float64Array, behind: number) =>
      given([...values, ...new Array<number>(width - values.length).fill(behind)], 1),
    amount: () => freeAmounts.pop() ?? { perSample: 1, perMonth: 0, at: taken(samplesPerBlock) },
    row: () => freeRows.pop() ?? { perSample: width, perMonth: 1, at: taken(samplesPerBlock * width) },
    free: (place: Place) => {
      if (place.perSample === 1 && place.perMonth === 0) freeAmounts.push(place);
      if (place.perMonth === 1 && place.perSample > 0) freeRows.push(place);
    },
    size: () => size,
    givens,
  });
}
