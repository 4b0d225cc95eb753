import { launch } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { command } from '../cli/command.js';
import { foundBrowsers } from '../widget/browser/found-browser.mjs';

const browser = foundBrowsers(process).find(({ engine }) => engine === 'chromium');

// Each page of a PDF is an object of its own.
const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

// The longest there are: with tax and actual amounts, and with most to say against it.
test.skipIf(browser === undefined)(
  'the page for a browser is printed on two sheets of A4; a fold that is open is printed too',
  async () => {
    const opened = await launch({ executablePath: browser?.path ?? '', args: ['--no-sandbox'] });
    try {
      const page = await opened.newPage();
      for (const name of ['parcel-service', 'machine-builder', 'online-retailer']) {
        const { stdout } = await command(['export', `examples/scenarios/${name}.yaml`, '--html']);
        await page.setContent(stdout);
        expect(pageCount(await page.pdf({ preferCSSPageSize: true })), name).toBe(2);
      }
      await page.$eval('.look details', (fold) => fold.setAttribute('open', ''));
      expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(2);
    } finally {
      await opened.close();
    }
  },
);
