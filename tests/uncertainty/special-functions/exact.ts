import { Decimal } from '../../../src/decimal.js';

/** Of 80 digits: the series of the error function loses about thirty at 8 standard deviations. */
const Wide = Decimal.clone({ precision: 110 });
const pi = Wide.acos(-1);

/** The share of a normal curve below z: Φ(z) = ½ + Σ (−1)^k z^(2k+1) ÷ (2^k k! (2k + 1)) ÷ √(2π). */
export function exactNormalShare(z: number): Decimal {
  const square = new Wide(z).times(z).div(2);
  let term = new Wide(z);
  let sum = term;
  for (let k = 1; term.abs().greaterThan('1e-90'); k++) {
    term = term.times(square).div(-k);
    sum = sum.plus(term.div(2 * k + 1));
  }
  return new Decimal(sum.div(pi.times(2).sqrt()).plus(0.5));
}

/** The share of a beta curve of whole α and β below x: I_x(α, β) = Σ C(n, j) x^j (1 − x)^(n−j), n = α + β − 1, j ≥ α. */
export function exactBetaShare(alpha: number, beta: number, x: number): Decimal {
  const n = alpha + beta - 1;
  const rest = new Wide(1).minus(x);
  let binomial = new Wide(1);
  let sum = new Wide(0);
  for (let j = 0; j <= n; j++) {
    if (j >= alpha) sum = sum.plus(binomial.times(new Wide(x).pow(j)).times(rest.pow(n - j)));
    binomial = binomial.times(n - j).div(j + 1);
  }
  return new Decimal(sum);
}
