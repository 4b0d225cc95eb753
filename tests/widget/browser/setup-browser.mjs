import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { foundBrowsers } from './found-browser.mjs';

const isThere = (command) => ['/usr/bin', '/bin'].some((folder) => existsSync(`${folder}/${command}`));
const succeeds = ([command, ...words], stdio) => spawnSync(command, words, { stdio }).status === 0;

/** What goes before a command of the administrator; `undefined` where that is not allowed. */
function asAdministrator() {
  if (process.getuid?.() === 0) return [];
  return isThere('sudo') && succeeds(['sudo', '-n', 'true'], 'ignore') ? ['sudo', '-n'] : undefined;
}

function installed() {
  const before = asAdministrator();
  if (!isThere('apt-get') || before === undefined) return false;
  console.log('Installing Chromium with apt-get …');
  return (
    succeeds([...before, 'apt-get', 'update', '-qq'], 'inherit') &&
    succeeds([...before, 'apt-get', 'install', '-y', '-qq', 'chromium'], 'inherit')
  );
}

const [there] = foundBrowsers();
if (there === undefined) installed();
const [browser] = foundBrowsers();
if (browser === undefined) {
  console.error('Install Chrome, Chromium, Edge or Firefox by hand, or set CHROME_PATH to one that is elsewhere.');
  process.exitCode = 1;
} else {
  console.log(`The page is tested in ${browser.path}`);
}
