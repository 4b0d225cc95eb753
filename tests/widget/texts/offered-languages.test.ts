import { expect, test } from 'vitest';
import { languages } from '../../../widget/additions.js';

const said = (locale: string): string => languages.speech(locale, {}).say('Industry');

test('a language that is offered is fetched when it is to be spoken, once', async () => {
  const fetched: string[] = [];
  languages.offer('oc', async () => {
    fetched.push('oc');
    await Promise.resolve();
    languages.add('oc', { Industry: 'Branca' });
  });
  await languages.there('en');
  expect(fetched).toEqual([]);
  expect(said('oc-FR')).toBe('Industry');
  await Promise.all([languages.there('oc-FR'), languages.there('oc')]);
  expect([said('oc-FR'), said('oc'), fetched]).toEqual(['Branca', 'Branca', ['oc']]);
});

test('one that a page has added itself is not fetched, and one that cannot be had stays English', async () => {
  languages.add('br', { Industry: 'Greanterezh' });
  languages.offer('br', () => Promise.reject(new Error('it is there already')));
  languages.offer('gd', () => Promise.reject(new Error('no such file')));
  await Promise.all(['br', 'gd', 'kw'].map((locale) => languages.there(locale)));
  expect(['br', 'gd', 'kw'].map(said)).toEqual(['Greanterezh', 'Industry', 'Industry']);
});
