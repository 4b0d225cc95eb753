import { strengths } from '../../answer/evidence-strength.js';
import type { EvidenceStrength, ResultLine, Strength } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { alignedRight, plainText } from '../plain-text.js';
import { shareBar } from '../plot.js';
import { cellRoom, left, printed, right, tableOf, type ColumnOf } from '../table.js';
import { isSomewhere } from './statement-rows.js';

const labels: Readonly<Record<Strength, string>> = {
  yours: 'your own figures',
  A: 'A: official, peer-reviewed',
  B: 'B: independent',
  C: 'C: vendor-funded, relayed',
  assumption: 'D: assumptions',
};

/** Which share of the present value rests on what; a line counts under the weakest of its inputs. */
export function evidenceSection(page: Page): Section {
  const { result } = page;
  const table = tableOf(strengths, (strength) => ({ label: labels[strength] }), [
    ...strengthColumns(page, 'benefit'),
    ...strengthColumns(page, 'cost'),
  ]);
  return [
    ...printed({ title: 'WHAT THE VALUE RESTS ON', ...table, notes: [inputCounts(result.evidence)] }, page),
    ...weakestLines(page),
  ];
}

const headings: Readonly<Record<ResultLine['side'], string>> = { benefit: 'benefits', cost: 'costs' };
const shareColumns = 6;

/** A bar with its share, and beside it how many lines that is. */
function strengthColumns({ result, figures, width }: Page, side: ResultLine['side']): readonly ColumnOf<Strength>[] {
  const lines = result.lines.filter((line) => line.side === side && isSomewhere(line));
  const columns = Math.max(leastBar, cellRoom(4, width) - 1);
  const cell = (share: Decimal): string =>
    `${shareBar(share.toNumber(), 1, { columns, rest: '·' })} ${alignedRight(figures.share(share), shareColumns)}`;
  return [
    left(headings[side], (strength) => cell(result.evidence[side][strength])),
    right('lines', (strength) => String(lines.filter((line) => line.strength === strength).length)),
  ];
}

const leastBar = 4;

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
  const { result, figures, width } = page;
  const rankOf = ({ strength }: ResultLine): number => strengths.indexOf(strength);
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
  const assumed = assumedRecords(result.evidence);
  const table = tableOf(weakest, ({ label }) => ({ label: plainText(label), mark: '  ' }), [
    right('side', ({ side }) => side),
    right('grade', ({ strength }) => (strength === 'assumption' ? 'D' : strength)),
    right('assumed', ({ records }) => String(records.filter((record) => assumed.has(record)).length)),
    right('PV', ({ presentValue }) => money(presentValue)),
  ]);
  const title = 'The weakest lines, those with most money first:';
  const notes = ['Assumed: on how many assumptions the line rests. PV: present value.'];
  return printed({ title, isQuiet: true, ...table, notes }, page);
}

const assumedRecords = ({ inputs }: EvidenceStrength): ReadonlySet<string> =>
  new Set(
    inputs.flatMap(({ record, strength }) => (record !== undefined && strength === 'assumption' ? [record] : [])),
  );
