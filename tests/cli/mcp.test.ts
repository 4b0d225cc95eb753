import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serving } from '../../src/cli/mcp/server.js';
import { answeredScenario, calculate, evidence, type Scenario } from '../../src/index.js';
import { command } from './command.js';

const client = new Client({ name: 'a test', version: '1' });
beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await serving().connect(ours);
  await client.connect(theirs);
});
afterAll(async () => client.close());

interface Answered {
  readonly text: string;
  readonly isError: boolean;
  readonly figures: Readonly<Record<string, unknown>> | undefined;
}

async function call(name: string, given: Readonly<Record<string, unknown>>): Promise<Answered> {
  const { content, isError, structuredContent } = await client.callTool({ name, arguments: given });
  const [{ text = '' } = {}] = content as readonly { readonly text?: string }[];
  return { text, isError: isError === true, figures: structuredContent as Answered['figures'] };
}

const short = { industry: 'finance', horizonMonths: 12 } as const satisfies Scenario;

describe('an assistant is served', () => {
  test('six tools, which say what they take, in little enough to be read with every request', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'questions',
      'calculate',
      'explain',
      'compare',
      'evidence',
      'break_even',
    ]);
    for (const { inputSchema, annotations } of tools)
      expect([inputSchema.type, annotations?.readOnlyHint]).toEqual(['object', true]);
    expect(JSON.stringify(tools).length).toBeLessThan(60_000);
    expect(client.getInstructions()).toMatch(/what is assumed is said to be/);
  });

  test('questions, each with what it may be answered by, and the inputs of a group', async () => {
    const { text } = await call('questions', {});
    expect(text).toContain('models: ');
    expect(text).toContain('half = ');
    expect((await call('questions', { group: 'models' })).text).toMatch(/models\.count: .*from 0/);
    expect(await call('questions', { group: 'modles' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('Did you mean “models”?') as string,
    });
  });

  test('the page with its sources, and the figures of the library', async () => {
    const answers = { models: 55, horizon: 12 };
    const { text, figures } = await call('calculate', { industry: 'finance', answers });
    const parsed = answeredScenario(answers, { industry: 'finance' });
    if (!parsed.ok) throw new Error('these are answers');
    const { metrics, manifest } = calculate(parsed.scenario);
    expect(figures).toMatchObject({
      metrics: { npv: metrics.npv.toString() },
      horizonMonths: 12,
      inputHash: manifest.inputHash,
    });
    expect(text).toContain('THE ANSWER');
    const [, sources = ''] = text.split('SOURCES');
    const cited = [...sources.matchAll(/\[([\w-]+)\]/g)].map(([, id]) => id);
    expect(cited.length).toBeGreaterThan(3);
    for (const id of cited) expect(evidence.map((each) => each.id)).toContain(id);
    expect(sources).toContain('https://');
  });

  test('where a figure comes from, options side by side, evidence, and where the answer turns', async () => {
    expect((await call('explain', { figure: 'npv', scenario: short })).text).toMatch(
      /Present value of benefits(?!.*--depth).*Explain one of them by the name in brackets/s,
    );
    const more = { name: 'more', extends: 'now', models: { count: 60 } };
    const compared = await call('compare', { scenarios: [{ ...short, name: 'now' }, more] });
    expect(compared.text).toMatch(/now.*more/s);
    const [record] = evidence;
    expect((await call('evidence', { id: record?.id })).text).toContain(record?.source.publisher);
    expect((await call('evidence', { about: 'wage' })).text).toContain('wage');
    const broad = await call('evidence', { about: 'e' });
    expect(broad.text).toMatch(/and \d+ more: say more exactly what it is about\n$/);
    expect(broad.text.length).toBeLessThan(10_000);
    expect((await call('evidence', {})).text).toMatch(/licence \(\d+\).*\d+ assumptions/);
    const turns = await call('break_even', { path: 'models.count', scenario: short });
    expect([turns.isError, turns.text]).toEqual([false, expect.stringContaining('Nowhere, and that is proved')]);
  });

  test.each([
    ['calculate', { scenario: { industry: 'finanse', horizonMonths: 0 } }, [/finance/, /horizonMonths/]],
    ['calculate', { industry: 'finance', answers: { modles: 3 } }, [/Did you mean “models”/]],
    ['calculate', { scenario: short, industry: 'finance' }, [/scenario/]],
    ['calculate', { answers: {} }, [/industry/, /finance/]],
    ['calculate', {}, [/empty/]],
    ['explain', { figure: 'npvv', scenario: short }, [/Did you mean “npv”/]],
    ['compare', { scenarios: [] }, [/one scenario at least/]],
    ['compare', {}, [/one scenario at least/]],
    ['evidence', { id: 'nosuch' }, [/not known here/]],
    ['break_even', { path: 'models.cuont', scenario: short }, [/models\.count/]],
    ['calulate', {}, [/Did you mean “calculate”/]],
    ['calculate', { scenaro: short }, [/“scenaro” is not an option\. Did you mean “scenario”/]],
    ['evidence', { topic: 'wage' }, [/“topic” is not an option\./]],
  ])('what is wrong with %s is told, all of it', async (name, given, told) => {
    const { text, isError } = await call(name, given);
    expect(isError, text).toBe(true);
    for (const words of told) expect(text).toMatch(words);
  });
});

test('over standard input and output, a message a line, until nobody asks any more', async () => {
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
    },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'questions', arguments: {} } },
  ];
  const input = messages.map((each) => `${JSON.stringify({ jsonrpc: '2.0', ...each })}\n`).join('');
  const { status, stdout, stderr } = await command(['mcp'], { input });
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: number });
  expect([status, stderr, told.map(({ id }) => id)]).toEqual([0, '', [1, 2]]);
  expect(told[0]).toMatchObject({ result: { serverInfo: { name: 'mlops-roi' } } });
});

test('what is no message is passed over and told, and what is too large ends it with a word', async () => {
  const ping = `${JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'ping' })}\n`;
  const passedOver = await command(['mcp'], { input: `{\nno message\n${ping}` });
  expect(passedOver).toMatchObject({ status: 0, stdout: '{"result":{},"jsonrpc":"2.0","id":7}\n' });
  expect(passedOver.stderr).toBe('mcp: what is no message of the protocol was passed over\n'.repeat(2));
  const large = await command(['mcp'], { input: `${ping}"${'x'.repeat(10_000_001)}` });
  expect(large).toMatchObject({ status: 1, stdout: expect.stringContaining('"id":7') as string });
  expect(large.stderr).toMatch(/^mcp: a message came of more than 10 MB, and no more is read$/m);
});
