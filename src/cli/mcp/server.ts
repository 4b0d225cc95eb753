import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { FormulaError, ScenarioError } from '../../errors.js';
import { messageOf } from '../../scenario/message.js';
import { optionIssues } from '../../scenario/options.js';
import { unknownName } from '../../scenario/words.js';
import { libraryVersion } from '../../version.js';
import type { Terminal } from '../terminal.js';
import { tools } from './tools.js';

const instructions =
  'Answers what MLOps is worth to an organisation. Ask its people the questions first; take figures from calculate alone, say ' +
  'how sure they are and name their sources; what is assumed is said to be. Nothing leaves this machine.';

interface Serving {
  readonly connect: (transport: Transport) => Promise<void>;
  /** Once every request that came is answered. */
  readonly idle: () => Promise<void>;
}

/** A server of the tools. Their arguments are checked by what takes them, and what is wrong is told all at once. */
export function serving(): Serving {
  const protocol = new McpServer(
    { name: 'mlops-roi', version: libraryVersion },
    { capabilities: { tools: {} }, instructions },
  );
  const running = new Set<Promise<unknown>>();
  // The tools bring schemas of their own, where the server above would make them of zod.
  protocol.server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, takes }) => ({
      name,
      title,
      description,
      inputSchema: takes,
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  protocol.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const answer = called(params.name, params.arguments ?? {});
    running.add(answer);
    return answer.finally(() => running.delete(answer));
  });
  return {
    connect: async (transport) => protocol.connect(transport),
    idle: async () => void (await Promise.all(running)),
  };
}

async function called(name: string, given: Readonly<Record<string, unknown>>): Promise<CallToolResult> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined)
    return refused([
      messageOf(
        unknownName(
          'tool',
          name,
          tools.map((each) => each.name),
        ),
      ),
    ]);
  // What is meant as one argument and called another would be left out of the answer.
  const strange = optionIssues(
    given,
    Object.fromEntries(Object.keys(tool.takes.properties).map((key) => [key, undefined])),
  );
  if (strange.length > 0) return refused(strange.map((issue) => messageOf(issue)));
  try {
    const { text, figures } = await tool.answer(given);
    return {
      content: [{ type: 'text', text }],
      ...(figures === undefined ? {} : { structuredContent: { ...figures } }),
    };
  } catch (error) {
    if (error instanceof ScenarioError) return refused(error.issues.map((issue) => messageOf(issue)));
    if (error instanceof FormulaError) return refused([error.message]);
    throw error;
  }
}

const refused = (messages: readonly string[]): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text: messages.join('\n') }],
});

/** Until nobody asks any more. */
export async function serve({ stdin, stdout }: Pick<Terminal, 'stdin' | 'stdout'>): Promise<void> {
  const asked = Readable.from(stdin, { objectMode: false });
  const told = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stdout.write(chunk.toString('utf8'));
      done();
    },
  });
  const { connect, idle } = serving();
  await connect(new StdioServerTransport(asked, told));
  await finished(asked);
  await idle();
}
