import type { Say } from '../say.js';
import { baseUnits } from './base-units.js';

/** What one counts, of one and of several; a sum of money and a share are no such thing. */
const counted: readonly (readonly [one: string, several: string])[] = [
  ...[
    ...baseUnits,
    'minute',
    'project',
    'version',
    'hand-off',
    'decision',
    'roll-back',
    'improvement',
    'run',
    'notice',
    'row',
    'cell',
  ]
    .filter((unit) => unit !== 'money' && unit !== 'person')
    .map((unit) => [unit, `${unit}s`] as const),
  ['person', 'people'],
  ['copy', 'copies'],
  ['switch', 'switches'],
  ['sample', 'samples'],
];
const severals = new Map(counted);
const ones = new Map(counted.map(([one, several]) => [several, one]));
const first = /^[\w-]+/;

/** The unit of one, whichever it is told of: “hour per release”, “week a year”. */
export const unitOfOne = (words: string): string => words.replace(first, (word) => ones.get(word) ?? word);

/** The unit of several: “hours per release”. A share or a ratio stays what it is. */
export const unitOfSeveral = (words: string): string => words.replace(first, (word) => severals.get(word) ?? word);

/** How many there are of what is told of several: “1 month”, “12 months”. */
export const countOf = (count: number, several: string): string =>
  `${count} ${count === 1 ? unitOfOne(several) : several}`;

/** A unit in words, as it follows a figure: “1 hour per release”, “40 hours per release”. */
export const sayUnit = (words: string, say: Say, count?: number): string =>
  say(unitOfSeveral(words), {}, count === undefined ? undefined : { count, one: unitOfOne(words) });

/** What there is no part of. A person may work half the week, and an average of years be any number. */
const wholeThings: ReadonlySet<string> = new Set(['model', 'person', 'seat', 'tool', 'link', 'dataset']);

/** Whether whole things are counted, and not how many of them go by a year or each has. */
export const isCountOfWholeThings = (words: string): boolean =>
  wholeThings.has(unitOfOne(words)) || wholeThings.has(words);

/** A share or a yearly rate, which people write in percent. */
export const isShareUnit = (words: string): boolean => words.startsWith('share');

/** Of which an “m” may mean months or minutes. */
export const isTimeUnit = (words: string): boolean => /^(month|minute|hour|day|week|year)/.test(words);
