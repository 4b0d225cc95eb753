import type { Command } from 'commander';
import { done, refused, type Answer, type Give } from '../answer.js';
import type { Terminal } from '../terminal.js';

export function addMcp(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('mcp')
    .summary('a server for assistants (Model Context Protocol), over standard input and output')
    .description(
      'Serves an assistant over standard input and output, so that it answers with cited figures: tools for the questions, ' +
        'the answer, explanations, comparisons, evidence and break-even. Nothing leaves the machine.',
    )
    .addHelpText('after', '\nExample:\n  $ npx -p mlops-roi -p @modelcontextprotocol/sdk mlops-roi mcp')
    .action(async () => give(await served(terminal)));
}

const sdk = '@modelcontextprotocol/sdk';

async function served(terminal: Terminal): Promise<Answer> {
  try {
    const { serve } = await import('../mcp/server.js');
    const ended = await serve(terminal);
    return ended === undefined ? done('') : refused(ended);
  } catch (error) {
    // It is installed by those who use it.
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (isMissing && error.message.includes(sdk))
      return refused(
        `mcp: the SDK of the Model Context Protocol is not installed; install it with “npm install ${sdk}”`,
      );
    throw error;
  }
}
