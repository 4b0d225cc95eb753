import { foundBrowsers } from './found-browser.mjs';
import { programPath } from './program-path.mjs';

/** As Debian calls them; the second where there is no first. */
const packages = ['chromium', 'firefox-esr'];

/**
 * A browser that was installed for the tests; `undefined` where that is not possible, or not allowed without a password.
 *
 * @param machine  `process`
 * @param run  whether a command, word by word, was run and succeeded
 */
export function installedBrowser(machine, run) {
  if (programPath('apt-get', machine) === undefined) return undefined;
  const isAdministrator = machine.getuid?.() === 0;
  if (!isAdministrator && !run(['sudo', '-n', 'true'])) return undefined;
  // It must not stop to ask anything. `sudo` passes no variable on, `env` sets it behind it.
  const aptGet = [
    ...(isAdministrator ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
  ];
  // Where one source of several cannot be reached the others may do: installing shows.
  run([...aptGet, 'update']);
  packages.find((name) => run([...aptGet, 'install', '-y', name]));
  return foundBrowsers(machine)[0];
}
