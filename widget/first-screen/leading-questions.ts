import { text } from 'mlops-roi/first';

interface LeadingQuestion {
  readonly id: string;
  readonly label?: string;
  /** What is counted, for those who do not know. */
  readonly hint: string;
}

/**
 * A narrow first screen has room for four: of a small company the answer hangs on the use of the hours that are freed, of
 * others on how many they are.
 */
export const isFurtherDown = (id: string, size: string | null): boolean =>
  id === (size === 'small' ? 'handsOn' : 'freedHours');

/** The questions that people can answer and that move the answer most, in the order in which they are asked. */
export const leadingQuestions: readonly LeadingQuestion[] = [
  { id: 'models', hint: text('trained, in daily use today') },
  { id: 'moving', hint: text('the rest go on as before') },
  {
    id: 'handsOn',
    label: text('Hours by hand for a release'),
    hint: text('today, to put a version live'),
  },
  {
    id: 'value',
    label: text('Value of a model a year'),
    // How much of it is what the calculator answers.
    hint: text('today; MLOps adds to it'),
  },
  { id: 'freedHours', hint: text('as money or useful work') },
];
