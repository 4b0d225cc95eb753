import { Option, type Command } from 'commander';
import { rowMetrics } from '../../answer/rows/figures.js';
import { refused, type Give } from '../answer.js';
import {
  decimalOption,
  forceOption,
  listOption,
  localeOption,
  numberOption,
  outOption,
  separatorOption,
  threadsOption,
  forceNeeds,
  withNeeds,
} from '../option-values.js';
import { type BatchOptions, fileFormats } from '../rows/batch-options.js';
import { answerFor, readTwice } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';

export function addBatch(program: Command, give: Give, terminal: Terminal): void {
  const added = program
    .command('batch')
    .summary('what each of many scenarios is worth: a row each, over one base')
    .description(
      'Works out the metrics of many scenarios: a base, and a file with a row for each, in CSV or with an object in JSON ' +
        'on each line. A column is the path of an input or the id of a question; a blank cell leaves what the base says. ' +
        'A wrong row is told with its number and column, and the rest goes on. At the end: sums, where it is worth it, the ' +
        'best and the worst, and what a budget reaches. Parquet, also in an object store (s3://…), goes through ' +
        'DuckDB, which is installed apart: npm install @duckdb/node-api.',
    )
    .argument('<rows>', 'rows in CSV, NDJSON or Parquet; - is standard input')
    .addOption(new Option('--base <file>', 'the scenario that the rows change, in JSON or YAML').makeOptionMandatory())
    .addOption(outOption())
    .addOption(formatOption('--from <format>', 'how the rows are written; by the name of the file unless given'))
    .addOption(formatOption('--to <format>', 'how the results are written; as the rows unless the name says else'))
    .addOption(listOption('--id <columns>', 'columns that are no inputs, and are handed on'))
    .addOption(
      listOption(
        '--metrics <names>',
        `what is worked out, of ${rowMetrics.join(', ')}; without it those of money and time that most ask for`,
      ),
    )
    .addOption(new Option('--json', 'the same as --to ndjson').implies({ to: 'ndjson' }))
    .option('--exact', 'each row by itself, in decimals: some hundred times slower')
    .option('--strict', 'end at the first wrong row, and write nothing')
    .option('--resume', 'go on where the same command was interrupted')
    .addOption(threadsOption('--threads <number>'))
    .addOption(numberOption('--budget <money>', 'what there is to be laid out: which cases first'))
    .option('--portfolio <file>', 'write into a file what they come to together, in JSON')
    .option('--digits', 'all digits, not only those of money or of a spreadsheet')
    .addOption(separatorOption())
    .addOption(decimalOption())
    .addOption(forceOption())
    .addOption(localeOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ mlops-roi batch accounts.csv --base plan.yaml --id account --out results.csv\n' +
        'A row that lies beside: account,industry,models.count,roles.engineer.people',
    )
    .action(async (rows: string, options: BatchOptions, command: Command) => {
      if (options.json === true && command.getOptionValueSource('to') === 'cli')
        command.error("error: option '--json' cannot be used with option '--to <format>'");
      const twice = readTwice([rows, options.base]);
      if (twice !== undefined) {
        give(refused(twice));
        return;
      }
      // What goes through rows is loaded by this command alone.
      const { batched } = await import('../rows/batched.js');
      give(await answerFor(terminal, options.base, (base) => batched(terminal, rows, base, options)));
    });
  withNeeds(added, { ...forceNeeds, force: ['out', 'portfolio'], resume: ['out'] });
}

const formatOption = (flags: string, told: string): Option => new Option(flags, told).choices(fileFormats);
