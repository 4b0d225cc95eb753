import { Argument, Option, type Command } from 'commander';
import { calculate } from '../../answer/calculate.js';
import { explain } from '../../answer/explain.js';
import { monthlyLines } from '../../answer/monthly-lines.js';
import { csvInputs } from '../../report/csv-inputs.js';
import { csvMonths, csvReport } from '../../report/csv-report.js';
import { htmlReport } from '../../report/html/html-report.js';
import { markdownReport } from '../../report/markdown-report.js';
import type { Reported } from '../../report/page.js';
import type { Scenario } from '../../scenario/scenario.js';
import { asJson, done, type Answer, type Give, refused } from '../answer.js';
import {
  csvFormFor,
  forceOption,
  jsonOption,
  localeOption,
  outOption,
  withCsvForm,
  type CsvOptions,
  forceNeeds,
  withNeeds,
} from '../option-values.js';
import { givenTo, refusalToWrite, writeWhole } from '../output-file.js';
import { answerFor, answerForAll } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';
import { reportedOf } from './report.js';

const formats = ['html', 'xlsx', 'markdown', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

interface Options extends CsvOptions, Omit<Partial<Readonly<Record<Format, true>>>, 'csv'> {
  readonly months?: true;
  readonly inputs?: true;
  readonly out?: string;
  readonly force?: true;
}

export function addExport(program: Command, give: Give, terminal: Terminal): void {
  const added = withCsvForm(
    program
      .command('export')
      .summary('the report as a file to hand on: HTML, a workbook, Markdown, CSV, JSON')
      .description(
        'Writes the report in the form of a file: HTML that needs nothing else and prints on two sheets, a workbook ' +
          'whose formulas follow its inputs, Markdown for a pull request or a wiki, the statement as CSV, or all of it ' +
          'as JSON. A workbook takes several scenarios: it recalculates the first and has all side by side.',
      )
      .addArgument(filesArgument())
      .addOption(formatOption('html', 'one file for a browser, with formulas, assumptions and sources'))
      .addOption(
        formatOption('xlsx', 'a workbook with live formulas, for Excel, LibreOffice and others; needs --out').conflicts(
          'locale',
        ),
      )
      .addOption(formatOption('markdown', 'the page for a pull request or a wiki'))
      .addOption(formatOption('csv', 'the statement by year, as spreadsheets of the locale read it'))
      .addOption(new Option('--months', 'with --csv: each line by month').conflicts('inputs'))
      .addOption(
        new Option(
          '--inputs',
          'with --csv: every input of the model with its range and note, to be changed and imported',
        ),
      )
      .addOption(jsonOption('html', 'xlsx', 'markdown', 'csv', 'locale'))
      .addOption(outOption())
      .addOption(forceOption())
      .addOption(localeOption())
      .addHelpText('after', '\nExample:\n  $ mlops-roi export plan.yaml --html --out plan.html')
      .action(async (files: readonly string[], asked: Options) => {
        const { out, force } = asked;
        const format = formats.find((each) => asked[each] === true);
        const wrong = wrongUsage(format, files, asked);
        if (format === undefined || wrong !== undefined) return program.error(`error: ${wrong ?? ''}`, { exitCode: 2 });
        const destination = { out, force, form: format, from: files };
        if (format === 'xlsx') {
          give(await writtenBook(terminal, { ...destination, out: out ?? '' }));
          return;
        }
        give(
          await givenTo(terminal, destination, () =>
            answerFor(terminal, files[0] ?? '-', (scenario) => exported(scenario, format, asked)),
          ),
        );
      }),
  );
  withNeeds(added, { ...forceNeeds, months: ['csv'], inputs: ['csv'] });
}

interface Book {
  readonly out: string;
  readonly force: true | undefined;
  readonly from: readonly string[];
}

async function writtenBook(terminal: Terminal, { out, force, from }: Book): Promise<Answer> {
  const refusal = await refusalToWrite(terminal, { out, force, form: 'xlsx', from });
  if (refusal !== undefined) return refused(refusal);
  // What writes a workbook is loaded for one alone.
  const { workbook } = await import('../../workbook/index.js');
  return answerForAll(terminal, from, async (scenarios) =>
    writeWhole(terminal, { file: out, isForced: force === true, content: await workbook(scenarios) }),
  );
}

const filesArgument = (): Argument =>
  new Argument('<files...>', 'a scenario in JSON or YAML; - is standard input; of a workbook one or more');

function wrongUsage(format: Format | undefined, files: readonly string[], { out }: Options): string | undefined {
  if (format === undefined) return `one of ${formats.map((each) => `--${each}`).join(', ')} has to be given`;
  if (format === 'xlsx')
    return out === undefined || out === '-' ? 'a workbook is written into a file: --out FILE' : undefined;
  return files.length > 1 ? 'only a workbook takes several files' : undefined;
}

const formatOption = (format: Format, told: string): Option =>
  new Option(`--${format}`, told).conflicts(formats.filter((each) => each !== format));

/** What an export opens into its formulas. */
const explained = ['npv', 'roi', 'paybackMonths', 'lowestPoint', 'cashOnly.npv', 'treasury.npv', 'peakFunding'];

/** A report in HTML with what it opens. */
export const htmlOf = (scenario: Scenario, reported: Reported, locale: string): string =>
  htmlReport(
    reported,
    explained.map((id) => explain(scenario, id)),
    { locale },
  );

function csvOf(scenario: Scenario, { months, inputs, ...options }: Options): string {
  const form = csvFormFor(options);
  const result = calculate(scenario);
  if (inputs === true) return csvInputs(result, scenario.notes ?? [], form);
  return months === true ? csvMonths(monthlyLines(scenario), result.currency, form) : csvReport(result, form);
}

async function exported(scenario: Scenario, format: Exclude<Format, 'xlsx'>, options: Options): Promise<Answer> {
  if (format === 'csv') return done(csvOf(scenario, options));
  const { locale } = options;
  const reported = await reportedOf(scenario);
  switch (format) {
    case 'json':
      return asJson(reported);
    case 'markdown':
      return done(markdownReport(reported, { locale }));
    case 'html':
      return done(htmlOf(scenario, reported, locale));
    default:
      return format satisfies never;
  }
}
