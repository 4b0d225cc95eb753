/**
 * The values for which something holds, in their order; **the array itself** where it holds for all. `filter` would
 * gather them in a list of boxed numbers first, three times as large as the array.
 */
export function selected(values: Float64Array, isSelected: (value: number) => boolean): Float64Array {
  if (values.every(isSelected)) return values;
  const found = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (isSelected(value)) found[count++] = value;
  }
  return found.subarray(0, count);
}
