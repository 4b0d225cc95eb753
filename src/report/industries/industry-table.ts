import type { ComparedIndustry, ComparedMetric } from '../../answer/industries/industry-comparison.js';
import type { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import { fittedMoney } from '../figures.js';
import type { ComparisonPage, Section } from '../page.js';
import { marked, wrapped } from '../plain-text.js';
import { zeroBar } from '../plot.js';
import { columnTable, type TableColumn } from '../table.js';

const moneyColumns = 14;
const barColumns = 16;
const ownMark = '> ';
const missing = '–';

/** The returns under each industry, the scenario’s own marked. */
export function industryTableSection(page: ComparisonPage): Section {
  const { comparison, palette, width } = page;
  const rows = comparison.industries.map(({ label, isOwn }) => ({
    mark: isOwn ? ownMark : ' '.repeat(ownMark.length),
    label,
    paint: isOwn ? palette.heading : (text: string) => text,
  }));
  return [
    palette.heading('UNDER EACH INDUSTRY'),
    ...columnTable({ rows, columns: columnsOf(page), paintHeading: palette.heading }, width),
    ...[...reasonLines(page), ...wrapped(legend(page), width)].map(palette.faint),
  ];
}

function columnsOf({ comparison, figures }: ComparisonPage): readonly TableColumn[] {
  const { industries, npv } = comparison;
  const column = (heading: string, cellOf: (row: ComparedIndustry) => string): TableColumn => ({
    heading,
    cells: industries.map(cellOf),
    aligned: 'right',
  });
  const money = fittedMoney(
    figures,
    industries.flatMap((row) => [row.npv, row.cashOnlyNpv]),
    moneyColumns,
  );
  const optional = (value: Decimal | null, write: (value: Decimal) => string): string =>
    value === null ? missing : write(value);
  const scale = {
    lowest: Math.min(0, npv.lowest.toNumber()),
    highest: Math.max(0, npv.highest.toNumber()),
    columns: barColumns,
  };
  return [
    column('NPV', (row) => money(row.npv)),
    { ...column('', (row) => zeroBar(row.npv.toNumber(), scale)), aligned: 'left' },
    { ...column('Verdict', ({ verdict }) => verdict.replaceAll('-', ' ')), aligned: 'left' },
    column('Cash only', (row) => money(row.cashOnlyNpv)),
    column('ROI', ({ roi }) => optional(roi, figures.share)),
    column('Ratio', ({ benefitCostRatio }) => optional(benefitCostRatio, figures.ratio)),
    column('Payback', ({ discountedPaybackMonths }) => optional(discountedPaybackMonths, figures.months)),
    column('Inputs', ({ differingInputs }) => String(differingInputs.length)),
  ];
}

const metricLabels: Readonly<Record<ComparedMetric, string>> = {
  roi: 'return on investment',
  benefitCostRatio: 'benefit-cost ratio',
  discountedPaybackMonths: 'discounted payback',
};

/** Why a figure is not there, each reason once. */
function reasonLines({ comparison, width }: ComparisonPage): readonly string[] {
  const reasons = comparison.industries.flatMap((row) =>
    // `reasons` is keyed by just these metrics.
    (Object.entries(row.reasons) as readonly (readonly [ComparedMetric, string])[]).map(
      ([metric, reason]) => `No ${metricLabels[metric]}: ${reason}`,
    ),
  );
  return [...new Set(reasons)].flatMap((reason) => marked(`${missing} `, reason, width));
}

function legend({ comparison }: ComparisonPage): string {
  const { industry, reference } = comparison;
  const of = industryLabels[reference.industry];
  const whose =
    industry === null
      ? 'The scenario names no industry, and each profile fills in what it leaves open; they are told apart from ' +
        `${of}, in the middle by NPV.`
      : `${ownMark.trim()} is the scenario’s own industry.`;
  return (
    `${whose} NPV: net present value, all benefits. Cash only: cash benefits less all costs. Ratio: benefits over ` +
    'costs, in present values. Payback: discounted, in months from approval. Inputs: how many have another figure ' +
    `than under ${of}.`
  );
}
