import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const examples = readdirSync('examples/page').filter((name) => name.endsWith('.html'));
const pages = [...examples.map((name) => `examples/page/${name}`), 'dist/embed.html'];

/** By what names the page to others, as those who show links ask for: an address in full, of a host that is put in. */
const toOthers = /<(?:meta\s+(?:property|name)="(?:og|twitter):|link\s+rel="alternate")[^>]*>/g;

/** What a browser reads of a page. */
const textOf = (page: string): string => readFileSync(page, 'utf8').replace(toOthers, '');

/** The files that a page names, as paths from the root of the repository. */
const namedIn = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/ (?:src|href|action)="([^"?#]*)/g)].map(([, address]) =>
    normalize(join(dirname(page), address ?? '')),
  );

// After npm run build.
describe.each(pages)('%s', (page) => {
  test('names only files that there are', () => {
    expect(namedIn(page).length).toBeGreaterThan(0);
    expect(namedIn(page).filter((file) => !existsSync(file))).toEqual([]);
  });

  test('keeps to a strict policy: no script or style of its own, nothing from elsewhere', () => {
    const text = textOf(page);
    // In a sandbox WebKit takes no address for 'self': there, what the file itself names comes from beside it.
    const own = page === 'dist/embed.html' ? "'self' https: http:" : "'self'";
    const policy = `default-src 'none'; script-src ${own}; style-src ${own}`;
    expect(text).toContain(policy);
    expect(
      text.replace(policy, '').match(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|https?:|"\/\//g),
    ).toBeNull();
  });
});

test('the page for iframes is named to others by files that there are, at one host', () => {
  const named = [
    ...(readFileSync('dist/embed.html', 'utf8').match(toOthers) ?? []),
    readFileSync('dist/mlops-roi-embed.oembed.json', 'utf8'),
  ].join('\n');
  const addresses = [...named.matchAll(/https:\/\/[^\s"\\]+/g)].map(([address]) => new URL(address));
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://host.example']));
  const files = new Set(addresses.map(({ pathname }) => `dist${pathname}`));
  expect([...files].toSorted()).toEqual([
    ...['dist/embed.html', 'dist/mlops-roi-embed.jpg', 'dist/mlops-roi-embed.oembed.json'],
  ]);
  expect([...files].filter((file) => !existsSync(file))).toEqual([]);
});

test('the oEmbed answer is a rich one by the specification, version 1.0: its html, width and height are required', () => {
  const answer: unknown = JSON.parse(readFileSync('dist/mlops-roi-embed.oembed.json', 'utf8'));
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 700 });
  expect(answer).toHaveProperty('html', expect.stringMatching(/^<iframe title="[^"]+" src="[^"]+"[^<]*><\/iframe>$/));
});

describe('npm run demo', () => {
  let server: ChildProcess | undefined;
  let origin = '';

  beforeAll(async () => {
    const started = spawn(process.execPath, ['examples/page/demo.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
    server = started;
    const [address = ''] = await new Promise<readonly string[]>((resolve) =>
      createInterface(started.stdout).once('line', (line) => resolve(line.split(' '))),
    );
    origin = new URL(address).origin;
  });
  afterAll(() => server?.kill());

  // `fetch` would tidy a path up before it is sent.
  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(origin, { path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });

  test('serves every page and what it names', async () => {
    const files = new Set([...pages, ...pages.flatMap(namedIn)]);
    for (const file of files) expect(await statusOf(`/${file}`), file).toBe(200);
    expect(await statusOf('/')).toBe(302);
  });

  test.each([
    '/package.json',
    '/dist/../package.json',
    '/dist/%2e%2e/package.json',
    '/dist/..%2fpackage.json',
    '/dist/../../../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/examples/scenarios/telecom.yaml',
    '/dist',
    '/dist/',
    '/dist/none.js',
    '/%',
    '/dist/%00',
  ])('does not serve %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});
