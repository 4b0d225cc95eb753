import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { browsersOrEnd } from './browsers-or-end.mjs';
import { installedBrowser } from './installed-browser.mjs';

const run = ([command, ...words]) => {
  console.log([command, ...words].join(' '));
  return spawnSync(command, words, { stdio: 'inherit' }).status === 0;
};

const browser = browsersOrEnd()[0] ?? installedBrowser(process, run);
if (browser === undefined) {
  console.error('Install Chrome, Chromium, Edge or Firefox by hand, or set CHROME_PATH to one that is elsewhere.');
  process.exitCode = 1;
} else {
  console.log(`The page is tested in ${browser.path}`);
}
