import { arabic } from '../../../widget/text/ar.js';
import { french } from '../../../widget/text/fr.js';
import { german } from '../../../widget/text/de.js';
import { japanese } from '../../../widget/text/ja.js';
import { spanish } from '../../../widget/text/es.js';
import { allTexts } from '../../widget/texts/all-texts.js';
import { table } from './markdown.js';

const languages = { Arabic: arabic, French: french, German: german, Japanese: japanese, Spanish: spanish };

/** How much of what a calculator can say each language says, and each text that one of them says in English. */
export function coverage(): string {
  const texts = allTexts();
  const open = Object.entries(languages).map(([language, translation]) => ({
    language,
    texts: texts.filter((text) => !Object.hasOwn(translation, text)),
  }));
  const rows = open.map(({ language, texts: { length } }) => [
    language,
    `${Math.floor((100 * (texts.length - length)) / texts.length)} %`,
    length === 0 ? 'none' : String(length),
  ]);
  const inEnglish = texts.flatMap((text) => {
    const lacking = open.filter((each) => each.texts.includes(text)).map(({ language }) => language);
    if (lacking.length === 0) return [];
    return [`- “${text}”${lacking.length === open.length ? '' : ` (${lacking.join(', ')})`}`];
  });
  const known = new Set(texts);
  const gone = new Set(
    Object.values(languages).flatMap((translation) => Object.keys(translation).filter((text) => !known.has(text))),
  );
  const said = table(['Language', 'Texts that are translated', 'Said in English'], rows);
  return [
    said,
    ...listed('In English still:', inEnglish),
    ...listed(
      'Translated, and said no longer:',
      [...gone].map((text) => `- “${text}”`),
    ),
  ].join('\n\n');
}

const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, lines.join('\n')];
