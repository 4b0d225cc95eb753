import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { serverProgram } from './database-programs.mjs';

/** A database of a test: what a query answers, a row by the names of its columns. */
export interface Database {
  readonly name: 'duckdb' | 'postgres';
  readonly query: (sql: string) => Promise<readonly Answered[]>;
  readonly close: () => void;
}

/** A number, a text or nothing. */
export type Answered = Readonly<Record<string, unknown>>;

export async function duckdb(): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  return {
    name: 'duckdb',
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: () => connection.closeSync(),
  };
}

/** As which user the server runs: never as root, which it refuses. */
function serverUser(): readonly string[] | undefined {
  if (userInfo().uid !== 0) return [];
  const found = spawnSync('id', ['postgres'], { stdio: 'ignore' }).status === 0;
  return found ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : undefined;
}

/** Why PostgreSQL is not asked; nothing where it can be. */
export const withoutPostgres: string | undefined =
  serverProgram('initdb') === undefined || serverUser() === undefined
    ? 'PostgreSQL is not there: npm run setup:databases'
    : undefined;

const nothing = '\\N';

/** A server of its own in a temporary folder, which is reached by a socket there and by no port. */
export function postgres(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-pg-'));
  const [data, log] = [join(folder, 'data'), join(folder, 'log')];
  const user = serverUser() ?? [];
  const run = (program: string, words: readonly string[]): void => {
    const [command = '', ...rest] = [...user, serverProgram(program) ?? program, ...words];
    const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  };
  const close = (): void => {
    spawnSync(user[0] ?? serverProgram('pg_ctl') ?? '', [
      ...user.slice(1),
      ...(user.length > 0 ? [serverProgram('pg_ctl') ?? ''] : []),
      ...['-D', data, '-m', 'immediate', 'stop'],
    ]);
    rmSync(folder, { recursive: true, force: true });
  };
  const owner = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout.trim();
  if (user.length > 0) chownSync(folder, Number(owner), Number(owner));
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    // To compile a statement takes longer than to run it over few rows.
    const settings = `-k ${folder} -c listen_addresses='' -c fsync=off -c jit=off`;
    run('pg_ctl', ['-D', data, '-l', log, '-o', settings, '-w', 'start']);
  } catch (error) {
    close();
    throw error;
  }
  return {
    name: 'postgres',
    query: async (sql) => {
      const words = [
        '-h',
        folder,
        '-U',
        'postgres',
        '-X',
        '-q',
        '--csv',
        '-P',
        `null=${nothing}`,
        '-v',
        'ON_ERROR_STOP=1',
      ];
      const { status, stdout, stderr } = spawnSync('psql', words, { encoding: 'utf8', input: sql });
      if (status !== 0) throw new Error(stderr);
      return Promise.resolve(answeredIn(stdout));
    },
    close,
  };
}

function answeredIn(csv: string): readonly Answered[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, text]) => {
        if (text === nothing) return [name, null];
        return [name, text === '' || Number.isNaN(Number(text)) ? text : Number(text)];
      }),
    ),
  );
}
