import { Option, type Command } from 'commander';
import { sqlOf, type SqlOptions } from '../../answer/sql.js';
import { udfOf, type UdfOptions } from '../../answer/udf.js';
import { dialectNames } from '../../reading/sql/dialect.js';
import { asJson, done, type Give } from '../answer.js';
import { forceOption, jsonOption, listOption, outOption, forceNeeds, withNeeds } from '../option-values.js';
import { givenTo } from '../output-file.js';
import { answerFor } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';
import { fileArgument } from './report.js';

interface Options {
  readonly vary?: readonly string[];
  readonly dialect?: string;
  readonly table?: string;
  readonly id?: string;
  readonly metrics?: readonly string[];
  readonly udf?: true;
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
}

export function addSql(program: Command, give: Give, terminal: Terminal): void {
  const added = program
    .command('sql')
    .summary('the metrics of many accounts as one SQL statement, for a database')
    .description(
      'Writes one SQL statement that works out the metrics for every row of a table of accounts, where the accounts are: ' +
        'a row means the scenario with the figures of its columns written into it. Where a row is not permitted its ' +
        'metrics are null, and the column “outside” says why. DuckDB and PostgreSQL run such statements in our tests; those ' +
        'of Spark, BigQuery and Snowflake are read by a translator only.',
    )
    .addArgument(fileArgument())
    .addOption(
      listOption(
        '--vary <paths>',
        'inputs that have a column, as in models.count or models.count=n_models',
      ).makeOptionMandatory(),
    )
    .addOption(new Option('--dialect <name>', `of which database: ${dialectNames.join(', ')}`))
    .addOption(new Option('--table <name>', 'the table of accounts, as in accounts or sales.accounts'))
    .addOption(new Option('--id <column>', 'the column by which an account goes'))
    .addOption(listOption('--metrics <names>', 'what is worked out, as in npv,roi,paybackMonths'))
    .addOption(
      new Option(
        '--udf',
        'no statement: the body of a JavaScript function of one account, for BigQuery and Snowflake',
      ).conflicts(['dialect', 'table', 'id']),
    )
    .addOption(jsonOption())
    .addOption(outOption())
    .addOption(forceOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ mlops-roi sql plan.yaml --vary models.count,releases.perModelYear \\\n' +
        '      --dialect duckdb --out accounts.sql',
    )
    .action(async (file: string, { out, force, json, udf, ...asked }: Options, command: Command) => {
      if (udf !== true && asked.dialect === undefined)
        command.error(`error: --dialect takes one of ${dialectNames.join(', ')}; or --udf`);
      const form = json === true ? 'json' : udf === true ? 'function' : 'sql';
      give(
        await givenTo(terminal, { out, force, form, from: [file] }, () =>
          answerFor(terminal, file, (scenario) => {
            // Whatever was written goes to the one who judges it, so that all that is wrong is told at once.
            const written =
              udf === true
                ? { body: udfOf(scenario, asked as UdfOptions) }
                : { statement: sqlOf(scenario, asked as SqlOptions) };
            return json === true ? asJson(written) : done(Object.values(written).join(''));
          }),
        ),
      );
    });
  withNeeds(added, forceNeeds);
}
