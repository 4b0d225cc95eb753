import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product, ratio } from '../formula/operations.js';
import { addedUp, monthsPerYear, nothing } from '../formula/vocabulary.js';
import type { Basis } from './basis.js';
import { linkHoursOf, linksGroup } from './costs/links.js';
import { setupGroup, setupLeft } from './costs/setup.js';
import { wagesGroup } from './labour.js';
import { isGiven, isOn } from './shape.js';

/** How much of a role's time until go-live is asked for to set up and link. */
export interface SetupLoad {
  readonly role: string;
  readonly share: Line<'1'>;
}

/**
 * The hours of set-up and links against the people who can deliver them, role by role:
 *
 *     hours to set up + part of the hours on links  ÷  people · productive hours of a month · months until go-live
 *
 * Nothing where nobody is there or go-live is at once: there is no time of which it could be too much. Whoever tells of no
 * people, or not how long they work, is not asked for it on account of this.
 */
export function setupLoadsOf(basis: Basis): readonly SetupLoad[] {
  const { shape, labour, adoption } = basis;
  if (!labour.arePeopleKnown || !isGiven(shape, wagesGroup.paths.productiveHours)) return [];
  const linkers = isOn(shape, linksGroup.key) ? labour.shared('linkShare').doers : [];
  return labour.roles.flatMap((role): readonly SetupLoad[] => {
    const { people, setupHours } = labour.role(role);
    const ownSetup = isOn(shape, setupGroup.key) ? [product(setupHours, ...setupLeft(basis))] : [];
    const ownLinks = linkers.flatMap((doer): readonly Expression<never>[] =>
      doer.role === role ? [product(linkHoursOf(basis), ...(doer.part === undefined ? [] : [doer.part]))] : [],
    );
    const own = [...ownSetup, ...ownLinks];
    if (own.length === 0) return [];
    const hours = line('hour', {
      id: `setupLoadHours.${role}`,
      label: `${role}: hours of set-up and links`,
      formula: addedUp<'hour'>('hour', own),
    });
    const month = ratio(product(people, wagesGroup.inputs.productiveHours), monthsPerYear);
    const load = {
      role,
      share: line('1', {
        id: `setupLoad.${role}`,
        label: `${role}: share of the time until go-live that set-up and links take`,
        formula: ratio(hours, product(month, adoption.goLive), nothing('1')),
      }),
    };
    return [Object.freeze(load)];
  });
}
