/**
 * Finds PostgreSQL and the translator of SQL, or installs them, where Debian’s packages are at hand.
 *
 * npm run setup:databases
 */
import process from 'node:process';
import { installFirst, shownRun } from '../../widget/browser/debian-packages.mjs';
import { serverProgram, translator } from './database-programs.mjs';

if (serverProgram('initdb') === undefined) installFirst([['--no-install-recommends', 'postgresql']], process, shownRun);
if (translator() === undefined) installFirst([['--no-install-recommends', 'python3-sqlglot']], process, shownRun);
console.log(
  serverProgram('initdb') === undefined
    ? 'Install PostgreSQL by hand: without it the tests do not run statements in it, and say so.'
    : `Statements are run by ${serverProgram('postgres')}`,
);
console.log(
  translator() === undefined
    ? 'Install sqlglot for Python by hand: without it statements for Spark, BigQuery and Snowflake are not read by it.'
    : `Statements of other dialects are read by sqlglot, for ${translator()}`,
);
