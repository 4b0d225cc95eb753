import { Argument, Option, type Command } from 'commander';
import { adoptionLadder } from '../../answer/adoption-ladder.js';
import { calculate } from '../../answer/calculate.js';
import { certaintyOf } from '../../answer/certainty.js';
import { csvReport } from '../../report/csv-report.js';
import { withCertainty, type InputsShown } from '../../report/page.js';
import { textReport } from '../../report/result/text-report.js';
import { asJson, done, type Give } from '../answer.js';
import { jsonOption, localeOption } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import { type Terminal, terminalPalette } from '../terminal.js';

interface Options {
  readonly json?: true;
  readonly csv?: true;
  readonly locale: string;
  readonly inputs?: true;
  readonly quick?: true;
}

export function addReport(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('report')
    .summary('what a scenario is worth: the verdict, the returns, the statement, the evidence')
    .description('Prints what a scenario is worth: the verdict, the returns, the statement by year, the evidence.')
    .addArgument(fileArgument())
    .addOption(jsonOption())
    .addOption(
      new Option('--csv', 'the statement by year for a spreadsheet, figures with all their digits').conflicts('json'),
    )
    .addOption(localeOption())
    .option('--quick', 'no simulation: the verdict goes by the ratio of benefits to costs')
    .option('--inputs', 'list every input, not only those on which most rests')
    .addHelpText('after', '\nExample:\n  $ mlops-roi report plan.yaml --locale de')
    .action(async (file: string, options: Options) => {
      give(
        await answerFor(terminal, file, async (scenario) => {
          const result = calculate(scenario);
          if (options.csv === true) return done(csvReport(result));
          const adoption = adoptionLadder(scenario);
          const reported =
            options.quick === true
              ? { ...result, adoption }
              : withCertainty({ ...result, adoption }, await certaintyOf(scenario));
          if (options.json === true) return asJson(reported);
          const palette = terminalPalette(terminal);
          const inputs: InputsShown = options.inputs === true ? 'all' : 'most-important';
          return done(textReport(reported, { locale: options.locale, width: 80, palette, inputs }));
        }),
      );
    });
}

export const fileArgument = (): Argument => new Argument('<file>', 'a scenario in JSON or YAML; - is standard input');
