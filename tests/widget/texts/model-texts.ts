import { sizes } from '../../../src/evidence/size.js';
import { grades } from '../../../src/evidence/record.js';
import { type Expression, linesRead } from '../../../src/formula/expression.js';
import { sayUnit } from '../../../src/formula/unit-words.js';
import type { Group, List } from '../../../src/model/declaration.js';
import { modelFor } from '../../../src/model/model.js';
import { inputGroups } from '../../../src/model/order.js';
import type { Question } from '../../../src/model/question.js';
import { questions } from '../../../src/model/questions.js';
import type { Shape } from '../../../src/model/shape.js';
import { inWords, written } from '../../../src/reading/notation.js';
import { natures, natureWords } from '../../../src/report/result/kinds.js';
import { sayLabel, type Say } from '../../../src/say.js';
import { fullShape } from '../../model/full-shape.js';

const groups: readonly (Group | List)[] = inputGroups;

/** An id that is no English word, so that it does not pass for a text. */
const ids = ['zz-one'];
const usual = fullShape({ horizonMonths: 12, ids });
const tiered = fullShape({ horizonMonths: 24, ids, tierCount: 2 });

const pathsOf = (group: Group | List, key: string): readonly string[] =>
  group.kind === 'group' ? [`${group.key}.${key}`] : ids.map((id) => `${group.key}.${id}.${key}`);

/** The usual shape with each word that can be chosen, one at a time. */
const chosen = groups.flatMap((group) =>
  Object.entries(group.fields).flatMap(([key, field]): readonly Shape[] => {
    if (field.kind !== 'choice') return [];
    return (field.choices ?? []).map((word) => ({
      ...tiered,
      words: { ...tiered.words, ...Object.fromEntries(pathsOf(group, key).map((path) => [path, word])) },
    }));
  }),
);

const numbersOf = (group: Group | List): readonly string[] =>
  Object.entries(group.fields).flatMap(([key, { kind }]) => (kind === 'number' ? [key] : []));

/** With each number given that was left out, and left out that was given: of each group one at a time, of all at once. */
const given = Array.from({ length: Math.max(...groups.map((group) => numbersOf(group).length)) }, (_, place): Shape => {
  const turned = groups.flatMap((group) =>
    numbersOf(group)
      .slice(place, place + 1)
      .flatMap((key) => pathsOf(group, key)),
  );
  const kept = usual.present.filter((path) => !turned.includes(path));
  const added = turned.filter((path) => !usual.present.includes(path));
  return { ...usual, present: [...kept, ...added].sort() };
});

const switchedOff = groups.map(({ key }) => ({ ...usual, groups: usual.groups.filter((on) => on !== key) }));
const banked = { ...usual, banked: ids };

function sayDeclarations(say: Say): void {
  for (const { label, fields } of groups) {
    say(label);
    for (const field of Object.values(fields)) {
      sayLabel(field.label, say);
      if (field.note !== undefined) say(field.note);
      if ('phrase' in field) say(field.phrase);
      if ('unitInWords' in field) sayUnit(field.unitInWords, say);
      if (field.kind !== 'choice') continue;
      say(field.label.toLowerCase());
      field.choices?.forEach((word) => say(word));
    }
  }
}

const asked: readonly Question[] = questions;

/** What a person is asked, and can answer. */
export function sayQuestions(say: Say): void {
  for (const { sentence, items } of asked) {
    say(sentence);
    for (const item of items) {
      say(item.label);
      if (item.kind === 'number') continue;
      say(item.reasoning);
      for (const { label } of item.options) say(label);
    }
  }
}

const isExpression = (part: object): part is Expression => 'kind' in part && 'unit' in part;

/** Whatever of a model is a formula. */
function expressionsIn(part: unknown): readonly Expression[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isExpression(part)) return [part];
  return (part instanceof Map ? [...part.values()] : Object.values(part)).flatMap(expressionsIn);
}

/** What the models of a shape name: lines, formulas, headings, key figures and delivery. */
function sayModel(shape: Shape, say: Say): void {
  const model = modelFor(shape);
  for (const line of linesRead(expressionsIn(model))) {
    sayLabel(line.label, say);
    say(line.unit);
    if (line.note !== undefined) say(line.note);
    written(line, inWords(say));
  }
  for (const { group } of model.statement) say(group);
  for (const { group, unitInWords } of model.kpis) {
    say(group);
    sayUnit(unitInWords, say);
  }
  for (const { label, unitInWords } of model.delivery) {
    say(label);
    sayUnit(unitInWords, say);
  }
}

function sayMessages(say: Say): void {
  // Words that issues carry whole, and lengths that they count.
  for (const text of ['none', 'none of them', 'off', 'a boolean', 'a function', 'a symbol', 'a bigint']) say(text);
  for (const count of ['characters', 'levels', 'values', 'correlated inputs', 'months']) sayLabel(`9 ${count}`, say);
  for (const counted of ['more than 9 values', '9 of them', 'deeper nesting']) sayLabel(counted, say);
  say('Exchange rate of {currency}');
  say('units of the scenario’s currency for one {currency}');
  for (const [label, unit] of partsOfRanges) [label, unit].forEach((text) => say(text));
}

const partsOfRanges = [
  ['Horizon', 'months'],
  ['Month', 'months from the start'],
  ['Probability', 'share'],
  ['standard deviation', 'shape of the curve'],
  ['Rank correlation', 'share between 0 and 1'],
  ['distribution', 'industry'],
] as const;

/** Words of results that are keys of a program, and said to a reader as they are. */
export const programWords: readonly string[] = [
  ...sizes,
  ...natures,
  ...Object.values(natureWords),
  ...grades,
  ...['low', 'likely', 'high'],
  ...['yours', 'industry', 'cross-industry', 'assumption'],
  ...['cost', 'benefit', 'before', 'after', 'Initial', 'Year {number}'],
];

function said(): readonly string[] {
  const texts = new Set<string>();
  const say: Say = (text) => {
    texts.add(text);
    return text;
  };
  sayDeclarations(say);
  sayQuestions(say);
  for (const shape of [usual, tiered, banked, ...chosen, ...given, ...switchedOff]) sayModel(shape, say);
  sayMessages(say);
  programWords.forEach((text) => say(text));
  return [...texts].filter((text) => /\p{L}/u.test(text) && !ids.some((id) => text.includes(id)));
}

let texts: readonly string[] | undefined;

/**
 * What the model says of itself, met by making it in every shape: labels are put together of declared ones, with a
 * member, a year or “before” and “after”. And what results say in words that are keys of a program. It takes seconds,
 * and is the same for all who ask.
 */
export const modelTexts = (): readonly string[] => (texts ??= said());
