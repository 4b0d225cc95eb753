import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, power, product, sum } from '../../formula/operations.js';
import { addedUp, positivePart, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { toolsList } from '../inputs/platform.js';
import { isGiven } from '../shape.js';

/**
 * The moment a tool's contract begins: the end of the month before its first month of use. Unless told, a tool is
 * there in the last month of the implementation, so that teams find it when they go live.
 */
export function contractStart({ shape, adoption }: Basis, id: string): Line<'month'> {
  const firstUse = isGiven(shape, `tools.${id}.startMonth`) ? toolsList.each(id).startMonth : adoption.goLive;
  return line('month', {
    id: `contractStart.${id}`,
    label: `${id}: start of the contract`,
    formula: positivePart<'month'>(difference<'month'>(firstUse, constant('1', 'month'))),
  });
}

/** A year of a contract; `place` is 0 for the first. */
export interface ContractYear {
  readonly place: number;
  readonly start: Line<'month'>;
}

/** The contract years that begin within the horizon. */
export function contractYears(basis: Basis, id: string): readonly ContractYear[] {
  const first = contractStart(basis, id);
  return Array.from({ length: Math.ceil(basis.shape.horizonMonths / 12) }, (_, place) => ({
    place,
    start:
      place === 0
        ? first
        : line('month', {
            id: `contractStart.${id}.year${String(place + 1)}`,
            label: `${id}: start of contract year ${String(place + 1)}`,
            formula: sum(first, constant(String(12 * place), 'month')),
          }),
  }));
}

/** What yearly price steps have made of 1, contract year by contract year; 1 before the contract. */
export function priceStep(basis: Basis, id: string): Line<'1'> {
  const rise = sum(constant('1'), toolsList.each(id).uplift);
  const levels = contractYears(basis, id).map(({ place, start }) => ({
    start,
    level: line('1', {
      id: `priceLevel.${id}.year${String(place + 1)}`,
      label: `${id}: price level in contract year ${String(place + 1)}`,
      formula: power(rise, constant(String(place))),
    }),
  }));
  const steps = levels.map(({ start, level }, place) => {
    const previous = levels[place - 1];
    return previous === undefined ? constant('1') : product(difference(level, previous.level), since(start));
  });
  return line('1', {
    id: `priceStep.${id}`,
    label: `${id}: price against the first contract year`,
    formula: addedUp<'1'>('1', steps),
  });
}
