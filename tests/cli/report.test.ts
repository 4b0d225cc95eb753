import { describe, expect, test } from 'vitest';
import { command } from './command.js';

const input =
  'industry: finance\nsize: medium\nadoption: { ceiling: 0.85 }\ncustomLines:\n  - { id: rebate, label: "=1+1", side: benefit, initial: 5 }\n';

interface Reported {
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly lines: readonly { readonly id: string; readonly presentValue: string }[];
  readonly adoption: readonly Readonly<Record<string, unknown>>[];
}

const reported = async (): Promise<Reported> =>
  JSON.parse((await command(['report', '-', '--quick', '--json'], { input })).stdout) as Reported;

describe('report --json', () => {
  test('holds the ladder of adoption beside the result; the own rung has the figures of the result', async () => {
    const { adoption, metrics } = await reported();
    expect(adoption.map(({ ceiling }) => ceiling)).toEqual(['0.25', '0.5', '0.75', '0.85', '1']);
    expect(adoption.filter(({ isOwn }) => isOwn === true)).toEqual([
      {
        ceiling: '0.85',
        npv: metrics['npv'],
        roi: metrics['roi'],
        discountedPaybackMonths: metrics['discountedPaybackMonths'],
        isOwn: true,
      },
    ]);
  });
});

describe('report --csv', async () => {
  const { stdout, stderr, status } = await command(['report', '-', '--csv', '--digits'], { input });
  // Some labels have a comma, and stand in quotes.
  const rows = stdout.split('\r\n').map((row) => row.replace(/"[^"]*"/g, 'label').split(','));

  test('has a row for each line of the statement, with the present value that --json gives', async () => {
    expect([status, stderr]).toEqual([0, '']);
    const { lines } = await reported();
    expect(rows.slice(1, -1).map((row) => [row[0], row.at(-1)])).toEqual(
      lines.map(({ id, presentValue }) => [id, presentValue]),
    );
  });

  test('and a heading over as many columns as every row has', () => {
    expect(rows[0]).toEqual(
      'id,label,group,side,kind,currency,Initial,Year 1,Year 2,Year 3,total,presentValue'.split(','),
    );
    expect(new Set(rows.slice(0, -1).map(({ length }) => length))).toEqual(new Set([12]));
  });

  test('what a user wrote is no formula', () => {
    expect(stdout).toContain("\r\nrebate,'=1+1,");
  });

  test('bad input writes nothing', async () => {
    const refused = await command(['report', '-', '--csv'], { input: 'industry: banking\n' });
    expect([refused.status, refused.stdout]).toEqual([1, '']);
  });
});

describe('how much is told', () => {
  const told = async (...words: readonly string[]): Promise<readonly string[]> =>
    (await command(['report', '-', '--quick', ...words], { input })).stdout.trimEnd().split('\n');

  test('is a page, unless all is asked for, or every input', async () => {
    const [page, full, inputs] = await Promise.all([told(), told('--full'), told('--inputs')]);
    expect(page.length).toBeLessThanOrEqual(60);
    expect(page.filter((line) => /^RETURNS|^INPUTS/.test(line))).toEqual([]);
    expect(full.filter((line) => /^RETURNS|^INPUTS/.test(line))).toHaveLength(2);
    expect(full.some((line) => line.includes('--inputs shows all'))).toBe(true);
    expect(inputs.length).toBeGreaterThan(full.length);
  });

  test('is one part alone, by its name', async () => {
    const [part, full] = await Promise.all([told('--section', 'returns'), told('--full')]);
    const start = full.findIndex((line) => line.startsWith('RETURNS'));
    expect(part.slice(-5)).toEqual(full.slice(start, full.indexOf('', start)).slice(-5));
    expect(part.filter((line) => /^[A-Z]{4}/.test(line)).map((line) => line.split('  ')[0])).toEqual(['RETURNS']);
  });
});
