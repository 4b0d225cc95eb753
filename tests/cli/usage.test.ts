import { describe, expect, test } from 'vitest';
import { command } from './command.js';

const commands = [
  'init',
  'export',
  'import',
  'verify',
  'report',
  'batch',
  'compare',
  'simulate',
  'sensitivity',
  'break-even',
  'explain',
  'industries',
  'evidence',
  'sql',
  'schema',
];

describe('wrong usage ends with exit code 2 and a hint', () => {
  test.each([
    ['no command', [], /Usage/],
    ['an unknown command, with the nearest', ['reprot'], /Did you mean report/],
    ['an unknown industry, with the nearest', ['init', 'finace'], /Did you mean “finance”\? Allowed choices are/],
    ['an unknown size, with the nearest', ['init', 'finance', '--size', 'medum'], /Did you mean “medium”/],
    ['an unknown metric, with the nearest', ['sensitivity', 'plan.yaml', '--metric', 'npvv'], /Did you mean “npv”/],
    ['an unknown option, with the nearest', ['report', 'plan.yaml', '--jsno'], /Did you mean --json/],
    ['a missing argument', ['report'], /missing required argument 'file'/],
    ['nothing to compare', ['industries', '--compare'], /'--compare <file>' argument missing/],
    ['a file without --compare', ['industries', 'plan.yaml'], /too many arguments/],
    ['one argument too many', ['report', 'a', 'b'], /too many arguments/],
    [
      'the form of a CSV without one',
      ['report', 'a', '--bom', '--digits'],
      /--bom, --digits can only be used with --csv/,
    ],
    ['months of what is no CSV', ['export', 'a', '--html', '--months'], /--months and --inputs go with --csv/],
    ['no day', ['import', 'a', 'b', '--date', 'soon'], /a day like 2027-01-15/],
    [
      'two forms of a report at once',
      ['report', 'plan.yaml', '--csv', '--json'],
      /cannot be used with option '--json'/,
    ],
    [
      'a section that does not exist, with those that do',
      ['report', 'plan.yaml', '--section', 'irr'],
      /verdict, returns, kinds, .* limits/s,
    ],
    ['an industry that does not exist', ['init', 'banking'], /finance/],
    ['a size that does not exist', ['init', 'finance', '--size', 'huge'], /enterprise/],
    ['a locale that is none', ['report', 'plan.yaml', '--locale', 'x'], /language tag/],
    ['a month that is none', ['explain', 'plan.yaml', 'npv', '--month', 'May'], /whole number/],
    ['a topic that does not exist', ['evidence', '--topic', 'wages'], /wage/],
  ])('%s', async (_, words, hint) => {
    const result = await command(words);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(hint);
  });
});

describe('help', () => {
  test('of the program names every command', async () => {
    const result = await command(['--help']);
    expect(result.status).toBe(0);
    for (const name of commands) expect(result.stdout).toContain(`  ${name} `);
  });

  test.each(commands)('of %s has an example, and names --json', async (name) => {
    const result = await command([name, '--help']);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(new RegExp(`Examples?:\n  \\$ mlops-roi ${name}`));
    expect(result.stdout).toContain('--json');
    expect(Math.max(...result.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('--version is that of the package', async () => {
    expect((await command(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
