import type { Declaration } from '../../model/declaration.js';
import type { Item } from '../../model/question.js';
import { questions } from '../../model/questions.js';
import { askedItems, declaredOf } from '../../scenario/answered-scenario.js';
import { allowedOf, declaredAt, horizonAllowed } from '../../scenario/declarations.js';
import { scenarioError } from '../../scenario/message.js';
import { described } from '../../scenario/plain-data.js';
import { scenarioJsonSchema } from '../../scenario/scenario-schema.js';
import { unknownName } from '../../scenario/words.js';

type Form = Readonly<Record<string, unknown>>;

/** What a scenario may say, without what stands under each of it: the whole is too long to be read with every request. */
const named = scenarioJsonSchema['properties'] as Readonly<Record<string, Form>>;

export const scenarioForm: Form = {
  type: 'object',
  description:
    'A scenario: sparse, an industry and a size fill in the rest. Numbers may be ranges { low, likely, high }; shares are ' +
    'written 0.08 or "8 %". The tool questions tells what stands under a group.',
  properties: Object.fromEntries(
    Object.entries(named).map(([key, { title, description }]) => [
      key,
      { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) },
    ]),
  ),
};

const toldOf = (item: Extract<Item, { kind: 'number' }>): string =>
  `${permittedBy(declaredOf(item.place))}; a range { low, likely, high } where it is in doubt`;

function formOf(item: Item): Form {
  switch (item.kind) {
    case 'number':
      return { title: item.label, description: toldOf(item), type: ['number', 'string', 'object'] };
    case 'choice':
      return { title: item.label, enum: item.options.map(({ id }) => id) };
    case 'checklist':
      return { title: item.label, type: 'array', items: { enum: item.options.map(({ id }) => id) } };
    default:
      return item satisfies never;
  }
}

/** Answers to the questions by their ids. */
export const answersSchema: Form = {
  type: 'object',
  description: 'Answers to the questions, by the ids of what is asked; what is left out the profile fills in.',
  properties: Object.fromEntries(askedItems.map((item) => [item.id, formOf(item)])),
  additionalProperties: false,
};

/** Unit and bounds of what is told by figures; of the horizon, which is no input, its own. */
function permittedBy(declared: Declaration | undefined): string {
  const allowed =
    declared === undefined
      ? horizonAllowed
      : declared.kind === 'number' || declared.kind === 'numbers' || declared.kind === 'count'
        ? allowedOf(declared)
        : undefined;
  if (allowed === undefined) return '';
  const { unit, lowest, highest } = allowed;
  const ends = [
    ...(lowest === undefined ? [] : [`from ${lowest}`]),
    ...(highest === undefined ? [] : [`to ${highest}`]),
  ];
  return [unit, ...(ends.length === 0 ? [] : [ends.join(' ')])].join(', ');
}

/** Each question with what it may be answered by. */
export const questionsText = (): string =>
  questions
    .map(({ sentence, items }: { readonly sentence: string; readonly items: readonly Item[] }) =>
      [sentence, ...items.map((item) => `  ${item.id}: ${answerTo(item)}`)].join('\n'),
    )
    .join('\n\n');

function answerTo(item: Item): string {
  if (item.kind === 'number') return `${item.label} (${toldOf(item)})`;
  const options = item.options.map(({ id, label }) => `${id} = ${label}`).join('; ');
  return `${item.label}: ${item.kind === 'choice' ? 'one' : 'any'} of ${options}`;
}

/** Every input of a group or list. @throws {ScenarioError} where there is no such group */
export function inputsOf(group: unknown): string {
  const key = typeof group === 'string' ? group : described(group);
  const declared = declaredAt(key);
  if (declared === undefined) throw scenarioError([unknownName('group', key, Object.keys(named))]);
  const lines = Object.entries<Declaration>(declared.fields).map(([name, field]) => {
    const choices = 'choices' in field ? `one of ${field.choices.join(', ')}` : '';
    const told = [permittedBy(field), choices].filter((part) => part !== '').join('; ');
    const note = 'note' in field ? ` ${field.note}` : '';
    return `  ${key}.${name}: ${field.label}${told === '' ? '' : ` (${told})`}.${note}`;
  });
  return [declared.label, ...lines].join('\n');
}
