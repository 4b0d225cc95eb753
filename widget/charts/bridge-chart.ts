import type { ResultLine } from 'mlops-roi';
import { known, labelText, type View } from '../view.js';
import { barRows } from './bar-rows.js';
import type { Chart } from './chart.js';
import { gathered, waterfall, type Step } from './waterfall.js';

interface BridgedLine extends Pick<ResultLine, 'id' | 'label' | 'side'> {
  readonly presentValue: number;
}

export interface ValueBridge {
  readonly lines: readonly BridgedLine[];
  readonly npv: number;
  /** Opens the explanation of a line. */
  readonly onLine?: ((id: string) => void) | undefined;
}

const mostLines = 7;

/** From the costs over the benefits to the net present value, line by line. */
export function bridgeChart({ lines, npv, onLine }: ValueBridge, view: View): Chart {
  const { say } = view;
  const stepsOf = (side: ResultLine['side']): readonly Step[] =>
    lines
      .filter((line) => line.side === side)
      .map(({ id, label, presentValue }) => ({
        label: labelText(label, say),
        amount: side === 'cost' ? -presentValue : presentValue,
        line: id,
      }));
  const [costs, benefits] = [stepsOf('cost'), stepsOf('benefit')];
  const shown = [
    gathered(costs, mostLines, say('Other costs')),
    gathered(benefits, mostLines, say('Other benefits')),
  ] as const;
  const net: Step = { label: say('Net present value'), amount: npv, isLevel: true };
  const rows = waterfall([...shown[0], ...shown[1], net], view);
  const whole = (amount: number): string => known(amount, view.wholeMoney);
  const sum = (steps: readonly Step[]): number => steps.reduce((total, { amount }) => total + amount, 0);
  const drawn = barRows(rows, view, { id: 'bridge', isChained: true, onPick: onLine });
  return {
    id: 'bridge',
    title: say('From costs to net value'),
    summary: say('In present values, costs of {cost} and benefits of {benefit} make a net value of {npv}.', {
      cost: whole(-sum(costs)),
      benefit: whole(sum(benefits)),
      npv: whole(net.amount),
    }),
    ...drawn,
    table: {
      columns: [say('Line'), say('Present value')],
      rows: [...costs, ...benefits, net].map(({ label, amount }) => [label, whole(amount)]),
    },
  };
}
