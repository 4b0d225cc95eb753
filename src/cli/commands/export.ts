import { Option, type Command } from 'commander';
import { calculate } from '../../answer/calculate.js';
import { explain } from '../../answer/explain.js';
import { csvReport } from '../../report/csv-report.js';
import { htmlReport } from '../../report/html/html-report.js';
import { markdownReport } from '../../report/markdown-report.js';
import type { Reported } from '../../report/page.js';
import type { Scenario } from '../../scenario/scenario.js';
import { asJson, done, type Answer, type Give } from '../answer.js';
import { forceOption, jsonOption, localeOption, outOption } from '../option-values.js';
import { refusalToWrite, writeWhole } from '../output-file.js';
import { answerFor } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';
import { fileArgument, reportedOf } from './report.js';

const formats = ['html', 'markdown', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

interface Options extends Partial<Readonly<Record<Format, true>>> {
  readonly out?: string;
  readonly force?: true;
  readonly locale: string;
}

export function addExport(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('export')
    .summary('the report as a file to hand on: HTML, Markdown, CSV, JSON')
    .description(
      'Writes the report in the form of a file: HTML that needs nothing else and prints on two sheets, Markdown for a ' +
        'pull request or a wiki, the statement as CSV, or all of it as JSON.',
    )
    .addArgument(fileArgument())
    .addOption(formatOption('html', 'one file for a browser, with formulas, assumptions and sources'))
    .addOption(formatOption('markdown', 'the page for a pull request or a wiki'))
    .addOption(formatOption('csv', 'the statement by year, figures with all their digits'))
    .addOption(jsonOption().conflicts(['html', 'markdown', 'csv']))
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(localeOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi export plan.yaml --html --out plan.html')
    .action(async (file: string, { out, force, locale, ...asked }: Options) => {
      const format = formats.find((each) => asked[each] === true);
      if (format === undefined)
        return program.error(`error: one of ${formats.map((each) => `--${each}`).join(', ')} has to be given`, {
          exitCode: 2,
        });
      const target = out === undefined ? undefined : { file: out, isForced: force === true };
      const refusal = target === undefined ? undefined : await refusalToWrite(terminal, target);
      if (refusal !== undefined) {
        give(refusal);
        return;
      }
      const answer = await answerFor(terminal, file, (scenario) => exported(scenario, format, locale));
      give(
        answer.kind !== 'done' || target === undefined
          ? answer
          : await writeWhole(terminal, { ...target, text: answer.text }),
      );
    });
}

const formatOption = (format: Format, told: string): Option =>
  new Option(`--${format}`, told).conflicts(formats.filter((each) => each !== format));

/** What an export opens into its formulas. */
const explained = ['npv', 'cashOnly.npv', 'peakFunding', 'discountedPaybackMonths'];

/** A report in HTML with what it opens. */
export const htmlOf = (scenario: Scenario, reported: Reported, locale: string): string =>
  htmlReport(
    reported,
    explained.map((id) => explain(scenario, id)),
    { locale },
  );

async function exported(scenario: Scenario, format: Format, locale: string): Promise<Answer> {
  if (format === 'csv') return done(csvReport(calculate(scenario)));
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
