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
  /** Keys of the same group that answer the same question in another way; only one of them may be given. */
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

export const group = <const K extends string, const F extends Fields>(key: K, label: string, fields: F): Group<F, K> =>
  Object.freeze({ kind: 'group', key, label, fields, inputs: inputsAt(key, '', fields) });

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

/** What is told of an input where its maker knows the rest; its unit may still be told in other words. */
type Told<D> = Omit<D, 'kind' | 'unit' | 'unitInWords'> & { readonly unitInWords?: string };

const inWords = (unit: Unit): string => unit.replace('/', ' per ').replace('/', ' and ');

/** An amount that cannot be negative. */
export const amount = <const U extends Unit>(unit: U, told: Told<NumberDeclaration<U>>): NumberDeclaration<U> => ({
  kind: 'number',
  unit,
  unitInWords: inWords(unit),
  lowest: '0',
  ...told,
});

/** A part of a whole, between 0 and 1. */
export const share = (told: Told<NumberDeclaration<'1'>>): NumberDeclaration<'1'> => ({
  kind: 'number',
  unit: '1',
  unitInWords: 'share between 0 and 1',
  lowest: '0',
  highest: '1',
  ...told,
});

/** A yearly step: 0.03 is three percent a year. */
export const yearlyRate = (told: Told<NumberDeclaration<'1'>>): NumberDeclaration<'1'> => ({
  kind: 'number',
  unit: '1',
  unitInWords: 'share a year',
  ...told,
});

/** A relative cut of something before: 0.3 leaves 70 %. A negative cut is an increase. */
export const cut = (told: Told<NumberDeclaration<'1'>>): NumberDeclaration<'1'> => ({
  kind: 'number',
  unit: '1',
  unitInWords: 'share cut, at most 1',
  lowest: '-10',
  highest: '1',
  ...told,
});

/** A plain factor or count. */
export const factor = (told: Told<NumberDeclaration<'1'>>): NumberDeclaration<'1'> => ({
  kind: 'number',
  unit: '1',
  unitInWords: 'factor',
  lowest: '0',
  ...told,
});

export const numbers = <const U extends Unit>(unit: U, told: Told<NumbersDeclaration<U>>): NumbersDeclaration<U> => ({
  kind: 'numbers',
  unit,
  unitInWords: inWords(unit),
  ...told,
});

export const choice = <const C extends string>(told: Omit<ChoiceDeclaration<C>, 'kind'>): ChoiceDeclaration<C> => ({
  kind: 'choice',
  ...told,
});
export const text = (label: string): TextDeclaration => ({ kind: 'text', label });
export const entry = (told: Omit<EntryDeclaration, 'kind'>): EntryDeclaration => ({ kind: 'entry', ...told });
export const count = (told: Omit<CountDeclaration, 'kind'>): CountDeclaration => ({ kind: 'count', ...told });
