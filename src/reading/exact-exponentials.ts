import { decimalOf, nothing, one, scaled, type Scaled } from './scaled.js';

/**
 * Exponentials and broken powers that were worked out before: each costs as much as dozens of products, and curves of
 * adoption and yearly rates stay what they are while another input moves. They follow from their digits alone.
 */
const known = new Map<string, Scaled>();

/** Enough for the curves of a long horizon; beyond it all are forgotten, which costs time and nothing else. */
const most = 4096;

export const exponential = (exponent: Scaled): Scaled => remembered(exponent.toString(), () => exponentialOf(exponent));

/** Binary places: those of a figure and 26 decimals behind them, of which halving and doubling take six at most. */
const bits = 256n;
const unit = 1n << bits;
/** Beyond that a result has more digits, or fewer, than what is added up with it. */
const farthest = 128n * one;

/**
 * Halved until it is small, then the series, then squared as often as it was halved. Of a negative exponent the inverse, so
 * that nothing small is squared.
 *
 * @source  R. P. Brent, P. Zimmermann, Modern Computer Arithmetic, Cambridge University Press 2010, section 4.3.1
 */
function exponentialOf(exponent: Scaled): Scaled {
  const size = exponent < nothing ? -exponent : exponent;
  if (size > farthest) return scaled(decimalOf(exponent).exp());
  let halvings = 0n;
  while (size >> halvings > one / 64n) halvings += 1n;
  const part = (size << bits) / (one << halvings);
  let sum = unit;
  let term = unit;
  for (let power = 1n; term > nothing; power += 1n) {
    term = (term * part) / (power << bits);
    sum += term;
  }
  for (; halvings > 0n; halvings -= 1n) sum = (sum * sum) >> bits;
  const figure = exponent < nothing ? (unit << bits) / sum : sum;
  return (figure * one + unit / 2n) >> bits;
}

export const power = (base: Scaled, exponent: Scaled): Scaled =>
  remembered(`${base.toString()}^${exponent.toString()}`, () => scaled(decimalOf(base).pow(decimalOf(exponent))));

function remembered(key: string, work: () => Scaled): Scaled {
  const before = known.get(key);
  if (before !== undefined) return before;
  const figure = work();
  if (known.size >= most) known.clear();
  known.set(key, figure);
  return figure;
}
