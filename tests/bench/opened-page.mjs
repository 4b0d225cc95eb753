import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browsersOrEnd } from '../widget/browser/browsers-or-end.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css' };

/** An element with one text to change: what Lit and the browser take by themselves. */
const bare = `
  import { LitElement, html } from 'lit';
  class BareText extends LitElement {
    static properties = { text: {} };
    constructor() { super(); this.text = 'text'; }
    render() { return html\`\${this.text}\`; }
  }
  customElements.define('bare-text', BareText);
`;

/** A script for a page, in one file. */
export async function bundled(source, options) {
  const { outputFiles } = await build({
    bundle: true,
    conditions: ['production'],
    write: false,
    ...options,
    ...source,
  });
  return outputFiles[0].text;
}

/**
 * Works with a browser and the address of a page, whose files are those of `dist` and the bare element; says so where
 * there is no browser that can be measured.
 *
 * @param page  its HTML
 */
export async function withPage(page, work) {
  const browser = browsersOrEnd().find(({ engine }) => engine === 'chromium');
  if (browser === undefined) {
    console.log('not present: a browser of the Chromium family, to measure the page in');
    return;
  }
  const bareScript = await bundled({ stdin: { contents: bare, resolveDir: '.' } }, { format: 'esm' });
  const bodyOf = (url) => {
    if (url === '/') return page;
    return url === '/bare.js' ? bareScript : readFileSync(`dist${url}`);
  };
  const server = createServer(({ url }, response) => {
    try {
      const body = bodyOf(url);
      response.writeHead(200, { 'content-type': types[extname(url)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resume) => server.listen(0, '127.0.0.1', resume));
  const opened = await puppeteer.launch({
    executablePath: browser.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    await work(opened, `http://127.0.0.1:${server.address().port}/`);
  } finally {
    await opened.close();
    server.close();
  }
}
