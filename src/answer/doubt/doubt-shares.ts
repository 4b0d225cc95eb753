/** What the doubt about a figure rests on: one’s own word, records, or an assumption. */
export type DoubtGround = 'own' | 'cited' | 'assumed';

/** How far the net present value moves with one input, all others staying as they are. */
export interface Swung {
  readonly path: string;
  readonly ground: DoubtGround;
  /** Whether the organisation has only to look it up. */
  readonly isFact: boolean;
  /** Within its present range; nothing where it is certain. */
  readonly swing: number;
  /** Within the range that the bare profile would give it; that of the present one where the figure is the profile’s. */
  readonly priorSwing: number;
}

type Weighed<Input> = Input & {
  readonly now: number;
  readonly prior: number;
};

interface DoubtShares<Input> {
  readonly weighed: readonly Weighed<Input>[];
  readonly parts: Readonly<Record<DoubtGround | 'settled', number>>;
  /** What the parts are shares of. */
  readonly all: number;
}

/**
 * What the doubt rests on. For each input S is the swing over its present range, P that over the range that the bare
 * profile of the industry and size would give it:
 *
 *     settled = Σ (P² − S²) of own figures      own, cited, assumed = Σ S² of each
 *
 * as shares of their sum; facts of the organisation count on neither side. Squared swings of one input at a time are
 * parts of the variance only where inputs are independent and the value nearly straight in each: where a simulation ran,
 * what it found takes their place.
 *
 * @param simulated  the part of the variance of each input that was drawn
 */
export function doubtShares<Input extends Swung>(
  inputs: readonly Input[],
  simulated?: ReadonlyMap<string, number>,
): DoubtShares<Input> {
  const weighed = squares(
    inputs.filter(({ isFact }) => !isFact),
    simulated,
  );
  const parts = { settled: 0, own: 0, cited: 0, assumed: 0 };
  for (const { ground, now, prior } of weighed) {
    parts[ground] += now;
    if (ground === 'own') parts.settled += Math.max(0, prior - now);
  }
  return { weighed, parts, all: parts.settled + parts.own + parts.cited + parts.assumed };
}

/** S² and P²; of inputs that were drawn, what is there of S² is shared out by their parts of the variance. */
function squares<Input extends Swung>(
  inputs: readonly Input[],
  simulated?: ReadonlyMap<string, number>,
): readonly Weighed<Input>[] {
  const plain = inputs.map((each) => ({ ...each, now: each.swing ** 2, prior: each.priorSwing ** 2 }));
  if (simulated === undefined) return plain;
  const drawn = plain.filter(({ path, now }) => simulated.has(path) && now > 0);
  const swung = drawn.reduce((total, { now }) => total + now, 0);
  const found = drawn.reduce((total, { path }) => total + (simulated.get(path) ?? 0), 0);
  if (!(found > 0)) return plain;
  return plain.map((each) => {
    if (!drawn.includes(each)) return each;
    const now = (swung * (simulated.get(each.path) ?? 0)) / found;
    return { ...each, now, prior: (each.prior * now) / each.now };
  });
}

/** From the least to the greatest result. */
export function swingOf(results: readonly number[]): number {
  const known = results.filter(Number.isFinite);
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** Nobody knows a figure of his own better than that, unless he says so by a range. */
const leastDoubt = 0.1;

/** A tenth up and down, as far as the input permits; none around nothing. */
export function rangeAround(
  value: number,
  {
    lowest = -Infinity,
    highest = Infinity,
  }: { readonly lowest?: number | undefined; readonly highest?: number | undefined },
): { readonly low: number; readonly high: number } | undefined {
  const around = [value * (1 - leastDoubt), value * (1 + leastDoubt)];
  const low = Math.max(Math.min(...around), lowest);
  const high = Math.min(Math.max(...around), highest);
  return low < high ? { low, high } : undefined;
}
