import { translatableTexts } from './library-texts.js';
import { spokenLiterals } from './spoken-literals.js';

/** Every English text that a calculator can say: what a translation translates. */
export const allTexts = (): readonly string[] => [...new Set([...translatableTexts(), ...spokenLiterals('widget')])];
