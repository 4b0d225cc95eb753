import { exponential, logarithm } from '../../reading/elementary.js';

/**
 * ln(1 + x), with all its digits however near to 0 x is.
 *
 * @source  W. Kahan's correction: the error of 1 + x, rounded, is the same in ln(1 + x) and in (1 + x) − 1, and their
 *   quotient is free of it. N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, section 1.14.1
 */
export function logarithmOfOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 || sum === Infinity ? x : (logarithm(sum) * x) / (sum - 1);
}

/** e^x − 1, with all its digits however near to 0 x is. @source  the same */
export function exponentialLessOne(x: number): number {
  const grown = exponential(x);
  if (Math.abs(x) > 1) return grown - 1;
  return grown === 1 ? x : ((grown - 1) * x) / logarithm(grown);
}
