import { Option, type Command } from 'commander';
import { askedMetrics, type AskedMetric } from '../../answer/metrics.js';
import { sensitivity } from '../../answer/sensitivity/sensitivity.js';
import { twoWayTable } from '../../answer/sensitivity/two-way.js';
import { csvSensitivity, csvTwoWay, sensitivityText, twoWayText } from '../../report/sensitivity-text.js';
import { defaultCurrency } from '../../scenario/currency.js';
import { asJson, done, type Give } from '../answer.js';
import { csvFormFor, csvOption, jsonOption, localeOption, withCsvForm, type CsvOptions } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import { type Terminal, terminalPalette } from '../terminal.js';
import { fileArgument } from './report.js';

interface Options extends CsvOptions {
  readonly table?: readonly string[];
  readonly metric: AskedMetric;
  readonly json?: true;
}

export function addSensitivity(program: Command, give: Give, terminal: Terminal): void {
  withCsvForm(
    program
      .command('sensitivity')
      .summary('which inputs move the answer most, and where it turns')
      .description(
        'Moves each input that has a range from one end to the other, and prints what becomes of the answer.',
      )
      .addArgument(fileArgument())
      .addOption(metricOption())
      .option('--table <paths...>', 'two inputs that move together, as a table')
      .addOption(jsonOption('locale'))
      .addOption(csvOption())
      .addOption(localeOption())
      .addHelpText(
        'after',
        '\nExamples:\n  $ mlops-roi sensitivity plan.yaml\n  $ mlops-roi sensitivity plan.yaml --metric roi' +
          '\n  $ mlops-roi sensitivity plan.yaml --table adoption.ceiling models.count',
      )
      .action(async (file: string, { metric, table, json, csv, ...options }: Options, command: Command) => {
        const { locale } = options;
        if (table !== undefined && table.length !== 2) command.error('error: --table takes two inputs');
        give(
          await answerFor(terminal, file, (scenario) => {
            const currency = scenario.currency ?? defaultCurrency;
            const style = {
              locale,
              currency,
              width: 80,
              palette: terminalPalette(terminal),
            };
            if (table !== undefined) {
              const [rows = '', columns = ''] = table;
              const told = twoWayTable(scenario, [rows, columns], { metric });
              if (json === true) return asJson(told);
              return done(csv === true ? csvTwoWay(told, csvFormFor(options)) : twoWayText(told, style));
            }
            const told = sensitivity(scenario, { metric });
            if (json === true) return asJson(told);
            return done(csv === true ? csvSensitivity(told, csvFormFor(options)) : sensitivityText(told, style));
          }),
        );
      }),
  );
}

const metricOption = (): Option =>
  new Option('--metric <name>', 'what is looked at').choices(askedMetrics).default('npv');
