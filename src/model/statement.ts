import type { Line } from '../formula/expression.js';
import type { Basis } from './basis.js';
import type { Group, List } from './declaration.js';
import { isOn, type Shape } from './shape.js';

/**
 * What kind of money a line is. Cash is banked or paid; capacity is hours of people who are paid anyway; risk is an
 * expected loss avoided; business is margin that models earn. Costs are cash or capacity.
 */
export type Nature = 'cash' | 'capacity' | 'risk' | 'business';

/** A line of the statement: never negative by declaration, on the side it is declared on even where it turns out so. */
export interface StatementLine {
  readonly line: Line<'money/month'>;
  readonly side: 'cost' | 'benefit';
  /** Heading of the statement under which it stands. */
  readonly group: string;
  readonly nature: Nature;
  /** What a practice in place earns already: shown, and counted nowhere. */
  readonly enjoyed?: Line<'money/month'>;
  /** Bills as they are paid, where a part of them is for months beyond the horizon: what the treasury view takes. */
  readonly bills?: Line<'money/month'>;
}

/** A cost: what it asks for, and its lines in the statement. */
export interface Cost {
  readonly inputs: Group | List;
  readonly linesOf: (basis: Basis) => readonly StatementLine[];
}

/** A line of a cost, with what it is paid in. */
export interface Paid {
  readonly nature: 'cash' | 'capacity';
  readonly line: Line<'money/month'>;
  readonly bills?: Line<'money/month'>;
}

/** Money that is paid. */
export const cash = (line: Line<'money/month'>): Paid => ({ nature: 'cash', line });

/** Money that is paid in bills which reach beyond the horizon. */
export const prepaidCash = (line: Line<'money/month'>, bills: Line<'money/month'>): Paid => ({ ...cash(line), bills });

/** Hours of people who are paid anyway. */
export const capacity = (line: Line<'money/month'>): Paid => ({ nature: 'capacity', line });

interface ToldOfCost extends Pick<Cost, 'inputs'> {
  /** Heading of the statement under which its lines stand. */
  readonly heading: string;
  /** Whether it is counted where its inputs are on: always, unless told. */
  readonly isCounted?: (shape: Shape) => boolean;
  readonly lines: (basis: Basis) => readonly Paid[];
}

export const cost = ({ inputs, heading, isCounted = () => true, lines }: ToldOfCost): Cost =>
  Object.freeze({
    inputs,
    linesOf: (basis: Basis) =>
      isOn(basis.shape, inputs.key) && isCounted(basis.shape)
        ? lines(basis).map((paid): StatementLine => Object.freeze({ ...paid, side: 'cost', group: heading }))
        : [],
  });
