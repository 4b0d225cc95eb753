import { installFirst } from './debian-packages.mjs';
import { foundBrowsers } from './found-browser.mjs';

/** As Debian calls them; the second where there is no first. */
const packages = [['chromium'], ['firefox-esr']];

/**
 * A browser that was installed for the tests; `undefined` where that is not possible, or not allowed without a password.
 *
 * @param machine  `process`
 * @param run  whether a command, word by word, was run and succeeded
 */
export function installedBrowser(machine, run) {
  installFirst(packages, machine, run);
  return foundBrowsers(machine)[0];
}
