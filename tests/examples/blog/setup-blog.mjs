/**
 * Finds WordPress with PHP and a database, or installs them, where Debian’s packages are at hand.
 *
 * npm run setup:blog
 */
import process from 'node:process';
import { installFirst, shownRun } from '../../widget/browser/debian-packages.mjs';
import { missingForABlog, wordpressFolder } from './wordpress-programs.mjs';

const packages = ['--no-install-recommends', 'wordpress', 'mariadb-server', 'php-cli', 'php-mysql'];

if (missingForABlog().length > 0) installFirst([packages], process, shownRun);
console.log(
  missingForABlog().length > 0
    ? 'Install WordPress, PHP and MariaDB by hand: without them no blog is set up for the tests, and they say so.'
    : `A blog is set up from ${wordpressFolder}`,
);
