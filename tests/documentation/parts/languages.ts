import { arabic } from '../../../widget/text/ar.js';
import { french } from '../../../widget/text/fr.js';
import { german } from '../../../widget/text/de.js';
import { japanese } from '../../../widget/text/ja.js';
import { spanish } from '../../../widget/text/es.js';
import { allTexts } from '../../widget/texts/all-texts.js';
import { table } from './markdown.js';

const languages = { Arabic: arabic, French: french, German: german, Japanese: japanese, Spanish: spanish };

/** How much of what a calculator can say each language says. */
export function coverage(): string {
  const texts = allTexts();
  const rows = Object.entries(languages).map(([language, translation]) => {
    const said = texts.filter((text) => Object.hasOwn(translation, text)).length;
    return [language, `${Math.floor((100 * said) / texts.length)} %`];
  });
  return table(['Language', 'Texts that are translated'], rows);
}
