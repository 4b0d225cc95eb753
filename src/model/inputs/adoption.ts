import { group } from '../declaration.js';
import { amount, choice, factor, share } from '../fields.js';

/** When the new practice starts and how far it spreads. */
export const adoptionGroup = group('adoption', 'Adoption', {
  implementationMonths: amount('month', {
    label: 'Approval to the first team live',
    highest: '600',
    default: { assumption: 'implementationMonths' },
    whenNotGiven: '0',
  }),
  hiringDelayMonths: amount('month', {
    label: 'Delay until missing people are hired',
    highest: '600',
    whenNotGiven: '0',
  }),
  curve: choice({ label: 'Shape of the roll-out', choices: ['linear', 'logistic'], whenNotGiven: 'linear' }),
  rampMonths: amount('month', {
    label: 'First team to the ceiling (linear roll-out)',
    highest: '600',
    default: { assumption: 'rampMonths' },
    whenNotGiven: '0',
  }),
  midpointMonths: amount('month', {
    label: 'Go-live to half of the ceiling (logistic roll-out)',
    highest: '600',
  }),
  steepness: factor({ label: 'Steepness of the logistic roll-out, per month', highest: '100' }),
  ceiling: share({
    label: 'Share of the estate that ends on the new practice',
    default: { assumption: 'adoptionCeiling' },
    whenNotGiven: '1',
  }),
});

export const adoptionGroups = [adoptionGroup] as const;
