import { InvalidArgumentError, Option, type Command } from 'commander';
import { csvFormOf, type CsvForm } from '../report/csv.js';
import { isLanguageTag } from '../report/figures.js';
import { readNumeral } from '../scenario/numeral.js';

/** @throws {InvalidArgumentError} no language tag, or one whose figures this Node cannot write */
export function localeOption(): Option {
  return new Option('--locale <tag>', 'language whose figures are written, as in de or en-GB')
    .default('en')
    .argParser((tag: string): string => {
      if (!isLanguageTag(tag)) throw new InvalidArgumentError(`“${tag}” is not a known language tag.`);
      return tag;
    });
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
  new Option('--csv', 'comma-separated values, as spreadsheets of the locale read them').conflicts('json');

/** What a command is told of the form of its CSV. */
export interface CsvOptions {
  readonly csv?: true;
  readonly locale: string;
  readonly separator?: keyof typeof separators;
  readonly decimal?: keyof typeof decimalMarks;
  readonly bom?: true;
  readonly digits?: true;
}

const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;
const decimalMarks = { point: '.', comma: ',' } as const;

export const separatorOption = (): Option =>
  new Option('--separator <mark>', 'between the cells of a CSV; by the locale unless given').choices(
    Object.keys(separators),
  );
export const decimalOption = (): Option =>
  new Option('--decimal <mark>', 'within the numbers of a CSV; by the locale unless given').choices(
    Object.keys(decimalMarks),
  );

/** Adds how a CSV is to be written; without one there is nothing to tell of it. */
export function withCsvForm(command: Command): Command {
  return command
    .addOption(separatorOption())
    .addOption(decimalOption())
    .addOption(new Option('--bom', 'a CSV that begins with a byte-order mark, for Excel'))
    .addOption(new Option('--digits', 'all digits in a CSV, not only those of money or of a spreadsheet'))
    .hook('preAction', () => {
      const { csv, ...asked } = command.opts<CsvOptions>();
      const formOnly = (['separator', 'decimal', 'bom', 'digits'] as const).filter((key) => asked[key] !== undefined);
      if (csv === undefined && formOnly.length > 0)
        command.error(`error: ${formOnly.map((key) => `--${key}`).join(', ')} can only be used with --csv`);
    });
}

export const csvFormFor = ({ locale, separator, decimal, bom, digits }: CsvOptions): CsvForm =>
  csvFormOf(locale, {
    separator: separator === undefined ? undefined : separators[separator],
    decimalMark: decimal === undefined ? undefined : decimalMarks[decimal],
    hasByteOrderMark: bom,
    hasAllDigits: digits,
  });
export const outOption = (): Option => new Option('--out <file>', 'write into a file instead of standard output');
export const forceOption = (): Option => new Option('--force', 'replace the file if it exists');

export const wholeOption = (flags: string, told: string): Option =>
  new Option(flags, told).argParser((written: string): number => {
    if (!/^\d{1,12}$/.test(written) || Number(written) < 1)
      throw new InvalidArgumentError('It is a whole number, from 1.');
    return Number(written);
  });

/**
 * As in a file: `2M`, `10 000`.
 *
 * @throws {InvalidArgumentError} no number, or what can mean two of them
 */
export function numberIn(written: string): number {
  const reading = readNumeral(written, { isShare: false });
  if (reading.kind === 'unclear') throw new InvalidArgumentError(`It can mean ${reading.readings.join(' or ')}.`);
  const number = reading.kind === 'none' ? Number.NaN : Number(reading.numeral);
  if (!Number.isFinite(number)) throw new InvalidArgumentError('It is a number, as in 1200 or 1.2k.');
  return number;
}

export const numberOption = (flags: string, told: string): Option =>
  new Option(flags, told).argParser((written: string): number => {
    const number = numberIn(written);
    if (!(number > 0)) throw new InvalidArgumentError('It is a number above 0.');
    return number;
  });

/** Words with a comma between them. */
export const listOption = (flags: string, told: string): Option =>
  new Option(flags, told).argParser((written: string): readonly string[] =>
    written.split(',').map((each) => each.trim()),
  );
