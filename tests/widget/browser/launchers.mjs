import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';

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

const firefox = (path) =>
  puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: path, headless: true } });

export const launcherFor = ({ engine, path }) => (engine === 'firefox' ? firefox(path) : chromium(path));

const screenName = ':87';
const port = 4487;

/** Starts a screen and the driver, which live as long as the tests do. */
export async function webKitLauncher({ driver, screen, browser }) {
  const env = { ...process.env, DISPLAY: screenName };
  const started = [
    spawn(screen, [screenName, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env }),
  ];
  process.on('exit', () => started.forEach((child) => child.kill()));
  await answering(port);
  return webdriverLauncher({
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
