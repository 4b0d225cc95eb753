import { saidAtTheirMark } from './all-texts.js';
import { sayQuestions } from './model-texts.js';

/**
 * What the element says by itself, the verdict, and what is wrong in a scenario. What the model declares is none of it: a
 * line or an input that is new may be said in English until somebody translates it. The questions are.
 */
const isFace = (file: string): boolean =>
  file.startsWith('widget/') ||
  ['src/report/answer-words.ts', 'src/report/verdict-text.ts'].includes(file) ||
  file.startsWith('src/scenario/');

/** What each language has all of. */
export function faceTexts(): readonly string[] {
  const texts = new Set(saidAtTheirMark.filter(({ file }) => isFace(file)).map(({ text }) => text));
  sayQuestions((text) => {
    texts.add(text);
    return text;
  });
  return [...texts];
}
