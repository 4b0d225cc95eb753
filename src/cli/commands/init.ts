import { Argument, Option, type Command } from 'commander';
import { calculate } from '../../answer/calculate.js';
import { simulate } from '../../answer/simulate/simulate.js';
import { industries, type Industry } from '../../evidence/industry.js';
import { sizes, type Size } from '../../evidence/size.js';
import { answersFile, questionsToFillIn } from '../../report/questions/questions-file.js';
import { threeLines } from '../../report/questions/three-lines.js';
import { customLinesTemplate, scenarioTemplate } from '../../report/scenario-template.js';
import { answeredScenario } from '../../scenario/answered-scenario.js';
import { messageOf } from '../../scenario/message.js';
import { scenarioFor } from '../../scenario/parse-scenario.js';
import { asJson, done, refused, type Answer, type Give } from '../answer.js';
import { dialogueOf } from '../dialogue.js';
import { forceOption, jsonOption, outOption, forceNeeds, withNeeds } from '../option-values.js';
import { givenTo } from '../output-file.js';
import type { Terminal } from '../terminal.js';
import { schemaVersion } from '../../scenario/migrate.js';

interface Options {
  readonly size: Size;
  readonly ask?: true;
  readonly short?: true;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

export function addInit(program: Command, give: Give, terminal: Terminal): void {
  const added = program
    .command('init')
    .summary('a scenario file to start from')
    .description(
      'Writes a scenario for an industry, with the few keys that decide most and what the profile takes for them. ' +
        'Without an industry: one for a business case made of lines of your own.',
    )
    .addArgument(new Argument('[industry]', 'whose profile fills what is left open').choices(industries))
    .addOption(new Option('--size <size>', 'of the machine-learning estate').choices(sizes).default('medium'))
    .addOption(new Option('--ask', 'asks twelve questions on the terminal, and makes the scenario of the answers'))
    .addOption(new Option('--short', 'the twelve questions as a file to fill in').conflicts(['ask', 'json']))
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi init finance --size medium --out plan.yaml')
    .action(async (industry: Industry | undefined, options: Options, command: Command) => {
      const { out, force, ask, json } = options;
      if (industry === undefined && ask !== true && command.getOptionValueSource('size') !== 'default')
        command.error('error: --size can only be used with an industry or --ask');
      give(
        await givenTo(terminal, { out, force, form: json === true ? 'json' : 'yaml' }, () =>
          ask === true ? answered(terminal, industry, options) : template(industry, options),
        ),
      );
    });
  withNeeds(added, forceNeeds);
}

async function template(industry: Industry | undefined, { size, short, json }: Options): Promise<Answer> {
  if (industry === undefined) {
    if (short === true)
      return refused('init --short: name the industry that answers what you leave open, as in “init finance --short”');
    return json === true ? asJson({ schemaVersion, customLines: [] }) : done(customLinesTemplate);
  }
  const scenario = scenarioFor(industry, { size });
  if (json === true) return asJson(scenario);
  const profile = calculate(scenario);
  if (short === true) return done(questionsToFillIn(profile, { industry, size }));
  return done(scenarioTemplate(profile, (await simulate(scenario)).doubt));
}

const noTerminal = (industry: Industry = 'finance'): string =>
  `init --ask: questions need a terminal to be asked on; without one, “init ${industry} --short” writes them into a file to fill in`;
const stopped = 'stopped: nothing was written';

/** What somebody answers on the terminal, as a file; the answer itself is shown in three lines. */
async function answered(terminal: Terminal, industry: Industry | undefined, { size, json }: Options): Promise<Answer> {
  const { dialogue } = terminal;
  if (dialogue === undefined) return refused(noTerminal(industry));
  const told = await dialogueOf(dialogue, { ...(industry === undefined ? {} : { industry }), size });
  if (told === undefined) return refused(stopped);
  const { answers, ...organisation } = told;
  const parsed = answeredScenario(answers, organisation);
  if (!parsed.ok) return refused(...parsed.issues.map((issue) => messageOf(issue)));
  const { scenario } = parsed;
  const lines = threeLines(calculate(scenario), await simulate(scenario));
  dialogue.screen.write(`\n${lines.join('\n')}\n\n`);
  return json === true ? asJson(scenario) : done(answersFile(answers, scenario, organisation));
}
