import type { Bridge, Decimal } from 'mlops-roi';
import { known, labelText, type View } from '../view.js';
import { barRows } from './bar-rows.js';
import type { Chart } from './chart.js';
import { gathered, waterfall, type Step } from './waterfall.js';

export interface ComparedBridge {
  readonly bridge: Bridge;
  readonly from: { readonly name: string; readonly npv: Decimal };
  readonly to: { readonly name: string; readonly npv: Decimal };
}

const mostCauses = 10;

/** What makes the net present value of one scenario that of another. */
export function comparisonBridgeChart({ bridge, from, to }: ComparedBridge, view: View): Chart {
  const { say } = view;
  const whole = (amount: number): string => known(amount, view.wholeMoney);
  const levelOf = ({ name, npv }: ComparedBridge['from']): Step => ({
    label: name,
    amount: npv.toNumber(),
    isLevel: true,
  });
  const causes = bridge.causes.map(({ labels, npv }): Step => ({
    label: labels
      .map((label) => labelText(label, say))
      .reduce((one, other) => say('{one} with {other}', { one, other })),
    amount: npv.toNumber(),
  }));
  const [first, last] = [levelOf(from), levelOf(to)];
  const steps = [first, ...gathered(causes, mostCauses, say('Other causes')), last];
  const largest = causes.find(({ amount }) => amount !== 0);
  const figures = { from: from.name, to: to.name, first: whole(first.amount), last: whole(last.amount) };
  return {
    id: 'comparison',
    title: say('What makes the difference'),
    summary:
      largest === undefined
        ? say(
            'Nothing makes a difference between “{from}” and “{to}”: both have a net present value of {last}.',
            figures,
          )
        : say(
            'The net present value goes from {first} in “{from}” to {last} in “{to}”; what matters most is {cause} with {amount}.',
            {
              ...figures,
              cause: largest.label,
              amount: whole(largest.amount),
            },
          ),
    ...barRows(waterfall(steps, view), view, { id: 'comparison', isChained: true }),
    table: {
      columns: [say('Cause'), say('Net present value')],
      rows: [first, ...causes, last].map(({ label, amount }) => [label, whole(amount)]),
    },
  };
}
