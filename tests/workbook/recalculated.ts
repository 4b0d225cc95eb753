import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether LibreOffice is installed, and why it is not asked where it is not. */
export const isOfficeThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** The usual profile keeps the figures of a file that it opens: this one works them out anew. */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const germanProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item>
</oor:items>
`;

/** Cells parted by semicolons, text in UTF-8: what somebody says who opens such a file, or saves it. */
const semicolons = '59,34,76';

/** What a LibreOffice that speaks German makes of CSV that it opens and saves. */
export function savedInGerman(csv: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-csv-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), germanProfile);
    const file = join(folder, 'given.csv');
    writeFileSync(file, csv);
    const saved = join(folder, 'saved');
    const words = [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      `--infilter=CSV:${semicolons},1`,
    ];
    const filter = `csv:Text - txt - csv (StarCalc):${semicolons}`;
    const { status, stderr } = spawnSync('soffice', [...words, '--convert-to', filter, '--outdir', saved, file], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
    return readFileSync(join(saved, 'given.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet as text in UTF-8, separated by commas, with figures as they are and not as they are shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** The cells of a sheet by row and column, counted from 0; figures as text with all their digits. */
export type Cells = readonly (readonly string[])[];

/** What LibreOffice makes of some workbooks, by name and sheet: it recalculates every formula. */
export function recalculated(books: ReadonlyMap<string, Uint8Array>): (book: string, sheet: string) => Cells {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-workbook-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile);
    const files = [...books].map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsx`), withoutPrintTitles(bytes));
      return join(folder, `${name}.xlsx`);
    });
    const user = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [user, '--headless', '--convert-to', everySheet, '--outdir', folder, ...files],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
    const sheets = new Map<string, Cells>();
    // Only what is asked for is read, but before the folder is gone.
    for (const name of books.keys())
      for (const sheet of [...readSheets, ...accountSheets]) {
        const file = join(folder, `${name}-${sheet}.csv`);
        sheets.set(`${name} ${sheet}`, existsSync(file) ? cellsOf(readFileSync(file, 'utf8')) : []);
      }
    return (book, sheet) => {
      const found = sheets.get(`${book} ${sheet}`);
      if (found === undefined) throw new Error(`${book} has no sheet ${sheet}`);
      return found;
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those that a workbook has where its scenario tells what they take. */
export const accountSheets = [
  'Fiscal years',
  'After tax',
  'Prices of approval',
  'Cost of ownership',
  'Plan and actual',
] as const;

const readSheets = ['Summary', 'Inputs', 'Monthly model', 'Statement by year', 'Metrics', 'Checks'] as const;

/** What is repeated on each printed page moves no figure, and takes LibreOffice two thirds of its time. */
function withoutPrintTitles(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const plain = book.replaceAll(/<definedName name="_xlnm\.Print_Titles".*?<\/definedName>/g, '');
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(plain) }, { level: 0 });
}

/** Fields in quotes may hold commas, quotes and ends of lines. */
function cellsOf(csv: string): Cells {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** A figure as LibreOffice writes it: a share with all its digits, in percent. */
export const figureIn = (text: string | undefined): number => {
  if (text === undefined || text === '') return Number.NaN;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
};
