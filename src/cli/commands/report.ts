import { Argument, Option, type Command } from 'commander';
import { adoptionLadder } from '../../answer/adoption-ladder.js';
import { calculate } from '../../answer/calculate.js';
import { widestSwings, type Certainty } from '../../answer/certainty.js';
import { calculated } from '../../answer/calculated-scenario.js';
import { overFiveYears, sureOverFiveYears } from '../../answer/over-five-years.js';
import { simulateForPage } from '../../answer/simulate/simulate.js';
import type { Simulation } from '../../answer/simulate/simulation.js';
import { twoTogether } from '../../answer/two-together.js';
import { whenAsked, withMembers } from '../../answer/when-asked.js';
import { csvReport } from '../../report/csv-report.js';
import { onePage } from '../../report/one-page/one-page.js';
import { withCertainty, type Reported } from '../../report/page.js';
import { sectionNames, textReport, type SectionName } from '../../report/result/text-report.js';
import type { Scenario } from '../../scenario/scenario.js';
import { asJson, done, type Give } from '../answer.js';
import { csvFormFor, jsonOption, localeOption, withCsvForm, type CsvOptions } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import { type Terminal, terminalPalette } from '../terminal.js';

interface Options extends CsvOptions {
  readonly json?: true;
  readonly inputs?: true;
  readonly quick?: true;
  readonly full?: true;
  readonly section?: SectionName;
}

export function addReport(program: Command, give: Give, terminal: Terminal): void {
  withCsvForm(
    program
      .command('report')
      .summary('what a scenario is worth: the verdict, the returns, the statement, the evidence')
      .description(
        'Prints what a scenario is worth on one page: the answer and how sure it is, what it hangs on, the money, the ' +
          'statement by year. With --full: every part there is, also the returns in three views, delivery, inputs.',
      )
      .addArgument(fileArgument())
      .addOption(jsonOption('locale', 'full', 'section', 'inputs'))
      .addOption(
        new Option('--csv', 'the statement by year, as spreadsheets of the locale read it').conflicts([
          'json',
          'quick',
          'full',
          'section',
          'inputs',
        ]),
      )
      .addOption(localeOption())
      .option('--quick', 'no simulation: the verdict goes by the ratio of benefits to costs')
      .addOption(new Option('--full', 'every part, not only the page').conflicts('section'))
      .addOption(new Option('--section <name>', 'one part of the full report').choices(sectionNames))
      .option('--inputs', 'the full report with every input, not only those on which most rests')
      .addHelpText(
        'after',
        '\nExamples:\n  $ mlops-roi report plan.yaml --locale de\n  $ mlops-roi report plan.yaml --section returns',
      )
      .action(async (file: string, options: Options, command: Command) => {
        if (options.inputs === true && (options.section ?? 'inputs') !== 'inputs')
          command.error('error: --inputs can only be used with --section inputs, or without --section');
        give(
          await answerFor(terminal, file, async (scenario) => {
            if (options.csv === true) return done(csvReport(calculate(scenario), csvFormFor(options)));
            const style = { locale: options.locale, width: 80, palette: terminalPalette(terminal) };
            const reported = await reportedOf(scenario, options);
            if (!isFull(options)) return done(onePage(reported, style));
            if (options.json === true) return asJson(reported);
            const section = options.section === undefined ? {} : { section: options.section };
            const inputs = options.inputs === true ? 'all' : 'most-important';
            return done(textReport(reported, { ...style, ...section, inputs }));
          }),
        );
      }),
  );
}

const isFull = ({ json, full, section, inputs }: Options): boolean =>
  [json, full, section, inputs].some((asked) => asked !== undefined);

/** All that a report may tell. What it does not come to print is not worked out, but for the samples. */
export async function reportedOf(scenario: Scenario, { quick }: Pick<Options, 'quick'> = {}): Promise<Reported> {
  const result = calculate(scenario);
  const simulation = quick === true ? undefined : await simulateForPage(scenario);
  const told = simulation === undefined ? result : withCertainty(result, certaintyBy(scenario, simulation));
  return withMembers(told, {
    adoption: () => adoptionLadder(scenario),
    overFiveYears: () => (quick === true ? overFiveYears : sureOverFiveYears)(scenario, result.horizonMonths),
    twoTogether: () => twoTogether(calculated(scenario), told.verdict),
  });
}

const certaintyBy = (scenario: Scenario, simulation: Simulation): Certainty =>
  whenAsked({ simulation: () => simulation, swings: () => widestSwings(scenario) });

export const fileArgument = (): Argument => new Argument('<file>', 'a scenario in JSON or YAML; - is standard input');
