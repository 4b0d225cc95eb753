import type { ComparedIndustry, ComparedMetric } from '../../answer/industries/industry-comparison.js';
import { industryLabels } from '../../evidence/industry.js';
import { fittedWholeMoney, missing, orMissing } from '../figures.js';
import { missingNames } from '../metric-figures.js';
import type { IndustriesPage, Section } from '../page.js';
import { marked, wrapped } from '../plain-text.js';
import { zeroBar } from '../plot.js';
import { left, printed, right, tableOf, type ColumnOf } from '../table.js';

const moneyColumns = 14;
const barColumns = 16;
const ownMark = '> ';

/** The returns under each industry, the scenario’s own marked. */
export function industryTableSection(page: IndustriesPage): Section {
  const table = tableOf(
    page.comparison.industries,
    ({ label, isOwn }) => ({ mark: isOwn ? ownMark : ' '.repeat(ownMark.length), label, isStrong: isOwn }),
    columnsOf(page),
  );
  return [
    ...printed({ heading: 'UNDER EACH INDUSTRY', ...table }, page),
    ...[...reasonLines(page), ...wrapped(legend(page), page.width)].map(page.palette.faint),
  ];
}

const isSimulated = (industries: readonly ComparedIndustry[]): boolean =>
  industries.some(({ chanceOfGain }) => chanceOfGain !== null);

function columnsOf({ comparison, figures }: IndustriesPage): readonly ColumnOf<ComparedIndustry>[] {
  const { industries, npv } = comparison;
  const money = fittedWholeMoney(
    figures,
    industries.flatMap((row) => [row.npv, row.npvAtOneRate, row.cashOnlyNpv]),
    moneyColumns,
  );
  const scale = {
    lowest: Math.min(0, npv.lowest.toNumber()),
    highest: Math.max(0, npv.highest.toNumber()),
    columns: barColumns,
  };
  const isAtOneRate = industries.every((row) => row.npv.eq(row.npvAtOneRate));
  return [
    right('NPV', (row) => money(row.npv)),
    ...(isAtOneRate ? [] : [right<ComparedIndustry>('At one rate', (row) => money(row.npvAtOneRate))]),
    left('', (row) => zeroBar(row.npvAtOneRate.toNumber(), scale)),
    left('Verdict', ({ verdict }) => verdict.replaceAll('-', ' ')),
    ...(isSimulated(industries)
      ? [right<ComparedIndustry>('Gain', ({ chanceOfGain }) => orMissing(chanceOfGain, figures.chance))]
      : []),
    right('Cash benefits', (row) => money(row.cashOnlyNpv)),
    right('ROI', ({ roi }) => orMissing(roi, figures.share)),
    right('Ratio', ({ benefitCostRatio }) => orMissing(benefitCostRatio, figures.ratio)),
    right('Payback', ({ discountedPaybackMonths }) => orMissing(discountedPaybackMonths, figures.months)),
    right('Inputs', ({ differingInputs }) => String(differingInputs.length)),
  ];
}

/** Why a figure is not there, each reason once. */
function reasonLines({ comparison, width }: IndustriesPage): readonly string[] {
  const reasons = comparison.industries.flatMap((row) =>
    // `reasons` is keyed by just these metrics.
    (Object.entries(row.reasons) as readonly (readonly [ComparedMetric, string])[]).map(
      ([metric, reason]) => `No ${missingNames[metric]}: ${reason}`,
    ),
  );
  return [...new Set(reasons)].flatMap((reason) => marked(`${missing} `, reason, width));
}

function legend({ comparison }: IndustriesPage): string {
  const { industry, industries, reference } = comparison;
  const of = industryLabels[reference.industry];
  const whose =
    industry === null
      ? 'The scenario names no industry, and each profile fills in what it leaves open; they are told apart from ' +
        `${of}, in the middle by NPV.`
      : `${ownMark.trim()} is the scenario’s own industry.`;
  const verdict = isSimulated(industries)
    ? 'Verdict and gain: by the chance of a gain, as in the report of each.'
    : 'Verdict: by the ratio.';
  return (
    `${whose} NPV: net present value, all benefits, a public body at its own rate; at one rate: all at that of the ` +
    `private industries, which the bars show. ${verdict} Cash benefits: these alone, less all costs. Ratio: benefits over ` +
    'costs, in present values. Payback: discounted, in months from approval. Inputs: how many have another figure ' +
    `than under ${of}.`
  );
}
