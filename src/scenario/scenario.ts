import type { Industry } from '../evidence/industry.js';
import type { Size } from '../evidence/size.js';
import type { ChoiceDeclaration, Declaration, Fields } from '../model/declaration.js';
import type { inputGroups } from '../model/order.js';
import type { BaseCase } from './base-case.js';
import type { WrittenNumber } from './numbers.js';
import type { WrittenRange } from './ranges/written-range.js';
import type { SimulationSettings } from './simulation/simulation-settings.js';

/** A number, or what is known of it where it is in doubt. */
export type WrittenValue = WrittenNumber | WrittenRange;

type WrittenField<D extends Declaration> = D extends { readonly kind: 'number' }
  ? WrittenValue
  : D extends { readonly kind: 'numbers' }
    ? readonly WrittenValue[]
    : D extends { readonly kind: 'count' }
      ? WrittenNumber
      : D extends ChoiceDeclaration<infer Choice>
        ? Choice
        : string;

type WrittenFields<F extends Fields> = { readonly [K in keyof F]?: WrittenField<F[K]> };

/**
 * A member of a list. Its `id` is what paths and references go by. `removed` takes a member away that the scenario
 * which this one extends has.
 */
type WrittenMember<F extends Fields> = { readonly id: string; readonly removed?: true } & WrittenFields<F>;

type WrittenInputs<G> = G extends { readonly kind: 'list'; readonly fields: infer F extends Fields }
  ? readonly WrittenMember<F>[]
  : G extends { readonly kind: 'group'; readonly fields: infer F extends Fields }
    ? WrittenFields<F>
    : never;

type Declared = (typeof inputGroups)[number];

/** The groups and lists of a scenario, by the keys under which it has them. */
export type GroupKey = Declared['key'];

/** What a scenario may tell of a group, or of each member of a list. */
export type GroupInputs<K extends GroupKey> = WrittenInputs<Extract<Declared, { readonly key: K }>>;

/**
 * What a person wrote: sparse, and the only form that is stored, linked or edited. A group or list that is `'off'` is
 * left out of the model even where the profile would fill it.
 */
export type Scenario = FixedInputs & {
  readonly [K in GroupKey]?: 'off' | GroupInputs<K>;
};

type PathIn<D> = D extends {
  readonly kind: infer Kind;
  readonly key: infer Key extends string;
  readonly fields: infer F;
}
  ? Kind extends 'list'
    ? `${Key}.${string}.${keyof F & string}`
    : `${Key}.${keyof F & string}`
  : never;

/**
 * Where an input stands in a scenario: `models.count`, and of a member of a list `roles.engineer.salary`. Editors offer
 * those that there are; any other text is told as unknown when it is read.
 */
export type InputPath = PathIn<Declared> | (string & Record<never, never>);

/** What every scenario may say, whatever the model computes. */
export interface FixedInputs {
  readonly schemaVersion?: 2;
  readonly name?: string;
  /** Name of another scenario of the same comparison, whose inputs stand where this one is silent. */
  readonly extends?: string;
  readonly tags?: readonly string[];
  /** Weight among the scenarios of a comparison: 0 to 1, and 1 in all. */
  readonly probability?: WrittenNumber;
  /** The way to go that it describes. `do-nothing` is what all costs and benefits are told against, and so nil. */
  readonly alternative?: Alternative;
  /** Fills what is not given; without it nothing is filled in but prices of the catalogue. */
  readonly industry?: Industry;
  /** `medium` unless given. */
  readonly size?: Size;
  /** ISO 4217; USD unless given. */
  readonly currency?: string;
  /** Units of the scenario's currency for one of each other: `{ USD: '0.92' }` in a scenario in euros. */
  readonly exchangeRates?: Readonly<Record<string, WrittenNumber>>;
  /** The day or month of approval: `2027-01` or `2027-01-15`. */
  readonly start?: string;
  /** In which month of the calendar the years of the organisation begin, 1 to 12: the statement comes by them too. */
  readonly fiscalYearStart?: WrittenNumber;
  /** 1 to 600; 36 unless given. */
  readonly horizonMonths?: WrittenNumber;
  /** What the exact figures take of an input with a range: `expected`, its mean, unless `likely` is told. */
  readonly baseCase?: BaseCase;
  /** Ids of business lines whose money is banked, and so counts as cash. */
  readonly banked?: readonly string[];
  /** Why inputs are what they are, who said so and when: for the log of assumptions. No figure depends on it. */
  readonly notes?: readonly Note[];
  /** What was paid and earned so far, to be held against the plan. No figure of the plan depends on it. */
  readonly actuals?: readonly Actual[];
  /** How a simulation draws. No figure of `calculate` depends on it. */
  readonly simulation?: SimulationSettings;
}

/** What is to be known of an input, in the words of whoever gave it. An input may have several, one after the other. */
export interface Note {
  /** Of the input, or of its group or member: `models.count`, `freshness`, `roles.engineer`. */
  readonly path: InputPath;
  readonly note?: string;
  readonly author?: string;
  /** A day or a month: `2027-01-15`, `2027-01`. */
  readonly date?: string;
}

/** What was paid or earned in one month, of one line of the statement or of all costs or benefits. */
export interface Actual {
  /** 0 is approval; up to the horizon. */
  readonly month: WrittenNumber;
  /** Id of a line of the statement; in place of it `metric`. */
  readonly line?: string;
  readonly metric?: ActualMetric;
  /** In the currency of the scenario, of this month alone; costs and benefits both positive, as in the statement. */
  readonly amount: WrittenNumber;
  readonly note?: string;
}

/** What of a month may be known as a total alone. */
export const actualMetrics = ['cost', 'benefit'] as const;
export type ActualMetric = (typeof actualMetrics)[number];

/** The ways to go that a scenario may describe. */
export const alternatives = ['do-nothing', 'build', 'buy', 'hybrid'] as const;
/** Which way a scenario takes, where several are compared as alternatives. */
export type Alternative = (typeof alternatives)[number];
