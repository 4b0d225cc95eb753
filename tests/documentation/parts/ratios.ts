import { readFileSync } from 'node:fs';
import { page, plain, table } from './markdown.js';

/** What the benchmarks came to when their ratios were last written: `npm run bench -- --write`. */
export function ratios(): string {
  const measured = JSON.parse(readFileSync('tests/bench/ratios.json', 'utf8')) as Readonly<Record<string, number>>;
  return page(
    '## What they came to',
    'In one run on a machine of two cores that others used too. What stands before the stroke took so many times what stands behind it.',
    table(
      ['', 'came to'],
      Object.entries(measured).map(([name, ratio]) => [plain(name), String(ratio)]),
    ),
  );
}
