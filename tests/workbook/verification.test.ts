import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/index.js';
import { heldBook, recordedBook } from '../../src/workbook/verification.js';
import { workbook } from '../../src/workbook/index.js';
import { formulaOf, readFile } from '../../src/workbook/file/read-file.js';
import { command } from '../cli/command.js';

const plan: Scenario = {
  name: 'Two lines, 😀 and <one> “_x0041_”',
  horizonMonths: 12,
  customLines: [
    { id: 'in', side: 'benefit', monthly: { low: 20, likely: 30, high: 50 } },
    { id: 'out', side: 'cost', initial: 100, monthly: 3 },
  ],
  notes: [{ path: 'customLines.out.initial', note: 'By the offer of May', date: '2026-05-04' }],
};

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await workbook(plan, { simulation: 'none' });
});

type Change = (xml: string, path: string) => string;

const changedFile = (change: Change): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strToU8(change(strFromU8(part), path))]),
    ),
  );

const inSheet =
  (number: number, change: (xml: string) => string): Change =>
  (xml, path) =>
    path === `xl/worksheets/sheet${number}.xml` ? change(xml) : xml;

const discrepanciesOf = async (file: Uint8Array) => {
  const reading = recordedBook(file);
  if (!reading.ok) throw new Error(reading.messages.join());
  const held = await heldBook(reading.recorded);
  if (held === undefined) throw new Error('it was not read');
  return held.discrepancies;
};

const otherDigit = (digits: string): string => digits.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));

