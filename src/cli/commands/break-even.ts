import { Option, type Command } from 'commander';
import { breakEven, type BreakEvenOptions } from '../../answer/break-even/break-even.js';
import { askedMetrics } from '../../answer/metrics.js';
import { breakEvenText } from '../../report/break-even-text.js';
import { defaultCurrency } from '../../scenario/currency.js';
import { asJson, done, type Give } from '../answer.js';
import { jsonOption, localeOption, numberIn } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';
import { fileArgument } from './report.js';

interface Options extends BreakEvenOptions {
  readonly json?: true;
  readonly locale: string;
}

export function addBreakEven(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('break-even')
    .summary('at which figure of an input the answer turns')
    .description('Finds every figure of an input at which a metric reaches its target, or proves that there is none.')
    .addArgument(fileArgument())
    .argument('<path>', 'the input, as in models.count or tools.mlflow.seats')
    .addOption(new Option('--metric <name>', 'what has to be reached').choices([...askedMetrics, 'paybackWithin']))
    .addOption(numberOption('--target <number>', 'the figure to be reached: nothing for net present values'))
    .addOption(numberOption('--from <number>', 'where to begin'))
    .addOption(numberOption('--to <number>', 'where to end'))
    .addOption(jsonOption('locale'))
    .addOption(localeOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ mlops-roi break-even plan.yaml models.count\n' +
        '  $ mlops-roi break-even plan.yaml models.count --metric roi --target 0.5',
    )
    .action(async (file: string, path: string, { json, locale, ...asked }: Options) => {
      give(
        await answerFor(terminal, file, (scenario) => {
          const told = breakEven(scenario, path, asked);
          const currency = scenario.currency ?? defaultCurrency;
          return json === true ? asJson(told) : done(breakEvenText(told, { locale, currency, width: 80 }));
        }),
      );
    });
}

const numberOption = (flags: string, told: string): Option => new Option(flags, told).argParser(numberIn);
