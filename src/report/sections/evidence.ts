import type { EvidenceStrength, Strength } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import type { Page, Section } from '../page.js';
import { alignedLeft, alignedRight } from '../text-width.js';
import { wrapped } from '../wrapped.js';

const order = ['yours', 'A', 'B', 'C', 'assumption'] as const satisfies readonly Strength[];

const labels: Readonly<Record<Strength, string>> = {
  yours: 'your own figures',
  A: 'grade A: official, peer-reviewed',
  B: 'grade B: independent',
  C: 'grade C: vendor-funded, relayed',
  assumption: 'assumptions (grade D)',
};

/** Which share of the present value rests on what; a line counts under the weakest of its inputs. */
export function evidenceSection({ result, figures, palette, width }: Page): Section {
  const labelWidth = 34;
  const column = Math.floor((width - labelWidth) / 2);
  const cell = (share: Decimal): string => `  ${bar(share, column - 9)} ${alignedRight(figures.share(share), 6)}`;
  const heading = `  ${alignedLeft('benefits', column - 2)}  costs`;
  const { benefit, cost } = result.evidence;
  return [
    palette.heading(alignedLeft('WHAT THE PRESENT VALUE RESTS ON', labelWidth) + heading),
    ...order.map(
      (strength) => alignedLeft(labels[strength], labelWidth) + cell(benefit[strength]) + cell(cost[strength]),
    ),
    ...wrapped(inputCounts(result.evidence), width).map(palette.faint),
  ];
}

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
