import { Command, type OutputConfiguration } from 'commander';
import { libraryVersion } from '../version.js';
import type { Give } from './answer.js';
import { addBreakEven } from './commands/break-even.js';
import { addCompare } from './commands/compare.js';
import { addEmbed } from './commands/embed.js';
import { addEvidence } from './commands/evidence.js';
import { addExplain } from './commands/explain.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addIndustries } from './commands/industries.js';
import { addInit } from './commands/init.js';
import { addReport } from './commands/report.js';
import { addSchema } from './commands/schema.js';
import { addSensitivity } from './commands/sensitivity.js';
import { addSimulate } from './commands/simulate.js';
import { addVerify } from './commands/verify.js';
import type { Output, Terminal } from './terminal.js';

/** Help and hints go where everything goes. */
const outputTo = ({ stdout, stderr }: Terminal): OutputConfiguration => ({
  writeOut: (text) => void stdout.write(text),
  writeErr: (text) => void stderr.write(text),
  getOutHelpWidth: () => widthOf(stdout),
  getErrHelpWidth: () => widthOf(stderr),
  getOutHasColors: () => false,
  getErrHasColors: () => false,
});

const widthOf = ({ isTTY, columns = 80 }: Output): number => (isTTY === true ? columns : 80);

/** All commands. What one has to say goes to `give`; wrong usage is thrown as a `CommanderError`. */
export function programFor(give: Give, terminal: Terminal): Command {
  const program = new Command('mlops-roi')
    .description('What MLOps is worth to an organisation, and how sure one can be.')
    .version(libraryVersion)
    .exitOverride()
    .configureOutput(outputTo(terminal))
    .addHelpText(
      'after',
      '\nExample:\n  $ mlops-roi init finance --out plan.yaml\n  $ mlops-roi report plan.yaml\n\n' +
        'Exit codes: 0 fine, 1 bad input, 2 wrong usage.',
    );
  const commands = [addInit, addReport, addCompare, addSimulate, addSensitivity, addBreakEven, addExplain];
  for (const add of [...commands, addExport, addImport, addVerify, addEmbed, addIndustries, addEvidence, addSchema])
    add(program, give, terminal);
  return program;
}
