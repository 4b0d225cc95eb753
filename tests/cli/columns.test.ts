import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/report/plain-text.js';
import { command } from './command.js';

const folder = 'examples/scenarios';
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const wideLines = (text: string): readonly string[] => text.split('\n').filter((line) => textWidth(line) > 80);

test('there are examples to look at', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(5);
});

test.each(scenarios.flatMap((name) => ['en', 'de', 'ja', 'ar'].map((locale) => [name, locale] as const)))(
  'the report of %s in %s fits 80 columns',
  async (name, locale) => {
    // The bands are text of the library; German has the longest numbers, so they are looked at there alone.
    const quick = locale === 'de' ? [] : ['--quick'];
    const { stdout, status } = await command(['report', join(folder, name), '--locale', locale, '--inputs', ...quick]);
    expect(status).toBe(0);
    expect(wideLines(stdout)).toEqual([]);
  },
);

test.each(scenarios)('the comparison of industries for %s fits 80 columns', async (name) => {
  const { stdout, status } = await command(['industries', '--compare', join(folder, name), '--locale', 'de']);
  expect(status).toBe(0);
  expect(wideLines(stdout)).toEqual([]);
});

test.each(['JPY', 'KWD'])(
  'a report in %s fits, and tells amounts without the decimals of its currency',
  async (currency) => {
    const input = `industry: finance\nsize: small\ncurrency: ${currency}\nexchangeRates: { USD: ${currency === 'JPY' ? 150 : 0.3} }\n`;
    const { stdout, status, stderr } = await command(['report', '-', '--quick'], { input });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(wideLines(stdout)).toEqual([]);
    const npv = stdout.split('\n').find((line) => line.startsWith('Net present value')) ?? '';
    expect(npv).toMatch(currency === 'JPY' ? /¥[\d,]+\s/ : /KWD\s[\d,]+\s/);
  },
);

test('an explanation fits 80 columns, addresses apart', async () => {
  const { stdout } = await command(['explain', join(folder, 'regional-bank.yaml'), 'npv']);
  expect(wideLines(stdout).filter((line) => !line.includes('http'))).toEqual([]);
});
