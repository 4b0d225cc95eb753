import { questions } from 'mlops-roi';
import { text } from 'mlops-roi/page';

type Items = (typeof questions)[number]['items'][number];
type ItemAtInput = Extract<Items, { readonly kind: 'number'; readonly place: { readonly kind: string } }>;

/** A question of the first screen: its words, and the input that it asks for. */
export interface LeadingQuestion {
  readonly path: string;
  readonly label: string;
}

/** The questions that people can answer and that move the answer most, in the order in which they are asked. */
const leading: readonly (readonly [id: ItemAtInput['id'], label?: string])[] = [
  ['models'],
  ['releases', text('Releases of a model a year')],
  ['handsOn', text('Hours by hand for a release')],
  ['value', text('Value of a model a year')],
];

const items: readonly Items[] = questions.flatMap((question): readonly Items[] => question.items);

export const leadingQuestions: readonly LeadingQuestion[] = leading.flatMap(([id, label]) => {
  const item = items.find((each) => each.id === id);
  return item?.kind === 'number' && item.place.kind === 'input'
    ? [{ path: item.place.path, label: label ?? item.label }]
    : [];
});
