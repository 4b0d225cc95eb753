/** Values compared as JSON, in which a figure is the decimal that it is. */
export function same(actual: unknown, expected: unknown, what = 'The value'): void {
  // Nothing at all has no JSON.
  const [found, wanted] = [actual, expected].map((value) => (JSON.stringify(value) as string | undefined) ?? 'nothing');
  if (found === undefined || wanted === undefined || found === wanted) return;
  const differs = Array.from({ length: found.length }, (_, at) => found[at] !== wanted[at]).indexOf(true);
  const near = (text: string): string => text.slice(Math.max(0, differs - 60), differs + 120);
  throw new Error(`${what} is ${near(found)}, not ${near(wanted)}`);
}

export function isTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`It is not so: ${what}`);
}

/** What must be there. */
export function there<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
