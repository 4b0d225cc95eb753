import { Argument, Option, type Command } from 'commander';
import { casesOf } from '../../answer/compare/cases.js';
import { compare, type ComparingOptions } from '../../answer/compare/compare.js';
import type { Comparison } from '../../answer/compare/comparison.js';
import { outlooks } from '../../answer/compare/outlooks.js';
import { comparisonCsv } from '../../report/compare/comparison-csv.js';
import { comparisonPage } from '../../report/compare/comparison-page.js';
import { ownershipText } from '../../report/compare/cost-of-ownership.js';
import { comparisonText } from '../../report/compare/comparison-text.js';
import { portfolioJson } from '../../report/portfolio-json.js';
import { portfolioText } from '../../report/portfolio-text.js';
import { defaultCurrency } from '../../scenario/currency.js';
import type { Scenario } from '../../scenario/scenario.js';
import { asJson, done, refused, type Answer, type Give } from '../answer.js';
import {
  csvFormFor,
  csvOption,
  jsonOption,
  localeOption,
  numberOption,
  withCsvForm,
  type CsvOptions,
  withNeeds,
} from '../option-values.js';
import { answerForAll } from '../scenario-file.js';
import { progressOn, type Terminal, terminalPalette } from '../terminal.js';

interface Options extends CsvOptions {
  readonly base?: string;
  readonly seed?: string;
  readonly json?: true;
  readonly full?: true;
  readonly tco?: true;
  readonly portfolio?: true;
  readonly budget?: number;
}

export function addCompare(program: Command, give: Give, terminal: Terminal): void {
  const added = withCsvForm(
    program
      .command('compare')
      .summary('scenarios side by side, and what makes the difference')
      .description(
        'Prints scenarios side by side on one page, and which causes make the difference to the base. One scenario ' +
          'alone: at the worst and the best that its ranges allow. A scenario may extend another, by its name among the ' +
          'files or by the path of its file. Plans are compared as approved, before tax: what is known since stands in each report.',
      )
      .addArgument(new Argument('<files...>', 'scenarios in JSON or YAML; - is standard input'))
      .addOption(new Option('--base <name>', 'the scenario from which the others are told; the first unless given'))
      .option('--seed <seed>', 'a whole number or a word that draws the orders of causes, and the samples')
      .addOption(jsonOption('locale'))
      .addOption(csvOption())
      .addOption(localeOption())
      .addOption(new Option('--full', 'every figure, every cause, line by line').conflicts(['json', 'csv']))
      .addOption(
        new Option('--tco', 'the cost of ownership of each, by what the money is for').conflicts([
          'json',
          'csv',
          'full',
        ]),
      )
      .addOption(
        new Option(
          '--portfolio',
          'cases of their own, all of which may be done: sums, where it is worth it, which first',
        ).conflicts(['csv', 'full', 'tco', 'base']),
      )
      .addOption(numberOption('--budget <money>', 'with --portfolio: what there is to be laid out'))
      .addHelpText(
        'after',
        '\nExamples:\n  $ mlops-roi compare today.yaml build.yaml buy.yaml --base Buy\n' +
          '  $ mlops-roi compare north.yaml south.yaml --portfolio --budget 500000',
      )
      .action(async (files: readonly string[], options: Options) => {
        give(await answerForAll(terminal, files, (scenarios) => compared(terminal, scenarios, options)));
      }),
  );
  withNeeds(added, { budget: ['portfolio'] });
}

async function compared(
  terminal: Terminal,
  scenarios: readonly Scenario[],
  { base, seed, json, csv, full, tco, portfolio, budget, ...options }: Options,
): Promise<Answer> {
  if (portfolio === true) {
    const style = { locale: options.locale, width: 80, palette: terminalPalette(terminal) };
    const cases = await casesOf(scenarios, seed === undefined ? {} : { seed });
    const [currency = defaultCurrency] = cases.portfolio.currencies;
    const told = { ...cases, currency, ...(budget === undefined ? {} : { budget }) };
    return json === true ? asJson(portfolioJson(told)) : done(portfolioText(told, style));
  }
  const progress = progressOn(terminal.stderr, 'Comparing');
  const comparing: ComparingOptions = {
    chances: true,
    onProgress: ({ done: mixtures, total }) => progress.told(mixtures, total),
    ...(seed === undefined ? {} : { seed }),
  };
  const [only] = scenarios;
  const isAlone = scenarios.length === 1 && only !== undefined;
  if (isAlone && base !== undefined) return refused('--base: there is one scenario only, and it is the base');
  try {
    return written(
      isAlone
        ? await outlooks(only, comparing)
        : await compare(scenarios, { ...comparing, ...(base === undefined ? {} : { base }) }),
    );
  } finally {
    progress.clear();
  }

  function written(comparison: Comparison): Answer {
    if (json === true) return asJson(comparison);
    if (csv === true) return done(comparisonCsv(comparison, csvFormFor(options)));
    const palette = terminalPalette(terminal);
    const text = tco === true ? ownershipText : full === true ? comparisonText : comparisonPage;
    return done(text(comparison, { locale: options.locale, width: 80, palette }));
  }
}
