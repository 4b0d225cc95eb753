import { describe, expect, test } from 'vitest';
import { arabic } from '../../../widget/text/ar.js';
import { french } from '../../../widget/text/fr.js';
import { german } from '../../../widget/text/de.js';
import { japanese } from '../../../widget/text/ja.js';
import { spanish } from '../../../widget/text/es.js';
import { allTexts } from './all-texts.js';

const texts = allTexts();
const languages = { arabic, french, german, japanese, spanish };

/** Money is the currency, which every text may name. */
const namesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].filter((name) => name !== '{money}').sort();

describe.each(Object.entries(languages))('%s', (_, translation) => {
  test('says every text of the calculator', () => {
    expect(texts.filter((text) => !Object.hasOwn(translation, text))).toEqual([]);
  });

  test('says no text that is gone', () => {
    const known = new Set(texts);
    expect(Object.keys(translation).filter((text) => !known.has(text))).toEqual([]);
  });

  test('leaves out no figure and adds none', () => {
    for (const [text, said] of Object.entries(translation))
      expect([text, namesIn(said)]).toEqual([text, namesIn(text)]);
  });

  test('says hardly a text in English', () => {
    const same = Object.entries(translation).filter(
      ([text, said]) => text === said && text.replace(/\{\w+\}/g, '').length > 14,
    );
    expect(same).toEqual([]);
  });
});
