import { text } from 'mlops-roi/page';

interface LeadingQuestion {
  readonly id: string;
  readonly label?: string;
  /** What is counted, for those who do not know. */
  readonly hint: string;
}

/** The questions that people can answer and that move the answer most, in the order in which they are asked. */
export const leadingQuestions: readonly LeadingQuestion[] = [
  { id: 'models', hint: text('trained models in daily use') },
  {
    id: 'releases',
    label: text('Changes to a model a year'),
    // Not releases: routine retrainings are releases too, and come on top.
    hint: text('that go live; retraining aside'),
  },
  {
    id: 'handsOn',
    label: text('Hours by hand for a release'),
    hint: text('people’s work on each new version'),
  },
  {
    id: 'value',
    label: text('Value of a model a year'),
    hint: text('what one earns or saves'),
  },
];
