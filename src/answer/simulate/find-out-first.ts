import type { Verdict } from '../judgement.js';
import type { Contribution } from './simulation.js';

/**
 * What to find out, in one order with the verdict: what decides comes first, as the verdict has it, then what is worth most
 * to know; what the organisation has only to look up comes last, whatever it is worth, as its range is nobody’s doubt.
 */
export function inOrderToFindOut(
  contributions: readonly Omit<Contribution, 'isToLookUp'>[],
  { deciders }: Pick<Verdict, 'deciders'>,
  isToLookUp: (path: string) => boolean,
): readonly Contribution[] {
  const places = new Map(deciders.map(({ path }, place) => [path, place]));
  const placeOf = ({ path, isToLookUp: last }: Contribution): number =>
    places.get(path) ?? (last ? places.size + 1 : places.size);
  return Object.freeze(
    contributions
      .map((each): Contribution => Object.freeze({ ...each, isToLookUp: isToLookUp(each.path) }))
      // What stands in the same place stays in the order of its worth.
      .toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
}
