/** Values compared as JSON, in which a figure is the decimal that it is. */
export function same(actual: unknown, expected: unknown, what = 'The value'): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found === wanted) return;
  const at = [...(found ?? '')].findIndex((letter, index) => letter !== wanted?.[index]);
  const near = (text = 'nothing'): string => text.slice(Math.max(0, at - 60), at + 120);
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