describe('a workbook is verified', () => {
  test('as it was written, alone and with others beside it, simulated and not', async () => {
    const others = [
      { ...plan, name: 'plan' },
      { name: 'more', extends: 'plan', discounting: { rate: '0.2' } },
    ];
    for (const file of [bytes, await workbook(plan), await workbook(others, { simulation: 'none' })])
      expect(await discrepanciesOf(file)).toEqual([]);
  });

  test('a changed digit is caught in every figure that a formula brings along, and in every input', async () => {
    let changed = 0;
    const file = changedFile((xml, path) =>
      path.startsWith('xl/worksheets/sheet')
        ? xml.replaceAll(/<v>([^<]*\d[^<]*)<\/v>/g, (_, value: string) => {
            changed += 1;
            return `<v>${otherDigit(value)}</v>`;
          })
        : xml,
    );
    const found = await discrepanciesOf(file);
    expect(found).toHaveLength(changed);
    expect(changed).toBeGreaterThan(800);
  });

  test('tells by its label and cell which input was changed, before any figure', async () => {
    const file = changedFile(
      inSheet(2, (xml) =>
        // The row that ends with the name of the discount rate.
        xml.replace(
          /(<row (?:(?!<\/row>).)*?<c r="C\d+"[^>]*><v>)0\.1(<(?:(?!<\/row>).)*discounting\.rate<)/,
          (_, before: string, after: string) => `${before}0.12${after}`,
        ),
      ),
    );
    const { status, stdout } = await command(['verify', '-'], { input: file });
    expect([status, stdout.split('\n')[1]]).toEqual([
      1,
      expect.stringMatching(
        /^- Changed input: Inputs!C\d+, Discount rate, effective a year: 0\.12 in the file, 0\.1 in its scenario$/,
      ),
    ]);
  });

  test('tells a changed formula, a changed word, a scenario that is not the one of the hash, and another version', async () => {
    const first = async (change: Change) => (await discrepanciesOf(changedFile(change)))[0];
    const formula = await first(inSheet(5, (xml) => xml.replace('<f>SUM(', '<f>1*SUM(')));
    expect(formula?.at).toMatch(/^Statement by year!C\d+, /);
    expect(formula?.recorded).toMatch(/^=1\*SUM\(/);
    const word = await first(inSheet(1, (xml) => xml.replace('Worth it', 'Well worth it')));
    expect(word?.at).toMatch(/^Summary!A\d+$/);
    expect(
      await first(inSheet(13, (xml) => xml.replace('&quot;initial&quot;:100', '&quot;initial&quot;:99'))),
    ).toMatchObject({ kind: 'input', at: 'inputHash' });
    expect(
      await first(inSheet(13, (xml) => xml.replace(/(Version of the model.*?preserve">)\d+/s, '$11'))),
    ).toMatchObject({ kind: 'version', at: 'versions.model' });
  });

  test.each<readonly [string, string, string, RegExp | string]>([
    ['a figure that a chart was drawn with', 'xl/charts/chart1.xml', '<c:v>9', /<c:v>(?=\d)/],
    ['a format that shows another figure', 'xl/styles.xml', 'formatCode="&quot;9&quot;', 'formatCode="'],
    ['a name that leads to another cell', 'xl/workbook.xml', '</definedName>', /\d<\/definedName>/],
    ['a sheet that is hidden', 'xl/workbook.xml', '<sheet state="hidden" name="Checks"', '<sheet name="Checks"'],
  ])('tells %s', async (_, part, written, searched) => {
    const found = await discrepanciesOf(
      changedFile((xml, path) => (path === part ? xml.replace(searched, written) : xml)),
    );
    expect(found.map(({ at }) => at)).toEqual([part]);
  });

  test('where a spreadsheet has saved it since, by its figures, up to what floats lose, by its formulas, and says what is held to nothing', async () => {
    const saved = (change: (xml: string) => string): Uint8Array => {
      const files = unzipSync(changedFile(inSheet(4, change)));
      return zipSync({ ...files, 'docProps/app.xml': strToU8('<Properties/>') });
    };
    const rounded = (factor: number) => (xml: string) =>
      xml.replaceAll(/<v>(-?[\d.e-]+)<\/v>/g, (_, value: string) => `<v>${Number(value) * factor}</v>`);
    expect(await discrepanciesOf(saved(rounded(1 + 1e-10)))).toEqual([]);
    expect((await discrepanciesOf(saved(rounded(1 + 1e-4)))).length).toBeGreaterThan(50);

    const [formula] = await discrepanciesOf(saved((xml) => xml.replace('>COLUMNS(', '>2*COLUMNS(')));
    expect([formula?.at, formula?.recorded]).toEqual([
      expect.stringMatching(/^Monthly model!D\d+, Month$/),
      '=2*COLUMNS($D$4:D$4)-1',
    ]);
    const [typed] = await discrepanciesOf(saved((xml) => xml.replace(/<f t="shared" si="0"\/>/, '')));
    expect(typed).toMatchObject({ recorded: 'no formula', recalculated: '=COLUMNS($D$4:E$4)-1' });

    const reading = recordedBook(saved((xml) => xml));
    expect(reading.ok ? (await heldBook(reading.recorded))?.unchecked : []).toEqual([
      expect.stringMatching(/^how it looks, its charts, .*as a spreadsheet has saved it since/),
    ]);
  });

  test('and names a sheet that is none of its own', async () => {
    const file = changedFile((xml, path) =>
      path === 'xl/workbook.xml'
        ? xml.replace('<sheets>', '<sheets><sheet name="Audited" sheetId="99" r:id="x"/>')
        : xml,
    );
    const { stdout } = await command(['verify', '-'], { input: file });
    expect(stdout).toContain('Not checked: the sheet “Audited”, which is none of mlops-roi.\n');
  });

  test.each<readonly [string, Change]>([
    ['a cell that stands there twice', inSheet(4, (xml) => xml.replace(/<c r="D5".*?<\/c>/, '$&$&'))],
    ['a cell within a comment', inSheet(4, (xml) => xml.replace(/<c r="D5".*?<\/c>/, '<!-- $& -->'))],
    ['a sheet that stands there twice', (xml) => xml.replace('<sheet name="Checks"', '<sheet name="Summary"')],
  ])('does not hold with %s, of which programs differ in what they show', async (_, change) => {
    const { status } = await command(['verify', '-'], { input: changedFile(change) });
    expect(status).toBe(1);
  });

  test('a changed formula is told also where it gives an empty text', async () => {
    const [found] = await discrepanciesOf(
      changedFile(inSheet(4, (xml) => xml.replace(/(<f[^>]*>)(IF\(AND\([^<]*,&quot;&quot;\)<)/, '$11*$2'))),
    );
    expect(found?.recorded).toMatch(/^=1\*IF\(AND\(/);
  });

  test('a workbook of somebody else is none that can be verified', () => {
    const reading = recordedBook(changedFile((xml) => xml.replaceAll('Manifest', 'Contents')));
    expect(reading).toMatchObject({
      ok: false,
      messages: [expect.stringContaining('no sheet Manifest tells')],
    });
    expect(recordedBook(new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ ok: false });
  });
});

test('a formula that cells share is read in each as the cell itself has it', () => {
  const shared = '<f t="shared" ref="B2:B4" si="0">A1+$A1 + A$1*SUM($A$1:Z9)&amp;"A1 b"&amp;\'A1 x\'!A1+LOG10(AZ9)</f>';
  const cells = `<c r="B2">${shared}<v>1</v></c><c r="D5"><f t="shared" si="0"/><v>1</v></c>`;
  const files = { ...unzipSync(bytes), 'xl/worksheets/sheet1.xml': strToU8(cells) };
  const sheet = readFile(zipSync(files), 10_000_000)?.sheets.get('Summary');
  const read = ['B2', 'D5'].map((place) => formulaOf(sheet?.get(place) ?? { value: '', formula: '' }));
  expect(read).toEqual([
    'A1+$A1+A$1*SUM($A$1:Z9)&"A1 b"&\'A1 x\'!A1+LOG10(AZ9)',
    'C4+$A4+C$1*SUM($A$1:AB12)&"A1 b"&\'A1 x\'!C4+LOG10(BB12)',
  ]);
});

test('a file that would take all memory, or no end of time, is no workbook of ours', async () => {
  const files = unzipSync(bytes);
  const size = Object.values(files).reduce((total, { length }) => total + length, 0);
  const heldWith = (part: Record<string, Uint8Array>) => {
    const reading = recordedBook(zipSync({ ...files, ...part }, { level: 1 }));
    return reading.ok ? heldBook(reading.recorded) : undefined;
  };
  // Four times as much as a workbook of its scenario has, and no more, whatever the file says.
  expect(await heldWith({ 'xl/x.xml': new Uint8Array(4 * size) })).toBeUndefined();
  expect(await heldWith({ 'xl/x.xml': new Uint8Array(2 * size) })).toBeDefined();
  // Of the sheet with the manifest, which is read before anything is known of the others, no more than 16 MB.
  const padded = changedFile((xml) => (xml.includes('customLines&quot;') ? xml + ' '.repeat(16_000_001) : xml));
  expect(recordedBook(padded).ok).toBe(false);
  for (const endless of ['<c ', '<c>', '<row><c r="A1"><v>'])
    expect(await heldWith({ 'xl/worksheets/sheet2.xml': strToU8(endless.repeat(10_000)) })).toBeDefined();
}, 60_000);
