import type { Expression } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import type { Node, Weights } from '../batch/node.js';
import { normalForm } from '../batch/normal-form.js';
import { valueIn } from '../float.js';
import type { Plan } from '../plan.js';
import { accountSteps, type Accounts, inputName } from './accounts.js';
import { type Dialect, floatLiteral, quotedName, quotedText } from './dialect.js';
import { laidOut } from './layout.js';
import { isNullable, nodeText, partsWritten, readCount, type Writing } from './node-text.js';
import { monthName, type NamedText, seriesText, totalText } from './of-whole-rows.js';

/** What a statement is to work out. */
export interface Statement {
  /** Paths of the inputs that vary: the columns of the accounts in their order, then what follows from them. */
  readonly varying: readonly string[];
  readonly accounts: Accounts;
  /** Figures over the whole horizon, each under the name of its column. */
  readonly wanted: readonly { readonly name: string; readonly of: Expression }[];
  readonly dialect: Dialect;
}

/**
 * The plan as one statement over a table of accounts: a row for each account, with its id, a column for each wanted
 * figure, and `outside`, which names the column in which the account is not what the model permits.
 *
 * It is written from the normal form of the batch reading, multiplied out and shared: what no account changes is a
 * number, what changes by month alone a column of the small table `months`. The steps follow one another, each reading
 * the one before it alone: amounts of an account, then its months, then what the months come to, which is the amounts of
 * the next stage.
 */
export function sqlStatement(plan: Plan, table: Table, { varying, accounts, wanted, dialect }: Statement): string {
  const form = normalForm(plan, { figureOf: valueIn(table), varying });
  const roots = wanted.map(({ name, of }) => ({ name, node: form.nodeOf(plan.stepOf(of)) }));
  const nulls = new Map<Node, boolean>();
  const mayBeNull = (node: Node): boolean => {
    const known = nulls.get(node) ?? (isNullable(node) || partsWritten(node).some(mayBeNull));
    nulls.set(node, known);
    return known;
  };
  const layout = laidOut(
    roots.map(({ node }) => node),
    (node) => readCount(node, mayBeNull),
  );
  const steps: (readonly [name: string, text: string])[] = [...accountSteps(accounts, dialect)];
  const monthCount = plan.horizonMonths + 1;
  const monthColumns = new Map<string, MonthColumn>();
  let from = 'inside';
  let stepCount = 0;
  const step = (text: string): void => {
    stepCount += 1;
    from = `step${stepCount}`;
    steps.push([from, `${text}${dialect.fence}`]);
  };

  /** A column for each named node, those first of which others are made. */
  const columnSteps = (levels: readonly (readonly Node[])[], writing: Writing, crossed: string): void => {
    levels.forEach((nodes, level) => {
      const columns = nodes.map((node) => `${nodeText(node, writing)} as ${nameOf(node)}`);
      if (level > 0 && columns.length === 0) return;
      const source = level === 0 ? `${from}${crossed}` : from;
      if (columns.length > 0 || crossed !== '') step(`select ${['*', ...columns].join(',\n    ')}\n  from ${source}`);
    });
  };

  const writingOf = (isNamed: (node: Node) => boolean): Writing => {
    const writing: Writing = {
      dialect,
      mayBeNull,
      textOf: (node) => {
        if (node.kind === 'draw') return inputName(node.place);
        if (node.kind === 'weights') return weightText(node);
        return isNamed(node) ? nameOf(node) : nodeText(node, writing);
      },
    };
    return writing;
  };
  const weightText = (weights: Weights): string => {
    const [first = 0] = weights.values;
    if (weights.values.every((value) => value === first)) return floatLiteral(dialect, first);
    const name = nameOf(weights);
    monthColumns.set(name, { name, values: [...weights.values] });
    return name;
  };

  /** A row for each account; where there are more months than each has, several accounts go by one id. */
  const groupStep = (months: number, columns: readonly string[]): void => {
    const repeated = `case when count(*) <> ${months} then ${quotedText(dialect, accounts.id)} else max(outside) end`;
    const all = ['account', `${repeated} as outside`, ...columns];
    step(`select ${all.join(',\n    ')}\n  from ${from}\n  group by account`);
  };

  layout.stages.forEach(({ amounts, rows, aggregates, carried }) => {
    const columns = new Set<Node>([...layout.namedAmounts, ...rows.flat()]);
    const writing = writingOf((node) => columns.has(node));
    const kept = carried.map((node) => `max(${writing.textOf(node)}) as ${writing.textOf(node)}`);
    columnSteps(amounts, writing, '');
    if (aggregates.length === 0) {
      if (layout.stages.length === 1) groupStep(1, kept);
      return;
    }
    columnSteps(rows.length === 0 ? [[]] : rows, writing, ' cross join months');
    const totals = aggregates.flatMap((node) =>
      node.kind === 'total' ? [{ name: nameOf(node), text: totalText(node, writing) }] : [],
    );
    const series = aggregates.flatMap((node) =>
      node.kind === 'series' ? [{ name: nameOf(node), made: seriesText(node, monthCount, writing) }] : [],
    );
    groupStep(monthCount, [...kept, ...named([...totals, ...series.flatMap(({ made }) => made.aggregates)])]);
    const between = named(series.flatMap(({ made }) => made.between));
    if (between.length > 0) step(`select ${['*', ...between].join(',\n    ')}\n  from ${from}`);
    const figures = named(series.map(({ name, made }) => ({ name, text: made.figure })));
    if (figures.length > 0) step(`select ${['*', ...figures].join(',\n    ')}\n  from ${from}`);
  });

  const { textOf } = writingOf((node) => layout.namedAmounts.has(node));
  const answers = roots.map(
    ({ name, node }) => `case when outside is null then ${textOf(node)} end as ${quotedName(dialect, name)}`,
  );
  const months = ['months', monthsText([...monthColumns.values()], plan.horizonMonths, dialect)] as const;
  const all = [...(layout.stages.length > 1 ? [months] : []), ...steps];
  return (
    (dialect.caution === undefined ? '' : `-- ${dialect.caution}\n`) +
    `with ${all.map(([name, text]) => `${name} as (\n  ${text}\n)`).join(',\n')}\n` +
    `select ${[`account as ${quotedName(dialect, accounts.id)}`, ...answers, `outside as ${quotedName(dialect, 'outside')}`].join(',\n  ')}\n` +
    `from ${from}\n`
  );
}

/** Names of columns begin with what they are, and end with the number of their node. */
const nameOf = (node: Node): string => `${node.kind === 'weights' ? 'w' : node.sort === 'row' ? 'r' : 'a'}${node.id}`;

/** Columns by their names, each once. */
const named = (columns: readonly NamedText[]): readonly string[] =>
  [...new Map(columns.map(({ name, text }) => [name, text]))].map(([name, text]) => `${text} as ${name}`);

interface MonthColumn {
  readonly name: string;
  readonly values: readonly number[];
}

/** A row for each month 0 … H; the first one names the columns and says that they are floats. */
function monthsText(columns: readonly MonthColumn[], horizonMonths: number, dialect: Dialect): string {
  const all = [{ name: monthName, values: Array.from({ length: horizonMonths + 1 }, (_, month) => month) }, ...columns];
  const rows = Array.from({ length: horizonMonths + 1 }, (_, month) => {
    const cells = all.map(({ name, values }) => {
      const cell = floatLiteral(dialect, values[month] ?? 0);
      return month === 0 ? `${cell} as ${name}` : cell;
    });
    return `select ${cells.join(', ')}`;
  });
  return rows.join('\n  union all ');
}
