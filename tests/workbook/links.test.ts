import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { evidence, scenarioFor } from '../../src/index.js';
import { workbook } from '../../src/workbook/index.js';
import { linked } from '../../src/workbook/sheets/input-columns.js';

test('figures that are cited lead to the pages that they are from, and nowhere else', async () => {
  const files = unzipSync(await workbook(scenarioFor('finance', { horizonMonths: 12 })));
  const known = new Set(evidence.flatMap((record) => ('source' in record ? [record.source.url] : [])));
  const found = Object.entries(files)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/Target="([^"]+)" TargetMode="External"/g)])
    .map(([, target = '']) => target.replaceAll('&amp;', '&'));
  expect(new Set(found).size).toBeGreaterThan(10);
  expect(found.filter((target) => !known.has(target))).toEqual([]);
});

test.each([
  ['https://example.org/a', true],
  ['http://example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['see https://example.org', false],
  [undefined, false],
])('%s is a link: %s', (address, isLink) => {
  const cell = linked('A page', address);
  expect('link' in cell ? cell.link : undefined).toBe(isLink ? address : undefined);
});
