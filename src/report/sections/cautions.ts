import type { RiskAdjusted } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import { columnTable, plainRow } from '../column-table.js';
import type { Section } from '../page.js';
import type { SimulationPage } from '../simulation-page.js';
import { wrapped } from '../wrapped.js';

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

export const onceOnly =
  'Ranges and risk adjustments hold the same doubt, so it is taken once: in the samples, and in all that is told of ' +
  'them, the adjustments are set to nothing.';

/** What a value after risk adjustment says beside the simulated ones. */
export function cautionText({ place }: RiskAdjusted): string {
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
