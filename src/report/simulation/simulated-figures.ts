import type { QuantileName, SimulatedFigure, SimulatedMetric, Simulation } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { metricWriter } from '../metric-figures.js';
import type { Section, SimulationPage } from '../page.js';
import { plainText } from '../plain-text.js';
import { printed, right, tableOf } from '../table.js';
import { baseCaseSentence } from '../base-case.js';

/** A simulated figure by its name. */
interface Named {
  readonly label: string;
  readonly figure: SimulatedFigure;
  readonly write: (value: Decimal | number | null) => string;
}

const shown: readonly QuantileName[] = ['p10', 'p50', 'p90'];

const labels: Readonly<Record<SimulatedMetric, string>> = {
  npv: 'Net present value',
  cashOnlyNpv: '… cash benefits only',
  treasuryNpv: '… treasury',
  roi: 'Return on investment',
  benefitCostRatio: 'Benefit-cost ratio',
  paybackMonths: 'Payback, months',
  discountedPaybackMonths: 'Discounted payback',
  totalCost: 'Total cost',
  totalBenefit: 'Total benefit',
  peakFunding: 'Peak funding need',
};

/** Every figure with its band: eight of ten cases lie between P10 and P90. */
export function simulatedFiguresSection(page: SimulationPage): Section {
  const { simulation, figures } = page;
  const named: readonly Named[] = [
    // The keys of `labels` are just the metrics.
    ...(Object.keys(labels) as readonly SimulatedMetric[]).map((metric) => ({
      label: labels[metric],
      figure: simulation.metrics[metric],
      write: metricWriter(metric, figures),
    })),
    ...Object.entries(simulation.lines).map(([id, figure]) => ({
      label: `${plainText(id)}, present value`,
      figure,
      write: metricWriter('npv', figures),
    })),
  ];
  const table = tableOf(named, ({ label }) => ({ label }), [
    right(simulation.baseCase, ({ figure, write }) => write(figure.expected)),
    ...shown.map((name) => right<Named>(name.toUpperCase(), ({ figure, write }) => write(figure.quantiles[name]))),
    right('mean', ({ figure, write }) => write(figure.never > 0 ? null : figure.mean)),
    right('± error', ({ figure: { never, standardError }, write }) =>
      write(never > 0 || standardError.kind !== 'known' ? null : standardError.value),
    ),
  ]);
  const notes = [
    `${baseCaseSentence[simulation.baseCase]} ${legend}`,
    ...capNotes(simulation),
    ...named.flatMap((each) => neverNotes(each, page)),
    ...named.flatMap(undefinedNotes),
  ];
  return printed({ heading: 'HOW SURE', ...table, notes }, page);
}

const legend =
  'P10 and P90: one in ten cases lies below and one above. Mean: over all ' +
  'cases, with what chance may have put it off by. –: there is none.';

/** From here on, as a share of the costs, it is worth a sentence why the headline lies above the mean of the cases. */
const noticed = 0.03;

/**
 * Hours are freed once, losses avoided once, and no more hires spared than were planned: a good case lies less far above the
 * expected one than a bad case below it.
 */
function capNotes({ baseCase, metrics }: Simulation): readonly string[] {
  const isFar = ({ expected, mean }: SimulatedFigure): boolean =>
    (expected?.toNumber() ?? Number.NaN) - (mean ?? Number.NaN) > noticed * (metrics.totalCost.mean ?? Number.NaN);
  if (baseCase !== 'expected') return [];
  if (isFar(metrics.npv))
    return [
      'The mean of the cases is lower than the expected figure: hours can be freed and losses avoided only once, and ' +
        'that cuts the best cases.',
    ];
  return isFar(metrics.cashOnlyNpv) || isFar(metrics.treasuryNpv)
    ? [
        'Of cash the mean of the cases is lower than the expected figure: what is spared on people and contracts grows ' +
          'less in the good cases than it shrinks in the bad ones, and hours that turn out as more count there, while ' +
          'freed ones do not.',
      ]
    : [];
}

/** What does not come in every case has no mean, and its late quantiles are missing. */
const neverNotes = ({ label, figure: { never } }: Named, { figures }: SimulationPage): readonly string[] =>
  never === 0 ? [] : [`${label}: never comes in ${figures.share(new Decimal(never))} of the cases.`];

/** A sample without a figure is told, with what it was drawn from, and averaged into nothing. */
function undefinedNotes({ label, figure: { undefinedCount, undefinedAt } }: Named): readonly string[] {
  if (undefinedCount === 0) return [];
  const inputs = Object.entries(undefinedAt ?? {}).map(([path, value]) => `${path} ${String(value)}`);
  return [`${label}: no figure in ${countOf(undefinedCount, 'samples')}, first with ${inputs.join(', ')}.`];
}
