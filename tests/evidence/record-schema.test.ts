import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/record.js';
import { evidenceRecordSchema } from './record-schema.js';

const survey: EvidenceRecord = {
  id: 'days-to-deploy',
  topic: 'deployment-speed',
  label: 'Days to deploy',
  value: '31',
  low: '7',
  high: '90',
  unit: 'days/deployment',
  rangeMeaning: 'ends',
  grade: 'B',
  source: {
    title: 'A survey',
    publisher: 'A university',
    url: 'https://example.org/a',
    year: 2025,
    seen: 'first-hand',
  },
  note: 'An example.',
  ageLimitYears: 3,
};
const { rangeMeaning, ...withoutMeaning } = survey;
const { url, ...withoutAddress } = survey.source;

const isAccepted = (candidate: unknown): boolean => z.safeParse(evidenceRecordSchema, candidate).success;

test('a whole record is accepted', () => {
  expect(rangeMeaning).toBe('ends');
  expect(url).toBe('https://example.org/a');
  expect(isAccepted(survey)).toBe(true);
});

test('without an address only grade D is accepted', () => {
  expect(isAccepted({ ...survey, source: withoutAddress })).toBe(false);
  expect(isAccepted({ ...survey, source: withoutAddress, grade: 'D' })).toBe(true);
});

test.each<[string, unknown]>([
  ['an unknown key', { ...survey, colour: 'red' }],
  ['an unknown key of the source', { ...survey, source: { ...survey.source, colour: 'red' } }],
  ['a number in place of a decimal string', { ...survey, value: 31 }],
  ['an exponent', { ...survey, value: '3e1' }],
  ['a range upside down', { ...survey, low: '32' }],
  ['a range without a meaning', withoutMeaning],
  ['a meaning without a range', { ...survey, low: undefined, high: undefined }],
  ['an unknown industry', { ...survey, industry: 'banking' }],
  ['an unknown grade', { ...survey, grade: 'E' }],
  ['a unit with a space', { ...survey, unit: 'days per deployment' }],
  ['a unit that ends in a slash', { ...survey, unit: 'days/' }],
  ['an address that is none', { ...survey, source: { ...survey.source, url: 'example' } }],
  ['an address on a machine', { ...survey, source: { ...survey.source, url: 'file:///etc/hosts' } }],
  ['a licence without a pricing', { ...survey, topic: 'licence' }],
  ['an empty note', { ...survey, note: '' }],
  ['an age limit of nothing', { ...survey, ageLimitYears: 0 }],
])('%s is refused', (_, candidate) => {
  expect(isAccepted(candidate)).toBe(false);
});
