import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { programFor } from '../../src/cli/program.js';
import { command } from './command.js';

const silent = { write: () => undefined };
const terminal = { stdin: Readable.from([]), stdout: silent, stderr: silent, environment: {}, folder: '.' };

const program = await programFor(['--help'], () => undefined, terminal);
// A server takes no option and prints no answer.
const commands = program.commands.map((each) => each.name()).filter((name) => name !== 'mcp');

describe('wrong usage ends with exit code 2 and a hint', () => {
  test.each([
    ['no command', [], /Usage/],
    ['an unknown command, with the nearest', ['reprot'], /Did you mean report/],
    ['an unknown industry, with the nearest', ['init', 'finace'], /Did you mean “finance”\? Allowed choices are/],
    ['an unknown size, with the nearest', ['init', 'finance', '--size', 'medum'], /Did you mean “medium”/],
    ['an unknown metric, with the nearest', ['sensitivity', 'plan.yaml', '--metric', 'npvv'], /Did you mean “npv”/],
    ['an unknown option, with the nearest', ['report', 'plan.yaml', '--jsno'], /Did you mean --json/],
    ['a missing argument, with how it is written', ['report'], /'file'\nUsage: mlops-roi report \[options\] <file>\n/],
    ['where all options are told', ['report', 'a', '--pdf'], /'--pdf'\n.*\nIts options: mlops-roi report --help\n/],
    ['nothing to compare', ['industries', '--compare'], /'--compare <file>' argument missing/],
    ['a file without --compare', ['industries', 'plan.yaml'], /too many arguments/],
    ['one argument too many', ['report', 'a', 'b'], /too many arguments/],
    [
      'the form of a CSV without one',
      ['report', 'a', '--bom', '--digits'],
      /--bom, --digits can only be used with --csv/,
    ],
    ['months of what is no CSV', ['export', 'a', '--html', '--months'], /--months can only be used with --csv/],
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
    ['more threads than any machine has', ['batch', 'a', '--base', 'b', '--threads', '65'], /from 1 to 64/],
    ['no thread at all', ['simulate', 'a', '--workers', '0'], /from 1 to 64/],
    ['a topic that does not exist', ['evidence', '--topic', 'wages'], /wage/],
  ])('%s', async (_, words, hint) => {
    const result = await command(words);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(hint);
  });
});

/** Two words for each command and option, by which it is given. */
const figures: Readonly<Record<string, string>> = {
  '<file>': 'x',
  '<number>': '1',
  '<money>': '1',
  '<tag>': 'de',
  '<day>': '2026-11-29',
  '<address>': '/x/',
  '<industry>': 'retail',
};

test.each(commands)('%s takes each option once, but for lists, which are joined', async (name) => {
  const program = await programFor([name], () => undefined, terminal);
  const options = program.commands[0]?.options ?? [];
  expect(options.length).toBeGreaterThan(0);
  for (const { long, flags, argChoices, variadic } of options) {
    const [, placeholder] = flags.split(' ');
    const value = placeholder === undefined ? [] : [argChoices?.[0] ?? figures[placeholder] ?? 'x'];
    const given = [long ?? '', ...value];
    const told = await command([name, ...given, ...given]);
    const isList = variadic || /^<(paths|names|columns)>$/.test(placeholder ?? '');
    if (isList) expect(told.stderr, flags).not.toContain('is given twice');
    else expect([told.status, told.stderr], flags).toEqual([2, `error: option '${flags}' is given twice\n`]);
  }
});

describe('an option that has no effect where it stands is wrong usage', () => {
  test.each([
    ['report a --csv --full', "option '--csv' cannot be used with option '--full'"],
    ['report a --csv --quick', "option '--csv' cannot be used with option '--quick'"],
    ['report a --json --section tax', "option '--json' cannot be used with option '--section <name>'"],
    ['report a --json --locale de', "option '--json' cannot be used with option '--locale <tag>'"],
    ['report a --full --section tax', "option '--full' cannot be used with option '--section <name>'"],
    ['report a --section tax --inputs', '--inputs can only be used with --section inputs, or without --section'],
    ['init finance --short --json', "option '--short' cannot be used with option '--json'"],
    ['init finance --force', '--force can only be used with --out'],
    ['init --size small', '--size can only be used with an industry or --ask'],
    ['schema --force', '--force can only be used with --out'],
    ['sql a --vary b --dialect duckdb --force', '--force can only be used with --out'],
    ['import a b --force', '--force can only be used with --out'],
    ['export a --csv --force', '--force can only be used with --out'],
    ['export a --json --locale de', "option '--json' cannot be used with option '--locale <tag>'"],
    ['export a --xlsx --locale de', "option '--xlsx' cannot be used with option '--locale <tag>'"],
    ['compare a --budget 5', '--budget can only be used with --portfolio'],
    ['compare a --json --full', "option '--full' cannot be used with option '--json'"],
    ['batch a --base b --json --to csv', "option '--json' cannot be used with option '--to <format>'"],
    ['batch a --base b --resume', '--resume can only be used with --out'],
    ['explain a npv --all --depth 3', "option '--all' cannot be used with option '--depth <number>'"],
    ['explain a npv --json --depth 3', "option '--json' cannot be used with option '--depth <number>'"],
    ['industries --quick', '--quick can only be used with --compare'],
    ['industries --compare a --size small', "option '--size <size>' cannot be used with option '--compare <file>'"],
    ['industries --json --size small', '--size can only be used with --differences where --json is given'],
    ['evidence --size small', '--size can only be used with --profile'],
    ['evidence deploy-days-cross --topic wage', '--topic cannot be used with an id'],
  ])('%s', async (words, told) => {
    const { status, stdout, stderr } = await command(words.split(' '));
    expect([status, stdout, stderr]).toEqual([2, '', `error: ${told}\n`]);
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
