import { InvalidArgumentError, Option } from 'commander';

/** @throws {InvalidArgumentError} no language tag, or one whose figures this Node cannot write */
export function localeOption(): Option {
  return new Option('--locale <tag>', 'language whose figures are written, as in de or en-GB')
    .default('en')
    .argParser((tag: string): string => {
      if (supportedLocales(tag).length === 0) throw new InvalidArgumentError(`“${tag}” is not a known language tag.`);
      return tag;
    });
}

function supportedLocales(tag: string): readonly string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag);
  } catch {
    return [];
  }
}

export const monthOption = (): Option =>
  new Option('--month <number>', 'open the figures of one month, from 0').argParser((month: string): number => {
    if (!/^\d{1,4}$/.test(month)) throw new InvalidArgumentError('It is a whole number, from 0 to the horizon.');
    return Number(month);
  });

export const depthOption = (): Option =>
  new Option('--depth <number>', 'how many formulas deep the figure is opened')
    .default(2)
    .argParser((depth: string): number => {
      if (!/^\d{1,3}$/.test(depth)) throw new InvalidArgumentError('It is a whole number, from 0.');
      return Number(depth);
    });

export const jsonOption = (): Option => new Option('--json', 'machine-readable, figures as decimal strings');
export const csvOption = (): Option =>
  new Option('--csv', 'comma-separated values, figures with all their digits').conflicts('json');
export const outOption = (): Option => new Option('--out <file>', 'write into a file instead of standard output');
export const forceOption = (): Option => new Option('--force', 'replace the file if it exists');
