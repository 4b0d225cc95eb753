import type { Alternatives, Increment, IncrementalMetrics } from '../../answer/compare/comparison.js';
import { internalRateText } from '../metric-figures.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { columnTable, type TableColumn } from '../table.js';
import { calledIn, letterOf, missing, moneyFor, plainRow } from './scenarios.js';

/** What each scenario has more than the base. */
export function incrementsSection(page: ScenariosPage): Section {
  const { comparison, figures, palette, width } = page;
  const { differences } = comparison;
  if (differences.length === 0) return [];
  const money = moneyFor(
    page,
    differences.flatMap(({ metrics, cashOnly, treasury }) => [
      ...[metrics.npv, metrics.presentValueCost, metrics.presentValueBenefit],
      ...[cashOnly.npv, treasury.npv],
    ]),
  );
  const column = (heading: string, cellOf: (difference: Increment) => string): TableColumn => ({
    heading,
    cells: differences.map(cellOf),
    aligned: 'right',
  });
  const rows = differences.map(({ from, to }) =>
    plainRow(`${letterOf(comparison, to)} less ${letterOf(comparison, from)}`),
  );
  const columns = [
    column('NPV', ({ metrics }) => money(metrics.npv)),
    column('IRR', ({ metrics }) => internalRateText(metrics.irr, figures)),
    column('Costs', ({ metrics }) => money(metrics.presentValueCost)),
    column('Benefits', ({ metrics }) => money(metrics.presentValueBenefit)),
    column('Cash only', ({ cashOnly }) => money(cashOnly.npv)),
    column('Treasury', ({ treasury }) => money(treasury.npv)),
  ];
  const note =
    'Differences of present values; Cash only and Treasury: of the net present values of those views. The IRR is that ' +
    'of the flows of the one less those of the other.';
  return [
    palette.heading('INCREMENTS'),
    ...columnTable({ rows, columns, paintHeading: palette.heading }, width),
    ...wrapped(note, width).map(palette.faint),
  ];
}

/** The ways to go in order of what they cost, each against the best of the cheaper ones. */
export function alternativesSection(page: ScenariosPage): Section {
  const { comparison, figures, palette, width } = page;
  const { alternatives } = comparison;
  if (alternatives === null) return [];
  const { inOrderOfCost: steps } = alternatives;
  const npvOf = ({ increment, npv }: (typeof steps)[number]) => increment?.metrics.npv ?? npv;
  const irrOf = ({ name, increment }: (typeof steps)[number]): IncrementalMetrics['irr'] | undefined =>
    increment?.metrics.irr ?? comparison.scenarios.find((each) => each.name === name)?.metrics.irr;
  const money = moneyFor(
    page,
    steps.flatMap((step) => [step.presentValueCost, step.npv, npvOf(step)]),
  );
  const column = (heading: string, cellOf: (step: (typeof steps)[number]) => string): TableColumn => ({
    heading,
    cells: steps.map(cellOf),
    aligned: 'right',
  });
  const columns = [
    column('Costs', ({ presentValueCost }) => money(presentValueCost)),
    column('NPV', ({ npv }) => money(npv)),
    column('against', ({ increment }) => (increment === null ? 'nothing' : letterOf(comparison, increment.from))),
    column('more NPV', (step) => money(npvOf(step))),
    column('IRR', (step) => {
      const irr = irrOf(step);
      return irr === undefined ? missing : internalRateText(irr, figures);
    }),
    column('worth it', ({ isWorthItsCost }) => (isWorthItsCost ? 'yes' : 'no')),
  ];
  const rows = steps.map(({ name, alternative }) => plainRow(`${letterOf(comparison, name)} ${alternative}`));
  const table = steps.length === 0 ? [] : columnTable({ rows, columns, paintHeading: palette.heading }, width);
  return [
    palette.heading('ALTERNATIVES, IN ORDER OF COST'),
    ...table,
    ...wrapped(preferredText(alternatives, page), width).map(palette.heading),
    ...wrapped(stepNote, width).map(palette.faint),
  ];
}

const stepNote =
  'Doing nothing costs nothing and brings nothing: every line is told against it, so the NPV of each is what it is worth ' +
  'against doing nothing. Each is then held against the best of the cheaper ones, and is worth it if it brings more NPV.';

function preferredText({ preferred }: Alternatives, { comparison }: ScenariosPage): string {
  return preferred === null
    ? 'By net present value: do nothing.'
    : `By net present value: ${plainText(calledIn(comparison, preferred))}.`;
}
