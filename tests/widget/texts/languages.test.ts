import { describe, expect, test } from 'vitest';
import { translated } from '../../../src/report/embed/snippet.js';
import type { Forms } from '../../../src/say.js';
import { allTexts } from './all-texts.js';
import { faceTexts } from './face-texts.js';
import { languageTags, translations } from './translations.js';

const texts = allTexts();
const face = faceTexts();

/** Money is the currency, which every text may name. */
const namesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].filter((name) => name !== '{money}').sort();

const formsOf = (said: string | Forms): readonly string[] => (typeof said === 'string' ? [said] : Object.values(said));

/** The face is complete; what the model declares may wait. A text more takes nothing away from what is said already. */
const leastSaid = 1500;

test('what is written for other pages knows each language that has texts', () => {
  expect(translated).toEqual(languageTags);
});

describe.each(Object.entries(translations))('%s', (tag, translation) => {
  test('says every text of the face', () => {
    expect(face.length).toBeGreaterThan(250);
    expect(face.filter((text) => !Object.hasOwn(translation, text))).toEqual([]);
  });

  // Each text that falls back, and each that is said no longer, is listed beside the texts: a change is seen.
  test('says much beyond the face, and hardly a text that is gone', () => {
    const said = texts.filter((text) => Object.hasOwn(translation, text));
    expect(said.length).toBeGreaterThan(leastSaid);
    expect(said.length / Object.keys(translation).length).toBeGreaterThan(0.95);
  });

  test('leaves out no figure and adds none', () => {
    for (const [text, said] of Object.entries(translation))
      for (const form of formsOf(said)) expect([text, namesIn(form)]).toEqual([text, namesIn(text)]);
  });

  test('gives what counts something all forms that its numbers take', () => {
    const rules = new Intl.PluralRules(tag);
    const taken = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
    for (const [text, said] of Object.entries(translation)) {
      if (typeof said === 'string') continue;
      const given = Object.keys(said).filter((form) => form !== 'alone');
      expect([text, given.sort()]).toEqual([text, [...taken].sort()]);
    }
  });

  test('says hardly a text in English', () => {
    const same = Object.entries(translation).filter(
      ([text, said]) => formsOf(said).includes(text) && text.replace(/\{\w+\}/g, '').length > 14,
    );
    expect(same).toEqual([]);
  });
});
