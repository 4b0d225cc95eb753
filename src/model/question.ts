import type { Fields, List } from './declaration.js';

/**
 * A question that a person can answer, as data: what is asked, how it can be answered, and which inputs an answer sets.
 * Terminals, files and pages ask it in their own way.
 */
export interface Question {
  readonly id: string;
  readonly sentence: string;
  /** What the two studies of adoption speak of that is reached here. */
  readonly concepts: readonly Concept[];
  readonly items: readonly Item[];
}

/** One thing to answer of a question. Its id is that of the answer, and no two questions share one. */
export type Item = NumberItem | ChoiceItem | ChecklistItem;

/** Answered by a number, or by what is known of it. */
export interface NumberItem {
  readonly kind: 'number';
  readonly id: string;
  readonly label: string;
  /** The input that is asked for: its declaration has unit and bounds, its profile the usual figure. */
  readonly place: Place;
  /** What is the same number. */
  readonly alike?: readonly Place[];
  /** What follows from giving a number at all. */
  readonly also?: readonly Setting[];
}

/** Answered by one of two to six options. */
interface ChoiceItem {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  /** Why the options stand for these figures. */
  readonly reasoning: string;
  readonly options: readonly Option[];
}

/** Answered by any of two to six options. */
interface ChecklistItem {
  readonly kind: 'checklist';
  readonly id: string;
  readonly label: string;
  readonly reasoning: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly sets: readonly Setting[];
}

/** Where a figure goes, or the word of a choice. */
export interface Setting {
  readonly place: Place;
  readonly figure: string | Band;
}

/** What an option stands for, where it is no figure by itself. */
export interface Band {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

/** An input, or one of the members that a profile gives to a list. */
export type Place =
  | { readonly kind: 'input'; readonly path: string }
  /** Each member has the figure. */
  | { readonly kind: 'each-member'; readonly list: string; readonly key: string }
  /** The members have it together, each the part that it has in the profile. */
  | { readonly kind: 'all-members'; readonly list: string; readonly key: string }
  | { readonly kind: 'horizon' };

export const input = (path: string): Place => ({ kind: 'input', path });
export const eachOf = <F extends Fields>({ key }: List<F>, field: keyof F & string): Place => ({
  kind: 'each-member',
  list: key,
  key: field,
});
export const allOf = <F extends Fields>({ key }: List<F>, field: keyof F & string): Place => ({
  kind: 'all-members',
  list: key,
  key: field,
});

export const fixed = (path: string, figure: string): Setting => ({ place: input(path), figure });

/** A word of a choice that each member has. */
export const wordOfEach = <F extends Fields>(list: List<F>, field: keyof F & string, word: string): Setting => ({
  place: eachOf(list, field),
  figure: word,
});

/** The ranges of one input. */
export const bandOf =
  (path: string) =>
  (low: string, likely: string, high: string): Setting => ({ place: input(path), figure: { low, likely, high } });

export const number = <const Id extends string>(id: Id, label: string, place: Place) =>
  ({ kind: 'number', id, label, place }) as const;
export const option = <const Id extends string>(id: Id, label: string, ...sets: readonly Setting[]) => ({
  id,
  label,
  sets,
});

/**
 * What two studies of how MLOps is adopted speak of: a survey of 150 people with 20 interviews, and first insights from
 * three practitioners. They say which inputs there have to be, and nothing of their figures.
 */
export const concepts = {
  survey: [
    'fragmented tools',
    'management of data',
    'skill gap',
    'cost of setting up',
    'no common standard',
    'more frequent deployment',
    'fewer errors',
    'data science and operations together',
    'lower running cost',
    'faster deployment',
    'scalability',
    'regulatory compliance',
    'automation',
    'monitoring',
    'upskilling',
    'change of culture',
    'better models',
    'return in different industries',
  ],
  insights: [
    'uneven adoption',
    'practised under another name',
    'offline processes',
    'price of tools',
    'steep learning curve',
    'coding assistants',
    'explainability',
    'scepticism',
    'gradual uptake',
    'reliability',
    'ethical compliance',
  ],
} as const;

type Concept = (typeof concepts)[keyof typeof concepts][number];
