import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { evidence } from '../../src/evidence/library.js';
import { grades, type EvidenceRecord, type Grade } from '../../src/evidence/record.js';
import { evidenceRecordSchema } from './record-schema.js';
import { anchorRecords } from '../../src/evidence/records/anchors.js';
import { defaultRecords } from '../../src/evidence/records/defaults.js';
import { evidenceRecord } from './record.js';

// Made here from carried records, on purpose: pay over the all-industry mean, paid leave (printed among the
// assumptions, though official), and the public discount rate with inflation.
const madeHere: readonly string[] = [
  'wage-us-factor-finance-2023',
  'wage-us-factor-healthcare-2023',
  'wage-us-factor-retail-2023',
  'wage-us-factor-manufacturing-2023',
  'wage-us-factor-telecom-2023',
  'wage-us-factor-technology-2023',
  'wage-us-factor-energy-2023',
  'wage-us-factor-public-sector-2023',
  'wage-us-factor-professional-services-2023',
  'wage-us-factor-transport-2023',
  'wage-us-paid-leave-2022',
  'discount-public-nominal',
];
const costTopics: readonly string[] = ['licence', 'upskilling', 'wage', 'infrastructure', 'implementation'];

const carried = evidence.filter(({ id }) => !madeHere.includes(id));
const costs = carried.filter(({ topic }) => costTopics.includes(topic));
const benefits = carried.filter(({ topic }) => !costTopics.includes(topic));

// The cast is true: an entry is made for every grade.
const countsOf = (records: readonly EvidenceRecord[]): Readonly<Record<Grade, number>> =>
  Object.fromEntries(
    grades.map((grade) => [grade, records.filter((record) => record.grade === grade).length]),
  ) as Record<Grade, number>;

const countByTopic = (records: readonly EvidenceRecord[]): Readonly<Record<string, number>> =>
  records.reduce<Record<string, number>>((counts, { topic }) => ({ ...counts, [topic]: (counts[topic] ?? 0) + 1 }), {});

test('every record passes the schema', () => {
  const refused = evidence.flatMap((record) => {
    const { error } = z.safeParse(evidenceRecordSchema, record);
    return error === undefined ? [] : [`${record.id}: ${z.prettifyError(error)}`];
  });
  expect(evidence.length).toBe(427);
  expect(refused).toEqual([]);
});

test('no two records share an id, and an id finds its record', () => {
  expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
  for (const record of evidence) expect(evidenceRecord(record.id)).toBe(record);
  expect(evidenceRecord('lic-nobody')).toBeUndefined();
});

test('the cost records are as many as the cost evidence says', () => {
  expect(countByTopic(costs)).toEqual({
    licence: 72,
    upskilling: 28,
    wage: 46,
    infrastructure: 27,
    implementation: 11,
  });
  expect(countsOf(costs)).toEqual({ A: 27, B: 40, C: 95, D: 22 });
});

test('the benefit records are as many as the benefit evidence says', () => {
  expect(countByTopic(benefits)).toEqual({
    reliability: 75,
    'deployment-speed': 55,
    finance: 25,
    productivity: 22,
    adoption: 21,
    value: 20,
    compliance: 13,
  });
  expect(countsOf(benefits)).toEqual({ A: 12, B: 68, C: 137, D: 14 });
});

test('twelve records are made here, each from a record that is there or at an address', () => {
  const made = evidence.filter(({ id }) => madeHere.includes(id));
  expect(made.map(({ id }) => id).sort()).toEqual([...madeHere].sort());
  expect(countsOf(made)).toEqual({ A: 1, B: 11, C: 0, D: 0 });
});

test('a record without an address is an assumption, and these are all of them', () => {
  const withoutAddress = evidence.filter(({ source }) => source.url === undefined);
  expect(withoutAddress.every(({ grade }) => grade === 'D')).toBe(true);
  expect(withoutAddress.map(({ id }) => id).sort()).toEqual([
    'deploy-days-scaled-energy',
    'deploy-days-scaled-finance',
    'deploy-days-scaled-healthcare',
    'deploy-days-scaled-manufacturing',
    'deploy-days-scaled-public-sector',
    'deploy-days-scaled-retail',
    'deploy-days-scaled-technology',
    'deploy-days-scaled-telecom',
    'infra-feast-selfhost-estimate',
    'infra-kubeflow-selfmanaged-estimate',
    'mlops-time-reduction',
    'model-releases-per-year-cross',
    'tax-public-sector',
  ]);
});

test('a default, an anchor and the rest are kept apart', () => {
  const kept = [...defaultRecords, ...anchorRecords].map(({ id }) => id);
  expect(new Set(kept).size).toBe(kept.length);
  expect(defaultRecords.filter(({ grade }) => grade === 'D')).toEqual([]);
});

test('a factor of pay is the industry’s pay over that of all industries, to four digits', () => {
  const all = Number(evidenceRecord('wage-us-tech-avg-2023')?.value);
  expect(all).toBe(111_193);
  for (const { id, value, industry } of defaultRecords.filter((record) => record.id.startsWith('wage-us-factor-'))) {
    const pay = Number(evidenceRecord(`wage-us-tech-${industry ?? 'none'}-2023`)?.value);
    expect(Math.abs(Number(value) - pay / all), id).toBeLessThanOrEqual(0.00005);
  }
});

test('years are plausible and a note is short', () => {
  for (const { id, source, note } of evidence) {
    if (source.year !== undefined) {
      expect(source.year, id).toBeGreaterThanOrEqual(1993);
      expect(source.year, id).toBeLessThanOrEqual(2026);
    }
    expect(note.length, id).toBeGreaterThan(5);
    expect(note.length, id).toBeLessThanOrEqual(200);
  }
  expect(evidence.filter(({ source }) => source.year === undefined).length).toBe(21);
});

test('a note names no record that is not there', () => {
  const named =
    /\b(?:lic|ups|wage|infra|impl|dora|wacc|discount|inflation|outage|sagemaker|retail|deploy)(?:-[a-z0-9]+){2,}\b/g;
  for (const { id, note } of evidence) {
    for (const name of note.match(named) ?? []) expect(evidenceRecord(name), `${name} in ${id}`).toBeDefined();
  }
});

test('a price of a licence may be found by its product', () => {
  const copilot = evidence.filter(({ pricing }) => pricing?.category === 'genai-coding-assistance');
  expect(copilot.length).toBe(6);
});

test('no record names a place on a machine', () => {
  const place = /(?<![\w.])\/(?:work|home|tmp|mnt|Users)\/|file:\/\/|\b[A-Z]:\\/;
  expect(evidence.filter((record) => place.test(JSON.stringify(record))).map(({ id }) => id)).toEqual([]);
});
