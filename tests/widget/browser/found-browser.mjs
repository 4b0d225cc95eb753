import { existsSync } from 'node:fs';
import { programPath } from './program-path.mjs';

/** Where browsers usually are; the first of an engine that is there serves. */
function usualPlaces({ env, platform }) {
  if (platform === 'darwin') {
    return {
      chromium: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    };
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const inPrograms = (path) => roots.map((root) => `${root}\\${path}`);
    return {
      chromium: [
        ...inPrograms('Google\\Chrome\\Application\\chrome.exe'),
        ...inPrograms('Chromium\\Application\\chrome.exe'),
        ...inPrograms('Microsoft\\Edge\\Application\\msedge.exe'),
      ],
      firefox: inPrograms('Mozilla Firefox\\firefox.exe'),
    };
  }
  return {
    chromium: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
    firefox: ['firefox', 'firefox-esr'],
  };
}

/**
 * At most one browser of each engine, the one to be taken first: that of CHROME_PATH, else one of the Chromium family.
 *
 * @param machine  the variables and the platform of `process`
 * @throws {Error} a sentence, where CHROME_PATH names what is not there
 */
export function foundBrowsers(machine) {
  const places = usualPlaces(machine);
  const told = machine.env.CHROME_PATH || undefined;
  const engine = /firefox[^\\/]*$/i.test(told ?? '') ? 'firefox' : 'chromium';
  if (told !== undefined) {
    if (programPath(told, machine) === undefined) throw new Error(`CHROME_PATH names ${told}, where no program is.`);
    places[engine] = [told];
  }
  const engines = engine === 'firefox' ? ['firefox', 'chromium'] : ['chromium', 'firefox'];
  return engines.flatMap((each) => {
    const path = places[each].map((place) => programPath(place, machine)).find((found) => found !== undefined);
    return path === undefined ? [] : [{ engine: each, path }];
  });
}

/** WebKit as it is packaged for Linux: its driver, the browser that it drives, and a screen for it. */
export function foundWebKit(machine) {
  const driver = programPath('WebKitWebDriver', machine);
  const screen = programPath('Xvfb', machine);
  const browser = ['x86_64', 'aarch64']
    .flatMap((architecture) =>
      ['4.1', '6.0', '4.0'].map((version) => `${architecture}-linux-gnu/webkit2gtk-${version}`),
    )
    .map((folder) => `/usr/lib/${folder}/MiniBrowser`)
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}
