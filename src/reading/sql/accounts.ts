import { type Dialect, floatLiteral, quotedName, quotedTable, quotedText } from './dialect.js';

/** The table of accounts, and what its columns may hold. Plain data. */
export interface Accounts {
  readonly table: string;
  readonly id: string;
  /** In the order of the inputs that vary. */
  readonly columns: readonly AccountColumn[];
  /** Inputs that follow from columns: a number and the columns that are added to it. They vary after the columns. */
  readonly followers: readonly { readonly base: number; readonly columns: readonly number[] }[];
  readonly wholes: readonly Whole[];
}

interface AccountColumn {
  readonly column: string;
  readonly lowest?: number;
  readonly highest?: number;
  /** A bound that is itself not permitted. */
  readonly below?: number;
  readonly isWhole: boolean;
  readonly isNeverZero: boolean;
}

/** A whole of which no more than all may be taken; what is amiss is told of the column. */
export interface Whole {
  readonly column: string;
  readonly parts: readonly ColumnProduct[];
  readonly whole: ColumnProduct;
}

/** A number times columns. */
export interface ColumnProduct {
  readonly by: number;
  readonly columns: readonly number[];
}

/** Any number of a scenario is less: an infinite one, and what is no number, is not. */
export const largest = 1e30;

/** By how much floats may miss that all of a whole is taken, and no more. */
export const roundingOfWholes = 1e-12;

const givenName = (place: number): string => `g${place + 1}`;

/** What an input that varies is called behind these steps. */
export const inputName = (place: number): string => `in${place + 1}`;

/**
 * The first steps: the columns as floats, then the first column in which a row is not what the model permits, then the
 * inputs, which are null in such a row.
 */
export function accountSteps(accounts: Accounts, dialect: Dialect): readonly (readonly [name: string, text: string])[] {
  const { table, id, columns, followers } = accounts;
  const number = (value: number): string => floatLiteral(dialect, value);
  const named = columns.map(
    ({ column }, place) => `cast(${quotedName(dialect, column)} as ${dialect.float}) as ${givenName(place)}`,
  );
  const conditions = [
    ...columns.map((column, place) => [column.column, permitted(column, givenName(place), number)] as const),
    ...accounts.wholes.map((whole) => [whole.column, notOverdrawn(whole, number)] as const),
  ];
  const outside = conditions
    .map(([column, condition]) => `when not coalesce(${condition}, false) then ${quotedText(dialect, column)}`)
    .join('\n    ');
  const inputs = [
    ...columns.map((_, place) => givenName(place)),
    ...followers.map(({ base, columns: added }) => [number(base), ...added.map(givenName)].join(' + ')),
  ].map((text, place) => `case when outside is null then ${text} end as ${inputName(place)}`);
  return [
    ['given', `select ${quotedName(dialect, id)} as account, ${named.join(', ')} from ${quotedTable(dialect, table)}`],
    ['looked_at', `select *,\n    case ${outside} end as outside\n  from given${dialect.fence}`],
    ['inside', `select account, outside, ${inputs.join(', ')} from looked_at${dialect.fence}`],
  ];
}

function permitted(column: AccountColumn, name: string, number: (value: number) => string): string {
  const { lowest, highest, below, isWhole, isNeverZero } = column;
  const conditions = [
    `${name} >= ${number(lowest ?? -largest)}`,
    `${name} <= ${number(highest ?? largest)}`,
    ...(below === undefined ? [] : [`${name} < ${number(below)}`]),
    ...(isWhole ? [`${name} = floor(${name})`] : []),
    ...(isNeverZero ? [`${name} <> ${number(0)}`] : []),
  ];
  return conditions.join(' and ');
}

function notOverdrawn({ parts, whole }: Whole, number: (value: number) => string): string {
  const product = ({ by, columns }: ColumnProduct, more = 1): string =>
    [number(by * more), ...columns.map(givenName)].join(' * ');
  return `${parts.map((part) => product(part)).join(' + ')} <= ${product(whole, 1 + roundingOfWholes)}`;
}
