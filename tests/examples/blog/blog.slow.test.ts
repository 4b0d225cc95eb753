import { readFileSync } from 'node:fs';
import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../cli/command.js';
import { foundBrowsers } from '../../widget/browser/found-browser.mjs';
import { blog, type Blog, type Post } from './blog.js';
import { missingForABlog } from './wordpress-programs.mjs';

const chromium = foundBrowsers(process).find(({ engine }) => engine === 'chromium');
const missing = [...missingForABlog(), ...(chromium === undefined ? ['Chromium'] : [])];
const unless = missing.length === 0 ? '' : ` (not tested: ${missing.join(', ')} not found; npm run setup:blog)`;

/** What a post is like: who wrote it, and how it came to it. */
const names = [
  'a shortcode by an author',
  'a block of the command by an author',
  'a tag of the command by an administrator',
  'the tag of the README by an administrator',
  'the tag of the README by an author',
  'an iframe of the command by an administrator',
  'an address on a line of its own by an author',
] as const;

interface Seen {
  readonly verdict: string | undefined;
  readonly width: number;
  readonly shift: number;
}

describe.skipIf(missing.length > 0)(`in a blog of WordPress${unless}`, () => {
  let site: Blog;
  let browser: Browser;
  let addresses: ReadonlyMap<string, string>;

  beforeAll(async () => {
    site = await blog();
    browser = await launch({ executablePath: chromium?.path ?? '', args: ['--no-sandbox'] });
    const files = `${site.address}/mlops/`;
    const embedded = async (form: string): Promise<string> =>
      (await command(['embed', 'examples/scenarios/regional-bank.yaml', '--files', files, `--${form}`])).stdout;
    const [, byHand = ''] = /```html\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const tag = inHtml(byHand.replaceAll('https://host.example/', files));
    const posts: readonly Post[] = [
      ['author', '[mlops_roi industry="finance" size="small"]Told in words.[/mlops_roi]'],
      ['author', await embedded('wordpress')],
      ['administrator', inHtml(await embedded('html'))],
      ['administrator', tag],
      ['author', tag],
      ['administrator', inHtml(await embedded('iframe'))],
      ['author', `${files}embed.html`],
    ];
    const posted = site.post(posts);
    addresses = new Map(names.map((name, place) => [name, posted[place] ?? '']));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function seen(name: (typeof names)[number]): Promise<Seen> {
    const page = await browser.newPage();
    try {
      await page.setViewport({ width: 375, height: 812 });
      await page.goto(addresses.get(name) ?? '');
      const frame = page.frames()[1] ?? page.mainFrame();
      await frame.waitForFunction(() => {
        const shown = document.querySelector('mlops-roi-calculator')?.shadowRoot;
        return shown?.querySelector('[part~=verdict]') && shown.querySelector('[part~=question]');
      });
      return await frame.evaluate(() => {
        const calculator = document.querySelector('mlops-roi-calculator');
        const shifts = new PerformanceObserver(() => undefined);
        shifts.observe({ type: 'layout-shift', buffered: true });
        return {
          verdict: calculator?.shadowRoot?.querySelector('[part~=verdict]')?.textContent.trim(),
          width: calculator?.clientWidth ?? 0,
          shift: shifts
            .takeRecords()
            .reduce((sum, entry) => sum + (entry as PerformanceEntry & { readonly value: number }).value, 0),
        };
      });
    } finally {
      await page.close();
    }
  }

  test.each(names.filter((name) => name !== 'the tag of the README by an author'))(
    '%s is the calculator, which has room and moves nothing',
    async (name) => {
      const { verdict, width, shift } = await seen(name);
      expect(verdict).not.toBe('');
      expect(width).toBeGreaterThan(300);
      expect(shift).toBeLessThan(0.02);
      // What the command says of a plan in words is what the calculator shows of it.
      if (name.includes('of the command')) expect(verdict).toMatch(/^Not worth it/);
    },
  );

  test('an author who may post no scripts, and a feed, have the answer in words', async () => {
    const stripped = await (await fetch(addresses.get('the tag of the README by an author') ?? '')).text();
    expect(stripped).toContain('Open the calculator');
    expect(stripped).not.toContain('<mlops-roi-calculator');
    const feed = await (await fetch(`${site.address}/?feed=rss2`)).text();
    expect(feed).toContain('Told in words.');
    expect(feed).toContain('Not worth it');
  });
});

const inHtml = (snippet: string): string => `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`;
