import type { Industry } from '../evidence/industry.js';
import type { Size } from '../evidence/size.js';
import type { LineId } from '../model/line-ids.js';
import type { OtherText } from '../nearest.js';
import type { BaseCase } from './base-case.js';
import type { WrittenNumber } from './numbers.js';
import type { SimulationSettings } from './simulation/simulation-settings.js';
import type { WrittenInputs } from './written-inputs.js';

/** The groups and lists of a scenario, by the keys under which it has them. */
export type GroupKey = keyof WrittenInputs;

/** What a scenario may tell of a group, or of each member of a list. */
export type GroupInputs<K extends GroupKey> = WrittenInputs[K];

/**
 * What a person wrote: sparse, and the only form that is stored, linked or edited. A group or list that is `'off'` is
 * left out of the model even where the profile would fill it.
 */
export type Scenario = FixedInputs & {
  readonly [K in keyof WrittenInputs]?: 'off' | WrittenInputs[K];
};

type InputKey<Fields> = Exclude<keyof Fields, 'id' | 'removed'> & string;

/** Of a row of numbers each has a path of its own, from 1 on. */
type KeyPath<Fields> = {
  readonly [Key in InputKey<Fields>]: NonNullable<Fields[Key]> extends readonly unknown[] ? `${Key}.${number}` : Key;
}[InputKey<Fields>];

type KnownPath = {
  readonly [Key in GroupKey]: WrittenInputs[Key] extends readonly (infer Member)[]
    ? `${Key}.${string}.${KeyPath<Member>}`
    : `${Key}.${KeyPath<WrittenInputs[Key]>}`;
}[GroupKey];

/**
 * Where an input stands in a scenario: `models.count`, and of a member of a list `roles.engineer.salary`. Editors offer
 * those that there are; any other text is told as unknown when it is read.
 */
export type InputPath = KnownPath | OtherText;

/** Whether a text is made when the program runs: what stands in it word for word has a first letter that is known. */
type IsMade<Given extends string> = string extends (Given extends `${infer First}${string}` ? First : Given)
  ? true
  : false;

/** The path of an input: one that stands in a program has to be one that there is, and the compiler says so. */
export type PathGiven<Given extends string> =
  IsMade<Given> extends true ? Given : Given extends KnownPath ? Given : KnownPath;

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
  readonly banked?: readonly (LineId | OtherText)[];
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
  readonly line?: LineId | OtherText;
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
