import type { Result } from '../../answer/result.js';
import type { Sensitivity } from '../../answer/sensitivity/sensitivity.js';
import { inputRecord } from '../../evidence/ground.js';
import type { Figure, Table } from '../../formula/table.js';
import { logText } from '../../report/assumption-log-text.js';
import { noticeText } from '../../report/notice-text.js';
import type { ResultPage } from '../../report/page.js';
import { plainText, wrapped } from '../../report/plain-text.js';
import { limitsOf } from '../../report/result/notices-and-limits.js';
import type { Cell, Row, Sheet } from '../file/sheet.js';
import type { InputCells } from '../monthly/model-rows.js';
import { linked, provenanceWords } from './input-columns.js';
import { formatOfInput, formats, formula, inCurrency, looks, number, textCell } from './looks.js';
import { recordSheet, sectionRow } from './record-sheet.js';

/** What each input moves, as it was worked out; a spreadsheet would have to work the model out anew for each. */
export function sensitivitySheet({ swings, certainCount }: Sensitivity, currency: string): Sheet {
  return recordSheet('sensitivity', {
    title: 'Sensitivity: what each input moves alone, when this was written',
    headings: [
      'Input',
      'Unit',
      'Low',
      'Taken',
      'High',
      'Net present value at low',
      'At high',
      'Between them',
      'Turns at',
      'Ground',
    ],
    widths: [58, 28, 14, 14, 14, 26, 18, 18, 16, 26],
    rows: [
      ...swings.map(({ label, unit, low, value, high, atLow, atHigh, swing, switchingValues, provenance }): Row => {
        const [turn] = switchingValues;
        return [
          textCell(plainText(label), looks.wrapped),
          textCell(inCurrency(unit, currency), looks.unit),
          number(low.toNumber(), formatOfInput(unit, low.toNumber())),
          number(value.toNumber(), formatOfInput(unit, value.toNumber())),
          number(high.toNumber(), formatOfInput(unit, high.toNumber())),
          number(atLow, formats.money),
          number(atHigh, formats.money),
          number(swing, formats.money, looks.strong),
          number(turn, formatOfInput(unit, turn ?? 0)),
          textCell(provenanceWords[provenance], looks.beside),
        ];
      }),
      [],
      [textCell(`${certainCount} further inputs have no range and are taken as certain.`, looks.faint)],
    ],
  });
}

/** As wide as the columns that it runs over. */
const inRows = (words: string): readonly Row[] => wrapped(plainText(words), 160).map((line) => [textCell(line)]);

interface LogTold {
  readonly page: ResultPage;
  readonly table: Table;
  readonly inputs: InputCells;
}

const wordsCell = (words: string): Cell => textCell(words, { aligned: 'right', font: 'faint' });

/** What differs from the profile, what holds most of the doubt, and what a reader should know. */
export function assumptionsSheet({ page, table, inputs }: LogTold): Sheet {
  const { result, figures } = page;
  const valueCell = (path: string, { unitInWords, value }: Figure): Cell =>
    formula(inputs.placeOfInput(path), value.toNumber(), { format: formatOfInput(unitInWords, value.toNumber()) });
  return recordSheet('assumptions', {
    title: 'Assumption log',
    headings: ['What', 'Unit', 'Taken here', 'Profile', 'Share of the doubt', 'Why'],
    widths: [62, 26, 16, 16, 18, 90],
    rows: [
      sectionRow('What differs from the profile, and what was noted of it', 6),
      ...result.assumptionLog.map((entry): Row => {
        const { label, from, to, notes } = logText(entry, figures);
        const figure = entry.to?.kind === 'figure' && inputs.isRead(entry.path) ? table.get(entry.path) : undefined;
        return [
          textCell(label, looks.part),
          textCell(inCurrency(entry.unit, result.currency), looks.unit),
          figure === undefined ? wordsCell(to === '' ? 'left out' : to) : valueCell(entry.path, figure),
          entry.from?.kind === 'figure'
            ? number(entry.from.value.toNumber(), formatOfInput(entry.unit, entry.from.value.toNumber()))
            : wordsCell(from === '' ? 'none' : from),
          undefined,
          textCell(notes.join('; '), looks.wrappedFaint),
        ];
      }),
      sectionRow('Assumptions that hold most of the doubt: find these out first', 6),
      ...result.evidence.doubt.toAnswer.flatMap(({ path, label, unit, share }): readonly Row[] => {
        const figure = table.get(path);
        if (figure === undefined || !inputs.isRead(path)) return [];
        return [
          [
            textCell(plainText(label), looks.part),
            textCell(inCurrency(unit, result.currency), looks.unit),
            valueCell(path, figure),
            undefined,
            number(share.toNumber(), formats.share),
            textCell(result.evidence.inputs.find((each) => each.path === path)?.note ?? '', looks.wrappedFaint),
          ],
        ];
      }),
      sectionRow('What to know', 6),
      ...result.notices.flatMap((notice) => inRows(noticeText(notice, figures))),
      sectionRow('Limits', 6),
      ...limitsOf(result).flatMap(inRows),
    ],
  });
}

/** Each record that fills an input, once. */
export function sourcesSheet(result: Result, table: Table, isRead: InputCells['isRead']): Sheet {
  const ids = [
    ...new Set([...table].flatMap(([path, { record }]) => (record === undefined || !isRead(path) ? [] : [record]))),
  ];
  const records = ids.flatMap((id) => inputRecord(id) ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return recordSheet('sources', {
    title: 'Sources: the records that inputs rest on',
    headings: ['What', 'Unit', 'Figure', 'Low', 'High', 'Grade', 'Year', 'Publisher', 'Source', 'Note', 'Record'],
    widths: [60, 22, 14, 12, 12, 9, 8, 30, 50, 90, 34],
    pagesAcross: 2,
    rows: [
      ...records.map(({ id, label, unit, value, low, high, grade, source, note }): Row => [
        textCell(label, looks.wrapped),
        textCell(unit, looks.unit),
        textCell(value, { aligned: 'right' }),
        textCell(low ?? '', { aligned: 'right' }),
        textCell(high ?? '', { aligned: 'right' }),
        textCell(grade, { aligned: 'center' }),
        textCell(source.year === undefined ? 'unknown' : String(source.year), { aligned: 'right' }),
        // A title has more letters than a line, and LibreOffice does not go on below with a link.
        linked(source.publisher, source.url),
        textCell(source.title, looks.wrappedBeside),
        textCell(note, looks.wrappedFaint),
        textCell(id, looks.faint),
      ]),
      [],
      // Below one another in the column that is printed on every sheet of paper.
      ...wrapped(
        `Figures as their sources print them. Grades: A official or peer-reviewed, B independent, C paid by a vendor or second-hand, D an assumption. Evidence of ${result.manifest.versions.evidence}.`,
        80,
      ).map((line): Row => [textCell(line, looks.faint)]),
    ],
  });
}
