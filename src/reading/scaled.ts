import { Decimal, zero } from '../decimal.js';

/**
 * A figure inside the exact reading: so many times 10⁻⁵⁰, as a whole number. Sums are exact; products and quotients are
 * rounded to the nearest part. A decimal does the same with a point that floats, and takes many times as long for it.
 *
 * Fifty places leave 22 behind the 28 digits of one, and twelve behind those of the ten thousand millionth part of one.
 */
export type Scaled = bigint;

const places = 50;

export const nothing: Scaled = 0n;
export const one: Scaled = 10n ** BigInt(places);
const half = one / 2n;

const ofDecimals = new WeakMap<Decimal, Scaled>();

/** What stands behind the fiftieth place is rounded. Once for each decimal: most inputs of most scenarios are the same. */
export function scaled(figure: Decimal): Scaled {
  const before = ofDecimals.get(figure);
  if (before !== undefined) return before;
  const made = BigInt(figure.toFixed(places).replace('.', ''));
  ofDecimals.set(figure, made);
  return made;
}

export const scaledWhole = (figure: number): Scaled => BigInt(figure) * one;

/** In the digits that a decimal has: what strays behind them is gone. */
export const decimalOf = (figure: Scaled): Decimal =>
  figure === nothing ? zero : new Decimal(`${figure.toString()}e-${places}`).toSignificantDigits(Decimal.precision);

const ofRows = new WeakMap<readonly Scaled[], readonly Decimal[]>();

/** Once for each row, and of what stays as it is from month to month one decimal. */
export function decimalsIn(row: readonly Scaled[]): readonly Decimal[] {
  const before = ofRows.get(row);
  if (before !== undefined) return before;
  let last = nothing;
  let decimal = zero;
  const decimals = row.map((figure) => {
    if (figure !== last) {
      last = figure;
      decimal = decimalOf(figure);
    }
    return decimal;
  });
  ofRows.set(row, decimals);
  return decimals;
}

export function sumOf(figures: readonly Scaled[]): Scaled {
  let sum = nothing;
  for (const figure of figures) sum += figure;
  return sum;
}

export function times(figure: Scaled, factor: Scaled): Scaled {
  const product = figure * factor;
  return (product < nothing ? product - half : product + half) / one;
}

/** @param divisor  not nothing */
export function over(figure: Scaled, divisor: Scaled): Scaled {
  const twice = 2n * one * figure;
  const isNegative = twice < nothing !== divisor < nothing;
  return (isNegative ? twice - divisor : twice + divisor) / (2n * divisor);
}

/** Whole and not negative, as a number: how often something is multiplied by itself. */
export function wholeOf(figure: Scaled): number | undefined {
  return figure >= nothing && figure % one === nothing ? Number(figure / one) : undefined;
}
