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
  new Option('--month <number>', 'open the figures of one month, from 0').argParser(
    wholeIn({ from: 0, to: 9999, told: 'It is a whole number, from 0 to the horizon.' }),
  );

export const depthOption = (): Option =>
  new Option('--depth <number>', 'how many formulas deep the figure is opened')
    .default(2)
    .argParser(wholeIn({ from: 0, to: 999, told: 'It is a whole number, from 0.' }));

/** @param without  what says nothing of it */
export const jsonOption = (...without: string[]): Option =>
  new Option('--json', 'machine-readable, figures as decimal strings').conflicts(without);
export const csvOption = (): Option =>
  new Option('--csv', 'comma-separated values, as spreadsheets of the locale read them').conflicts('json');

/** By each option, those beside which alone it says something. */
type Needs = Readonly<Record<string, readonly string[]>>;

/** Adds that an option which has no effect where it stands is wrong usage; commander itself has only what excludes. */
export const withNeeds = (command: Command, needs: Needs): Command =>
  command.hook('preAction', () => {
    const isGiven = (key: string): boolean =>
      command.getOptionValue(key) !== undefined && command.getOptionValueSource(key) !== 'default';
    const vain = Object.entries(needs).filter(([key, partners]) => isGiven(key) && !partners.some(isGiven));
    const [, partners = []] = vain[0] ?? [];
    // Those that are told together want the same.
    const keys = vain.filter(([, wanted]) => wanted.join() === partners.join()).map(([key]) => key);
    if (keys.length > 0)
      command.error(
        `error: ${flagsOf(keys, command).join(', ')} can only be used with ${flagsOf(partners, command).join(' or ')}`,
      );
  });

const flagsOf = (keys: readonly string[], { options }: Command): readonly string[] =>
  keys.map((key) => options.find((option) => option.attributeName() === key)?.long ?? key);

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
  command
    .addOption(separatorOption())
    .addOption(decimalOption())
    .addOption(new Option('--bom', 'a CSV that begins with a byte-order mark, for Excel'))
    .addOption(new Option('--digits', 'all digits in a CSV, not only those of money or of a spreadsheet'));
  return withNeeds(command, { separator: ['csv'], decimal: ['csv'], bom: ['csv'], digits: ['csv'] });
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
export const forceNeeds: Needs = { force: ['out'] };

/** More than any machine has processors for; each takes some thirty megabytes. */
const mostThreads = 64;

export const threadsOption = (flags: string): Option =>
  new Option(flags, 'threads that share the work; the result is the same for any number').argParser(
    wholeIn({ from: 1, to: mostThreads, told: `It is a whole number, from 1 to ${mostThreads}.` }),
  );

export const wholeOption = (flags: string, told: string): Option =>
  new Option(flags, told).argParser(wholeIn({ from: 1, to: 999_999_999_999, told: 'It is a whole number, from 1.' }));

interface Whole {
  readonly from: number;
  readonly to: number;
  readonly told: string;
}

/** @throws {InvalidArgumentError} no whole number between the two */
function wholeIn({ from, to, told }: Whole): (written: string) => number {
  return (written) => {
    const reading = readNumeral(written, { isShare: false });
    const number = reading.kind === 'numeral' ? Number(reading.numeral) : Number.NaN;
    if (!Number.isInteger(number) || number < from || number > to) throw new InvalidArgumentError(told);
    return number;
  };
}

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

/** Words with a comma between them; where it is given twice, all of them. */
export const listOption = (flags: string, told: string): Option => new Option(flags, told).argParser(words);

const words = (written: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...written.split(',').map((each) => each.trim()),
];

/** Adds that an option is given once, unless it takes several: of two figures nobody knows which was meant. */
export function givenOnce(command: Command): void {
  for (const option of command.options) {
    if (option.variadic || option.parseArg === words) continue;
    let count = 0;
    command.on(`option:${option.name()}`, () => {
      count += 1;
      if (count > 1) command.error(`error: option '${option.flags}' is given twice`);
    });
  }
}
