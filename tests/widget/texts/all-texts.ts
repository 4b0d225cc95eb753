import { hole, markedTexts } from './marked-texts.js';
import { modelTexts } from './model-texts.js';

/** Marked anywhere. */
export const marked = markedTexts(['src', 'widget']);

/** Everything that is said as it is marked. */
export const saidAtTheirMark = marked.filter(({ text, isSaid }) => isSaid && !text.includes(hole));

/** Every English text that a calculator can say: what a translation translates. */
export const allTexts = (): readonly string[] => [
  ...new Set([...modelTexts(), ...saidAtTheirMark.map(({ text }) => text)]),
];
