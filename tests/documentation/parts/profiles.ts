import { industries, scenarioFor, type Size } from '../../../src/index.js';
import { knownResult } from '../../answer/known.js';

/** What the benefits of a profile alone come to, over its costs, in the lowest and the highest of the industries. */
function ratios(size: Size): string {
  const all = industries.map((industry) => knownResult(scenarioFor(industry, { size })).metrics.benefitCostRatio);
  const figures = all.map((ratio) => ratio?.toNumber() ?? 0);
  const [lowest, highest] = [Math.min(...figures).toFixed(1), Math.max(...figures).toFixed(1)];
  return lowest === highest ? lowest : `${lowest} to ${highest}`;
}

/** How little a profile says by itself. */
export const profilesAlone = (): string =>
  `- A profile alone says little: over three years its benefits come to ${ratios('small')} times the costs in a small
  organisation, ${ratios('medium')} in a medium one, ${ratios('enterprise')} in an enterprise, whatever the industry.`;
