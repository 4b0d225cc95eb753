import type { Input } from '../../formula/expression.js';
import { leafOf, list } from '../declaration.js';
import { amount, choice, cut, numbers, text } from '../fields.js';

/** Anything the lists lack, and whole published business cases as they were printed. */
export const customLinesList = list('customLines', 'Custom lines', {
  label: text('name in the statement'),
  source: text('where the figures come from'),
  side: choice({ label: 'side of the statement', choices: ['cost', 'benefit'] }),
  kind: choice({ label: 'kind of money', choices: ['cash', 'capacity', 'risk', 'business'], whenNotGiven: 'cash' }),
  initial: amount('money', { label: 'amount at the start', lowest: '-1e30' }),
  annual: numbers('money/year', { label: 'amount in each year', longest: 50 }),
  monthly: amount('money/month', { label: 'amount a month', lowest: '-1e30' }),
  startMonth: amount('month', {
    label: 'first month of the monthly amount',
    lowest: '1',
    highest: '600',
    whenNotGiven: '1',
  }),
  riskAdjustment: cut({
    label: 'risk adjustment',
    lowest: '0',
    whenNotGiven: '0',
    note: 'Takes this share off a benefit and adds it to a cost.',
  }),
});

export const customGroups = [customLinesList] as const;

/** The amount of one year, counted from 1. */
export const customAnnual = (id: string, year: number): Input<'money/year'> =>
  leafOf(customLinesList, id, 'annual', year);
