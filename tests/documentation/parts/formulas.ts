import { type Expression, type Line, linesRead } from '../../../src/formula/expression.js';
import { modelFor } from '../../../src/model/model.js';
import { inWords, written } from '../../../src/reading/notation.js';
import { fullShape } from '../../model/full-shape.js';

const everyMember: Readonly<Record<string, string>> = {
  roles: 'each role',
  tools: 'each tool',
  cohorts: 'each cohort',
  grants: 'each grant',
  customLines: 'each custom line',
};

/** The model in words, for the README of the model: made from the declaration, so that it cannot say anything else. */
export function formulas(): string {
  const shape = fullShape({ horizonMonths: 24, ids: (list) => [everyMember[list] ?? list] });
  const { statement, returns, delivery, kpis } = modelFor(shape);
  const metrics = Object.values(returns.all) as readonly Line[];
  const measured = delivery.flatMap(({ before, after }) => [before, after]);
  const told: readonly Line[] = [...statement, ...kpis].map(({ line }) => line);
  const shown = new Set([...told, ...metrics, ...measured].map(({ id }) => id));
  const behind = linesRead([...told, ...metrics, ...measured] as readonly Expression[]).filter(
    (line) => !shown.has(line.id) && !laterYear.test(line.id),
  );
  const ofSide = (side: 'cost' | 'benefit'): readonly string[] =>
    grouped(
      statement
        .filter((each) => each.side === side)
        .map(({ group, line, nature }) => ({ group, item: `${asItem(line)} _(${nature})_` })),
    );
  return [
    '## Every formula',
    '',
    legend,
    '',
    ...section('Costs', ofSide('cost')),
    ...section('Benefits', ofSide('benefit')),
    ...section('Returns', [
      '- **Costs** = all costs above, added up',
      '- **Benefits** = all benefits above, added up',
      ...metrics.filter((line) => line !== returns.all.cost && line !== returns.all.benefit).map(asItem),
    ]),
    ...section('Delivery', measured.map(asItem)),
    ...section('Key figures', [
      'They stand beside the statement, and are money in none of it.',
      '',
      ...grouped(kpis.map(({ group, line }) => ({ group, item: asItem(line) }))),
    ]),
    ...section('Figures that these lines name', unique(behind.map(asItem))),
  ]
    .join('\n')
    .trimEnd();
}

/** What the words of the notation stand for. */
const legend =
  'Printed from the tree that computes them. Where keys are alternatives, the usual one is shown. _since (x)_ is the ' +
  'share of a month that lies after x; _during (x; y)_ that between two moments; _at_, _all at_ and _spread over_ place ' +
  'an amount in time; _between (x; a; b)_ is x held within a and b; _grown yearly (r)_ is (1 + r)^(year − 1), _grown ' +
  'monthly (r)_ the same by the month; _what is left after (s)_ is 1 − s; _positive part_ and _negative part_ are a figure ' +
  'as far as it lies above or below nothing. _Each role_, _each tool_, _each cohort_, _each grant_ stand for all of them ' +
  'added up.';

/** Each contract year is like the second. */
const laterYear = /\.year[3-9]/;

const section = (title: string, items: readonly string[]): readonly string[] => [`### ${title}`, '', ...items, ''];

/** Items under the headings of their groups, each heading once. */
const grouped = (items: readonly { readonly group: string; readonly item: string }[]): readonly string[] =>
  unique(items.map(({ group }) => group)).flatMap((heading, place) => [
    ...(place === 0 ? [] : ['']),
    `_${heading}_`,
    '',
    ...items.filter(({ group }) => group === heading).map(({ item }) => item),
  ]);

// Prettier would take a line that begins with a number or a sign for something else; a list item is safe.
const asItem = (line: Line): string => `- **${line.label}** = ${escaped(written(line, inWords()))}${noteOf(line)}`;

const noteOf = ({ note }: Line): string => (note === undefined ? '' : ` — ${note}`);

const escaped = (formula: string): string => formula.replaceAll('*', '\\*').replaceAll('_', '\\_');

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
