import type { Result, ResultInput } from '../../answer/result.js';
import { Decimal, sumOf } from '../../decimal.js';
import type { Item, Place } from '../../model/question.js';
import { declaredOf, usualMembers } from '../../scenario/answered-scenario.js';
import { inputFigure } from '../input-figure.js';
import type { Figures } from '../figures.js';

/** What a profile takes where something is not answered. */
export interface UsualFigure {
  readonly likely: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
}

/** The input whose figure tells of an answer: of a choice it is the one that all its options set. */
export function askedPlace(item: Item): Place | undefined {
  if (item.kind === 'number') return item.place;
  return item.kind === 'choice' ? item.options[0]?.sets[0]?.place : undefined;
}

/** Nothing where the profile has no figure: what is asked for is then not counted. */
export function usualFigure(place: Place, profile: Result): UsualFigure | undefined {
  const at = (path: string): ResultInput | undefined => profile.evidence.inputs.find((each) => each.path === path);
  switch (place.kind) {
    case 'horizon':
      return { likely: new Decimal(profile.horizonMonths) };
    case 'input':
      return at(place.path);
    case 'each-member':
      return usualMembers(place.list).flatMap((id) => at(`${place.list}.${id}.${place.key}`) ?? [])[0];
    case 'all-members': {
      const parts = usualMembers(place.list).flatMap((id) => at(`${place.list}.${id}.${place.key}`) ?? []);
      const [only] = parts;
      return parts.length === 1 ? only : { likely: sumOf(parts.map(({ likely }) => likely)) };
    }
    default:
      return place satisfies never;
  }
}

/** “40 models (15 to 100)”, as a reader writes it; of a word that is chosen the option that has it. */
export function usualText(item: Item, profile: Result, figures: Figures): string | undefined {
  const place = askedPlace(item);
  const declared = place === undefined ? undefined : declaredOf(place);
  if (item.kind === 'choice' && declared?.kind === 'choice')
    return item.options.find(({ sets }) => sets[0]?.figure === declared.whenNotGiven)?.label;
  const usual = place === undefined ? undefined : usualFigure(place, profile);
  if (place === undefined || usual === undefined) return undefined;
  const { likely, low, high } = usual;
  const range = low === undefined || high === undefined ? {} : { low, high };
  // Prices that people name are round.
  const price = (value: Decimal): string => (value.gte(100) ? figures.wholeMoney(value) : figures.price(value));
  return inputFigure({ unit: unitAt(place), value: likely, ...range }, { ...figures, price });
}

/** The unit of what is asked for, as its declaration says it. */
export function unitAt(place: Place): string {
  const declared = declaredOf(place);
  return declared?.kind === 'number' ? declared.unitInWords : 'months';
}
