import { allTexts } from '../../widget/texts/all-texts.js';
import { translations } from '../../widget/texts/translations.js';
import { table } from './markdown.js';

const names = new Intl.DisplayNames('en', { type: 'language' });

const languages = Object.entries(translations)
  .map(([tag, translation]) => [names.of(tag) ?? tag, translation] as const)
  .toSorted(([one], [other]) => (one < other ? -1 : 1));

/** How much of what a calculator can say each language says, and each text that one of them says in English. */
export function coverage(): string {
  const texts = allTexts();
  const open = languages.map(([language, translation]) => ({
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
    languages.flatMap(([, translation]) => Object.keys(translation).filter((text) => !known.has(text))),
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
