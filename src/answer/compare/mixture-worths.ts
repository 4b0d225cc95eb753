import type { Decimal } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import type { Seed } from '../../uncertainty/sampling/sampler.js';
import { npvsOf, type Mix, type Mixture } from './mixtures.js';
import type { Aborting } from '../simulate/executor.js';
import { coalitionsOf, type Coalition, type Worth } from './shapley.js';

/** What somebody who waits for a long answer may give. */
interface Waiting {
  /** What it returns is awaited, so that a page can be drawn, or a message be sent, between two steps. */
  readonly onProgress?: (progress: Progress) => unknown;
  readonly signal?: Aborting;
}

/** How many of the scenarios between two others are calculated. */
export interface Progress {
  readonly from: string;
  readonly to: string;
  readonly done: number;
  readonly total: number;
}

/** How bridges are made, for somebody who waits for them. */
export interface BridgeOptions extends Waiting {
  /** Draws the orders of more than eight causes: a whole number or a word; 1 unless given. */
  readonly seed?: Seed;
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

/** Switches that are thrown together, by their places. */
type Player = readonly number[];

interface MixtureWorths {
  readonly players: readonly Player[];
  /** Of coalitions of these players. */
  readonly worth: Worth;
}

interface Seeded extends Waiting {
  readonly seed: Seed;
}

/** As many mixtures as are filled in before they are read together. */
const blockSize = 512;

/**
 * The net present value of every mixture that has to be known. Where a mixture cannot be calculated, because one
 * cause needs another (a tool that is hosted by a role which only the other scenario has), the two become one, and
 * what has to be known is looked at anew.
 */
export async function mixtureWorths(bridged: Bridged, seeded: Seeded): Promise<MixtureWorths> {
  const { switches, npv } = bridged;
  const everything = switches.map((_, place) => place);
  const worths = new Map<string, Decimal>([
    [keyOf([]), npv.from],
    [keyOf(everything), npv.to],
  ]);
  let players: readonly Player[] = everything.map((place) => [place]);
  for (;;) {
    const these = players;
    const wanted = coalitionsOf(these.length, seeded.seed)
      .map((coalition) => switchesOf(coalition, these))
      .filter((taken) => !worths.has(keyOf(taken)))
      .toSorted((left, right) => left.length - right.length);
    const failed = await firstFailure(wanted, worths, bridged, seeded);
    if (failed === undefined) {
      return { players, worth: (coalition) => worthOf(worths, switchesOf(coalition, these)) };
    }
    players = joined(players, failed, bridged);
  }
}

function worthOf(worths: ReadonlyMap<string, Decimal>, taken: readonly number[]): Decimal {
  const worth = worths.get(keyOf(taken));
  if (worth === undefined) throw new ModelError('a mixture was not looked at');
  return worth;
}

const keyOf = (taken: readonly number[]): string => taken.join();

const ascending = (places: readonly number[]): readonly number[] => places.toSorted((left, right) => left - right);

const switchesOf = (coalition: Coalition, players: readonly Player[]): readonly number[] =>
  ascending(coalition.flatMap((player) => players[player] ?? []));

/** Learns the worths one by one, the smallest mixtures first, until one cannot be calculated; then that one. */
async function firstFailure(
  wanted: readonly (readonly number[])[],
  worths: Map<string, Decimal>,
  { from, to, mix }: Bridged,
  { onProgress, signal }: Waiting,
): Promise<readonly number[] | undefined> {
  for (let start = 0; start < wanted.length; start += blockSize) {
    const block = wanted.slice(start, start + blockSize);
    const mixtures: Extract<Mixture, { readonly kind: 'calculable' }>[] = [];
    for (const [place, taken] of block.entries()) {
      signal?.throwIfAborted();
      const mixture = mix(taken);
      if (mixture.kind === 'impossible') return taken;
      mixtures.push(mixture);
      await onProgress?.({ from, to, done: start + place + 1, total: wanted.length });
    }
    const npvs = npvsOf(mixtures);
    for (const [place, taken] of block.entries()) {
      const npv = npvs[place];
      if (npv === undefined) return taken;
      worths.set(keyOf(taken), npv);
    }
  }
  return undefined;
}

/** The players of the mixture that failed become one with the other player that mends it best. */
function joined(players: readonly Player[], failed: readonly number[], { mix }: Bridged): readonly Player[] {
  const isIn = (player: Player): boolean => player.every((place) => failed.includes(place));
  const [inside, outside] = [players.filter(isIn), players.filter((player) => !isIn(player))];
  const issuesWith = (player: Player): number => {
    const mixture = mix(ascending([...failed, ...player]));
    if (mixture.kind === 'impossible') return mixture.issueCount;
    return npvsOf([mixture])[0] === undefined ? 1 : 0;
  };
  const mending = outside.map((player) => ({ player, issueCount: issuesWith(player) }));
  const best = mending.toSorted((left, right) => left.issueCount - right.issueCount)[0]?.player ?? [];
  const together = ascending([...inside.flat(), ...best]);
  return [together, ...outside.filter((player) => player !== best)].toSorted(
    (left, right) => (left[0] ?? 0) - (right[0] ?? 0),
  );
}
