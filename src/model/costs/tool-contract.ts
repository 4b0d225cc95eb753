import type { Input, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, power, product, sum } from '../../formula/operations.js';
import { addedUp, positivePart, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { list } from '../declaration.js';
import { leafOf } from '../row.js';
import { amount, choice, count, entry, nominalStep, numbers, share, yearlyRate } from '../fields.js';
import { isGiven } from '../shape.js';
import { text } from '../../say.js';

/** Tools and what it takes to put them in place and keep them running. */
const tier = { kind: 'tier', rule: 'tierStarts and tierPrices need one entry each for every tier' };

export const toolsList = list(
  'tools',
  'Tools',
  {
    catalogue: entry({
      label: 'priced tool of the catalogue',
      note: 'Fills the prices that are not given; “mlops-roi evidence --catalogue” lists the names.',
    }),
    pricing: choice({
      label: 'how it is priced where a profile fills it in',
      choices: ['seats', 'consumption'],
      whenNotGiven: 'seats',
      note: 'By consumption the profile fills in metered use and its price, and no seats.',
    }),
    seats: amount('seat', {
      label: 'seats',
      isFact: true,
      billedAt: 'pricePerSeatMonth',
      isOnePerPerson: true,
      filledIf: { key: 'pricing', word: 'seats' },
    }),
    pricePerSeatMonth: amount('money/seat/month', {
      label: 'price of a seat',
      filledIf: { key: 'pricing', word: 'seats' },
    }),
    seatGrowth: yearlyRate({ label: 'growth of the seats needed', lowest: '-0.9', highest: '10', whenNotGiven: '0' }),
    feePerMonth: amount('money/month', { label: 'flat fee' }),
    usagePerMonth: amount('unit/month', {
      foundBy: 'pilot',
      label: 'metered use when everyone is on it',
      filledIf: { key: 'pricing', word: 'consumption' },
    }),
    pricePerUnit: amount('money/unit', {
      label: 'price of a metered unit',
      excludes: ['tierPrices'],
      filledIf: { key: 'pricing', word: 'consumption' },
    }),
    freeUnits: amount('unit/month', { label: 'metered units that are free', whenNotGiven: '0' }),
    committedUnits: amount('unit/month', {
      label: 'metered units paid for in any case',
      whenNotGiven: '0',
      excludes: ['tierPrices'],
    }),
    overagePrice: amount('money/unit', {
      label: 'price of a unit above the commitment',
      excludes: ['tierPrices'],
      note: 'The price of a metered unit unless given.',
    }),
    tiering: choice({ label: 'how tiers are priced', choices: ['graduated', 'volume'], whenNotGiven: 'graduated' }),
    tierStarts: numbers('unit/month', {
      label: 'use from which each tier counts',
      oneForEach: tier,
      isAscending: { rule: 'each tier starts above the one before it' },

      lowest: '0',
      longest: 20,
    }),
    tierPrices: numbers('money/unit', {
      label: 'price of a unit in each tier',
      oneForEach: tier,

      lowest: '0',
      longest: 20,
    }),
    discount: share({ label: 'discount on the list price', whenNotGiven: '0' }),
    uplift: nominalStep({
      label: 'yearly price step',
      lowest: '-0.5',
      highest: '2',
      default: { figure: 'licenceUplift' },
      whenNotGiven: '0',
    }),
    supportShare: share({ label: 'support, as a share of licences and fees', whenNotGiven: '0' }),
    billing: choice({
      label: 'when licences and fees are paid',
      choices: ['annual-advance', 'monthly'],
      whenNotGiven: 'annual-advance',
    }),
    reuseShare: share({
      foundBy: 'look-up',
      label: 'part of what its licence covers that exists already',
      whenNotGiven: '0',
      note: 'Lowers licences and fees of this tool.',
    }),
    termYears: count({
      label: 'years of a contract term, in which seats never fall',
      unitInWords: 'years',
      lowest: '1',
      highest: '50',
      whenNotGiven: '1',
    }),
    startMonth: amount('month', {
      label: 'month from which it is used',
      highest: '600',
      note: 'The last month of the implementation unless given.',
    }),
    hostHoursPerMonth: amount('hour/month', { foundBy: 'pilot', label: 'own hours to host it' }),
    hostRole: choice({ label: 'role that hosts it', neededWith: 'hostHoursPerMonth', members: 'roles' }),
    hostInfrastructurePerMonth: amount('money/month', { label: 'infrastructure to host it' }),
  },
  { foundBy: 'quote', neededForBenefits: { inWords: text('tools') } },
);

/** A tier of a tool's price list, counted from 1. */
export const tierAt = (tool: string, place: number): Tier =>
  Object.freeze({
    from: leafOf(toolsList, tool, 'tierStarts', place),
    price: leafOf(toolsList, tool, 'tierPrices', place),
  });

interface Tier {
  readonly from: Input<'unit/month'>;
  readonly price: Input<'money/unit'>;
}

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
