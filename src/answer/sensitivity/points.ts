/** Points from one end of a range to the other, the ends among them. */
const usualCount = 33;

export const pointsBetween = (low: number, high: number, count = usualCount): readonly number[] =>
  Array.from({ length: count }, (_, place) =>
    place === count - 1 ? high : low + ((high - low) * place) / (count - 1),
  );
