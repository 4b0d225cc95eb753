import type { Command } from 'commander';
import { industries, industryLabels } from '../../evidence/industry.js';
import { asJson, done, type Give } from '../answer.js';
import { jsonOption } from '../option-values.js';

export function addIndustries(program: Command, give: Give): void {
  program
    .command('industries')
    .summary('the industries a scenario may name')
    .description('Lists the industries a scenario may name. Each fills what a scenario leaves open.')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi industries')
    .action(({ json }: { readonly json?: true }) => {
      const listed = industries.map((id) => ({ id, label: industryLabels[id] }));
      const longest = Math.max(...industries.map(({ length }) => length));
      give(
        json === true
          ? asJson(listed)
          : done(listed.map(({ id, label }) => `${id.padEnd(longest)}  ${label}\n`).join('')),
      );
    });
}
