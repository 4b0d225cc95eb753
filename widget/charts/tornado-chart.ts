import type { Sensitivity, Swing } from 'mlops-roi';
import { inputText, known, labelText, type View } from '../view.js';
import { headlineText } from '../base-case.js';
import { type BarRow, barRows, type RowBar } from './bar-rows.js';
import type { Chart } from './chart.js';

const mostRows = 10;

/** How far each input moves the net present value within its range, one at a time, the widest first. */
export function tornadoChart(
  { swings, expected, baseCase }: Pick<Sensitivity, 'swings' | 'expected' | 'baseCase'>,
  view: View,
): Chart {
  const { say } = view;
  const sorted = swings.filter(({ swing }) => swing > 0).toSorted((a, b) => b.swing - a.swing);
  const middle = expected ?? 0;
  const rows = sorted.slice(0, mostRows).map((swing) => rowOf(swing, middle, view));
  const [widest] = sorted;
  const drawn = barRows(rows, view, {
    id: 'tornado',
    guide: { at: middle, text: headlineText(known(expected, view.money), baseCase, view) },
  });
  return {
    id: 'tornado',
    title: say('What moves the value most'),
    summary:
      widest === undefined
        ? say('No input with a range moves the net present value.')
        : say('{spoken} Every other input moves it less.', { spoken: spokenOf(widest, view) }),
    ...drawn,
    table: {
      columns: [
        say('Input'),
        say('Low'),
        say('Likely'),
        say('Expected'),
        say('High'),
        say('Value at low'),
        say('Value at high'),
      ],
      rows: sorted.map((swing) => [
        labelText(swing.label, say),
        ...[swing.low, swing.likely, swing.value, swing.high].map((figure) =>
          inputText(figure.toNumber(), swing.unit, view),
        ),
        known(swing.atLow, view.wholeMoney),
        known(swing.atHigh, view.wholeMoney),
      ]),
    },
  };
}

function rowOf(swing: Swing, middle: number, view: View): BarRow {
  const { atLow, atHigh } = swing;
  const isSameSide = atLow !== null && atHigh !== null && (atLow - middle) * (atHigh - middle) > 0;
  const bar = (to: number | null, end: 'low' | 'high'): readonly RowBar[] =>
    to === null
      ? []
      : [
          {
            from: middle,
            to,
            look: end === 'low' ? 'cash' : 'benefit',
            isHatched: end === 'low',
            text: view.say(end === 'low' ? 'low {amount}' : 'high {amount}', { amount: known(to, view.money) }),
            ...(isSameSide ? { half: end === 'low' ? 'upper' : 'lower' } : {}),
          },
        ];
  return {
    label: labelText(swing.label, view.say),
    spoken: spokenOf(swing, view),
    bars: [...bar(atLow, 'low'), ...bar(atHigh, 'high')],
  };
}

const spokenOf = ({ label, unit, low, high, atLow, atHigh }: Swing, view: View): string =>
  view.say('{label}: from {low} to {high} the net present value goes from {atLow} to {atHigh}.', {
    label: labelText(label, view.say),
    low: inputText(low.toNumber(), unit, view),
    high: inputText(high.toNumber(), unit, view),
    atLow: known(atLow, view.money),
    atHigh: known(atHigh, view.money),
  });
