import type { Swing } from '../../answer/sensitivity/sensitivity.js';
import type { Decimal } from '../../decimal.js';
import { groundOf } from '../../evidence/ground.js';
import { constant } from '../../formula/operations.js';
import { isShareUnit } from '../../formula/unit-words.js';
import { views } from '../../model/returns.js';
import { beforeAdjustments, butsOf, judgedText, sureFacts } from '../../report/one-page/answer.js';
import { fundingInDoubt } from '../../report/one-page/money.js';
import { decidersOf, decidersTitle, labelled, togetherText } from '../../report/one-page/deciders.js';
import { groundSentences } from '../../report/one-page/grounds.js';
import { nameOf, question } from '../../report/one-page/question.js';
import { benefitNotes, cashNote, rateNote } from '../../report/one-page/theme-notes.js';
import { notForGood } from '../../report/result/returns.js';
import { nextStepText } from '../../report/next-step-text.js';
import { plainText, wrapped } from '../../report/plain-text.js';
import { doubtTexts } from '../../report/result/notices-and-limits.js';
import { writtenInFew } from '../../report/turning.js';
import { columnName, fixedCell, onSheet } from '../file/address.js';
import type { Cell, Name, Row, Sheet } from '../file/sheet.js';
import { turned, type Style } from '../file/style.js';
import { headRows, sheetNames } from '../monthly/frame.js';
import type { InputCells } from '../monthly/model-rows.js';
import { checkCells, headColours } from './checks.js';
import { provenanceWords } from './input-columns.js';
import { filled, formatInFew, formats, formula, looks, textCell } from './looks.js';
import type { MetricsSheet } from './metrics.js';
import { viewWords } from './metrics.js';
import { chartsOf } from './summary-charts.js';
import { afterTaxRows, lowestRows, otherHorizonRows, type MoneyTold } from './summary-money.js';
import type { StatementRow, StatementSheet } from './statement.js';

interface Told extends MoneyTold {
  readonly swings: readonly Swing[];
  readonly inputs: InputCells;
  readonly metrics: MetricsSheet;
}

export interface SummarySheet {
  readonly sheet: Sheet;
  readonly names: readonly Name[];
  /** The net value of the table by year. */
  readonly net: string;
}

const labelWidth = 54;
/** Headings of two lines stand apart. */
const columnWidth = 15;
const shownSwings = 8;
/** What a change of an input moves is more than this part of what is added up. */
const unchanged = constant('1e-9', '1', 'Part of what is added up that is a rounding');

