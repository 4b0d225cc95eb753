import { known, type View } from '../view.js';
import type { BarRow } from './bar-rows.js';

/** What is added to the sum so far; a level is the sum itself. */
export interface Step {
  readonly label: string;
  readonly amount: number;
  readonly isLevel?: boolean;
  readonly line?: string;
}

/** Bars of which each begins where the one before ends. */
export function waterfall(steps: readonly Step[], view: View): readonly BarRow[] {
  const isFromZero = reachesZero(steps);
  let sum = 0;
  return steps.map(({ label, amount, isLevel = false, line }): BarRow => {
    const from = isLevel ? (isFromZero ? 0 : amount) : sum;
    sum = isLevel ? amount : sum + amount;
    const figures = { label, amount: known(amount, view.wholeMoney), sum: known(sum, view.wholeMoney) };
    return {
      label,
      line,
      value: known(amount, view.money),
      spoken: isLevel
        ? view.say('{label}: {amount}.', figures)
        : view.say('{label}: {amount}, which makes {sum}.', figures),
      bars: [
        {
          from,
          to: sum,
          look: isLevel ? 'net' : amount < 0 ? 'cost' : 'benefit',
          isHatched: !isLevel && amount < 0,
        },
      ],
      ...(isLevel ? { tone: 'strong' } : {}),
    };
  });
}

/** From zero on, steps between two high levels would be too small to see: then a level is a stroke and no bar. */
function reachesZero(steps: readonly Step[]): boolean {
  let sum = 0;
  const levels = steps.map(({ amount, isLevel }) => (sum = isLevel === true ? amount : sum + amount));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return low === high || Math.max(high, 0) - Math.min(low, 0) <= 4 * (high - low);
}

/** The largest by themselves, the rest as one, which has no line of its own. */
export function gathered(steps: readonly Step[], most: number, restLabel: string): readonly Step[] {
  const sizes = steps.map(({ amount }) => Math.abs(amount));
  const least = 0.01 * sizes.reduce((total, size) => total + size, 0);
  const sorted = steps.filter(({ amount }) => amount !== 0).toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const shownCount = sorted.filter(({ amount }, place) => place < most && Math.abs(amount) >= least).length;
  const rest = sorted.slice(shownCount);
  if (rest.length < 2) return sorted;
  return [
    ...sorted.slice(0, shownCount),
    { label: restLabel, amount: rest.reduce((total, { amount }) => total + amount, 0) },
  ];
}
