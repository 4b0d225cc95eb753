import { type Argument, Command, InvalidArgumentError, type Option, type OutputConfiguration } from 'commander';
import { nearest } from '../nearest.js';
import { onOneLine } from '../report/plain-text.js';
import { libraryVersion } from '../version.js';
import type { Give } from './answer.js';
import { givenOnce } from './option-values.js';
import type { Output, Terminal } from './terminal.js';

/** Help and hints go where everything goes. */
const outputTo = ({ stdout, stderr }: Terminal): OutputConfiguration => ({
  writeOut: (text) => void stdout.write(text),
  // What was written on the command line is quoted in it.
  writeErr: (text) => void stderr.write(text.split('\n').map(onOneLine).join('\n')),
  getOutHelpWidth: () => widthOf(stdout),
  getErrHelpWidth: () => widthOf(stderr),
  getOutHasColors: () => false,
  getErrHasColors: () => false,
});

const widthOf = ({ isTTY, columns = 80 }: Output): number => (isTTY === true ? columns : 80);

type Add = (program: Command, give: Give, terminal: Terminal) => void;

/**
 * Every command, in the order of the help. One is loaded when it is asked for: to read what all of them are made of takes
 * longer than many a command does.
 */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  init: async () => (await import('./commands/init.js')).addInit,
  report: async () => (await import('./commands/report.js')).addReport,
  compare: async () => (await import('./commands/compare.js')).addCompare,
  batch: async () => (await import('./commands/batch.js')).addBatch,
  simulate: async () => (await import('./commands/simulate.js')).addSimulate,
  sensitivity: async () => (await import('./commands/sensitivity.js')).addSensitivity,
  'break-even': async () => (await import('./commands/break-even.js')).addBreakEven,
  explain: async () => (await import('./commands/explain.js')).addExplain,
  export: async () => (await import('./commands/export.js')).addExport,
  import: async () => (await import('./commands/import.js')).addImport,
  verify: async () => (await import('./commands/verify.js')).addVerify,
  embed: async () => (await import('./commands/embed.js')).addEmbed,
  industries: async () => (await import('./commands/industries.js')).addIndustries,
  evidence: async () => (await import('./commands/evidence.js')).addEvidence,
  sql: async () => (await import('./commands/sql.js')).addSql,
  schema: async () => (await import('./commands/schema.js')).addSchema,
  mcp: async () => (await import('./commands/mcp.js')).addMcp,
};

const versionFlags = ['-V', '--version'];

/** The command that the words begin with; where they begin with none, as in help, all of them. */
async function commandsFor([first = '']: readonly string[]): Promise<readonly Add[]> {
  if (versionFlags.includes(first)) return [];
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return Promise.all((named === undefined ? Object.values(commands) : [named]).map(async (load) => load()));
}

/** Of a word that is not among those an option or an argument may be, the one that was meant. */
function tellNearest(asked: Option | Argument): void {
  const { argChoices, parseArg } = asked;
  if (argChoices === undefined || parseArg === undefined) return;
  asked.argParser((word: string, before: unknown): unknown => {
    const meant = argChoices.includes(word) ? undefined : nearest(word, argChoices);
    if (meant === undefined) return parseArg(word, before);
    throw new InvalidArgumentError(`Did you mean “${meant}”? Allowed choices are ${argChoices.join(', ')}.`);
  });
}

/** Errors of whoever does not know how a command is written; others say themselves what to change. */
const unknowing: ReadonlySet<string> = new Set([
  'commander.unknownOption',
  'commander.missingArgument',
  'commander.excessArguments',
  'commander.missingMandatoryOptionValue',
]);

/** How the command is written is told with such an error. */
const tellUsage = (command: Command, { stderr }: Terminal): Command =>
  command.exitOverride((error) => {
    const written = `mlops-roi ${command.name()}`;
    if (unknowing.has(error.code))
      stderr.write(`Usage: ${written} ${command.usage()}\nIts options: ${written} --help\n`);
    throw error;
  });

/** The commands that the words may mean. What one has to say goes to `give`; wrong usage is thrown as a `CommanderError`. */
export async function programFor(words: readonly string[], give: Give, terminal: Terminal): Promise<Command> {
  const program = new Command('mlops-roi')
    .description('What MLOps is worth to an organisation, and how sure one can be.')
    .version(libraryVersion, versionFlags.join(', '))
    .exitOverride()
    .configureOutput(outputTo(terminal))
    .addHelpText(
      'after',
      '\nExample:\n  $ mlops-roi init finance --out plan.yaml\n  $ mlops-roi report plan.yaml\n\n' +
        'Exit codes: 0 fine, 1 bad input, 2 wrong usage.',
    );
  for (const add of await commandsFor(words)) add(program, give, terminal);
  program.commands.forEach(givenOnce);
  for (const each of program.commands) tellUsage(each, terminal);
  program.commands
    .flatMap(({ options, registeredArguments }) => [...options, ...registeredArguments])
    .forEach(tellNearest);
  return program;
}
