import { expect, test } from 'vitest';
import { defaultRecords } from '../../src/evidence/records/defaults.js';
import { withRecordNames } from '../../src/report/notice-text.js';

test('a notice tells records by their names, and by its id what is none', () => {
  const [record = { id: '', label: '' }] = defaultRecords;
  const notice = { code: 'figures-of-unknown-age', records: [record.id, 'a-tool-of-theirs'] } as const;
  expect(withRecordNames(notice).records).toEqual([record.label, 'a-tool-of-theirs']);
  expect(record.label).toMatch(/^[A-Z].* /);
});
