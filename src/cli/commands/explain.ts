import { Option, type Command } from 'commander';
import { explain } from '../../answer/explain.js';
import { explanationText } from '../../report/explanation-text.js';
import { defaultCurrency } from '../../scenario/currency.js';
import { asJson, done, type Give } from '../answer.js';
import { depthOption, jsonOption, localeOption, monthOption } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import { type Terminal, terminalPalette } from '../terminal.js';
import { fileArgument } from './report.js';

interface Options {
  readonly json?: true;
  readonly locale: string;
  readonly month?: number;
  readonly depth: number;
  readonly all?: true;
}

export function addExplain(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('explain')
    .summary('where a figure comes from: formulas, figures, sources')
    .description('Opens a figure into its formula, and so on down to the inputs with their sources.')
    .addArgument(fileArgument())
    .argument('<line>', 'a line, metric or input: npv, learningLoss, cashOnly.npv, wages.load …')
    .addOption(monthOption())
    .addOption(depthOption())
    .addOption(new Option('--all', 'open it down to the last input').conflicts('depth'))
    .addOption(jsonOption('locale', 'depth', 'all'))
    .addOption(localeOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi explain plan.yaml deploymentLabour --month 12')
    .action(async (file: string, line: string, options: Options) => {
      give(
        await answerFor(terminal, file, (scenario) => {
          const explanation = explain(scenario, line, options.month);
          if (options.json === true) return asJson(explanation);
          const { currency = defaultCurrency } = scenario;
          const palette = terminalPalette(terminal);
          const { locale } = options;
          const depth = options.all === true ? {} : { depth: options.depth };
          const opening = (next: number): string => `One level more: --depth ${next}; everything: --all.`;
          return done(explanationText(explanation, { locale, currency, width: 80, palette, opening, ...depth }));
        }),
      );
    });
}
