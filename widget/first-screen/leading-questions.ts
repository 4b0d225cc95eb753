import { text } from 'mlops-roi/page';

interface LeadingQuestion {
  readonly id: string;
  readonly label?: string;
  /** What is counted, for those who do not know. */
  readonly hint: string;
}

/** Of them, those that stand on a narrow first screen; the others are asked further down. */
export const narrowCount = 4;

/** The questions that people can answer and that move the answer most, in the order in which they are asked. */
export const leadingQuestions: readonly LeadingQuestion[] = [
  { id: 'models', hint: text('trained models in daily use') },
  { id: 'moving', hint: text('the rest go on as before') },
  {
    id: 'handsOn',
    label: text('Hours by hand for a release'),
    hint: text('people’s work on a version'),
  },
  {
    id: 'value',
    label: text('Value of a model a year'),
    // Not what the new practice adds: that is the answer.
    hint: text('earned or saved today'),
  },
  { id: 'freedHours', hint: text('as money or useful work') },
];
