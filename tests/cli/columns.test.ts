import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adoptionLadder } from '../../src/answer/adoption-ladder.js';
import { certaintyOf } from '../../src/answer/certainty.js';
import { calculate, type Scenario } from '../../src/index.js';
import { onePage } from '../../src/report/one-page/one-page.js';
import { type Reported, withCertainty } from '../../src/report/page.js';
import { withoutColours } from '../../src/report/palette.js';
import { textWidth } from '../../src/report/plain-text.js';
import { textReport, type TextReportStyle } from '../../src/report/result/text-report.js';
import { scenarioIn } from '../examples/scenario-in.js';
import { expectOnePage } from '../report/one-printed-page.js';
import { command } from './command.js';

const folder = 'examples/scenarios';
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const style: Omit<TextReportStyle, 'locale'> = { width: 80, palette: withoutColours, inputs: 'all' };

const wideLines = (text: string): readonly string[] => text.split('\n').filter((line) => textWidth(line) > 80);

test('there are examples to look at', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(5);
});

/** How wide a line is hangs on no sample. */
const fewSamples = 256;

/** Worked out once as the command does it, without and with what is simulated. */
const worked = new Map<string, Promise<readonly Reported[]>>();

function resultsOf(name: string): Promise<readonly Reported[]> {
  const known = worked.get(name);
  if (known !== undefined) return known;
  const made = workedOut(scenarioIn(join(folder, name)));
  worked.set(name, made);
  return made;
}

async function workedOut(scenario: Scenario): Promise<readonly Reported[]> {
  const result = { ...calculate(scenario), adoption: adoptionLadder(scenario) };
  const few = { ...scenario, simulation: { ...scenario.simulation, samples: fewSamples } };
  return [result, withCertainty(result, await certaintyOf(few))];
}

test.each(scenarios)(
  'the report of %s fits 80 columns in every script, inputs and bands included, and its page 60 lines',
  async (name) => {
    for (const result of await resultsOf(name)) {
      for (const locale of ['en', 'de', 'ja', 'ar'])
        expect(wideLines(textReport(result, { ...style, locale })), locale).toEqual([]);
      for (const locale of ['en', 'de', 'ar']) expectOnePage(onePage(result, { ...style, locale }));
    }
  },
);

test.each(scenarios)('what the answer of %s hangs on is said as a person would, and not by its label', async (name) => {
  for (const { verdict } of await resultsOf(name))
    expect(verdict.hinges.filter(({ phrase }) => phrase === undefined).map(({ path }) => path)).toEqual([]);
});

// Industries, figures small and large, and with lines of its own; other languages are with the text of the comparison.
const compared = ['five-person-startup', 'insurance-group', 'salesloft-tei', 'telecom'];

test.each(compared)('the comparison of industries for %s fits 80 columns', async (name) => {
  const scenario = scenarioIn(join(folder, `${name}.yaml`));
  const input = JSON.stringify({ ...scenario, simulation: { ...scenario.simulation, samples: fewSamples } });
  const { stdout, status } = await command(['industries', '--compare', '-', '--locale', 'de'], { input });
  expect(status).toBe(0);
  expect(wideLines(stdout)).toEqual([]);
});

test.each(['JPY', 'KWD'])(
  'a report in %s fits, and tells amounts without the decimals of its currency',
  async (currency) => {
    const input = `industry: finance\nsize: small\ncurrency: ${currency}\nexchangeRates: { USD: ${currency === 'JPY' ? 150 : 0.3} }\n`;
    const { stdout, status, stderr } = await command(['report', '-', '--quick', '--full'], { input });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(wideLines(stdout)).toEqual([]);
    const npv = stdout.split('\n').find((line) => line.startsWith('Net present value')) ?? '';
    expect(npv).toMatch(currency === 'JPY' ? /¥[\d,]+\s/ : /KWD\s[\d,]+\s/);
  },
);

test('an explanation fits 80 columns, addresses apart', async () => {
  const { stdout } = await command(['explain', join(folder, 'regional-bank.yaml'), 'npv', '--all']);
  expect(wideLines(stdout).filter((line) => !line.includes('http'))).toEqual([]);
});
