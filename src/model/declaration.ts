import type { Input } from '../formula/expression.js';
import type { Unit } from '../formula/unit.js';
import type { FoundBy } from './found-by.js';
import type { SharedWhole } from './shared-whole.js';

/**
 * What an input is, told once: the form, the schema, the documentation, the issues and the formulas all read this.
 * A declaration holds no figure of evidence; `default` names where the figure stands.
 */
export type Declaration =
  | NumberDeclaration
  | NumbersDeclaration
  | ChoiceDeclaration
  | TextDeclaration
  | CountDeclaration
  | EntryDeclaration;

interface Labelled {
  readonly label: string;
  readonly note?: string;
}

/** What holds between an input and others: keys of its own group, or whole paths of another one. */
interface Related {
  /** What answers the same question in another way, so that only one may be given. */
  readonly excludes?: readonly string[];
  /** What makes it needed: the count that goes with its price, or a word that asks for it. */
  readonly neededWith?: string | NeededWithWord;
  /** Words beside which it makes no sense, unless it is nothing. */
  readonly contradicts?: readonly Contradiction[];
}

export interface NeededWithWord {
  readonly key: string;
  readonly word: string;
  readonly inWords: string;
}

export interface Contradiction {
  /** Words of choices, all of which are chosen; the input’s own word may be among them. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly rule: string;
}

/** What is told by figures. */
interface Measured<U extends Unit> extends Labelled, Related {
  readonly unit: U;
  /** The unit as a person says it: “share a year” where the formula's unit is a plain number. */
  readonly unitInWords: string;
  readonly lowest?: string;
  readonly highest?: string;
  readonly isWhole?: boolean;
  /** The figure that means “not used”. Its reason is shown as an assumption. */
  readonly whenNotGiven?: string;
}

/** A number or a range of doubt. */
export interface NumberDeclaration<U extends Unit = Unit> extends Measured<U> {
  readonly kind: 'number';
  readonly default?: DefaultFigure;
  /** From this figure on it was surely meant in percent. */
  readonly percentFrom?: string;
  /** Takes a part of a whole of which another input takes one too. */
  readonly sharesWhole?: SharedWhole;
  /** An input that contains it where the user gives one of his own: it is then not used. */
  readonly containedIn?: { readonly input: string; readonly reason: string };
  /** The input that raises what a profile knows of it, where that input stands in figures of the user already. */
  readonly raisedBy?: { readonly input: string; readonly reason: string };
  /** A profile’s split among the members of a list: it holds where all of them are there, and nobody is told. */
  readonly isSplit?: true;
  /** Work of the whole team: what a profile knows of it goes to who builds, unless the user shares it out. */
  readonly isOfWholeTeam?: true;
  /** One-time work: a figure of the user’s own without a range is an estimate, which takes longer on average. */
  readonly isOneTimeWork?: true;
  /** A profile fills it in only where this word is chosen beside it. */
  readonly filledIf?: { readonly key: string; readonly word: string };
  /** One for each person in the roles, unless given, where the member has a price by which it is billed. */
  readonly isOnePerPerson?: true;
  /** The price at which it is billed: a profile counts for a priced tool what its price list asks for, and no more. */
  readonly billedAt?: string;
  /** Filled with the usual rate of the industry, and with that of all where none is named. */
  readonly isUsualRate?: true;
  /** Takes a benefit down, or a cost up, for the doubt in it. */
  readonly isRiskAdjustment?: true;
  /**
   * Inputs for whose doubt it stands where they are not drawn: unless told, it is the deviation of their product over its
   * mean, and in a simulation nothing.
   */
  readonly scatterOf?: readonly string[];
  /** A fact of the organisation, which it has only to look up: no evidence could settle it, and it is no doubt. */
  readonly isFact?: true;
  /** How somebody comes to know it, where that is another way than with most of its group. */
  readonly foundBy?: FoundBy;
  /** What follows its figure in a sentence: “40 hours of work by hand for a release today”. */
  readonly phrase?: string;
}

/** A row of numbers, one a year or one a tier. */
export interface NumbersDeclaration<U extends Unit = Unit> extends Measured<U> {
  readonly kind: 'numbers';
  readonly longest: number;
  /** Rows of one kind have an entry each for every one of it. */
  readonly oneForEach?: { readonly kind: string; readonly rule: string };
  /** Where each entry is above the one before it. */
  readonly isAscending?: { readonly rule: string };
}

/** A word that decides which formula is used. */
export interface ChoiceDeclaration<C extends string = string> extends Labelled, Related {
  readonly kind: 'choice';
  /** The permitted words; absent where `members` names a list whose ids are permitted. */
  readonly choices?: readonly C[];
  readonly members?: string;
  readonly whenNotGiven?: C;
  /** Whether the formulas do without it. */
  readonly isOptional?: true;
  /** The word of a profile that stands in. */
  readonly ofProfile?: ProfileWord;
}

/** Who does a piece of work in a profile, and how a platform is staffed there. */
export type ProfileWord = 'builder' | 'scientist' | 'validator' | 'staffing';

export interface TextDeclaration extends Labelled {
  readonly kind: 'text';
}

/** The name of an entry of the catalogue, which fills inputs beside it. No formula depends on it. */
export interface EntryDeclaration extends Labelled {
  readonly kind: 'entry';
}

/** A whole number that decides how many formulas there are, and so cannot be in doubt. */
export interface CountDeclaration extends Labelled {
  readonly kind: 'count';
  readonly unitInWords: string;
  readonly lowest: string;
  readonly highest: string;
  readonly whenNotGiven: string;
}

/** An assumption by its id, or a figure of the industry by its quantity. */
export type DefaultFigure = { readonly assumption: string } | { readonly figure: string };

export type Fields = Readonly<Record<string, Declaration>>;

type NumberKey<F extends Fields> = { readonly [K in keyof F]: F[K]['kind'] extends 'number' ? K : never }[keyof F];

/** The numbers of a group as leaves for formulas. */
export type Inputs<F extends Fields> = {
  readonly [K in NumberKey<F> & string]: F[K] extends NumberDeclaration<infer U> ? Input<U> : never;
};

/** The whole paths of a group's fields. */
type Paths<K extends string, F extends Fields> = { readonly [P in keyof F & string]: `${K}.${P}` };

/** What holds of a group or of a list. */
interface ToldOfEither {
  /** How most of it comes to be known; it can be measured unless told. */
  readonly foundBy?: FoundBy;
  /** A cost without which benefits of the practice are counted although nothing is paid for it. */
  readonly neededForBenefits?: { readonly inWords: string };
  /** No formula reads it, and what is told beside the plan does. */
  readonly isBesideFormulas?: true;
  /** The whole path of an input without which it says nothing. */
  readonly onlyWith?: string;
}

/** What holds of a group as a whole. */
interface ToldOfGroup extends ToldOfEither {
  /** Groups whose benefit this one counts in another way; they stand aside where it is on. */
  readonly replaces?: readonly string[];
  /** On only where the user tells something of it, whatever a profile knows. */
  readonly isOnlyIfTold?: true;
  /** Where every answer needs it. */
  readonly cannotBeOff?: { readonly rule: string };
  /** An input of the members of a list that is nothing without this group: it is on where one of them has it. */
  readonly impliedBy?: string;
  /** Filled by a profile only where the list has members. */
  readonly isFilledWith?: string;
  /** Whether its inputs scale what benchmarks say, and not what the user measured. */
  readonly isScaleOfBenchmarks?: true;
  readonly identity?: Identity;
}

/** Answers that determine one another: all but one may be told, and the last follows. */
export interface Identity {
  /** Keys of the group; those of one answer are alternatives. What nobody tells is filled in, first answers first. */
  readonly answers: readonly (readonly string[])[];
  readonly rule: string;
}

export interface Group<F extends Fields = Fields, K extends string = string> extends ToldOfGroup {
  readonly kind: 'group';
  readonly key: K;
  readonly label: string;
  readonly fields: F;
  readonly inputs: Inputs<F>;
  readonly paths: Paths<K, F>;
}

/** What holds of each member of a list. */
interface ToldOfList extends ToldOfEither {
  /** Keys of which each member needs one. */
  readonly needsOneOf?: { readonly keys: readonly string[]; readonly rule: string };
  /** Keys of which no two members have the same words. */
  readonly onePerWords?: { readonly keys: readonly string[]; readonly rule: string };
}

export interface List<F extends Fields = Fields, K extends string = string> extends ToldOfList {
  readonly kind: 'list';
  readonly key: K;
  readonly label: string;
  readonly fields: F;
  /** The leaves of one member; formulas call it once for each member of the shape. */
  readonly each: (id: string) => Inputs<F>;
  /** The keys of a member, each under its own name. */
  readonly keys: { readonly [P in keyof F & string]: P };
}

/** The leaf of a number, for formulas. */
export const inputOf = <U extends Unit>(path: string, { unit, label }: NumberDeclaration<U>): Input<U> =>
  Object.freeze({ kind: 'input', unit, path, label });

// The record below has just the number keys of F, each with the unit that F declares for it.
function inputsAt<F extends Fields>(path: string, prefix: string, fields: F): Inputs<F> {
  const leaves = Object.entries(fields).flatMap(([key, field]) =>
    field.kind === 'number'
      ? [[key, inputOf(`${path}.${key}`, { ...field, label: `${prefix}${field.label}` })] as const]
      : [],
  );
  return Object.freeze(Object.fromEntries(leaves)) as Inputs<F>;
}

// The record below has just the keys of F.
const pathsIn = <K extends string, F extends Fields>(group: K, fields: F): Paths<K, F> =>
  Object.freeze(Object.fromEntries(Object.keys(fields).map((key) => [key, `${group}.${key}`]))) as Paths<K, F>;

const keysIn = <F extends Fields>(fields: F): { readonly [P in keyof F & string]: P } =>
  Object.freeze(Object.fromEntries(Object.keys(fields).map((key) => [key, key]))) as {
    readonly [P in keyof F & string]: P;
  };

export const group = <const K extends string, const F extends Fields>(
  key: K,
  label: string,
  fields: F,
  told: ToldOfGroup = {},
): Group<F, K> =>
  Object.freeze({
    kind: 'group',
    key,
    label,
    fields,
    inputs: inputsAt(key, '', fields),
    paths: pathsIn(key, fields),
    ...told,
  });

export const list = <const K extends string, const F extends Fields>(
  key: K,
  label: string,
  fields: F,
  told: ToldOfList = {},
): List<F, K> =>
  Object.freeze({
    kind: 'list',
    key,
    label,
    fields,
    each: (id: string) => inputsAt(`${key}.${id}`, `${id}: `, fields),
    keys: keysIn(fields),
    ...told,
  });
