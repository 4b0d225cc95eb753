import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { atLeast, constant, difference, maximum, minimum, power, product, sum } from '../../formula/operations.js';
import { addedUp, allAt, during, positivePart, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { countAt, isGiven, type Shape, wordAt } from '../shape.js';
import { cash, type Paid, prepaidCash } from '../statement.js';
import { type ContractYear, contractYears, toolsList } from './tool-contract.js';

type Tool = ReturnType<typeof toolsList.each>;

interface Payments {
  readonly id: string;
  readonly label: string;
  readonly ofYear: string;
  readonly inWords: string;
}

const licences: Payments = { id: 'licence', label: 'Licences', ofYear: 'payment', inWords: 'paid' };
const bills: Payments = { id: 'bills', label: 'Bills for licences', ofYear: 'bill', inWords: 'billed' };

const months = (count: number): Expression<'month'> => constant(String(count), 'month');

/**
 * Licences and fees of one tool, contract year by contract year:
 *
 *     (seats · price + fee) · (1 − discount) · (1 − reused) · (1 + support) · (1 + uplift)^(contract year − 1)
 *
 * Paid a year in advance, in the month before use, then every twelve months: what is counted of the last bill is what
 * it covers up to the horizon, and what is paid is all of it. Or paid month by month.
 */
export function licencesOf(basis: Basis, id: string): readonly Paid[] {
  const { shape } = basis;
  const hasSeats = isGiven(shape, `tools.${id}.seats`) || isGiven(shape, `tools.${id}.pricePerSeatMonth`);
  const hasFee = isGiven(shape, `tools.${id}.feePerMonth`);
  if (!hasSeats && !hasFee) return [];
  const tool = toolsList.each(id);
  const years = contractYears(basis, id);
  const seats = hasSeats ? seatsByYear(shape, id, tool, years.length) : [];
  const paymentsIn = ({ id: kind, label, ofYear, inWords }: Payments, timing: Timing): Line<'money/month'> =>
    line('money/month', {
      id: `${kind}.${id}`,
      label: `${label}: ${id}`,
      formula: addedUp<'money/month'>(
        'money/month',
        years.map((year) => {
          const asked = { seats: seats[year.place], fee: hasFee ? tool.feePerMonth : undefined };
          return line('money/month', {
            id: `${ofYear}.${id}.year${String(year.place + 1)}`,
            label: `${id}: ${inWords} for contract year ${String(year.place + 1)}`,
            formula: product(contractYearPrice(id, tool, year.place, asked), timing(id, year, basis.horizon)),
          });
        }),
      ),
    });
  const licence = paymentsIn(licences, timingOf(shape, id));
  if (isMonthly(shape, id)) return [cash(licence, { taxed: 'licences' })];
  return [prepaidCash(licence, paymentsIn(bills, wholeBill), { taxed: 'licences' })];
}

/** Seats as they are billed, month by month: what a price of 1 would cost. */
export function billedSeats(basis: Basis, id: string): Line<'seat'> {
  const { shape } = basis;
  const tool = toolsList.each(id);
  const years = contractYears(basis, id);
  const seats = seatsByYear(shape, id, tool, years.length);
  const timing = timingOf(shape, id);
  return line('seat', {
    id: `billedSeats.${id}`,
    label: `${id}: seats billed`,
    formula: addedUp<'seat'>(
      'seat',
      years.map((year) =>
        line('seat', {
          id: `billedSeats.${id}.year${String(year.place + 1)}`,
          label: `${id}: seats billed for contract year ${String(year.place + 1)}`,
          formula: product(
            seats[year.place] ?? tool.seats,
            charged(id, tool, year.place),
            timing(id, year, basis.horizon),
          ),
        }),
      ),
    ),
  });
}

/**
 * Seats follow the need at each anniversary, and never fall within a contract term:
 *
 *     seats(k) = need(k) where a term begins, else the larger of seats(k − 1) and need(k)
 */
function seatsByYear(shape: Shape, id: string, tool: Tool, yearCount: number): readonly Line<'seat'>[] {
  const termYears = Math.max(1, countAt(shape, `tools.${id}.termYears`));
  const seats: Line<'seat'>[] = [];
  for (let place = 0; place < yearCount; place++) {
    const need = product(tool.seats, power(sum(constant('1'), tool.seatGrowth), constant(String(place))));
    const previous = seats[place - 1];
    const isNewTerm = previous === undefined || place % termYears === 0;
    seats.push(
      line('seat', {
        id: `seats.${id}.year${String(place + 1)}`,
        label: `${id}: seats in contract year ${String(place + 1)}`,
        formula: isNewTerm ? need : maximum<'seat'>(previous, need),
      }),
    );
  }
  return seats;
}

interface Asked {
  readonly seats: Line<'seat'> | undefined;
  readonly fee: Expression<'money/month'> | undefined;
}

function contractYearPrice(id: string, tool: Tool, place: number, { seats, fee }: Asked): Line<'money/month'> {
  const seatCharge = seats === undefined ? [] : [product(seats, tool.pricePerSeatMonth)];
  const charges = [...seatCharge, ...(fee === undefined ? [] : [fee])];
  const list = line('money/month', {
    id: `listPrice.${id}.year${String(place + 1)}`,
    label: `${id}: list price in contract year ${String(place + 1)}`,
    formula: addedUp<'money/month'>('money/month', charges),
  });
  return line('money/month', {
    id: `contractPrice.${id}.year${String(place + 1)}`,
    label: `${id}: price in contract year ${String(place + 1)}`,
    formula: product(list, charged(id, tool, place)),
  });
}

/** What is charged of the list price in a contract year. */
const charged = (id: string, tool: Tool, place: number): Line<'1'> =>
  line('1', {
    id: `charged.${id}.year${String(place + 1)}`,
    label: `${id}: part of the list price charged in contract year ${String(place + 1)}`,
    formula: product(
      remainder(tool.discount),
      remainder(tool.reuseShare),
      sum(constant('1'), tool.supportShare),
      power(sum(constant('1'), tool.uplift), constant(String(place))),
    ),
  });

type Timing = (id: string, year: ContractYear, horizon: Line<'month'>) => Expression<never>;

const isMonthly = (shape: Shape, id: string): boolean => wordAt(shape, `tools.${id}.billing`) === 'monthly';

const timingOf = (shape: Shape, id: string): Timing => (isMonthly(shape, id) ? paidMonthly : paidInAdvance);

/** Twelve months in one bill at the start of the contract year, fewer where the horizon ends first. */
function paidInAdvance(id: string, { place, start }: ContractYear, horizon: Line<'month'>): Expression<never> {
  const covered = line('month', {
    id: `monthsBilled.${id}.year${String(place + 1)}`,
    label: `${id}: months billed for contract year ${String(place + 1)}`,
    formula: minimum<'month'>(months(12), positivePart(difference(horizon, start))),
  });
  return product(covered, allAt(start));
}

/** All twelve months of the bill; one that would come at the horizon is for what lies beyond it, and not of this case. */
const wholeBill: Timing = (_id, { start }, horizon) =>
  product(months(12), remainder(atLeast(start, horizon)), allAt(start));

/** What is paid for a month falls in that month. */
const paidMonthly: Timing = (_id, { start }) => product(during(start, sum(start, months(12))));
