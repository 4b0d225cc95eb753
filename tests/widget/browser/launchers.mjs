import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium keeps its sandbox, save for root, to whom it refuses one. */
const chromium = (path) => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  return chromeLauncher({ launchOptions: { executablePath: path, args } });
};

/** What launches Chrome launches Firefox too, if it is given the library that drives both. */
const firefox = (path) =>
  chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: path, headless: true } });

export const launcherFor = ({ engine, path }) => (engine === 'firefox' ? firefox(path) : chromium(path));

/**
 * Starts a screen and the driver, which live as long as the tests do; other tests may run beside these.
 * `undefined` where what speaks to the driver is not installed: it brings 150 packages, for this browser alone.
 */
export async function webKitLauncher({ driver, screen, browser }) {
  const spoken = await import('@web/test-runner-webdriver').catch(() => undefined);
  if (spoken === undefined) return undefined;
  const display = await startedScreen(screen);
  const port = await freePort();
  started(driver, ['--host=127.0.0.1', `--port=${port}`], { env: { ...process.env, DISPLAY: display } });
  await answering(port);
  return spoken.webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
}

function started(program, words, options) {
  const child = spawn(program, words, { stdio: 'ignore', ...options });
  process.on('exit', () => child.kill());
  return child;
}

/** The screen takes a number that is free, and writes it to its fourth stream. */
async function startedScreen(screen) {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const child = started(screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio });
  const [number] = await once(child.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(where, triesLeft = 50) {
  const isOpen = await new Promise((resolve) => {
    const socket = connect(where, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
  if (isOpen) return;
  if (triesLeft === 0) throw new Error('WebKitWebDriver does not answer');
  await new Promise((resume) => setTimeout(resume, 100));
  await answering(where, triesLeft - 1);
}
