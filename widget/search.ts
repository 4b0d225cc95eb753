import { text } from 'mlops-roi/first';
import { memberLabel, type Field, type FieldGroup } from './fields.js';
import type { View } from './view.js';

/**
 * Words that people use for one another; those behind a `>` are found by the others, and find none of them. A language has
 * lists of its own, in which its labels find themselves.
 */
const synonyms = [
  text('license, licence, subscription, contract, seat, flat fee'),
  text('GPU, graphics card, accelerator'),
  text('salary, wage, payroll, compensation'),
  text('staff, people, employees, headcount, team > salary, wage'),
  text('deployment, release, rollout, go-live, lead time'),
  text('outage, incident, failure, error, downtime'),
  text('cloud, infrastructure, hosting, compute, server'),
  text('cost, price, spend, fee > salary, wage'),
  text('storage, disk, terabyte'),
  text('interest, discount, WACC, cost of capital'),
  text('course, training, learning, upskilling'),
  text('LLM, language model, token, chatbot'),
  text('regulation, compliance, audit, supervision'),
] as const;

/** Words by which nothing is found. */
const small = { phrase: text('number, of, the, a, an, how, many, much, per, for, in') };

const listed = (words: string): readonly string[] => words.toLowerCase().split(/\s*[,>]\s*/);

/** The groups with the fields in which every word that is sought stands, or one that means the same. */
export function foundIn(groups: readonly FieldGroup[], sought: string, view: View): readonly FieldGroup[] {
  const meanings = meaningsOf(sought, view);
  if (meanings.length === 0) return groups;
  const isFound = (label: string, { path, declared, memberId }: Field): boolean => {
    const said = [path, view.say(label), memberLabel(declared.label, memberId, view)].join(' ').toLowerCase();
    return meanings.every((words) => words.some((word) => said.includes(word)));
  };
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter((field) => isFound(group.label, field)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Of each word that is sought, the words that are looked for. */
function meaningsOf(sought: string, { say }: View): readonly (readonly string[])[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !listed(say(small.phrase)).includes(word));
  const groups = synonyms.map((group) => {
    const [alike = ''] = say(group).split('>');
    return { alike: listed(alike), found: listed(say(group)) };
  });
  return telling.map((word) => {
    const found = groups
      .filter(({ alike }) => alike.some((each) => isForm(word, each)))
      .flatMap((group) => group.found);
    return [...new Set([stem(word), ...found])];
  });
}

/** A word, or its plural. */
const isForm = (word: string, of: string): boolean => word === of || stem(word) === of;
const stem = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);
