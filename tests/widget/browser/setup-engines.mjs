import process from 'node:process';
import { installFirst, shownRun } from './debian-packages.mjs';
import { foundBrowsers, foundWebKit } from './found-browser.mjs';

// Firefox and WebKit beside the browser of `setup:browser`, as Debian packages them; elsewhere they are found where they
// usually are, or not tested in.
const hasFirefox = () => foundBrowsers(process).some(({ engine }) => engine === 'firefox');
if (!hasFirefox()) installFirst([['firefox-esr'], ['firefox']], process, shownRun);
if (foundWebKit(process) === undefined) installFirst([['webkit2gtk-driver', 'xvfb']], process, shownRun);
console.log(
  `Firefox: ${hasFirefox() ? 'found' : 'not found'}. WebKit: ${foundWebKit(process) ? 'found' : 'not found'}.`,
);
