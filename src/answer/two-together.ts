import { Decimal, inShownDigits } from '../decimal.js';
import type { Calculated } from './calculated-scenario.js';
import type { Decider, Verdict } from './judgement.js';
import { besideSure } from './told-for-sure.js';

/** What becomes of the net present value if two inputs stand at an end of their range at once, all else as it is. */
export interface TwoTogether {
  /** Of a gain the ends that are worse, of a loss those that are better. */
  readonly side: 'worse' | 'better';
  /** In the order of the deciders. */
  readonly ends: readonly [Decimal, Decimal];
  readonly npv: Decimal;
}

/** Of the net present value: what two do together and one does alone differ by no more where they are told as one. */
const nearlyAlone = new Decimal('0.001');

/**
 * The first two inputs that decide, both at once where they would change the answer: one input at a time hides what two do
 * together. Nothing where fewer than two decide, or where one of them adds nothing to what the other does.
 */
export function twoTogether({ resolved, planned, reading }: Calculated, verdict: Verdict): TwoTogether | undefined {
  const [first, second] = verdict.deciders;
  const line = planned.model.returns.all.npv;
  const npv = reading.figure(line);
  if (first === undefined || second === undefined || npv.isZero()) return undefined;
  const side = npv.gt(0) ? 'worse' : 'better';
  const ends = [endOf(first, side), endOf(second, side)] as const;
  const deciders = [first, second];
  const { table } = besideSure(
    resolved,
    deciders.map(({ path }) => path),
  );
  const moved = new Map(table);
  for (const [place, { path }] of deciders.entries()) {
    const [figure, value] = [table.get(path), ends[place]];
    if (figure !== undefined && value !== undefined) moved.set(path, Object.freeze({ ...figure, value }));
  }
  const together = inShownDigits(reading.withTable(moved).figure(line));
  const alone = deciders.flatMap(({ npvAtLow, npvAtHigh }) => [npvAtLow, npvAtHigh]);
  // Where models are worth nothing, ageing takes nothing from them.
  if (alone.some((each) => together.minus(each).abs().lte(npv.abs().times(nearlyAlone)))) return undefined;
  return Object.freeze({ side, ends, npv: together });
}

function endOf({ low, high, npvAtLow, npvAtHigh }: Decider, side: TwoTogether['side']): Decimal {
  const isLowWorse = npvAtLow.lt(npvAtHigh);
  return (side === 'worse') === isLowWorse ? low : high;
}
