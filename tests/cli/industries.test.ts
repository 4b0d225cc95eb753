import { describe, expect, test } from 'vitest';
import { compareIndustries, industries, industryDifferences, profileEvidence, scenarioFor } from '../../src/index.js';
import { command } from './command.js';
import { temporaryFile, temporaryFolder } from './scenario-file.js';

const plan = 'industry: finance\nsize: small\nmodels: { count: 4 }\n';
const scenario = scenarioFor('finance', { size: 'small', models: { count: 4 } });

describe('industries', () => {
  test('lists what a scenario may name, and then what differs', async () => {
    const listed = await command(['industries']);
    expect(
      listed.stdout
        .trimEnd()
        .split('\n')
        .slice(0, industries.length)
        .map((line) => line.split(' ')[0]),
    ).toEqual(industries);
    expect(listed.stdout).toContain('WHAT DIFFERS BETWEEN THE INDUSTRIES, for a medium organisation');
    const json = JSON.parse((await command(['industries', '--json'])).stdout) as readonly object[];
    expect(json[0]).toEqual({ id: 'finance', label: 'Finance and insurance' });
    expect(json).toHaveLength(industries.length);
  });
});

describe('industries --differences', () => {
  test('prints what differs, with sources and what it moves, and gives the same as JSON', async () => {
    const { stdout, status } = await command(['industries', '--differences', '--size', 'small']);
    expect(status).toBe(0);
    expect(stdout).toContain('(leadTime.days)');
    expect(stdout).toContain('deploy-days-scaled-retail C');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Transport and logistics 30 days (all)');
    const json = await command(['industries', '--differences', '--size', 'small', '--json']);
    expect(JSON.parse(json.stdout)).toEqual(JSON.parse(JSON.stringify(industryDifferences('small'))));
  });
});

describe('evidence --profile', () => {
  test('says which inputs of a profile are cited, and which have an end that is', async () => {
    const { stdout, status } = await command(['evidence', '--profile', 'finance']);
    expect(status).toBe(0);
    const { citedCount, rangeAssumedCount, bracketedCount, inputs } = profileEvidence('finance');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `Of ${inputs.length} inputs the figures of ${citedCount} are cited, though the range around ${rangeAssumedCount} of ` +
        `these is ours; ${bracketedCount} more have an end that is cited.`,
    );
    expect(stdout).toContain('ASSUMED, WITH AN END THAT IS CITED');
    expect(stdout).toMatch(
      /WITH A RANGE OF OURS: WHAT IS IN DOUBT IS ASSUMED\n(- .*\n( .*\n)*)*- Hands-on hours per release/,
    );
  });
});

describe('industries --compare', () => {
  test('prints the table, what decides and what an industry changes', async () => {
    const { stdout, stderr, status } = await command(['industries', '--compare', temporaryFile('plan.yaml', plan)]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Verdict and gain: by the chance of a gain, as in the report of each.',
    );
    expect(stdout).toMatch(/^> Finance and insurance /m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(compareIndustries(scenario).decides.sentence);
    expect(stdout).toContain('WHAT AN INDUSTRY CHANGES');
  });

  test('reads YAML and JSON, a file and standard input alike', async () => {
    const json = JSON.stringify({ industry: 'finance', size: 'small', models: { count: 4 } });
    const outputs = [
      await command(['industries', '--compare', temporaryFile('plan.json', json), '--quick']),
      await command(['industries', '--compare', '-', '--quick'], { input: plan }),
      await command(['industries', '--compare', '-', '--quick'], { input: json }),
    ].map(({ stdout }) => stdout);
    expect(new Set(outputs).size).toBe(1);
    expect(outputs[0]).toContain('Finance and insurance');
  });

  test('--json is what the library says, manifest and all', async () => {
    const { stdout } = await command(['industries', '--compare', '-', '--quick', '--json'], {
      input: `schemaVersion: 2\n${plan}`,
    });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(compareIndustries(scenario))));
    expect(JSON.parse(stdout)).toHaveProperty('manifest.inputHash');
  });

  test('--locale writes the figures of another language', async () => {
    const { stdout } = await command(['industries', '--compare', '-', '--quick', '--locale', 'de'], { input: plan });
    expect(stdout).toMatch(/-\d{2,3}\.\d{3}(,\d{2})?\s\$/);
  });

  const refusal = async (words: readonly string[], input = ''): Promise<readonly string[]> => {
    const { stdout, stderr, status } = await command(['industries', '--compare', ...words], { input });
    expect([status, stdout]).toEqual([1, '']);
    return stderr.trimEnd().split('\n');
  };

  test('tells every issue of a bad file, one a line', async () => {
    const issues = await refusal(['-'], 'industry: finanse\nmodels: { cuont: 3 }\nhorizonMonths: 0\n');
    expect(issues.map((line) => line.split(':')[0])).toEqual(['industry', 'models.cuont', 'horizonMonths']);
    expect(await refusal(['-', '--json'], 'horizonMonths: 0\n')).toHaveLength(1);
  });

  test('tells a missing exchange rate once', async () => {
    expect(await refusal(['-'], 'industry: finance\ncurrency: EUR\n')).toEqual([
      expect.stringMatching(/^exchangeRates\.USD: /),
    ]);
  });

  test('tells a file that is not there, and one that is a folder', async () => {
    expect(await refusal(['no-such-file.yaml'])).toEqual(['no-such-file.yaml: there is no such file or folder']);
    expect(await refusal([temporaryFolder()])).toEqual([expect.stringContaining('folder, not a file')]);
  });
});
