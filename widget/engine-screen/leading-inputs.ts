import { questions } from 'mlops-roi';
import { inputAskedBy } from 'mlops-roi/page';
import { leadingQuestions } from '../first-screen/leading-questions.js';

/** A question of the first screen: its words, and the input that it asks for. */
interface LeadingInput {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly hint: string;
}

type Item = (typeof questions)[number]['items'][number];

const items: readonly Item[] = questions.flatMap((question): readonly Item[] => question.items);

export const leadingInputs: readonly LeadingInput[] = leadingQuestions.flatMap(({ id, label, hint }) => {
  const item = items.find((each) => each.id === id);
  const path = item && inputAskedBy(item);
  return item === undefined || path === undefined ? [] : [{ id, path, label: label ?? item.label, hint }];
});
