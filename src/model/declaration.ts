import type { Input } from '../formula/expression.js';
import type { Unit } from '../formula/unit.js';

/**
 * What an input is, told once: the form, the schema, the documentation, the issues and the formulas all read this.
 * A declaration holds no figure of evidence; `default` names where the figure stands.
 */
export type Declaration =
  NumberDeclaration | NumbersDeclaration | ChoiceDeclaration | TextDeclaration | CountDeclaration | EntryDeclaration;

interface Labelled {
  readonly label: string;
  readonly note?: string;
}

/** A number or a range of doubt. */
export interface NumberDeclaration<U extends Unit = Unit> extends Labelled {
  readonly kind: 'number';
  readonly unit: U;
  /** The unit as a person says it: “share a year” where the formula's unit is a plain number. */
  readonly unitInWords: string;
  readonly lowest?: string;
  readonly highest?: string;
  readonly isWhole?: boolean;
  readonly default?: DefaultFigure;
  /** The figure that means “not used”. Its reason is shown as an assumption. */
  readonly whenNotGiven?: string;
  /**
   * What answers the same question in another way, so that only one may be given: keys of the same group, or
   * whole paths of another one.
   */
  readonly excludes?: readonly string[];
}

/** A row of numbers, one a year or one a tier. */
export interface NumbersDeclaration<U extends Unit = Unit> extends Omit<NumberDeclaration<U>, 'kind' | 'default'> {
  readonly kind: 'numbers';
  readonly longest: number;
}

/** A word that decides which formula is used. */
export interface ChoiceDeclaration<C extends string = string> extends Labelled {
  readonly kind: 'choice';
  /** The permitted words; absent where `members` names a list whose ids are permitted. */
  readonly choices?: readonly C[];
  readonly members?: string;
  readonly whenNotGiven?: C;
  /** Whether the formulas do without it. */
  readonly isOptional?: true;
}

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

export interface Group<F extends Fields = Fields, K extends string = string> {
  readonly kind: 'group';
  readonly key: K;
  readonly label: string;
  readonly fields: F;
  readonly inputs: Inputs<F>;
  /** Groups whose benefit this one counts in another way; they stand aside where it is on. */
  readonly replaces?: readonly string[];
  /** On only where the user tells something of it, whatever a profile knows. */
  readonly isOnlyIfTold?: true;
}

export interface List<F extends Fields = Fields, K extends string = string> {
  readonly kind: 'list';
  readonly key: K;
  readonly label: string;
  readonly fields: F;
  /** The leaves of one member; formulas call it once for each member of the shape. */
  readonly each: (id: string) => Inputs<F>;
}

// The record below has just the number keys of F, each with the unit that F declares for it.
function inputsAt<F extends Fields>(path: string, prefix: string, fields: F): Inputs<F> {
  const leaves = Object.entries(fields).flatMap(([key, field]) =>
    field.kind === 'number'
      ? [
          [
            key,
            Object.freeze({
              kind: 'input',
              unit: field.unit,
              path: `${path}.${key}`,
              label: `${prefix}${field.label}`,
            }),
          ],
        ]
      : [],
  );
  return Object.freeze(Object.fromEntries(leaves)) as Inputs<F>;
}

export const group = <const K extends string, const F extends Fields>(
  key: K,
  label: string,
  fields: F,
  told: Pick<Group, 'replaces' | 'isOnlyIfTold'> = {},
): Group<F, K> => Object.freeze({ kind: 'group', key, label, fields, inputs: inputsAt(key, '', fields), ...told });

export const list = <const K extends string, const F extends Fields>(key: K, label: string, fields: F): List<F, K> =>
  Object.freeze({
    kind: 'list',
    key,
    label,
    fields,
    each: (id: string) => inputsAt(`${key}.${id}`, `${id}: `, fields),
  });

type NumbersKey<F extends Fields> = { readonly [K in keyof F]: F[K]['kind'] extends 'numbers' ? K : never }[keyof F];
type UnitOf<D> = D extends NumbersDeclaration<infer U> ? U : never;

/** One number of a row: `customLines.rollout.annual.2` is the second year. */
export function leafOf<F extends Fields, K extends NumbersKey<F> & string>(
  { key, fields }: List<F>,
  id: string,
  field: K,
  place: number,
): Input<UnitOf<F[K]>> {
  // K is a key of a row of numbers, whose unit `UnitOf` reads off; the compiler cannot follow the two conditions at once.
  const { unit, label } = fields[field] as unknown as NumbersDeclaration<UnitOf<F[K]>>;
  const at = String(place);
  return Object.freeze({ kind: 'input', unit, path: `${key}.${id}.${field}.${at}`, label: `${id}: ${label} ${at}` });
}
