import type { Contribution, Simulation } from 'mlops-roi';
import { known, labelText, type View } from '../view.js';
import { barRows, type BarRow } from './bar-rows.js';
import type { Chart } from './chart.js';

const mostRows = 8;

/** What it would be worth to know an input exactly before deciding, against what chance alone would show. */
export function measureFirstChart(
  { contributions, noise }: Pick<Simulation, 'contributions' | 'noise'>,
  view: View,
): Chart {
  const { say } = view;
  const floor = noise.perfectInformation;
  const worthOf = ({ perfectInformation }: Contribution): string => known(perfectInformation, view.wholeMoney);
  // In their order: what decides first, as in the verdict. Bars of nothing show nothing: the sentence and the table do.
  const shown = contributions.filter((each) => each.perfectInformation > 0).slice(0, mostRows);
  const rows = shown.map((each): BarRow => {
    const isNoise = !(each.perfectInformation > floor);
    const figures = { label: labelText(each.label, say), amount: worthOf(each) };
    return {
      label: figures.label,
      value: known(each.perfectInformation, view.money),
      spoken: isNoise
        ? say('{label}: {amount}, no more than chance alone would show.', figures)
        : say('{label}: to know it exactly would be worth {amount}.', figures),
      bars: [{ from: 0, to: each.perfectInformation, look: isNoise ? 'faint' : 'benefit', isHatched: isNoise }],
      ...(isNoise ? { tone: 'faint' } : {}),
    };
  });
  const first = contributions.find((each) => each.perfectInformation > floor) ?? contributions[0];
  return {
    id: 'measure-first',
    title: say('What to measure first'),
    summary: summaryOf(first, floor, view),
    ...barRows(rows, view, {
      id: 'measure-first',
      guide: { at: floor, text: say('chance: {amount}', { amount: known(floor, view.money) }) },
    }),
    table: {
      columns: [say('Input'), say('Worth knowing'), say('Share of the variance'), say('More than chance')],
      rows: contributions.map((each) => [
        labelText(each.label, say),
        worthOf(each),
        known(each.firstOrder, view.share),
        each.perfectInformation > floor ? say('yes') : say('no'),
      ]),
    },
  };
}

function summaryOf(first: Contribution | undefined, floor: number, { say, ...view }: View): string {
  if (first === undefined) return say('No input is in doubt: there is nothing to measure.');
  if (!(first.perfectInformation > floor))
    return say(
      'Measuring more would not pay: no input shows more than chance alone would, and knowing it would hardly change the decision.',
    );
  return say(
    '{label} first: to know it exactly before deciding would be worth {amount} on average, where chance alone would show {floor}.',
    {
      label: labelText(first.label, say),
      amount: known(first.perfectInformation, view.money),
      floor: known(floor, view.money),
    },
  );
}
