import { saidAtTheirMark } from './all-texts.js';

/**
 * What the element says by itself, the verdict, and what is wrong in a scenario. What the model declares is none of it: a
 * line or an input that is new may be said in English until somebody translates it.
 */
const isFace = (file: string): boolean =>
  file.startsWith('widget/') || file === 'src/answer/verdict.ts' || file.startsWith('src/scenario/');

/** What each language has all of. */
export const faceTexts = (): readonly string[] => [
  ...new Set(saidAtTheirMark.filter(({ file }) => isFace(file)).map(({ text }) => text)),
];
