/**
 * A random permutation of the nested halves of the unit interval: each bit of a point is flipped or not by a hash of the
 * bits before it and the seed. A net stays a net, and every single point is uniform. On bits in reverse order this takes
 * additions and products, which carry upward only; so the point comes reversed, and goes in order.
 *
 * @source  S. Laine, T. Karras, Stratified sampling for stochastic transparency, Computer Graphics Forum 30 (2011): the
 *   idea; B. Burley, Practical hash-based Owen scrambling, Journal of Computer Graphics Techniques 9 (2020), no. 4: that
 *   it is Owen's scrambling; N. Vegdahl's constants, as in M. Pharr, W. Jakob, G. Humphreys, Physically Based Rendering,
 *   4th edition, section 8.6
 */
export function owenScramble(reversedPoint: number, seed: number): number {
  let bits = reversedPoint ^ Math.imul(reversedPoint, 0x3d20adea);
  bits = (bits + seed) | 0;
  bits = Math.imul(bits, (seed >>> 16) | 1);
  bits ^= Math.imul(bits, 0x05526c56);
  bits ^= Math.imul(bits, 0x53a22864);
  return reversed(bits);
}

/** The 32 bits from the last to the first. */
export function reversed(bits: number): number {
  let swapped = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  swapped = ((swapped >>> 2) & 0x33333333) | ((swapped & 0x33333333) << 2);
  swapped = ((swapped >>> 4) & 0x0f0f0f0f) | ((swapped & 0x0f0f0f0f) << 4);
  swapped = ((swapped >>> 8) & 0x00ff00ff) | ((swapped & 0x00ff00ff) << 8);
  return (swapped >>> 16) | (swapped << 16);
}