/** One page for a board: the answer, the table of costs and benefits, three views, what it rests on. */
export function summarySheet(told: Told): SummarySheet {
  const { page, metrics, statement, inputs } = told;
  const { result } = page;
  const { verdict, metrics: exact, certainty, currency, manifest } = result;
  const periods = result.annual.length;
  const columns = Math.max(6, 1 + periods + 2);
  const width = labelWidth + columnWidth * (columns - 1);
  const rows: Row[] = [];
  const put = (row: Row): number => rows.push(row);
  const lines = (words: string, style: Style = looks.label): void =>
    // Columns are measured in digits, which are wider than most letters.
    wrapped(plainText(words), Math.floor(width * 1.15)).forEach((line) => put([textCell(line, style)]));
  const section = (label: string, ...headings: readonly string[]): void => {
    put([]);
    put([
      textCell(label, looks.section),
      ...headings.map((heading) => textCell(heading, { ...looks.section, aligned: 'right', isWrapped: true })),
      ...filled(columns - 1 - headings.length, looks.section),
    ]);
  };

  const { master, own } = checkCells('summary');
  put([textCell(nameOf(page), looks.title)]);
  put([textCell('Checks of the whole workbook', looks.faint), undefined, master]);
  put([textCell('Check of this sheet', looks.faint), undefined, own]);
  lines(question(page));
  for (const doubt of doubtTexts(page)) lines(doubt, looks.strong);
  lines(judgedText(page), { font: 'answer' });
  for (const but of butsOf(page)) lines(`• ${but}`);
  const next = nextStepText(page);
  if (next !== '') lines(next, looks.strong);
  const asWritten = inputs.placeOfConstant(
    constant(exact.npv.toString(), 'money', 'Net present value when this was written'),
  );
  const npv = metrics.at('npv', 'all');
  const gross = `(${metrics.at('presentValueCost', 'all').place}+${metrics.at('presentValueBenefit', 'all').place})`;
  const alertRow = put([
    formula(
      `IF(ABS(${npv.place}-${asWritten})<=ABS${gross}*${inputs.placeOfConstant(unchanged)},"${stands}","${changed}")`,
      stands,
      looks.faint,
    ),
  ]);

  const viewHeadings = views.map((view) => viewWords[view].replace(', ', ',\n'));
  section(`The money, in ${currency}`, ...viewHeadings);
  for (const { key, label, format } of summaryMetrics) {
    put([
      textCell(label, key === 'npv' ? looks.strong : looks.label),
      ...views.map((view): Cell => {
        const { place, value } = metrics.at(key, view);
        const look = { format, ...(key === 'npv' ? ({ font: 'bold' } as const) : {}) };
        return formula(place, value, typeof value === 'string' ? { ...look, aligned: 'right' } : look);
      }),
    ]);
  }
  for (const row of [...afterTaxRows(told), ...lowestRows(told)]) put(row);
  for (const text of notForGood(page)) put([textCell('Payback, when this was written'), textCell(text)]);
  if (certainty !== undefined && certainty.simulation.drawnCount > 0) {
    put([textCell('How sure, when this was written'), textCell(howSure(page))]);
  }
  const funding = fundingInDoubt(page);
  if (funding !== undefined)
    put([textCell('Peak funding, when this was written'), textCell(`${funding}, undiscounted`)]);
  for (const { label, figure, told: what } of beforeAdjustments(page))
    put([textCell(`${label}, when this was written`), textCell(`${figure}, ${what}`)]);

  const overFiveYears = otherHorizonRows(told);
  if (result.overFiveYears !== undefined && overFiveYears.length > 0) {
    section(`Over ${result.overFiveYears.horizonMonths} months, when this was written`, ...viewHeadings);
    for (const row of overFiveYears) put(row);
  }

  section(
    `Costs and benefits by year, in ${currency}`,
    ...result.annual.map(({ period }) => period),
    'Total',
    'Present value',
  );
  const amountsOf = (of: StatementRow, look: Style): readonly Cell[] => [
    ...of.annual.map((value, period) => formula(statement.cell(of, period), value, { ...look, format: formats.money })),
    formula(statement.cell(of, 'total'), of.total, { ...look, format: formats.money }),
    formula(statement.cell(of, 'present value'), of.presentValue, { ...look, format: formats.money }),
  ];
  const strong = { font: 'bold', fill: 'total' } as const;
  const side = ({ groups, total }: StatementSheet['cost']): number => {
    for (const each of groups) put([textCell(each.label, looks.part), ...amountsOf(each, {})]);
    return put([textCell(total.label, strong), ...amountsOf(total, strong)]);
  };
  const costRow = side(statement.cost);
  const benefitRow = side(statement.benefit);
  const across = Array.from({ length: periods + 2 }, (_, place) => columnName(2 + place));
  const netValues = [...statement.net.annual, statement.net.total, statement.net.presentValue];
  const netRow = put([
    textCell('Net', { ...strong, line: 'both' }),
    ...across.map((column, place) =>
      formula(`${column}${benefitRow}-${column}${costRow}`, netValues[place] ?? 0, {
        ...strong,
        line: 'both',
        format: formats.money,
      }),
    ),
  ]);
  if (statement.cash !== undefined) put([textCell(statement.cash.label, strong), ...amountsOf(statement.cash, strong)]);
  lines(
    `PV: ${rateNote(page)}, before tax. Figures are shown one by one, rounded; what is added up is not.`,
    looks.faint,
  );

  for (const note of [cashNote(page).join(' '), ...benefitNotes(page)]) lines(note, looks.faint);

  if (verdict.deciders.length > 0) {
    section(`${decidersTitle(page)}, when this was written`);
    for (const { label, taken, range, turns } of decidersOf(page)) lines(`• ${label}: ${taken} (${range}); ${turns}.`);
    for (const together of togetherText(page)) lines(`• ${together}`);
  }
  assumptions(told, { put, section });
  section('What it rests on');
  lines(groundSentences(page).join(' '));
  const { inputHash, versions } = manifest;
  lines(
    `mlops-roi ${versions.library}, model ${versions.model}, schema ${String(versions.schema)}, evidence of ${versions.evidence}; input ${inputHash}`,
    looks.faint,
  );
  const charts = chartsOf(told, { row: rows.length + 1, columns });
  return {
    net: onSheet(sheetNames.summary, fixedCell(1 + across.length, netRow)),
    names: [],
    sheet: {
      name: sheetNames.summary,
      widths: [labelWidth, ...Array.from({ length: columns - 1 }, () => columnWidth)],
      rows,
      frozen: { rows: headRows - 1, columns: 0 },
      isOnePage: true,
      isPortrait: true,
      tabColour: 'FF1F3864',
      charts,
      coloured: [...headColours, { cells: `A${alertRow}`, when: `LEFT($A$${alertRow},1)="I"`, colour: turned.alert }],
    },
  };
}

