import { industries, scenarioFor, sizes, type Verdict } from '../../../src/index.js';
import { simulateForPage } from '../../../src/answer/simulate/simulate.js';
import { industryLabels } from '../../../src/evidence/industry.js';
import { figuresFor } from '../../../src/report/figures.js';
import { hingeText } from '../../../src/report/verdict-text.js';
import { page, plain, table } from './markdown.js';

const samples = 4096;

/** What a finance director reads first: each bare profile in a row, drawn in floats. */
export async function thirtyProfiles(): Promise<string> {
  const rows: string[][] = [];
  for (const industry of industries) {
    for (const size of sizes) {
      const scenario = scenarioFor(industry, { size });
      const { probability, metrics, verdict } = await simulateForPage(scenario, { samples, seed: 1 });
      const { quantiles, expected } = metrics.npv;
      const roi = metrics.roi.expected;
      rows.push([
        industryLabels[industry],
        size,
        thousands(expected?.toNumber()),
        roi === null ? '–' : percent(roi.toNumber()),
        `${thousands(quantiles.p10)} to ${thousands(quantiles.p90)}`,
        percent(probability.loss),
        verdict.answer.replaceAll('-', ' '),
        hingesOf(verdict),
      ]);
    }
  }
  return page(
    '## The thirty profiles, as a finance director reads them',
    'Each bare profile, with not one figure of its own, in thousands of dollars: what is expected, what lies between the ' +
      'worst and the best tenth, how likely a loss is, what the rule says, and the first two inputs on which it hangs. The public sector counts at its own lower discount rate; at the rate of the others it comes behind finance (`industries --compare`).',
    table(['industry', 'size', 'NPV', 'ROI', 'P10 to P90', 'loss', 'verdict', 'it hangs on'], rows),
  );
}

/** The first two figures on which the answer hangs, and what they would have to be. */
const hingesOf = ({ hinges }: Verdict): string =>
  hinges.length === 0
    ? 'no input by itself'
    : hinges
        .slice(0, 2)
        .map((hinge) => plain(hingeText(hinge, figures)))
        .join(' ');

const figures = figuresFor({ locale: 'en', currency: 'USD' });

const thousands = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : (Math.round(value / 1000) || 0).toLocaleString('en');
const percent = (share: number): string => `${Math.round(share * 100) || 0} %`;
