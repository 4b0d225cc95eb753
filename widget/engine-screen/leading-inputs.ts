import { questions } from 'mlops-roi';
import { leadingQuestions } from '../first-screen/leading-questions.js';

/** A question of the first screen: its words, and the input that it asks for. */
interface LeadingInput {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
}

type Item = (typeof questions)[number]['items'][number];

const items: readonly Item[] = questions.flatMap((question): readonly Item[] => question.items);

export const leadingInputs: readonly LeadingInput[] = leadingQuestions.flatMap(({ id, label, hint }) => {
  const item = items.find((each) => each.id === id);
  return item?.kind === 'number' && item.place.kind === 'input'
    ? [{ path: item.place.path, label: label ?? item.label, hint }]
    : [];
});
