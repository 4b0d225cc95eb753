import type { Command } from 'commander';
import { scenarioJsonSchema } from '../../scenario/scenario-schema.js';
import { done, type Give } from '../answer.js';
import { forceOption, jsonOption, outOption, forceNeeds, withNeeds } from '../option-values.js';
import { givenTo } from '../output-file.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly out?: string;
  readonly force?: true;
}

export function addSchema(program: Command, give: Give, terminal: Terminal): void {
  const added = program
    .command('schema')
    .summary('the JSON Schema of a scenario')
    .description('Prints the JSON Schema of a scenario, for editors and for programs that write scenarios.')
    .addOption(outOption())
    .addOption(forceOption())
    // It is JSON in any case; every command understands the option.
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi schema --out scenario.schema.json')
    .action(async ({ out, force }: Options) => {
      const text = `${JSON.stringify(scenarioJsonSchema, null, 2)}\n`;
      give(await givenTo(terminal, { out, force, form: 'json' }, () => done(text)));
    });
  withNeeds(added, forceNeeds);
}
