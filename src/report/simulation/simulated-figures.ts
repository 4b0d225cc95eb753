import type { QuantileName, RiskAdjusted, SimulatedFigure, SimulatedMetric } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import type { Section, SimulationPage } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { columnTable, plainRow, type TableColumn } from '../table.js';

interface Row {
  readonly label: string;
  readonly figure: SimulatedFigure;
  readonly write: (value: Decimal) => string;
}

const shown: readonly QuantileName[] = ['p10', 'p50', 'p90'];
const missing = '–';

const labels: Readonly<
  Record<SimulatedMetric, readonly [label: string, kind: 'money' | 'share' | 'ratio' | 'months']>
> = {
  npv: ['Net present value', 'money'],
  cashOnlyNpv: ['… cash only', 'money'],
  treasuryNpv: ['… treasury', 'money'],
  roi: ['Return on investment', 'share'],
  benefitCostRatio: ['Benefit-cost ratio', 'ratio'],
  paybackMonths: ['Payback, months', 'months'],
  discountedPaybackMonths: ['Discounted payback', 'months'],
  totalCost: ['Total cost', 'money'],
  totalBenefit: ['Total benefit', 'money'],
  peakFunding: ['Peak funding need', 'money'],
};

/** Every figure with its band: eight of ten cases lie between P10 and P90. */
export function simulatedFiguresSection(page: SimulationPage): Section {
  const { simulation, figures, palette, width } = page;
  const writers = { money: figures.shortMoney, share: figures.share, ratio: figures.ratio, months: figures.months };
  // The keys of `labels` are just the metrics.
  const metrics = Object.entries(labels) as readonly (readonly [SimulatedMetric, (typeof labels)[SimulatedMetric]])[];
  const rows: readonly Row[] = [
    ...metrics.map(([metric, [label, kind]]) => ({ label, figure: simulation.metrics[metric], write: writers[kind] })),
    ...Object.entries(simulation.lines).map(([id, figure]) => ({
      label: `${plainText(id)}, present value`,
      figure,
      write: writers.money,
    })),
  ];
  const column = (heading: string, valueOf: (row: Row) => Decimal | number | null): TableColumn => ({
    heading,
    aligned: 'right',
    cells: rows.map((row) => {
      const value = valueOf(row);
      return value === null ? missing : row.write(new Decimal(value));
    }),
  });
  const columns = [
    column('likely', ({ figure }) => figure.likely),
    ...shown.map((name) => column(name.toUpperCase(), ({ figure }) => figure.quantiles[name])),
    column('mean', ({ figure }) => (figure.never > 0 ? null : figure.mean)),
    column('± error', ({ figure: { never, standardError } }) =>
      never > 0 || standardError.kind !== 'known' ? null : standardError.value,
    ),
  ];
  const plain = { mark: '', paint: (text: string) => text };
  return [
    palette.heading('HOW SURE'),
    ...columnTable(
      { rows: rows.map(({ label }) => ({ ...plain, label })), columns, paintHeading: palette.heading },
      width,
    ),
    ...[...wrapped(legend, width), ...neverLines(rows, page), ...undefinedLines(rows, width)].map(palette.faint),
  ];
}

const legend =
  'Likely: every input at its likely figure. P10 and P90: one in ten cases lies below and one above. Mean: over all ' +
  'cases, with what chance may have put it off by. –: there is none.';

/** What does not come in every case has no mean, and its late quantiles are missing. */
const neverLines = (rows: readonly Row[], { figures, width }: SimulationPage): readonly string[] =>
  rows.flatMap(({ label, figure: { never } }) =>
    never === 0 ? [] : wrapped(`${label}: never comes in ${figures.share(new Decimal(never))} of the cases.`, width),
  );

/** A sample without a figure is told, with what it was drawn from, and averaged into nothing. */
const undefinedLines = (rows: readonly Row[], width: number): readonly string[] =>
  rows.flatMap(({ label, figure: { undefinedCount, undefinedAt } }) => {
    if (undefinedCount === 0) return [];
    const inputs = Object.entries(undefinedAt ?? {}).map(([path, value]) => `${path} ${String(value)}`);
    return wrapped(`${label}: no figure in ${undefinedCount} samples, first with ${inputs.join(', ')}.`, width);
  });

/** The net present value after both ways of caution side by side, where the scenario takes the other one too. */
export function cautionsSection({ simulation, figures, palette, width }: SimulationPage): Section {
  const { riskAdjusted, metrics } = simulation;
  if (riskAdjusted === null) return [];
  const { mean, quantiles } = metrics.npv;
  const { npv, npvWithoutIt } = riskAdjusted;
  const rows: readonly (readonly [label: string, value: Decimal | number | null])[] = [
    ['With risk adjustment, inputs at their likely figures', npv],
    ['With neither: no adjustment, inputs at their likely figures', npvWithoutIt],
    ['With ranges, no adjustment: mean', mean],
    ['… P10', quantiles.p10],
    ['… P50', quantiles.p50],
    ['… P90', quantiles.p90],
  ];
  const cells = rows.map(([, value]) => (value === null ? '–' : figures.shortMoney(new Decimal(value))));
  return [
    palette.heading('TWO WAYS OF CAUTION'),
    ...columnTable(
      {
        rows: rows.map(([label]) => plainRow(label)),
        columns: [{ heading: 'NPV', cells, aligned: 'right' }],
        paintHeading: palette.heading,
      },
      width,
    ),
    ...wrapped(`${cautionText(riskAdjusted)} ${onceOnly}`, width).map(palette.faint),
  ];
}

const onceOnly =
  'Ranges and risk adjustments hold the same doubt, so it is taken once: in the samples, and in all that is told of ' +
  'them, the adjustments are set to nothing.';

/** What a value after risk adjustment says beside the simulated ones. */
function cautionText({ place }: RiskAdjusted): string {
  switch (place) {
    case 'below-p10':
      return 'The risk-adjusted value lies below the P10: it is more cautious than nine cases in ten.';
    case 'between-p10-and-p50':
      return 'The risk-adjusted value lies between the P10 and the P50, as a cautious value should.';
    case 'above-p50':
      return 'The risk-adjusted value lies above the P50: more than half of the cases are worse, so it is not cautious enough.';
    default:
      return place satisfies never;
  }
}
