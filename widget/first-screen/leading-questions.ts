import { text } from 'mlops-roi/page';

/** The questions that people can answer and that move the answer most, in the order in which they are asked. */
export const leadingQuestions: readonly { readonly id: string; readonly label?: string }[] = [
  { id: 'models' },
  { id: 'releases', label: text('Releases of a model a year') },
  { id: 'handsOn', label: text('Hours by hand for a release') },
  { id: 'value', label: text('Value of a model a year') },
];
