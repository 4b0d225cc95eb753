import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { serverPath, wordpressFolder } from './wordpress-programs.mjs';

/** Who posts what. */
export type Post = readonly [by: 'administrator' | 'author', content: string];

/** A blog of a test. */
export interface Blog {
  readonly address: string;
  /** Writes posts, once, with what installs the blog. @returns their addresses */
  readonly post: (posts: readonly Post[]) => readonly string[];
  readonly close: () => Promise<void>;
}

// As plain as a theme can be, and without blocks.
const theme = {
  'style.css': '/* Theme Name: Plain */ body { margin: 20px }',
  'index.php': `<!doctype html><html <?php language_attributes(); ?>><head><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><?php wp_head(); ?></head><body><?php while ( have_posts() ) { the_post(); the_content(); } ?>
<p>The end of the post.</p><?php wp_footer(); ?></body></html>`,
};

// The blog asks itself, by a port, for what a link embeds.
const asksItself = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array( ...$ports, $_SERVER['SERVER_PORT'] ) );
`;

// Without the header a sandbox, which is of no origin, would run no module.
const router = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( ! str_starts_with( $path, '/mlops/' ) ) {
	return false;
}
$types = array( 'js' => 'text/javascript', 'css' => 'text/css', 'html' => 'text/html', 'json' => 'application/json' );
header( 'Access-Control-Allow-Origin: *' );
header( 'Content-Type: ' . ( $types[ pathinfo( $path, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream' ) );
readfile( __DIR__ . $path );
`;

const settings = (socket: string): string => `<?php
define( 'DB_NAME', 'mysql' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
`;

/** WordPress as Debian has it, with the plugin as its read-me says, and the files of `dist` in `/mlops/`. */
export async function blog(): Promise<Blog> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-blog-'));
  const [site, data, socket] = [join(folder, 'site'), join(folder, 'data'), join(folder, 'socket')];
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  makeSite(site, address);
  writeFileSync(join(site, 'wp-config.php'), settings(socket));
  writeFileSync(join(site, 'router.php'), router);

  const { username } = userInfo();
  const run = (program: string, words: readonly string[], input?: string): string => {
    const { status, stdout, stderr } = spawnSync(serverPath(program), words, { encoding: 'utf8', input });
    if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}${stdout}`);
    return stdout;
  };
  run('mariadb-install-db', [
    `--datadir=${data}`,
    `--user=${username}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const database = spawn(
    serverPath('mariadbd'),
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--user=${username}`,
      ...['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0'],
    ],
    { stdio: 'ignore' },
  );
  const server = spawn('php', ['-S', address.slice('http://'.length), '-t', site, join(site, 'router.php')], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await until(() => existsSync(socket), 'the database is there');
  return {
    address,
    post: (posts) => {
      const script = resolve('tests/examples/blog/filled-blog.php');
      const told = JSON.parse(
        run('php', ['-d', 'error_reporting=E_ALL & ~E_DEPRECATED', script, site, address], JSON.stringify(posts)),
      ) as { readonly wrong: string | null; readonly posted: readonly number[] };
      if (told.wrong !== null) throw new Error(told.wrong);
      return told.posted.map((id) => `${address}/?p=${String(id)}`);
    },
    close: async () => {
      // With its workers, which are a group of their own.
      if (server.pid !== undefined) process.kill(-server.pid);
      database.kill();
      await Promise.all([ended(server), ended(database)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeSite(site: string, address: string): void {
  const content = join(site, 'wp-content');
  mkdirSync(join(content, 'themes/plain'), { recursive: true });
  mkdirSync(join(content, 'mu-plugins'));
  mkdirSync(join(content, 'plugins'));
  for (const name of readdirSync(wordpressFolder)) {
    if (name.startsWith('wp-content') || name === 'wp-config.php') continue;
    // What a file finds beside it is that of the blog, and not that of the machine: folders are linked alone.
    if (name.endsWith('.php')) cpSync(join(wordpressFolder, name), join(site, name));
    else symlinkSync(join(wordpressFolder, name), join(site, name));
  }
  for (const [name, text] of Object.entries(theme)) writeFileSync(join(content, 'themes/plain', name), text);
  writeFileSync(join(content, 'mu-plugins/asks-itself.php'), asksItself);

  // Word for word as the read-me says.
  const [commands] = /(?<=^ {4})mkdir[^]*?(?=^ {4}zip)/m.exec(
    readFileSync('examples/wordpress/readme.txt', 'utf8'),
  ) ?? [''];
  for (const name of ['examples', 'dist']) symlinkSync(resolve(name), join(content, 'plugins', name));
  const { stderr } = spawnSync('sh', ['-e', '-c', commands], { cwd: join(content, 'plugins'), encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  cpSync('dist', join(site, 'mlops'), { recursive: true });
  for (const name of ['embed.html', 'mlops-roi-embed.oembed.json']) {
    const file = join(site, 'mlops', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('https://host.example', `${address}/mlops`));
  }
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => found(port));
    });
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('close', () => done());
  });

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 600) throw new Error(`It never was so: ${what}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
