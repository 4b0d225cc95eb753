import { calculate, industries, scenarioFor, sensitivity, simulate, sizes, type Scenario } from '../../../src/index.js';
import { industryLabels } from '../../../src/evidence/industry.js';
import { page, plain, table } from './markdown.js';

const samples = 1024;

/** What a finance director reads first: each bare profile in a row, drawn in floats. */
export async function thirtyProfiles(): Promise<string> {
  const rows: string[][] = [];
  for (const industry of industries) {
    for (const size of sizes) {
      const scenario = scenarioFor(industry, { size });
      const { metrics, verdict } = calculate(scenario);
      const { probability, metrics: drawn } = await simulate(scenario, { samples, seed: 1 });
      const { p10, p90 } = drawn.npv.quantiles;
      rows.push([
        industryLabels[industry],
        size,
        thousands(metrics.npv.toNumber()),
        metrics.roi === null ? '–' : percent(metrics.roi.toNumber()),
        `${thousands(p10)} to ${thousands(p90)}`,
        percent(probability.loss),
        verdict.answer.replaceAll('-', ' '),
        hingeOf(scenario),
      ]);
    }
  }
  return page(
    '## The thirty profiles, as a finance director reads them',
    'Each bare profile, with not one figure of its own, in thousands of dollars: what is expected, what lies between the ' +
      'worst and the best tenth, how likely a loss is, and the input on which it turns first.',
    table(['industry', 'size', 'NPV', 'ROI', 'P10 to P90', 'loss', 'verdict', 'it turns first on'], rows),
  );
}

/** The widest of the inputs whose range holds the figure at which the net present value is nothing, and that figure. */
function hingeOf(scenario: Scenario): string {
  const found = sensitivity(scenario).swings.find(({ switchingValues }) => switchingValues.length > 0);
  if (found === undefined) return 'no input by itself';
  const { label, unit, switchingValues } = found;
  const turnsAt = switchingValues.map((value) => written(value, unit)).join(' and ');
  return `${plain(label)}: ${turnsAt}`;
}

function written(value: number, unit: string): string {
  if (unit.startsWith('share')) return percent(value);
  const rounded = Number(value.toPrecision(3)).toLocaleString('en');
  return unit.startsWith('money') ? `${rounded} USD` : rounded;
}

const thousands = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : Math.round(value / 1000).toLocaleString('en');
const percent = (share: number): string => `${Math.round(share * 100)} %`;
