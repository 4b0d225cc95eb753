import process from 'node:process';
import { foundBrowsers } from './found-browser.mjs';

/** The browsers of this machine; whoever told of one that is not there reads a sentence, and nothing else happens. */
export function browsersOrEnd() {
  try {
    return foundBrowsers(process);
  } catch ({ message }) {
    console.error(message);
    process.exit(1);
  }
}
