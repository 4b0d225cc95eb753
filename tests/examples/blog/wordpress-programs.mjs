import { existsSync } from 'node:fs';
import process from 'node:process';
import { programPath } from '../../widget/browser/program-path.mjs';

/** Where Debian keeps WordPress. */
export const wordpressFolder = '/usr/share/wordpress';

const programs = ['php', 'mariadb-install-db', 'mariadbd'];

/** Servers are kept beside the path of those who are no administrators. */
const machine = { env: { PATH: `${process.env.PATH ?? ''}:/usr/sbin` } };
const pathOf = (program) => programPath(program, machine);

/** What a blog needs and is not here. */
export const missingForABlog = () => [
  ...(existsSync(`${wordpressFolder}/wp-load.php`) ? [] : ['wordpress']),
  ...programs.filter((program) => pathOf(program) === undefined),
];

export const serverPath = (program) => pathOf(program) ?? program;
