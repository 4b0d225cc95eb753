import { Argument, Option, type Command } from 'commander';
import { industries, type Industry } from '../../evidence/industry.js';
import { sizes, type Size } from '../../evidence/size.js';
import { customLinesTemplate, scenarioTemplate } from '../../report/scenario-template.js';
import { calculate } from '../../answer/calculate.js';
import { scenarioFor } from '../../scenario/parse-scenario.js';
import { asJson, done, type Answer, type Give } from '../answer.js';
import { forceOption, jsonOption, outOption } from '../option-values.js';
import { writeWhole } from '../output-file.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly size: Size;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

export function addInit(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('init')
    .summary('a scenario file to start from')
    .description(
      'Writes a scenario for an industry, with the few keys that decide most and what the profile takes for them. ' +
        'Without an industry: one for a business case made of lines of your own.',
    )
    .addArgument(new Argument('[industry]', 'whose profile fills what is left open').choices(industries))
    .addOption(new Option('--size <size>', 'of the machine-learning estate').choices(sizes).default('medium'))
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi init finance --size medium --out plan.yaml')
    .action(async (industry: Industry | undefined, options: Options) => {
      const answer = template(industry, options);
      const { out, force } = options;
      const isWritten = out !== undefined && answer.kind === 'done';
      give(isWritten ? await writeWhole(terminal, { file: out, text: answer.text, isForced: force === true }) : answer);
    });
}

function template(industry: Industry | undefined, { size, json }: Options): Answer {
  if (industry === undefined) {
    return json === true ? asJson({ schemaVersion: 1, customLines: [] }) : done(customLinesTemplate);
  }
  const scenario = scenarioFor(industry, { size });
  if (json === true) return asJson(scenario);
  return done(scenarioTemplate(calculate(scenario)));
}
