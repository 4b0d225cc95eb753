import { Decimal } from '../decimal.js';
import { groundOf } from '../evidence/ground.js';
import { unitOfSeveral } from '../formula/unit-words.js';
import { isPayback } from '../reading/exact-series.js';
import type { ExplainedFigure, ExplainedInput, ExplainedLine, Explanation } from '../reading/explanation.js';
import { figuresFor, type Figures } from './figures.js';
import { inputFigure, unitWords } from './input-figure.js';
import { internalRateText } from './metric-figures.js';
import type { Palette } from './palette.js';
import { marked, plainText, wrapped } from './plain-text.js';

export interface ExplanationStyle {
  readonly locale: string;
  readonly currency: string;
  readonly width: number;
  readonly palette: Palette;
  /** How many formulas deep the tree is opened; all of it unless given. */
  readonly depth?: number;
  /** How whoever reads it asks for a depth, and for all of it. */
  readonly opening?: (depth: number) => string;
}

interface Sheet {
  readonly figures: Figures;
  readonly palette: Palette;
  readonly width: number;
}

/** Deeper figures stand no further in, so that there is room left for their words. */
const deepestIndent = 16;

/** A figure as a tree: its formula, then what the formula reads, down to the inputs and their sources. */
export function explanationText(
  explanation: Explanation,
  { locale, currency, width, palette, depth: deepest = Infinity, opening }: ExplanationStyle,
): string {
  const sheet: Sheet = { figures: figuresFor({ locale, currency }), palette, width };
  const byId = new Map(explanation.figures.map((figure) => [figure.id, figure]));
  const told = new Set<string>();
  const lines: string[] = [];
  let closedCount = 0;

  const tell = (id: string, depth: number): void => {
    const figure = byId.get(id);
    if (figure === undefined) return;
    const indent = '  '.repeat(Math.min(depth, deepestIndent));
    const room = { ...sheet, width: width - indent.length };
    const isRepeated = told.has(id) && (figure.kind === 'input' || figure.reads.length > 0);
    told.add(id);
    lines.push(...(isRepeated ? mention(figure, room) : figureLines(figure, room)).map((line) => indent + line));
    if (figure.kind !== 'line' || isRepeated || figure.reads.length === 0) return;
    if (depth < deepest) figure.reads.forEach((read) => tell(read, depth + 1));
    else closedCount += 1;
  };
  tell(explanation.root, 0);
  if (closedCount > 0) {
    const closed = closedText(closedCount, explanation.root, opening?.(deepest + 1));
    lines.push('', ...wrapped(closed, width).map(palette.faint));
  }
  return `${lines.join('\n')}\n`;
}

/** How to open what is closed: all of it a level further, or one of its figures. */
const closedText = (count: number, root: string, opening: string | undefined): string =>
  `Not opened: ${count === 1 ? 'one figure' : `${count} figures`}. ${opening === undefined ? 'Explain' : `${opening} Or explain`} ` +
  `one of them by the name in brackets behind it, in place of ${root}.`;

/** What a figure comes to, with what it counts. */
export const explainedValue = (figure: ExplainedFigure, figures: Figures): string =>
  figure.kind === 'input' ? inputFigure(figure, figures) : lineValue(figure, figures);

const mention = (figure: ExplainedFigure, { figures, palette, width }: Sheet): readonly string[] =>
  marked('', `${plainText(figure.label)}: ${explainedValue(figure, figures)} (above)`, width).map(palette.faint);

const figureLines = (figure: ExplainedFigure, sheet: Sheet): readonly string[] =>
  figure.kind === 'input' ? inputLines(figure, sheet) : lineLines(figure, sheet);

function lineLines(line: ExplainedLine, { figures, palette, width }: Sheet): readonly string[] {
  const { label, id, formula, numbers, note, source } = line;
  return [
    ...marked('', `${plainText(label)}: ${lineValue(line, figures)}  [${id}]`, width).map((text, index) =>
      index === 0 ? palette.heading(text) : text,
    ),
    ...marked('  = ', plainText(formula), width),
    ...(numbers === undefined || numbers === formula ? [] : marked('  = ', inLocale(numbers, figures), width)),
    ...(note === undefined ? [] : marked('  ', note, width).map(palette.faint)),
    ...(source === undefined ? [] : marked('  source: ', plainText(source), width).map(palette.faint)),
  ];
}

/** A formula in its numbers, each written as elsewhere on the page. */
const inLocale = (numbers: string, figures: Figures): string =>
  numbers.replace(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g, (number) => figures.number(new Decimal(number)));

function lineValue(line: ExplainedLine, figures: Figures): string {
  const { value, unit, isMoney, outcome, reason, per, month } = line;
  if (outcome?.status === 'none' || outcome?.status === 'never') return `none (${outcome.explanation})`;
  if (outcome !== undefined && !isPayback(outcome)) return internalRateText(outcome, figures);
  if (value === null)
    return per === 'month' ? 'one figure a month (ask for one with --month)' : `none (${reason ?? ''})`;
  const shown = isMoney ? figures.price(value) : figures.shortNumber(value);
  const words = value.eq(1) ? unitWords(unit) : unitOfSeveral(unitWords(unit));
  switch (per) {
    case 'once':
      return `${shown} ${words}`.trim();
    case 'month':
      // What is posted in a month is an amount, be it so much a month or a bill for a year.
      return unit === 'money/month'
        ? `${shown} in month ${month ?? ''}`
        : `${shown} ${words}`.trim() + ` in month ${month ?? ''}`;
    case 'horizon':
      return `${shown} over the horizon`;
  }
}

const provenanceWords: Readonly<Record<ExplainedInput['provenance'], string>> = {
  yours: 'your figure',
  industry: 'evidence of the industry',
  'cross-industry': 'cross-industry evidence',
  assumption: 'assumption',
};

function inputLines(input: ExplainedInput, { figures, palette, width }: Sheet): readonly string[] {
  const { label, id, provenance, record, quotation, note } = input;
  const [source = '', ...addresses] = record === undefined ? [] : cited(record);
  const from = [provenanceWords[provenance], source].filter((part) => part !== '').join(': ');
  return [
    ...marked('', `${plainText(label)}: ${inputFigure(input, figures)}  [${id}]`, width),
    ...marked('  ', plainText(from), width).map(palette.faint),
    // An address is never broken: it has to be clickable.
    ...addresses.map((address) => palette.faint(`  ${plainText(address)}`)),
    ...[quotation, note].flatMap((told) =>
      told === undefined ? [] : marked('  ', plainText(told), width).map(palette.faint),
    ),
  ];
}

/** What stands behind a figure of evidence or an assumption: grade, source and address, or the reasoning. */
function cited(id: string): readonly string[] {
  const ground = groundOf(id);
  if (ground === undefined) return [id];
  if (ground.kind === 'assumption') return [`${id}, grade D: ${ground.reasoning}`];
  const { grade, source } = ground;
  const year = source.year === undefined ? 'year unknown' : String(source.year);
  const from = `${id}, grade ${grade}: ${source.title}, ${source.publisher}, ${year}`;
  return source.url === undefined ? [from] : [from, source.url];
}
