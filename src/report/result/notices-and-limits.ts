import { isOfTheWhole } from '../../answer/notices.js';
import type { Notice } from '../../answer/result.js';
import { isRiskAdjustment } from '../../answer/risk-adjustment.js';
import { countOf } from '../../formula/unit-words.js';
import { noticeText } from '../notice-text.js';
import { manifestLines, noticeLines, type Page, type Reported, type ResultPage, type Section } from '../page.js';
import { marked } from '../plain-text.js';

export const noticesSection = (page: Page): Section =>
  noticeLines(
    page.result.notices.map((notice) => noticeText(notice, page.figures)),
    page,
  );

/** Whether it stands before the answer. */
export const isFirst = (notice: Notice): boolean => isOfTheWhole(notice) || notice.code === 'carried-over';

/** What puts the whole answer in doubt, or makes it another than it was, stands before it. */
export const doubtTexts = ({ result, figures }: Pick<ResultPage, 'result' | 'figures'>): readonly string[] =>
  result.notices.filter(isFirst).map((notice) => noticeText(notice, figures));

export const doubtSection = (page: ResultPage): Section =>
  doubtTexts(page).flatMap((text) => marked('! ', text, page.width).map(page.palette.bad));

/** What the answer leaves out, and what makes it reproducible. */
export function limitsSection(page: Page): Section {
  const { result, palette, width } = page;
  return [
    palette.heading('LIMITS'),
    ...limitsOf(result).flatMap((limit) => marked('- ', limit, width)),
    '',
    ...manifestLines(result.manifest, page),
  ];
}

/** What depends on the run is told from what was done; tests hold the rest. */
export const limitsOf = (result: Reported): readonly string[] => [
  horizonIn(result),
  result.afterTax === undefined
    ? 'No tax, no financing and no value beyond the horizon is counted.'
    : 'All is before tax but what stands under AFTER TAX; no financing and no value beyond the horizon is counted.',
  'Payback and the months of the horizon count from approval, not from go-live.',
  rangesIn(result),
  ...togetherIn(result),
  ...runningIn(result),
  'Licences that are paid in advance count for the months up to the horizon; treasury and peak funding take the whole bill.',
  cautionIn(result),
];

/** A longer horizon shows more where something still comes in at the end of this one. */
function horizonIn({ horizonMonths, monthly: { benefit } }: Reported): string {
  const isRunning = benefit.at(-1)?.isZero() === false;
  return `The horizon is ${countOf(horizonMonths, 'months')}${isRunning ? '; a longer one shows more of the benefits' : ''}.`;
}

const running: readonly string[] = ['platformInfrastructure', 'runTeam'];

/** Models become more, and what serves all of them alike does not. */
const runningIn = ({ lines }: Reported): readonly string[] =>
  lines.some(({ id }) => running.includes(id))
    ? [
        'The platform, the people who run it and the seats do not grow with the number of models unless that is told; ' +
          'what each model takes, as monitoring and retraining, does, and wages rise.',
      ]
    : [];

/** What was made of the ranges. */
function rangesIn({ certainty, evidence: { inputs }, verdict, baseCase }: Reported): string {
  const isJudged = verdict.chanceOfGain !== null;
  const unknown = isJudged ? 'no P10–P90.' : 'no P10–P90, and no chance in the verdict.';
  const hasRange = inputs.some(({ low, high }) => (low ?? high) !== undefined);
  const isDrawn = certainty === undefined ? hasRange : certainty.simulation.drawnCount > 0;
  if (!isDrawn) return `No input has a range, so nothing is simulated: ${unknown}`;
  if (certainty === undefined) return `Ranges are listed and not simulated in this report: ${unknown}`;
  const taken = isJudged ? 'The returns take' : 'The returns and the verdict take';
  const figure = { expected: 'its average', likely: 'its likely figure' }[baseCase];
  return `${taken} every input at ${figure}; what the ranges make of them stands beside the expected value (P10–P90).`;
}

/** What was drawn without regard to the rest. */
function togetherIn({ certainty }: Reported): readonly string[] {
  const drawn = certainty?.simulation.drawnCount ?? 0;
  if (drawn < 2) return [];
  return [
    `${String(drawn)} ranges are drawn, each by itself unless simulation.correlations says otherwise; what runs high and low together widens P10 to P90.`,
  ];
}

/** Whether the figures are taken down for doubt. */
const cautionIn = ({ evidence: { inputs }, baseCase }: Reported): string =>
  inputs.some(({ path, value }) => isRiskAdjustment(path) && !value.isZero())
    ? 'Risk adjustments are part of all figures above, chances too; where a range of the same benefit holds the same doubt, ' +
      'leave one of the two out.'
    : `Every doubt is counted once, in the input it belongs to; the figures above are the ${baseCase} ones, not cautious ones.`;
