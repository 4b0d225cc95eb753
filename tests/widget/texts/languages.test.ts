import { describe, expect, test } from 'vitest';
import type { Forms } from '../../../src/say.js';
import { arabic } from '../../../widget/text/ar.js';
import { french } from '../../../widget/text/fr.js';
import { german } from '../../../widget/text/de.js';
import { japanese } from '../../../widget/text/ja.js';
import { spanish } from '../../../widget/text/es.js';
import { allTexts } from './all-texts.js';
import { faceTexts } from './face-texts.js';

const texts = allTexts();
const face = faceTexts();
const languages = { ar: arabic, fr: french, de: german, ja: japanese, es: spanish };

/** Money is the currency, which every text may name. */
const namesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].filter((name) => name !== '{money}').sort();

const formsOf = (said: string | Forms): readonly string[] => (typeof said === 'string' ? [said] : Object.values(said));

describe.each(Object.entries(languages))('%s', (tag, translation) => {
  test('says every text of the face', () => {
    expect(face.length).toBeGreaterThan(250);
    expect(face.filter((text) => !Object.hasOwn(translation, text))).toEqual([]);
  });

  // Each text that falls back, and each that is said no longer, is listed in the README of the widget: a change is seen.
  test('says nine in ten of all texts, and hardly one that is gone', () => {
    const said = texts.filter((text) => Object.hasOwn(translation, text));
    expect(said.length / texts.length).toBeGreaterThan(0.9);
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
