import type { DuckDBConnection } from '@duckdb/node-api';
import { Unreadable } from './records.js';
import type { RowTask } from './row-task.js';

/** A place in an object store or on a server, as in `s3://bucket/accounts.parquet`. */
export const isAddress = (file: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(file);

/** The rows of a file in Parquet, as objects in JSON on a line each. */
export interface ParquetRows {
  /** Of each column, as DuckDB calls it. */
  readonly types: ReadonlyMap<string, string>;
  readonly rowCount: number;
  readonly pieces: AsyncIterable<string>;
}

/** What JSON holds as it is; of other figures, days and times it holds the text. */
const isPlainInJson = (type: string): boolean =>
  /^(BOOLEAN|INTEGER|U?(TINY|SMALL)INT|VARCHAR|JSON)$/.test(type) || isNested(type);

const isNested = (type: string): boolean => /\[\d*\]$|^(STRUCT|MAP)\(/.test(type);

/** @param file  several of them where it has stars, as in `accounts/*.parquet` */
export async function parquetRows(file: string): Promise<ParquetRows> {
  const connection = await connected();
  const table = `read_parquet(${textInSql(file)})`;
  const described = await answered(
    connection,
    `select column_name, column_type from (describe select * from ${table})`,
  );
  const columns = described.map(([name, type]) => [String(name), String(type)] as const);
  const [[count] = []] = await answered(connection, `select count(*) from ${table}`);
  const written = columns.map(([name, type]) => {
    const column = nameInSql(name);
    return isPlainInJson(type) ? column : `cast(${column} as varchar) as ${column}`;
  });
  async function* pieces(): AsyncGenerator<string> {
    const statement = `select cast(to_json(row_of_file) as varchar) from (select ${written.join(', ')} from ${table}) as row_of_file`;
    try {
      const result = await connection.stream(statement);
      for await (const rows of result.yieldRows()) yield rows.map(([row]) => `${String(row)}\n`).join('');
    } catch (error) {
      throw unreadable(error);
    } finally {
      connection.closeSync();
    }
  }
  return { types: new Map(columns), rowCount: Number(count), pieces: pieces() };
}

/** A column of a file in Parquet that is to be written. */
interface WrittenColumn {
  readonly name: string;
  readonly type: string;
}

/** The columns of results: what is handed on has the type that it had, and decimals are texts. */
export const resultColumns = (
  { ids, isCurrencyTold, metrics, exact }: RowTask,
  types: ReadonlyMap<string, string> | undefined,
): readonly WrittenColumn[] => [
  { name: 'row', type: 'BIGINT' },
  ...ids.map((name) => ({ name, type: ofOneFigure(types?.get(name)) })),
  ...(isCurrencyTold ? [{ name: 'currency', type: 'VARCHAR' }] : []),
  ...metrics.map((name) => ({ name, type: exact || name === 'verdict' ? 'VARCHAR' : 'DOUBLE' })),
  { name: 'issues', type: 'VARCHAR' },
];

const ofOneFigure = (type = 'VARCHAR'): string => (isNested(type) ? 'VARCHAR' : type);

/** Writes results in Parquet that stand in a file as objects in JSON, one a line. */
export async function writeParquet(results: string, target: string, columns: readonly WrittenColumn[]): Promise<void> {
  const connection = await connected();
  // What a row does not have is null: only a wrong one has issues.
  const read = columns.map(({ name }) => `${textInSql(name)}: ${name === 'issues' ? "'VARCHAR[]'" : "'VARCHAR'"}`);
  const written = columns.map(({ name, type }) => {
    const column = nameInSql(name);
    const text = name === 'issues' ? `array_to_string(${column}, ' ')` : column;
    return `cast(${text} as ${type}) as ${column}`;
  });
  try {
    await connection.run(
      `copy (select ${written.join(', ')} from read_json(${textInSql(results)}, format = 'newline_delimited', ` +
        `columns = {${read.join(', ')}})) to ${textInSql(target)} (format parquet, compression zstd)`,
    );
  } catch (error) {
    throw unreadable(error);
  } finally {
    connection.closeSync();
  }
}

/** Whether something stands there already. */
export async function isThere(address: string): Promise<boolean> {
  const connection = await connected();
  try {
    return (await answered(connection, `select file from glob(${textInSql(address)}) limit 1`)).length > 0;
  } finally {
    connection.closeSync();
  }
}

async function connected(): Promise<DuckDBConnection> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    // One thread: the others work out rows, and rows come in their order.
    return await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  } catch (error) {
    // It is installed by those who use it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new Unreadable(
      'Parquet and object stores are read and written by DuckDB, which is not installed; install it with “npm install @duckdb/node-api”',
    );
  }
}

async function answered(connection: DuckDBConnection, statement: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return (await connection.runAndReadAll(statement)).getRowsJS();
  } catch (error) {
    throw unreadable(error);
  }
}

/** What DuckDB says, but for advice on where to read more. */
const unreadable = (error: unknown): Unreadable =>
  new Unreadable((error instanceof Error ? error.message : String(error)).split(/\n\s*\n/)[0]?.replaceAll('\n', ' '));

const textInSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const nameInSql = (name: string): string => `"${name.replaceAll('"', '""')}"`;
