import type { Expression, Line } from '../../src/formula/expression.js';
import { modelFor } from '../../src/model/model.js';
import type { StatementLine } from '../../src/model/statement.js';
import { linesRead } from '../../src/reading/leaves.js';
import { written } from '../../src/reading/notation.js';
import { inWords } from '../../src/reading/notations.js';
import { fullShape } from '../model/full-shape.js';

const everyMember: Readonly<Record<string, string>> = {
  roles: 'each role',
  tools: 'each tool',
  cohorts: 'each cohort',
  customLines: 'each custom line',
};

/** The model in words, for the README: made from the declaration, so that it cannot say anything else. */
export function modelPage(): string {
  const shape = fullShape({ horizonMonths: 24, ids: (list) => [everyMember[list] ?? list] });
  const { statement, returns } = modelFor(shape);
  const shown = new Set(statement.map(({ line }) => line));
  const metrics = Object.values(returns.all) as readonly Line[];
  const behind = linesRead([...shown, ...metrics] as readonly Expression[]).filter(
    (line) => !shown.has(line as Line<'money/month'>) && !metrics.includes(line) && !laterYear.test(line.id),
  );
  return [
    ...section(
      'Costs',
      statement.filter(({ side }) => side === 'cost'),
    ),
    ...section(
      'Benefits',
      statement.filter(({ side }) => side === 'benefit'),
    ),
    '#### Returns',
    '',
    ...metrics.map(asItem),
    '',
    '#### Figures that these lines name',
    '',
    ...unique(behind.map(asItem)),
  ].join('\n');
}

/** Each contract year is like the second. */
const laterYear = /\.year[3-9]/;

const section = (title: string, lines: readonly StatementLine[]): readonly string[] => [
  `#### ${title}`,
  '',
  ...lines.map(({ line, nature }) => `${asItem(line)} _(${nature})_`),
  '',
];

// Prettier would take a line that begins with a number or a sign for something else; a list item is safe.
const asItem = (line: Line): string => `- **${line.label}** = ${escaped(written(line, inWords))}${noteOf(line)}`;

const noteOf = ({ note }: Line): string => (note === undefined ? '' : ` — ${note}`);

const escaped = (formula: string): string => formula.replaceAll('*', '\\*').replaceAll('_', '\\_');

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
