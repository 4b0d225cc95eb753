import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const { env, platform } = process;

/** Where browsers are usually installed; the first that is there serves. */
const usual = {
  linux: {
    chromium: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
    firefox: ['firefox', 'firefox-esr'],
  },
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      ...inProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
      ...inProgramFiles('Chromium\\Application\\chrome.exe'),
      ...inProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
    firefox: inProgramFiles('Mozilla Firefox\\firefox.exe'),
  },
};

/** @typedef {{ readonly engine: 'chromium' | 'firefox', readonly path: string }} FoundBrowser */

/** @returns {readonly FoundBrowser[]} at most one of each engine, the one to be taken first */
export function foundBrowsers() {
  const places = usual[platform] ?? usual.linux;
  const told = env.CHROME_PATH;
  if (told !== undefined && told !== '') {
    const engine = /firefox/i.test(told) ? 'firefox' : 'chromium';
    places[engine] = [told];
    if (engine === 'firefox') places.chromium = [];
  }
  return ['chromium', 'firefox'].flatMap((engine) => {
    const path = places[engine].map(wholePath).find((each) => each !== undefined);
    return path === undefined ? [] : [{ engine, path }];
  });
}

/** WebKit as it is packaged for Linux: its driver, the browser that it drives, and a screen for it. */
export function foundWebKit() {
  const driver = wholePath('WebKitWebDriver');
  const screen = wholePath('Xvfb');
  const browser = ['x86_64', 'aarch64']
    .flatMap((machine) => ['4.1', '6.0', '4.0'].map((version) => `${machine}-linux-gnu/webkit2gtk-${version}`))
    .map((folder) => `/usr/lib/${folder}/MiniBrowser`)
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

function wholePath(place) {
  if (/[\\/]/.test(place)) return existsSync(place) ? place : undefined;
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.map((folder) => join(folder, place)).find((path) => existsSync(path));
}

function inProgramFiles(path) {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return roots.filter((root) => root !== undefined).map((root) => `${root}\\${path}`);
}
