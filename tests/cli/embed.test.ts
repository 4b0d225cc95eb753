import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { command } from './command.js';

const label = '"><script>alert(1)</script>';
const hostile = `name: '${label}'\nhorizonMonths: 12\ncustomLines:\n  - { id: in, side: benefit, monthly: 30, label: '${label}' }\n`;

/** The scenario in a link, by the rule of the format: a version, JSON, deflated (RFC 1950), in base64 for addresses. */
const scenarioIn = (text: string): unknown => {
  // A block of WordPress has no two hyphens in a row.
  const packed = /mlops-roi=1\.([\w-]+)/.exec(text.replaceAll('\\u002d', '-'))?.[1] ?? '';
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64url')).toString());
};

test.each(['--html', '--iframe', '--wordpress'])(
  'embed %s takes the scenario along, and nothing of what somebody wrote becomes a tag',
  async (form) => {
    const { stdout, stderr, status } = await command(['embed', '-', form, '--date', '2026-11-29'], { input: hostile });
    expect([status, stderr]).toEqual([0, '']);
    expect(scenarioIn(stdout)).toMatchObject({ name: label, customLines: [{ id: 'in', label }] });
    expect(stdout.toLowerCase()).not.toContain('<script>');
    expect(stdout).toContain('November 29, 2026');
  },
);

test('embed prints the tag unless told, a profile in attributes, and all forms as JSON', async () => {
  const words = ['embed', '-', '--files', '/calculator', '--locale', 'de', '--compact', '--theme', 'dark'];
  const input = 'industry: finance\nsize: small\nhorizonMonths: 24\n';
  const { stdout } = await command(words, { input });
  expect(stdout).toContain(
    '<mlops-roi-calculator industry="finance" size="small" horizon="24" locale="de" theme="dark" variant="compact">',
  );
  const scripts = [...stdout.matchAll(/<script type="module" src="([^"]*)">/g)].map(([, address]) => address);
  expect(scripts).toEqual(['/calculator/mlops-roi-calculator.min.js']);
  const told = JSON.parse((await command([...words, '--json'], { input })).stdout) as Readonly<Record<string, unknown>>;
  expect(told).toMatchObject({ html: stdout, name: '' });
  expect(Object.keys(told)).toEqual([
    ...['name', 'question', 'answer', 'buts', 'figures', 'address', 'html', 'iframe', 'wordpress'],
  ]);
});

test.each([
  [['--date', '2026-02-30'], 'a day of the calendar'],
  [['--date', 'today'], 'a day of the calendar'],
  [['--files', 'javascript:alert(1)'], 'begins with https://'],
  [['--files', '//host.example'], 'begins with https://'],
  [['--files', 'https://host.example/?a=b'], 'without ? and #'],
  [['--html', '--iframe'], 'cannot be used with'],
  [['--wordpress', '--json'], 'cannot be used with'],
  [['--theme', 'night'], 'light, dark, auto'],
])('embed %j is wrong usage, and prints nothing', async (words, told) => {
  const { stdout, stderr, status } = await command(['embed', '-', ...words], { input: hostile });
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toContain(told);
});

test('embed of bad input prints each issue and nothing else', async () => {
  const { stdout, stderr, status } = await command(['embed', '-'], { input: 'industry: banking\nsize: huge\n' });
  expect([stdout, status, stderr.trimEnd().split('\n').length]).toEqual(['', 1, 2]);
});
