import { logarithmOfOnePlus } from './near-zero.js';

/**
 * What Stirling's formula leaves out of the logarithm of the gamma function.
 *
 *     ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + remainder(x)        x > 0
 *     remainder(x) = 1/12x − 1/360x³ + 1/1260x⁵ − …              from 10 on, to the last bit
 *     remainder(x) = remainder(x + 1) + (x + ½) ln(1 + 1/x) − 1  below
 *
 * Unlike ln Γ itself it is small, and sums of it keep their digits however large x is.
 *
 * @source  NIST Digital Library of Mathematical Functions, 5.11.1, https://dlmf.nist.gov/5.11#E1
 */
export function stirlingRemainder(x: number): number {
  let steps = 0;
  let from = x;
  for (; from < 10; from++) steps += (from + 0.5) * logarithmOfOnePlus(1 / from) - 1;
  return steps + series(from);
}

function series(x: number): number {
  const z = 1 / (x * x);
  const later = 1 / 1188 + z * (-691 / 360360 + z * (1 / 156));
  return (1 / 12 + z * (-1 / 360 + z * (1 / 1260 + z * (-1 / 1680 + z * later)))) / x;
}
