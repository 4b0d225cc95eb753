import type { Answer } from '../answer/judgement.js';
import { inEnglish, text, type Say } from '../say.js';

const answers: Readonly<Record<Answer, string>> = {
  'worth-it': text('Worth it'),
  probably: text('Probably worth it'),
  'could-go-either-way': text('It could go either way'),
  'probably-not': text('Probably not worth it'),
  'not-worth-it': text('Not worth it'),
  'nothing-to-judge': text('Nothing to judge: there is no cost'),
};

/** The answer in two or three words. */
export const answerWords = (answer: Answer, say: Say = inEnglish): string => say(answers[answer]);
