import type { EvidenceStrength, ResultLine, Strength } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { alignedRight, plainText, wrapped } from '../plain-text.js';
import { cellRoom, columnTable, plainRow, type TableColumn } from '../table.js';
import { isSomewhere } from './statement.js';

const order = ['yours', 'A', 'B', 'C', 'assumption'] as const satisfies readonly Strength[];

const labels: Readonly<Record<Strength, string>> = {
  yours: 'your own figures',
  A: 'A: official, peer-reviewed',
  B: 'B: independent',
  C: 'C: vendor-funded, relayed',
  assumption: 'D: assumptions',
};

/** Which share of the present value rests on what; a line counts under the weakest of its inputs. */
export function evidenceSection(page: Page): Section {
  const { result, palette, width } = page;
  const table = {
    title: 'WHAT THE VALUE RESTS ON',
    rows: order.map((strength) => plainRow(labels[strength])),
    columns: [...strengthColumns(page, 'benefit'), ...strengthColumns(page, 'cost')],
  };
  return [
    ...columnTable({ ...table, paintHeading: palette.heading }, width),
    ...wrapped(inputCounts(result.evidence), width).map(palette.faint),
    ...weakestLines(page),
  ];
}

const headings: Readonly<Record<ResultLine['side'], string>> = { benefit: 'benefits', cost: 'costs' };
const shareColumns = 6;

/** A bar with its share, and beside it how many lines that is. */
function strengthColumns({ result, figures, width }: Page, side: ResultLine['side']): readonly TableColumn[] {
  const lines = result.lines.filter((line) => line.side === side && isSomewhere(line));
  const barColumns = Math.max(leastBar, cellRoom(4, width) - 1);
  const cell = (share: Decimal): string =>
    `${bar(share, barColumns)} ${alignedRight(figures.share(share), shareColumns)}`;
  const countOf = (strength: Strength): number => lines.filter((line) => line.strength === strength).length;
  return [
    { heading: headings[side], cells: order.map((strength) => cell(result.evidence[side][strength])), aligned: 'left' },
    { heading: 'lines', cells: order.map((strength) => String(countOf(strength))), aligned: 'right' },
  ];
}

const leastBar = 4;

function bar(share: Decimal, columns: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share.toNumber())) * columns);
  return '█'.repeat(filled) + '·'.repeat(columns - filled);
}

function inputCounts({ inputCount, withoutRangeCount }: EvidenceStrength): string {
  const { yours, industry, assumption } = inputCount;
  const counts = [
    `${yours} yours`,
    `${industry} from evidence of the industry`,
    `${inputCount['cross-industry']} from cross-industry evidence`,
    `${assumption} assumed`,
  ];
  const certain =
    withoutRangeCount === 0 ? 'All have a range.' : `${withoutRangeCount} have no range and are taken as certain.`;
  return `A line counts under the weakest of its inputs. Inputs: ${counts.join(', ')}. ${certain}`;
}

const shownCount = 5;

/** The lines that rest on least, those with most money first: where a figure of one’s own helps most. */
function weakestLines(page: Page): readonly string[] {
  const { result, figures, palette, width } = page;
  const rankOf = ({ strength }: ResultLine): number => order.indexOf(strength);
  const weakest = result.lines
    .filter(({ strength, presentValue }) => strength !== 'yours' && !presentValue.isZero())
    .sort((one, other) => rankOf(other) - rankOf(one) || other.presentValue.abs().cmp(one.presentValue.abs()))
    .slice(0, shownCount);
  if (weakest.length === 0) return [];
  const money = fittedWholeMoney(
    figures,
    weakest.map(({ presentValue }) => presentValue),
    cellRoom(3, width),
  );
  const column = (heading: string, cellOf: (line: ResultLine) => string): TableColumn => ({
    heading,
    cells: weakest.map(cellOf),
    aligned: 'right',
  });
  const assumed = assumedRecords(result.evidence);
  const table = {
    title: 'The weakest lines, those with most money first:',
    rows: weakest.map(({ label }) => ({ ...plainRow(plainText(label)), mark: '  ' })),
    columns: [
      column('side', ({ side }) => side),
      column('grade', ({ strength }) => (strength === 'assumption' ? 'D' : strength)),
      column('assumed', ({ records }) => String(records.filter((record) => assumed.has(record)).length)),
      column('PV', ({ presentValue }) => money(presentValue)),
    ],
  };
  return [
    ...columnTable({ ...table, paintHeading: (text) => text }, width),
    ...wrapped('Assumed: on how many assumptions the line rests. PV: present value.', width).map(palette.faint),
  ];
}

const assumedRecords = ({ inputs }: EvidenceStrength): ReadonlySet<string> =>
  new Set(
    inputs.flatMap(({ record, strength }) => (record !== undefined && strength === 'assumption' ? [record] : [])),
  );
