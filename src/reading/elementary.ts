/**
 * e^x and ln x from + − × ÷ alone. The functions of `Math` may differ in the last bit from one engine to the next;
 * these give the same bits everywhere, within one unit in the last place.
 *
 * @source  e_exp.c and e_log.c, FreeBSD msun, Sun Microsystems 2004 and 1993: the reduction and the coefficients,
 *   https://github.com/freebsd/freebsd-src/blob/039ea811636f62633b18bcadb9f5332b215f7900/lib/msun/src/e_exp.c,
 *   https://github.com/freebsd/freebsd-src/blob/039ea811636f62633b18bcadb9f5332b215f7900/lib/msun/src/e_log.c,
 *   read 2026-11-21. Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 *   modify, and distribute this software is freely granted, provided that this notice is preserved.
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const log2e = 1.442695040888963387;

const exponentBias = 1023;
const smallestNormalExponent = -1022;

// A double and its two halves in one place of memory: the way to read and write an exponent without a power.
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
double[0] = 1;
const high = halves[1] === 0 ? 0 : 1;

/** 2^k for a whole k between −1022 and 1023. */
function powerOfTwo(k: number): number {
  halves[high] = (k + exponentBias) << 20;
  halves[1 - high] = 0;
  return double[0]!;
}

/** e^x: infinity from 709.79, zero below −745.13. */
export function exponential(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x * log2e);
  const upper = x - k * ln2High;
  const lower = k * ln2Low;
  const r = upper - lower;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (lower - (r * c) / (2 - c) - upper);
  // 2^k in two steps, so that neither overflows where y · 2^k does not; a subnormal result is rounded once.
  if (k < smallestNormalExponent) return y * powerOfTwo(k + 200) * powerOfTwo(-200);
  const half = k >> 1;
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}

/** ln x: −∞ at zero, NaN below. */
export function logarithm(x: number): number {
  if (x < 0 || x !== x) return Number.NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  const isSubnormal = x < 2.2250738585072014e-308;
  double[0] = isSubnormal ? x * 18014398509481984 : x;
  const word = halves[high]!;
  // 1 + f between √½ and √2, so that the series converges evenly on both sides of 1.
  const carry = ((word & 0xfffff) + 0x95f64) & 0x100000;
  const k = (word >>> 20) - exponentBias + (carry >>> 20) - (isSubnormal ? 54 : 0);
  halves[high] = (word & 0xfffff) | (carry ^ 0x3ff00000);
  const f = double[0] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
  const halfSquare = 0.5 * f * f;
  return k * ln2High - (halfSquare - (s * (halfSquare + series) + k * ln2Low) - f);
}

/** base^exponent: whole exponents by multiplication, others through the logarithm. Bases are not negative. */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 4096) {
    return exponent < 0 ? 1 / wholePower(base, -exponent) : wholePower(base, exponent);
  }
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exponential(exponent * logarithm(base));
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent | 0; left > 0; left >>= 1) {
    if ((left & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}

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
