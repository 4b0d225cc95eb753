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

/** The parts of a sheet as it is written, by a name of the file. */
const sheetsOf = (files: Readonly<Record<string, Uint8Array>>): readonly string[] =>
  Object.entries(files)
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .map(([, bytes]) => strFromU8(bytes));

test('a link has room in its column, for LibreOffice does not go on below with it', async () => {
  const told: string[] = [];
  for (const sheet of sheetsOf(unzipSync(await workbook(scenarioFor('telecom', { horizonMonths: 12 }))))) {
    const widths = [...sheet.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    for (const [, place = ''] of sheet.matchAll(/<hyperlink ref="(\w+)"/g)) {
      const [, words = ''] = new RegExp(`<c r="${place}"[^>]*><is><t[^>]*>([^<]*)`).exec(sheet) ?? [];
      const letters = words.replaceAll(/&\w+;/g, '&').length;
      told.push(words);
      // A column is measured in digits of the usual font; letters of English take four fifths of that and more.
      expect(letters * 0.8, `${place}: ${words}`).toBeLessThanOrEqual(widths[place.charCodeAt(0) - 65] ?? 0);
    }
  }
  expect(Math.max(...told.map((words) => words.length))).toBeGreaterThan(55);
});

test('a title goes on below in the columns that are printed on every sheet of paper, where it has no room in one line', async () => {
  const files = unzipSync(await workbook(scenarioFor('telecom', { horizonMonths: 12 })));
  const [, looks = ''] =
    /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())) ?? [];
  const written = looks.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
  const heights = new Map<string, number>();
  for (const sheet of sheetsOf(files)) {
    const [, height = '', look = '', title = ''] =
      /<row r="1" ht="(\d+)" customHeight="1"><c r="A1" s="(\d+)"[^>]*><is><t[^>]*>([^<]*)/.exec(sheet) ?? [];
    if (!sheet.includes('fitToWidth="2"')) continue;
    expect(written[Number(look)], title).toContain('wrapText="1"');
    heights.set(title.slice(0, 6), Number(height));
  }
  // Of 62 letters in the usual font find room; of a title of 75 in one that is half as large again.
  expect(heights.get('Inputs')).toBe(2 * (heights.get('Source') ?? 0));
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
