import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foundBrowsers } from './found-browser.mjs';
import { installedBrowser } from './installed-browser.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'browsers-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of this name, on the PATH of a Linux machine that has no others. */
function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}
const machine = (told?: string) => ({ platform: 'linux', env: { PATH: folder, CHROME_PATH: told } });

describe('the browser that the page is tested in', () => {
  test('is none where there is none', () => {
    expect(foundBrowsers(machine())).toEqual([]);
  });

  test('is one of the Chromium family rather than Firefox, and Chrome rather than Chromium', () => {
    const firefox = { engine: 'firefox', path: program('firefox-esr') };
    expect(foundBrowsers(machine())).toEqual([firefox]);
    const chromium = { engine: 'chromium', path: program('chromium') };
    expect(foundBrowsers(machine())).toEqual([chromium, firefox]);
    const chrome = { engine: 'chromium', path: program('google-chrome') };
    expect(foundBrowsers(machine())).toEqual([chrome, firefox]);
  });

  test('is that of CHROME_PATH before all others, by its path or its name', () => {
    const chromium = { engine: 'chromium', path: program('chromium') };
    const firefox = { engine: 'firefox', path: program('firefox') };
    const mine = { engine: 'chromium', path: program('my-browser') };
    expect(foundBrowsers(machine(mine.path))).toEqual([mine, firefox]);
    expect(foundBrowsers(machine('my-browser'))).toEqual([mine, firefox]);
    expect(foundBrowsers(machine(firefox.path))).toEqual([firefox, chromium]);
    expect(foundBrowsers(machine(''))).toEqual([chromium, firefox]);
  });

  test('is of the Chromium family where only the folder is called Firefox', () => {
    mkdirSync(join(folder, 'firefox'));
    const mine = { engine: 'chromium', path: program(join('firefox', 'chrome')) };
    expect(foundBrowsers(machine(mine.path))).toEqual([mine]);
  });

  test('is never another one than that of CHROME_PATH in silence', () => {
    program('chromium');
    const notes = join(folder, 'notes');
    writeFileSync(notes, '', { mode: 0o644 });
    for (const told of [join(folder, 'no-such-chrome'), 'no-such-chrome', folder, notes]) {
      expect(() => foundBrowsers(machine(told))).toThrow(`CHROME_PATH names ${told}, where no program is.`);
    }
  });
});

describe('a browser is installed', () => {
  /** What is run on a machine on which the packages can be installed, and what is found there afterwards. */
  function installing({ user, packages, can }: { user: number; packages: readonly string[]; can: boolean }) {
    const commands: string[] = [];
    const browser = installedBrowser({ ...machine(), getuid: () => user }, (words) => {
      commands.push(words.join(' '));
      const name = words.at(-1) ?? '';
      if (words.includes('install') && packages.includes(name)) program(name);
      return words.includes('install') ? packages.includes(name) : can;
    });
    return { commands, browser };
  }
  const aptGet = 'env DEBIAN_FRONTEND=noninteractive apt-get -qq';

  test('by root with apt-get, which asks nothing', () => {
    program('apt-get');
    expect(installing({ user: 0, packages: ['chromium', 'firefox-esr'], can: true })).toEqual({
      commands: [`${aptGet} update`, `${aptGet} install -y chromium`],
      browser: { engine: 'chromium', path: join(folder, 'chromium') },
    });
  });

  test('by others who need no password', () => {
    program('apt-get');
    expect(installing({ user: 1000, packages: ['chromium'], can: true })).toEqual({
      commands: ['sudo -n true', `sudo -n ${aptGet} update`, `sudo -n ${aptGet} install -y chromium`],
      browser: { engine: 'chromium', path: join(folder, 'chromium') },
    });
  });

  test('which is Firefox where Chromium cannot be had, though a source was not reached', () => {
    program('apt-get');
    expect(installing({ user: 0, packages: ['firefox-esr'], can: false })).toEqual({
      commands: [`${aptGet} update`, `${aptGet} install -y chromium`, `${aptGet} install -y firefox-esr`],
      browser: { engine: 'firefox', path: join(folder, 'firefox-esr') },
    });
  });

  test('not where it takes a password, and not without apt-get', () => {
    const tried = { packages: ['chromium'], can: false };
    expect(installing({ user: 0, ...tried })).toEqual({ commands: [], browser: undefined });
    program('apt-get');
    expect(installing({ user: 1000, ...tried })).toEqual({ commands: ['sudo -n true'], browser: undefined });
  });

  test('or it is said that there is none', () => {
    program('apt-get');
    expect(installing({ user: 0, packages: [], can: true }).browser).toBeUndefined();
  });
});
