import { describe, expect, test } from 'vitest';
import { concepts, type Item, type Place, type Question, type Setting } from '../../src/model/question.js';
import { questions } from '../../src/model/questions.js';
import { declaredOf } from '../../src/scenario/answered-scenario.js';

const asked: readonly Question[] = questions;
const items: readonly Item[] = asked.flatMap((question) => question.items);

const settingsOf = (item: Item) =>
  item.kind === 'number' ? (item.also ?? []) : item.options.flatMap(({ sets }) => sets);
/** Where an option chooses a word that there is, and not a figure. */
const wordsOf = ({ place, figure }: Setting): readonly Place[] => {
  const declared = declaredOf(place);
  const isWord = declared?.kind === 'choice' && declared.choices?.some((word) => word === figure) === true;
  return isWord ? [place] : [];
};
const placesOf = (item: Item): readonly Place[] => [
  ...(item.kind === 'number' ? [item.place, ...(item.alike ?? [])] : []),
  ...settingsOf(item).map(({ place }) => place),
];

test('there are twelve, and what is answered has a name of its own', () => {
  expect(asked).toHaveLength(12);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(12);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('every concept of the two studies stands behind a question, and no other word does', () => {
  const reached = asked.flatMap((question) => question.concepts);
  expect([...new Set(reached)].sort()).toEqual([...concepts.survey, ...concepts.insights].sort());
});

test('an answer leads to inputs that there are', () => {
  const placed = items.flatMap(placesOf).filter(({ kind }) => kind !== 'horizon');
  expect(placed.length).toBeGreaterThan(40);
  const others = items.flatMap((item) => (item.kind === 'choice' ? settingsOf(item) : [])).flatMap(wordsOf);
  expect(placed.filter((place) => declaredOf(place)?.kind !== 'number')).toEqual(others);
});

test('no two questions set something of one group, so that a file can hold the answer to each by itself', () => {
  const groupsOf = (question: Question): readonly string[] =>
    question.items
      .flatMap(placesOf)
      .flatMap((place) =>
        place.kind === 'horizon' ? [] : place.kind === 'input' ? [place.path.split('.')[0] ?? ''] : [],
      );
  const all = asked.flatMap((question) => [...new Set(groupsOf(question))]);
  expect(all.filter((group, index) => all.indexOf(group) !== index)).toEqual([]);
});

describe('options', () => {
  const withOptions = items.flatMap((item) => (item.kind === 'number' ? [] : [item]));

  test.each(withOptions.map((item) => [item.id, item] as const))(
    '%s has two to six, and a reason for its figures',
    (_id, item) => {
      expect(item.options.length).toBeGreaterThanOrEqual(2);
      expect(item.options.length).toBeLessThanOrEqual(6);
      expect(new Set(item.options.map(({ id }) => id)).size).toBe(item.options.length);
      expect(item.reasoning.length).toBeGreaterThan(40);
    },
  );

  test('stand for figures that rise from one to the next, each within its band', () => {
    for (const { kind, id, options } of withOptions) {
      const likely = options.map(({ sets }) => {
        for (const { figure } of sets) {
          if (typeof figure === 'string') continue;
          expect(Number(figure.low), id).toBeLessThan(Number(figure.likely));
          expect(Number(figure.likely), id).toBeLessThanOrEqual(Number(figure.high));
        }
        const [first] = sets;
        if (first !== undefined && wordsOf(first).length > 0) return undefined;
        return Number(typeof first?.figure === 'object' ? first.figure.likely : first?.figure);
      });
      if (kind === 'choice' && !likely.includes(undefined))
        expect(likely, id).toEqual([...new Set(likely)].sort((left = 0, right = 0) => left - right));
    }
  });
});
