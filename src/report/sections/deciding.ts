import { movedWords } from '../../answer/industries/what-decides.js';
import type { MovedInput, NpvRange } from '../../answer/industries/industry-comparison.js';
import type { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import { columnTable, type TableColumn } from '../column-table.js';
import type { ComparisonPage } from '../comparison-page.js';
import { fittedMoney } from '../fitted-money.js';
import { inputFigure } from '../input-figure.js';
import type { Section } from '../page.js';
import { marked, wrapped } from '../wrapped.js';

const moneyColumns = 14;

/** Whether the industry decides or something else does, and the spread of each below the sentence. */
export function decidingSection(page: ComparisonPage): Section {
  const { comparison, palette, width } = page;
  const sentence = [comparison.decides.sentence, proportion(page)].filter((part) => part !== '').join(' ');
  return [
    palette.heading('WHAT REALLY DECIDES'),
    ...wrapped(sentence, width).map(palette.heading),
    ...spreadTable(page),
    ...notes(page).flatMap((note) => marked('- ', note, width).map(palette.faint)),
  ];
}

function proportion(page: ComparisonPage): string {
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

function moneyOf({ comparison, figures }: ComparisonPage): (value: Decimal) => string {
  const ranges = [comparison.npv, ...comparison.movedInputs.map(({ npv }) => npv)];
  const values = ranges.flatMap(({ lowest, highest, spread }) => [lowest, highest, spread]);
  return fittedMoney(figures, values, moneyColumns);
}

function spreadTable(page: ComparisonPage): readonly string[] {
  const { comparison, palette, width } = page;
  const money = moneyOf(page);
  const moved = comparison.movedInputs;
  const ranges = [comparison.npv, ...moved.map((input) => (input.by === 'not-moved' ? undefined : input.npv))];
  const column = (heading: string, key: keyof NpvRange): TableColumn => ({
    heading,
    cells: ranges.map((range) => (range === undefined ? '–' : money(range[key]))),
    aligned: 'right',
  });
  const rows = ['The industry', ...moved.map((input) => movedLabel(input, page))].map((label) => ({
    mark: '',
    label,
    paint: (text: string) => text,
  }));
  const columns = [column('Lowest NPV', 'lowest'), column('Highest NPV', 'highest'), column('Apart', 'spread')];
  return columnTable({ rows, columns, paintHeading: palette.heading }, width);
}

/** “Models in production today: 40 models (15 to 100)”. */
function movedLabel({ label, unit, likely, by, low, high }: MovedInput, { figures }: ComparisonPage): string {
  const ends = by === 'not-moved' ? {} : { low, high };
  const way = { range: '', 'fixed-step': ', halved and doubled', 'not-moved': ', not moved' }[by];
  return `${label}: ${inputFigure({ unit, value: likely, ...ends }, figures)}${way}`;
}

function notes({ comparison: { movedInputs, reference } }: ComparisonPage): readonly string[] {
  const isAny = (by: MovedInput['by']): boolean => movedInputs.some((input) => input.by === by);
  return [
    ...(movedInputs.length > 0 ? [`Each input is moved alone, under ${industryLabels[reference.industry]}.`] : []),
    ...(isAny('fixed-step') ? ['Halved and doubled: it has no range; this is a fixed step, and no evidence.'] : []),
    ...(isAny('not-moved') ? ['Not moved: it has no range and is taken as certain.'] : []),
  ];
}
