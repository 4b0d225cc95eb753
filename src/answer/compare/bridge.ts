import { inShownDigits, sumOf, type Decimal } from '../../decimal.js';
import type { Mix } from './mixture.js';
import type { Seed } from '../../uncertainty/sampling/seed.js';
import { usualSeed } from '../simulate/options.js';
import type { Bridging } from './bridging.js';
import { orderCount, sharesOf } from './shapley.js';
import { knownWorths } from './known-worths.js';

/**
 * What makes the net present value of one scenario that of another, cause by cause. It adds up, and it does not depend
 * on which cause is looked at first.
 */
export interface Bridge {
  /** The largest first. */
  readonly causes: readonly BridgeCause[];
  /** What the causes as shown miss of the difference: nothing but the rounding of their last digit. */
  readonly residual: Decimal;
  /**
   * `all-subsets`: Shapley’s values, over every mixture of the two. `orders`: their mean over some orders, each of
   * which adds up too. `lines`: one of the two is to do nothing, and what differs is every line of the other.
   */
  readonly method: 'all-subsets' | 'orders' | 'lines';
  readonly orders?: { readonly count: number; readonly seed: Seed };
}

export interface BridgeCause {
  readonly label: string;
  /** The label of each that it is made of: of causes that go together only, more than one. */
  readonly labels: readonly string[];
  /** Inputs or groups of inputs that stand for it: `tools.mlflow`, `models`; of `lines` the ids of lines. */
  readonly paths: readonly string[];
  /** What it brings to the net present value. */
  readonly npv: Decimal;
  /** How far that may be off, where not every mixture was looked at. */
  readonly standardError?: Decimal;
}

/** Something that can be taken from the one scenario or from the other. */
export interface Switch {
  readonly path: string;
  readonly label: string;
}

export interface Bridged {
  readonly from: string;
  readonly to: string;
  readonly switches: readonly Switch[];
  readonly mix: Mix;
  /** Exact, of both ends. */
  readonly npv: { readonly from: Decimal; readonly to: Decimal };
}

/**
 * The bridge between two scenarios by Shapley’s values: the mean, over all orders in which the causes can be switched
 * on, of what each adds. The two ends are exact figures, so the sum is exact; what lies between them is read in floats.
 * Causes of which one cannot be had without the other are one cause.
 */
export async function bridgeOf(bridged: Bridged, { seed = usualSeed, ...waiting }: Bridging): Promise<Bridge> {
  const { switches, npv } = bridged;
  const { players, worth } = await knownWorths(bridged, { ...waiting, seed });
  const { shares, standardErrors } = sharesOf(players.length, worth, seed);
  const causes = shares.map((share, place): BridgeCause => {
    const members = (players[place] ?? []).flatMap((each) => switches[each] ?? []);
    const labels = members.map(({ label }) => label);
    const error = standardErrors?.[place];
    return {
      label: labels.join(' with '),
      labels,
      paths: members.map(({ path }) => path),
      npv: share,
      ...(error === undefined ? {} : { standardError: inShownDigits(error) }),
    };
  });
  const made = bridgeFrom(causes, npv.to.minus(npv.from), standardErrors === null ? 'all-subsets' : 'orders');
  return standardErrors === null
    ? made
    : Object.freeze({ ...made, orders: Object.freeze({ count: orderCount, seed }) });
}

/** @param difference  what the causes are to add up to */
export function bridgeFrom(causes: readonly BridgeCause[], difference: Decimal, method: Bridge['method']): Bridge {
  const shown = causes
    .map((cause) =>
      Object.freeze({
        ...cause,
        labels: Object.freeze(cause.labels),
        paths: Object.freeze(cause.paths),
        npv: inShownDigits(cause.npv),
      }),
    )
    .toSorted((left, right) => right.npv.abs().cmp(left.npv.abs()));
  return Object.freeze({
    causes: Object.freeze(shown),
    residual: inShownDigits(difference.minus(sumOf(shown.map(({ npv }) => npv)))),
    method,
  });
}
