/** What the engines write in ways of their own; all else of a statement is the same in each. */
export interface Dialect {
  /** A float of 64 bits. */
  readonly float: string;
  /** What makes a number a float: an exponent, a letter or a cast. */
  readonly floatEnd: string;
  /** Around a name. */
  readonly quote: '"' | '`';
  /** How the mark itself stands in a name, and in a text. */
  readonly escape: 'twice' | 'backslash';
  readonly escapeInText: 'twice' | 'backslash';
  /** At the end of a step: what keeps an engine from working the step out anew wherever it is read. */
  readonly fence: string;
  /** Whether the name of a column may hold a point, as in `models.count`. */
  readonly hasPoints: boolean;
  /** What is said above a statement, as a comment. */
  readonly caution?: string;
}

export const dialectNames = ['duckdb', 'postgres', 'spark', 'bigquery', 'snowflake'] as const;
export type DialectName = (typeof dialectNames)[number];

const neverRun = 'read by a translator of SQL, and never run here: compare some accounts with those of mlops-roi batch';

/**
 * DuckDB and PostgreSQL run every statement of the tests. Of the others their manuals say it, and a parser of their
 * languages takes it; no statement was ever run there.
 *
 * PostgreSQL: a subquery with an OFFSET is not pulled up into the one around it. Snowflake: names as in the standard, and
 * `\` begins an escape in texts.
 *
 * @source PostgreSQL: its own tests use OFFSET 0 so, https://github.com/postgrespro/postgres/commit/9567686
 * @source Spark: https://spark.apache.org/docs/latest/sql-ref-literals.html (double literals, `\` in texts) and
 *   sql-ref-identifier.html (names between grave accents, doubled within; a point may stand in one)
 * @source BigQuery: https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical (quoted names have the escapes of
 *   texts) and https://cloud.google.com/bigquery/docs/schemas (columns have letters, digits and underscores)
 * @source Snowflake: https://docs.snowflake.com/sql-reference/identifiers-syntax, and for texts what Calcite found,
 *   https://issues.apache.org/jira/browse/CALCITE-6644; all read 2026-11-30
 */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    float: 'double',
    floatEnd: 'e0',
    quote: '"',
    escape: 'twice',
    escapeInText: 'twice',
    fence: '',
    hasPoints: true,
  },
  postgres: {
    float: 'double precision',
    floatEnd: '::float8',
    quote: '"',
    escape: 'twice',
    escapeInText: 'twice',
    fence: ' offset 0',
    hasPoints: true,
  },
  spark: {
    float: 'double',
    floatEnd: 'D',
    quote: '`',
    escape: 'twice',
    escapeInText: 'backslash',
    fence: '',
    hasPoints: true,
    caution: neverRun,
  },
  bigquery: {
    float: 'float64',
    floatEnd: 'e0',
    quote: '`',
    escape: 'backslash',
    escapeInText: 'backslash',
    fence: '',
    hasPoints: false,
    caution: neverRun,
  },
  snowflake: {
    float: 'double',
    floatEnd: '::double',
    quote: '"',
    escape: 'twice',
    escapeInText: 'backslash',
    fence: '',
    hasPoints: true,
    caution: neverRun,
  },
};

const escaped = (text: string, mark: string, way: 'twice' | 'backslash'): string =>
  way === 'twice' ? text.replaceAll(mark, mark + mark) : text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`);

/** A name as its owner wrote it, whatever stands in it. */
export const quotedName = ({ quote, escape }: Dialect, name: string): string =>
  `${quote}${escaped(name, quote, escape)}${quote}`;

/** A table, of a schema if there is a point: each part is a name. */
export const quotedTable = (dialect: Dialect, table: string): string =>
  table
    .split('.')
    .map((part) => quotedName(dialect, part))
    .join('.');

export const quotedText = ({ escapeInText }: Dialect, text: string): string => `'${escaped(text, "'", escapeInText)}'`;

/** A number with all its digits, as a float of the engine. */
export function floatLiteral({ floatEnd }: Dialect, value: number): string {
  const digits = String(Math.abs(value));
  // An exponent that is there already makes a float, too.
  const written = floatEnd === 'e0' && digits.includes('e') ? digits : `${digits}${floatEnd}`;
  return value < 0 ? `(-${written})` : written;
}