function howSure(page: Told['page']): string {
  const [range, loss] = sureFacts(page);
  return `${range?.told}; chance of a loss ${loss?.figure}`;
}

const stands = 'Words and chances of this page belong to the figures as they stand.';
const changed = 'Inputs were changed: the figures follow, words and chances are those from before.';

const summaryMetrics = [
  { key: 'npv', label: 'Net present value', format: formats.money },
  { key: 'roi', label: 'Return on investment', format: formats.wholeShare },
  { key: 'irr', label: 'Internal rate of return, a year', format: formats.wholeShare },
  { key: 'paybackMonths', label: 'Payback in months, not discounted', format: formats.tenths },
  { key: 'presentValueCost', label: 'Present value of costs', format: formats.money },
  { key: 'presentValueBenefit', label: 'Present value of benefits', format: formats.money },
] as const;

interface Page {
  readonly put: (row: Row) => unknown;
  readonly section: (label: string, ...headings: readonly string[]) => void;
}

/** Those that move the answer most, as they stand on the sheet of inputs. */
function assumptions({ swings, inputs, page: { result, figures } }: Told, { put, section }: Page): void {
  const told = swings.slice(0, shownSwings);
  if (told.length === 0) return;
  section('Main assumptions, by how far each moves the net value', 'Taken', 'Low', 'High', 'Grade', 'As of');
  for (const { path, label, unit, low, value, high, provenance, record } of told) {
    const ground = record === undefined ? undefined : groundOf(record);
    const format = formatInFew(unit, value.toNumber());
    // Of small figures as many digits at the ends as between them.
    const isSmall = !isShareUnit(unit) && value.abs().lt(10);
    const end = (of: Decimal): Cell => ({
      kind: 'number',
      value: of.toNumber(),
      style: { format: isSmall ? format : formatInFew(unit, of.toNumber()), font: 'faint' },
    });
    const source = ground?.kind === 'record' ? ground.source : undefined;
    put([
      textCell(labelled(plainText(label), writtenInFew(unit, figures).words), looks.part),
      formula(inputs.placeOfInput(path), value.toNumber(), { format }),
      end(low),
      end(high),
      textCell(provenance === 'yours' ? provenanceWords.yours : (ground?.grade ?? 'D'), { aligned: 'right' }),
      textCell(
        ground === undefined
          ? ''
          : source?.year === undefined
            ? result.manifest.versions.evidence
            : String(source.year),
        { aligned: 'right' },
      ),
    ]);
  }
}
