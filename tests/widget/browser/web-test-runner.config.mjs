import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { browsersOrEnd } from './browsers-or-end.mjs';
import { bundledPages } from './bundled-pages.mjs';

import { emulatedMedia } from './emulated-media.mjs';
import { frameworkPages } from './framework-pages.mjs';
import { foundWebKit } from './found-browser.mjs';
import { launcherFor, webKitLauncher } from './launchers.mjs';
import { openedOnce } from './together.mjs';
import { viewports } from './viewport.mjs';

const root = resolve(import.meta.dirname, '../../..');
const isForAll = process.argv.includes('--all') || process.env.BROWSERS === 'all';

const end = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** The first browser that is found, or each one. */
async function launchers() {
  const found = browsersOrEnd();
  if (found.length === 0) {
    end('No browser was found to test the page in: run `npm run setup:browser`, or set CHROME_PATH to one.');
  }
  if (!isForAll) return found.slice(0, 1).map(launcherFor);
  const webKit = await webKitOrSentence();
  for (const engine of ['chromium', 'firefox']) {
    if (!found.some((browser) => browser.engine === engine)) console.log(`Not tested: ${engine} was not found.`);
  }
  return [...found.map(launcherFor), ...webKit];
}

async function webKitOrSentence() {
  const found = foundWebKit(process);
  const launcher = found && (await webKitLauncher(found));
  if (launcher !== undefined) return [launcher];
  const missing = found
    ? 'what drives it is not installed: run `npm run setup:browsers`.'
    : 'WebKitWebDriver, MiniBrowser or Xvfb was not found.';
  console.log(`Not tested: WebKit; ${missing}`);
  return [];
}

if (!existsSync(resolve(root, 'dist/mlops-roi-calculator.min.js'))) {
  end('The calculator in one file is tested too: run `npm run build` first.');
}

const strictPolicy = [
  "default-src 'none'; script-src 'self'",
  "require-trusted-types-for 'script'; trusted-types lit-html mlops-roi-calculator",
].join('; ');

/** The page that allows a calculator nothing but its own script. */
const strictPage = (context, next) => {
  if (context.path.endsWith('/strict-page.html')) context.set('Content-Security-Policy', strictPolicy);
  return next();
};

/** As whoever serves the files has to, for pages elsewhere and in a sandbox. */
const forOthers = (context, next) => {
  if (context.path.startsWith('/dist/')) context.set('Access-Control-Allow-Origin', '*');
  return next();
};

export default {
  rootDir: root,
  files: openedOnce.map((name) => `tests/widget/browser/${name}`),
  browsers: await launchers(),
  concurrency: 1,
  concurrentBrowsers: 1,
  nodeResolve: { exportConditions: ['browser', 'production', 'default'] },
  plugins: [bundledPages(), frameworkPages(), emulatedMedia(), viewports()],
  middleware: [strictPage, forOthers],
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
};
