import type { Unit } from '../formula/unit.js';
import type {
  ChoiceDeclaration,
  CountDeclaration,
  EntryDeclaration,
  NumberDeclaration,
  NumbersDeclaration,
  ProfileWord,
  TextDeclaration,
} from './declaration.js';

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
  foundBy: 'pilot',
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

/**
 * The role that does a piece of work, which is everyone's by head count where none is named.
 *
 * @param ofProfile  who does it in a profile
 */
export const doer = (label: string, ofProfile?: ProfileWord): ChoiceDeclaration => ({
  kind: 'choice',
  label,
  members: 'roles',
  isOptional: true,
  note: 'Everyone, by head count, unless given.',
  ...(ofProfile === undefined ? {} : { ofProfile }),
});

export const text = (label: string): TextDeclaration => ({ kind: 'text', label });
export const count = (told: Omit<CountDeclaration, 'kind'>): CountDeclaration => ({ kind: 'count', ...told });
export const entry = (told: Omit<EntryDeclaration, 'kind'>): EntryDeclaration => ({ kind: 'entry', ...told });

/** A yearly step of prices or wages: inflation by another name, which a real discount rate leaves out. */
export const nominalStep = (told: Told<NumberDeclaration<'1'>>): NumberDeclaration<'1'> =>
  yearlyRate({
    contradicts: [
      {
        when: { 'discounting.basis': ['real'] },
        rule: 'with a real discount rate wages and prices take no yearly step: leave it out, or set discounting.basis to nominal',
      },
    ],
    ...told,
  });
