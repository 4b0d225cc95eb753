import { realpath, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const served = ['examples/page', 'examples/frameworks', 'dist'].map((folder) => resolve(root, folder) + sep);
const start = '/examples/page/index.html';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that an address means; refuses whatever lies outside of what is served, also behind a link. */
async function fileAt(address) {
  const { pathname } = new URL(address, 'http://localhost');
  const file = await realpath(resolve(root, `.${decodeURIComponent(pathname)}`));
  if (!served.some((folder) => file.startsWith(folder))) throw new Error('outside');
  return file;
}

const server = createServer(async ({ url }, response) => {
  if (url === '/') {
    response.writeHead(302, { location: start }).end();
    return;
  }
  try {
    const file = await fileAt(url);
    const body = await readFile(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.\n');
  }
});

// Port 0: one that is free. Only this machine can reach it.
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}${start} (Ctrl-C ends it)\n`);
});
