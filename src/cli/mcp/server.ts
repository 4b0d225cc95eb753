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
  /** Once nothing more is taken, because nobody is there any more or too much came at once. */
  readonly closed: Promise<void>;
}

/**
 * A server of the tools. Their arguments are checked by what takes them, and what is wrong is told all at once.
 *
 * @param passedOver  is told of each line that is no message: nobody can be answered who asked for nothing
 */
export function serving(passedOver: () => void = () => undefined): Serving {
  const protocol = new McpServer(
    { name: 'mlops-roi', version: libraryVersion },
    { capabilities: { tools: {} }, instructions },
  );
  protocol.server.onerror = passedOver;
  const closed = new Promise<void>((resolve) => {
    protocol.server.onclose = resolve;
  });
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
    closed,
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

/** Bytes of a message: a scenario has at most two million characters, and some may be compared. */
const mostBytes = 10_000_000;

/** Until nobody asks any more; or why no more is read. */
export async function serve({
  stdin,
  stdout,
  stderr,
}: Pick<Terminal, 'stdin' | 'stdout' | 'stderr'>): Promise<string | undefined> {
  const asked = Readable.from(stdin, { objectMode: false });
  const told = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stdout.write(chunk.toString('utf8'));
      done();
    },
  });
  const { connect, idle, closed } = serving(() => {
    stderr.write('mcp: what is no message of the protocol was passed over\n');
  });
  await connect(new StdioServerTransport(asked, told, { maxBufferSize: mostBytes }));
  const ended = await Promise.race([finished(asked).then(() => undefined), closed.then(() => tooMuch)]);
  await idle();
  if (ended !== undefined) asked.destroy();
  return ended;
}

const tooMuch = `mcp: a message came of more than ${mostBytes / 1_000_000} MB, and no more is read`;
