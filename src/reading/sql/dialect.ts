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
}

export const dialectNames = ['duckdb', 'postgres', 'spark', 'bigquery', 'snowflake'] as const;
export type DialectName = (typeof dialectNames)[number];

/**
 * DuckDB and PostgreSQL run every statement of the tests; of the others it is what a parser of their languages takes.
 * DuckDB: a number with an exponent is a DOUBLE. PostgreSQL 15: `::`, and the planner does not pull up a subquery with an
 * OFFSET. Spark SQL: D is a double, `\` escapes in texts. BigQuery: `\` escapes in names and texts, and column names hold
 * no point. Snowflake: identifiers and texts as in the standard.
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
  },
  bigquery: {
    float: 'float64',
    floatEnd: 'e0',
    quote: '`',
    escape: 'backslash',
    escapeInText: 'backslash',
    fence: '',
    hasPoints: false,
  },
  snowflake: {
    float: 'double',
    floatEnd: '::double',
    quote: '"',
    escape: 'twice',
    escapeInText: 'backslash',
    fence: '',
    hasPoints: true,
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
