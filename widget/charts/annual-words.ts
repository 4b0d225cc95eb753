import type { View } from '../view.js';
import { known } from './amount-text.js';
import type { Chart } from './chart.js';

export interface Year {
  readonly year: number;
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
}

export const periodName = (year: number, { say, number }: View): string =>
  year === 0 ? say('Initial') : say('Year {year}', { year: number(year) });

export const spokenOf = ({ year, cost, benefit, net }: Year, view: View): string =>
  view.say('{period}: costs {cost}, benefits {benefit}, net {net}.', {
    period: periodName(year, view),
    cost: known(cost, view.wholeMoney),
    benefit: known(benefit, view.wholeMoney),
    net: known(net, view.wholeMoney),
  });

/** The years in words: as a whole and as a table. */
export function annualWords(years: readonly Year[], view: View): Pick<Chart, 'summary' | 'table'> {
  const { say } = view;
  const first = years.find(({ net }) => net > 0);
  const sum = (key: 'cost' | 'benefit'): string =>
    known(
      years.reduce((total, year) => total + year[key], 0),
      view.wholeMoney,
    );
  const figures = {
    cost: sum('cost'),
    benefit: sum('benefit'),
    period: first === undefined ? '' : periodName(first.year, view),
  };
  return {
    summary: say(
      first === undefined
        ? 'Costs of {cost} stand against benefits of {benefit} in all; in no year do the benefits exceed the costs.'
        : 'Costs of {cost} stand against benefits of {benefit} in all; the first period whose benefits exceed its costs: {period}.',
      figures,
    ),
    table: {
      columns: [say('Period'), say('Costs'), say('Benefits'), say('Net')],
      rows: years.map(({ year, cost, benefit, net }) => [
        periodName(year, view),
        ...[cost, benefit, net].map((amount) => known(amount, view.wholeMoney)),
      ]),
    },
  };
}
