import { Option, type Command } from 'commander';
import { compareIndustries } from '../../answer/industries/compare-industries.js';
import { industryDifferences } from '../../answer/industries/what-differs.js';
import { industries, industryLabels } from '../../evidence/industry.js';
import { industryDifferencesText } from '../../report/industries/what-differs.js';
import { industryComparisonText } from '../../report/industries/industry-comparison-text.js';
import { sizes, type Size } from '../../evidence/size.js';
import { asJson, done, type Answer, type Give } from '../answer.js';
import { jsonOption, localeOption, withNeeds } from '../option-values.js';
import { answerFor } from '../scenario-file.js';
import { type Terminal, terminalPalette } from '../terminal.js';

interface Options {
  readonly compare?: string;
  readonly differences?: true;
  readonly size: Size;
  readonly quick?: true;
  readonly json?: true;
  readonly locale: string;
}

export function addIndustries(program: Command, give: Give, terminal: Terminal): void {
  const added = program
    .command('industries')
    .summary('the industries a scenario may name, or one scenario under each of them')
    .description(
      'Lists the industries a scenario may name, and what differs between their profiles, with the sources, and which ' +
        'of it moves the answer. Each fills what a scenario leaves open. With --compare: what a ' +
        'scenario is worth under each of them, and whether that decides.',
    )
    .addOption(new Option('--compare <file>', 'a scenario in JSON or YAML under each; - is standard input'))
    .option('--quick', 'with --compare: no simulation, and verdicts by the ratio of benefits to costs')
    .addOption(new Option('--differences', 'what differs between the profiles, without the list').conflicts('compare'))
    .addOption(
      new Option('--size <size>', 'the size of the profiles that are told apart')
        .choices(sizes)
        .default('medium')
        .conflicts('compare'),
    )
    .addOption(jsonOption('locale'))
    .addOption(localeOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi industries\n  $ mlops-roi industries --compare plan.yaml')
    .action(async (options: Options, command: Command) => {
      const { compare, json, differences } = options;
      const isSizeGiven = command.getOptionValueSource('size') !== 'default';
      if (isSizeGiven && json === true && differences !== true)
        command.error('error: --size can only be used with --differences where --json is given');
      give(compare === undefined ? listed(options) : await compared(terminal, compare, options));
    });
  withNeeds(added, { quick: ['compare'] });
}

function listed({ json, differences, size, locale }: Options): Answer {
  const all = industries.map((id) => ({ id, label: industryLabels[id] }));
  if (json === true) return asJson(differences === true ? industryDifferences(size) : all);
  const longest = Math.max(...industries.map(({ length }) => length));
  const names = all.map(({ id, label }) => `${id.padEnd(longest)}  ${label}\n`).join('');
  const table = industryDifferencesText(industryDifferences(size), { locale, width: 80 });
  return done(differences === true ? table : `${names}\n${table}`);
}

const compared = (terminal: Terminal, file: string, { json, locale, quick }: Options): Promise<Answer> =>
  answerFor(terminal, file, (scenario) => {
    const comparison = compareIndustries(scenario, { chances: quick !== true });
    if (json === true) return asJson(comparison);
    const palette = terminalPalette(terminal);
    return done(industryComparisonText(comparison, { locale, width: 80, palette }));
  });
