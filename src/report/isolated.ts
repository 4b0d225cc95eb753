/**
 * An amount that keeps its order among words that run from right to left, its sign first as it is read there. For such a
 * language `Intl` puts marks of direction into it; a currency that ends with a sign, “US$”, would all the same lose it
 * to the other side.
 */
export const isolated = (amount: string): string =>
  /[\u200e\u200f]/.test(amount) ? `\u2067${amount}\u200e\u2069` : amount;
