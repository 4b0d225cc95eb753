import type { MovedInput, NpvRange } from '../../answer/industries/industry-comparison.js';
import { movedWords } from '../../answer/industries/what-decides.js';
import type { ResultInput, Strength } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import { fittedWholeMoney, orMissing } from '../figures.js';
import { leadTimeGroup } from '../../model/releases.js';
import { inputFigure } from '../input-figure.js';
import type { IndustriesPage, Section } from '../page.js';
import { marked, plainText, wrapped } from '../plain-text.js';
import { printed, right, tableOf } from '../table.js';

const moneyColumns = 14;

/** Whether the industry decides or something else does, and the spread of each below the sentence. */
export function decidingSection(page: IndustriesPage): Section {
  const { comparison, palette, width } = page;
  const sentence = [comparison.decides.sentence, proportion(page)].filter((part) => part !== '').join(' ');
  return [
    palette.heading('WHAT REALLY DECIDES'),
    ...wrapped(sentence, width).map(palette.heading),
    ...spreadTable(page),
    ...notes(page).flatMap((note) => marked('- ', note, width).map(palette.faint)),
  ];
}

function proportion(page: IndustriesPage): string {
  const { comparison, figures } = page;
  const { decides, movedInputs, npv } = comparison;
  const money = moneyOf(page);
  const widest = movedInputs.find(({ path }) => path === decides.path);
  const times = decides.factor === null ? '' : `${figures.ratio(decides.factor)} times`;
  switch (decides.answer) {
    case 'input':
      return widest === undefined
        ? ''
        : `${wayOf(widest)} it moves the net present value by ${money(widest.npv.spread)}` +
            (times === '' ? '.' : `, ${times} the ${money(npv.spread)} between the industries.`);
    case 'industry':
      return widest === undefined
        ? `It moves the net present value by ${money(npv.spread)}.`
        : `It moves the net present value by ${money(npv.spread)}, ${times} what ${movedWords(widest)} does ` +
            `(${money(widest.npv.spread)}).`;
    case 'both-alike':
      return `Each moves the net present value by ${money(npv.spread)}.`;
    case 'nothing':
      return '';
    default:
      return decides.answer satisfies never;
  }
}

const wayOf = ({ by }: MovedInput): string => (by === 'range' ? 'Over its own range' : 'Halved and doubled');

function moneyOf({ comparison, figures }: IndustriesPage): (value: Decimal) => string {
  const ranges = [comparison.npv, ...comparison.movedInputs.map(({ npv }) => npv)];
  const values = ranges.flatMap(({ lowest, highest, spread }) => [lowest, highest, spread]);
  return fittedWholeMoney(figures, values, moneyColumns);
}

function spreadTable(page: IndustriesPage): readonly string[] {
  const { comparison } = page;
  const money = moneyOf(page);
  const spreads: readonly Spread[] = [
    { label: 'The industry', npv: comparison.npv },
    ...comparison.movedInputs.map((input) => ({
      label: movedLabel(input, page),
      npv: input.by === 'not-moved' ? undefined : input.npv,
    })),
  ];
  const table = tableOf(spreads, ({ label }) => ({ label }), [
    right('Lowest NPV', ({ npv }) => orMissing(npv?.lowest, money)),
    right('Highest NPV', ({ npv }) => orMissing(npv?.highest, money)),
    right('Apart', ({ npv }) => orMissing(npv?.spread, money)),
  ]);
  return printed(table, page);
}

interface Spread {
  readonly label: string;
  /** Of an input that was moved, or of the industry. */
  readonly npv: NpvRange | undefined;
}

/** “Models in production today: 40 models (15 to 100)”. */
function movedLabel({ label, unit, value, likely, by, low, high }: MovedInput, { figures }: IndustriesPage): string {
  const ends = by === 'not-moved' ? {} : { low, high };
  const way = { range: '', 'fixed-step': ', halved and doubled', 'not-moved': ', not moved' }[by];
  return `${label}: ${inputFigure({ unit, value, likely, ...ends }, figures)}${way}`;
}

function notes({ comparison: { movedInputs, reference } }: IndustriesPage): readonly string[] {
  const isAny = (by: MovedInput['by']): boolean => movedInputs.some((input) => input.by === by);
  return [
    ...(movedInputs.length > 0 ? [`Each input is moved alone, under ${industryLabels[reference.industry]}.`] : []),
    ...(isAny('fixed-step') ? ['Halved and doubled: it has no range; this is a fixed step, and no evidence.'] : []),
    ...(isAny('not-moved') ? ['Not moved: it has no range and is taken as certain.'] : []),
  ];
}

/** Which inputs an industry changes, how far they go, and what the figures rest on. */
export function industryInputsSection(page: IndustriesPage): Section {
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
    ...(inputs.some(({ path }) => path === leadTimeGroup.paths.days) ? wrapped(leastKnown, width) : []),
  ];
}

const leastKnown =
  'The days from trained to live set industries most apart, and are the least known of these: how fast software goes ' +
  'live in the industry, carried over to models (grade C). Your own figure for them says more than the order above.';

const nothing =
  'Nothing: in place of every figure that differs between the industries stands one of your own, or none is used.';

function inputText(input: ResultInput, { comparison, figures }: IndustriesPage): string {
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
