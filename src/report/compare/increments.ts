import type { Alternatives, AlternativeStep, Increment } from '../../answer/compare/comparison.js';
import type { Decimal } from '../../decimal.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import { missing } from '../figures.js';
import { internalRateText } from '../metric-figures.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { printed, right, tableOf } from '../table.js';
import { calledIn, letterOf, moneyFor } from './scenarios.js';

/** What each scenario has more than the base. */
export function incrementsSection(page: ScenariosPage): Section {
  const { comparison, figures } = page;
  const { differences } = comparison;
  if (differences.length === 0) return [];
  const money = moneyFor(
    page,
    differences.flatMap(({ metrics, cashOnly, treasury }) => [
      ...[metrics.npv, metrics.presentValueCost, metrics.presentValueBenefit],
      ...[cashOnly.npv, treasury.npv],
    ]),
  );
  const labelOf = ({ from, to }: Increment): string => `${letterOf(comparison, to)} less ${letterOf(comparison, from)}`;
  const table = tableOf(differences, (difference) => ({ label: labelOf(difference) }), [
    right('NPV', ({ metrics }) => money(metrics.npv)),
    right('IRR', ({ metrics }) => internalRateText(metrics.irr, figures)),
    right('Costs', ({ metrics }) => money(metrics.presentValueCost)),
    right('Benefits', ({ metrics }) => money(metrics.presentValueBenefit)),
    right('Cash benefits', ({ cashOnly }) => money(cashOnly.npv)),
    right('Treasury', ({ treasury }) => money(treasury.npv)),
  ]);
  const note =
    'Differences of present values; Cash benefits and Treasury: of the net present values of those views. The IRR is that ' +
    'of the flows of the one less those of the other.';
  return printed({ heading: 'INCREMENTS', ...table, notes: [note] }, page);
}

/** The ways to go in order of what they cost, each against the best of the cheaper ones. */
export function alternativesSection(page: ScenariosPage): Section {
  const { comparison, figures, palette, width } = page;
  const { alternatives } = comparison;
  if (alternatives === null) return [];
  const { inOrderOfCost: steps } = alternatives;
  const npvOf = ({ increment, npv }: AlternativeStep): Decimal => increment?.metrics.npv ?? npv;
  const irrOf = ({ name, increment }: AlternativeStep): InternalRate | undefined =>
    increment?.metrics.irr ?? comparison.scenarios.find((each) => each.name === name)?.metrics.irr;
  const money = moneyFor(
    page,
    steps.flatMap((step) => [step.presentValueCost, step.npv, npvOf(step)]),
  );
  const labelOf = ({ name, alternative }: AlternativeStep): string => `${letterOf(comparison, name)} ${alternative}`;
  const table = tableOf(steps, (step) => ({ label: labelOf(step) }), [
    right('Costs', ({ presentValueCost }) => money(presentValueCost)),
    right('NPV', ({ npv }) => money(npv)),
    right('against', ({ increment }) => (increment === null ? 'nothing' : letterOf(comparison, increment.from))),
    right('more NPV', (step) => money(npvOf(step))),
    right('IRR', (step) => {
      const irr = irrOf(step);
      return irr === undefined ? missing : internalRateText(irr, figures);
    }),
    right('worth it', ({ isWorthItsCost }) => (isWorthItsCost ? 'yes' : 'no')),
  ]);
  return [
    palette.heading('ALTERNATIVES, IN ORDER OF COST'),
    ...(steps.length === 0 ? [] : printed(table, page)),
    ...wrapped(preferredText(alternatives, page), width).map(palette.heading),
    ...wrapped(stepNote, width).map(palette.faint),
  ];
}

const stepNote =
  'Doing nothing costs nothing and brings nothing: every line is told against it, so the NPV of each is what it is worth ' +
  'against doing nothing. Each is then held against the best of the cheaper ones, and is worth it if it brings more NPV.';

export function preferredText({ preferred }: Alternatives, { comparison }: ScenariosPage): string {
  return preferred === null
    ? 'By net present value: do nothing.'
    : `By net present value: ${plainText(calledIn(comparison, preferred))}.`;
}
