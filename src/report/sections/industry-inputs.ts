import type { ResultInput, Strength } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import type { ComparisonPage } from '../comparison-page.js';
import { inputFigure } from '../input-figure.js';
import type { Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { marked, wrapped } from '../wrapped.js';

/** Which inputs an industry changes, how far they go, and what the figures rest on. */
export function industryInputsSection(page: ComparisonPage): Section {
  const { comparison, palette, width } = page;
  const { inputs, industry } = comparison.reference;
  const heading = palette.heading('WHAT AN INDUSTRY CHANGES');
  if (inputs.length === 0) return [heading, ...wrapped(nothing, width)];
  const told =
    `As under ${industryLabels[industry]}, with its source; from the lowest to the highest of the ten; and the grades ` +
    'of all sources: A official, B independent, C vendor-funded or relayed, D assumed. --json names every one.';
  return [
    heading,
    ...inputs.flatMap((input) => marked('- ', inputText(input, page), width)),
    ...wrapped(told, width).map(palette.faint),
  ];
}

const nothing =
  'Nothing: in place of every figure that differs between the industries stands one of your own, or none is used.';

function inputText(input: ResultInput, { comparison, figures }: ComparisonPage): string {
  const all = comparison.industries.map(
    ({ differingInputs }) => differingInputs.find(({ path }) => path === input.path) ?? input,
  );
  const likely = all.map((each) => each.likely);
  const ends = { low: Decimal.min(...likely), high: Decimal.max(...likely) };
  const figure = inputFigure({ unit: input.unit, value: input.likely, ...ends }, figures);
  const source = input.record === undefined ? '' : ` [${input.record}]`;
  return `${plainText(input.label)}: ${figure}${source}; ${gradesOf(all)}`;
}

const order = ['A', 'B', 'C', 'assumption', 'yours'] as const satisfies readonly Strength[];

const gradeWords: Readonly<Record<Strength, string>> = {
  A: 'grade A',
  B: 'grade B',
  C: 'grade C',
  assumption: 'grade D',
  yours: 'yours',
};

/** “grade A for 8 industries, grade D for 2”. */
function gradesOf(inputs: readonly ResultInput[]): string {
  const counted = order
    .map((strength) => ({ strength, count: inputs.filter((input) => input.strength === strength).length }))
    .filter(({ count }) => count > 0);
  const [only, ...others] = counted;
  if (only !== undefined && others.length === 0) return `${gradeWords[only.strength]} for all`;
  return counted.map(({ strength, count }) => `${gradeWords[strength]} for ${count}`).join(', ');
}
