/**
 * sin x from + − × alone, within a unit in the last place, for |x| up to π/4.
 *
 * @source  k_sin.c, FreeBSD msun, Sun Microsystems 1993: the coefficients,
 *   https://github.com/freebsd/freebsd-src/blob/039ea811636f62633b18bcadb9f5332b215f7900/lib/msun/src/k_sin.c,
 *   read 2026-11-21. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify,
 *   and distribute this software is freely granted, provided that this notice is preserved.
 */
export function sine(x: number): number {
  const z = x * x;
  const later =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x + z * x * (-1.66666666666666324348e-1 + z * later);
}

/**
 * The angle whose sine is x, within a unit in the last place, for |x| up to ½.
 *
 * @source  e_asin.c of the same, under the same notice,
 *   https://github.com/freebsd/freebsd-src/blob/039ea811636f62633b18bcadb9f5332b215f7900/lib/msun/src/e_asin.c
 */
export function arcsine(x: number): number {
  const z = x * x;
  const above =
    z *
    (1.66666666666666657415e-1 +
      z *
        (-3.25565818622400915405e-1 +
          z *
            (2.01212532134862925881e-1 +
              z * (-4.00555345006794114027e-2 + z * (7.91534994289814532176e-4 + z * 3.4793310759602116757e-5)))));
  const below =
    1 +
    z *
      (-2.40339491173441421878 +
        z * (2.02094576023350569471 + z * (-6.8828397160545329303e-1 + z * 7.70381505559019352791e-2)));
  return x + (x * above) / below;
}
