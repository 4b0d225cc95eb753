/** Takes the pictures of the calculator that the README and links to the page for iframes show (after `npm run build`). */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { browsersOrEnd } from '../widget/browser/browsers-or-end.mjs';

const root = resolve(import.meta.dirname, '../..');
const chromium = browsersOrEnd().find(({ engine }) => engine === 'chromium');
if (chromium === undefined) {
  console.error('A browser of the Chromium family takes the picture: `npm run setup:browser` looks for one.');
  process.exit(1);
}

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: chromium.path, args });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 640, height: 716 });
  await page.setContent(
    '<html lang="en"><body style="margin: 1rem"><mlops-roi-calculator industry="finance" theme="light">',
  );
  const content = await readFile(resolve(root, 'dist/mlops-roi-calculator.standalone.js'), 'utf8');
  await page.addScriptTag({ content, type: 'module' });
  // The simulated figures come last.
  await page.waitForFunction(() => document.querySelector('mlops-roi-calculator').simulation !== undefined);
  const drawn = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await drawn();
  await writeFile(resolve(root, 'examples/page/calculator.png'), await page.screenshot());
  // As large as those who show links ask for: 1200 × 630.
  await page.setViewport({ width: 600, height: 315, deviceScaleFactor: 2 });
  await page.evaluate(() => (document.body.style.margin = '0'));
  await drawn();
  // In the package: `jpegtran -optimize -progressive -copy none` takes two kilobytes off it, and nothing that is seen.
  const picture = await page.screenshot({ type: 'jpeg', quality: 15 });
  await writeFile(resolve(root, 'widget/embed/embed.jpg'), picture);
} finally {
  await browser.close();
}
