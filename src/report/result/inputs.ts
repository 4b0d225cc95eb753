import type { ResultInput, ResultLine } from '../../answer/result.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import type { Provenance } from '../../formula/table.js';
import { inputFigure } from '../input-figure.js';
import type { InputsShown, Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';

const order = ['yours', 'industry', 'cross-industry', 'assumption'] as const satisfies readonly Provenance[];

const headings: Readonly<Record<Provenance, string>> = {
  yours: 'Yours',
  industry: 'Evidence of the industry',
  'cross-industry': 'Cross-industry evidence',
  assumption: 'Assumptions',
};

const shownOfYours = 12;
const shownOfOthers = 5;

/** The log of assumptions: every input with its figure, range and record, by where it comes from. */
export function inputsSection(page: Page): Section {
  const { result, palette, inputsShown } = page;
  const { inputs } = result.evidence;
  const blocks = order.flatMap((provenance) => {
    const ofKind = inputs.filter((input) => input.provenance === provenance);
    const sorted = provenance === 'yours' ? ofKind : byExposure(ofKind, result.lines);
    return ofKind.length === 0
      ? []
      : [...provenanceLines(page, headings[provenance], { sorted, most: mostOf(provenance, inputsShown) })];
  });
  return blocks.length === 0 ? [] : [palette.heading('INPUTS'), ...blocks];
}

function mostOf(provenance: Provenance, shown: InputsShown): number {
  if (shown === 'all') return Infinity;
  return provenance === 'yours' ? shownOfYours : shownOfOthers;
}

interface Selection {
  readonly sorted: readonly ResultInput[];
  readonly most: number;
}

function provenanceLines(page: Page, heading: string, { sorted, most }: Selection): readonly string[] {
  const left = sorted.length - most;
  const shown = sorted.slice(0, most);
  const first = left > 0 && shown.some(({ record }) => record !== undefined) ? ', those first on which most rests' : '';
  const rest = left > 0 ? [page.palette.faint(`  and ${left} more (--inputs shows all)`)] : [];
  return [...wrapped(`${heading}${first}:`, page.width), ...shown.flatMap((input) => inputLines(page, input)), ...rest];
}

function inputLines({ figures, palette, width }: Page, input: ResultInput): readonly string[] {
  const { path, label, record, strength, provenance, isRangeAssumed, spread } = input;
  const doubt = spread === undefined ? ' (certain)' : '';
  const figure = inputFigure(input, figures) + doubt;
  // Evidence that counts as an assumption is of grade D.
  const isCited = provenance === 'industry' || provenance === 'cross-industry';
  const grade = isCited ? `, grade ${strength === 'assumption' ? 'D' : strength}` : '';
  const ours = isRangeAssumed === true ? ', range ours' : '';
  const source = record === undefined ? '' : ` [${record}${grade}${ours}]`;
  const [first = '', ...others] = wrapped(`${plainText(label)}: ${figure}${source}`, width - 4);
  const isPathShown = record === undefined && strength === 'yours';
  const lines = [`  ${first}`, ...others.map((line) => `    ${line}`)];
  return isPathShown ? [...lines, ...wrapped(path, width - 4).map((line) => palette.faint(`    ${line}`))] : lines;
}

/** Inputs of evidence and assumption, the one on whose record most present value rests first. */
function byExposure(inputs: readonly ResultInput[], lines: readonly ResultLine[]): readonly ResultInput[] {
  const known = new Map<string, Decimal>();
  const exposureOf = (record: string | undefined): Decimal => {
    if (record === undefined) return zero;
    const exposure =
      known.get(record) ??
      sumOf(lines.filter(({ records }) => records.includes(record)).map(({ presentValue }) => presentValue.abs()));
    known.set(record, exposure);
    return exposure;
  };
  return [...inputs].sort((left, right) => exposureOf(right.record).cmp(exposureOf(left.record)));
}
