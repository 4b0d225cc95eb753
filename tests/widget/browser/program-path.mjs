import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is, which is named by its path, or by its name alone if it is on the PATH. */
export function programPath(program, { env }) {
  if (/[\\/]/.test(program)) return isProgram(program) ? program : undefined;
  const folders = (env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
