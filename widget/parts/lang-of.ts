import { nothing } from 'lit';
import type { View } from '../view.js';

/** `lang` of what says a declared text: English where the language of the reader has none of its own for it. */
export const langOf = (text: string, { isSaid }: View): 'en' | typeof nothing => (isSaid(text) ? nothing : 'en');
