import process from 'node:process';
import { browsersOrEnd } from './browsers-or-end.mjs';
import { shownRun } from './debian-packages.mjs';
import { installedBrowser } from './installed-browser.mjs';

const browser = browsersOrEnd()[0] ?? installedBrowser(process, shownRun);
if (browser === undefined) {
  console.error('Install Chrome, Chromium, Edge or Firefox by hand, or set CHROME_PATH to one that is elsewhere.');
  process.exitCode = 1;
} else {
  console.log(`The page is tested in ${browser.path}`);
}
