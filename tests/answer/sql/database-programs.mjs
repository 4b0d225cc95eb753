import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = '/usr/lib/postgresql';

/** A program of the server, which Debian keeps beside the path, the newest first. */
export function serverProgram(name) {
  const versions = existsSync(folder) ? readdirSync(folder).toSorted((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(folder, version, 'bin', name)).find((path) => existsSync(path));
}

/** A Python that has sqlglot; that of Debian first. */
export const translator = () =>
  ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import sqlglot'], { stdio: 'ignore' }).status === 0,
  );
