import type { Line } from '../formula/expression.js';
import type { Basis } from './basis.js';
import type { Group, List } from './declaration.js';
import type { OwnershipCategory } from './ownership.js';
import { isOn, type Shape } from './shape.js';

/**
 * What kind of money a line is. Cash is banked or paid; capacity is hours of people who are paid anyway; risk is an
 * expected loss avoided; business is margin that models earn. Costs are cash or capacity.
 */
export type Nature = 'cash' | 'capacity' | 'risk' | 'business';

/** Parts of the statement of which each may be treated in a way of its own for tax. */
export const taxedParts = [
  'set-up',
  'migration',
  'purchases',
  'licences',
  'training',
  'running',
  'custom-costs',
  'grants',
  'penalties',
  'benefits',
] as const;

export type TaxedPart = (typeof taxedParts)[number];

/** What is asked of a line beside its amount. */
export interface Treatment {
  /** What the money is for, of a cost of owning; the total cost of ownership leaves out what has none. */
  readonly ownership?: OwnershipCategory | undefined;
  readonly taxed: TaxedPart;
  /** Which prices it follows where prices step: those of all, unless told. Wages and contracts step by themselves. */
  readonly prices?: 'infrastructure' | 'modelValue' | 'as-told' | undefined;
}

/** A line of the statement: never negative by declaration, on the side it is declared on even where it turns out so. */
export interface StatementLine extends Treatment {
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

/** A line of a cost, with what it is paid in, and what holds of it and of no other line of the cost. */
export interface Paid extends Partial<Treatment> {
  readonly nature: 'cash' | 'capacity';
  readonly line: Line<'money/month'>;
  readonly bills?: Line<'money/month'>;
}

/** Money that is paid. */
export const cash = (line: Line<'money/month'>, told: Partial<Treatment> = {}): Paid => ({
  nature: 'cash',
  line,
  ...told,
});

/** Money that is paid in bills which reach beyond the horizon. */
export const prepaidCash = (
  line: Line<'money/month'>,
  bills: Line<'money/month'>,
  told: Partial<Treatment> = {},
): Paid => ({ ...cash(line, told), bills });

/** Hours of people who are paid anyway. */
export const capacity = (line: Line<'money/month'>, told: Partial<Treatment> = {}): Paid => ({
  nature: 'capacity',
  line,
  ...told,
});

interface ToldOfCost extends Pick<Cost, 'inputs'>, Partial<Treatment> {
  /** Heading of the statement under which its lines stand. */
  readonly heading: string;
  readonly ownership: OwnershipCategory | undefined;
  /** Whether it is counted where its inputs are on: always, unless told. */
  readonly isCounted?: (shape: Shape) => boolean;
  readonly lines: (basis: Basis) => readonly Paid[];
}

export const cost = ({ inputs, heading, isCounted = () => true, lines, ...treatment }: ToldOfCost): Cost =>
  Object.freeze({
    inputs,
    linesOf: (basis: Basis) =>
      isOn(basis.shape, inputs.key) && isCounted(basis.shape)
        ? lines(basis).map((paid): StatementLine =>
            Object.freeze({ taxed: 'running', ...treatment, ...paid, side: 'cost', group: heading }),
          )
        : [],
  });
