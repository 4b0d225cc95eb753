import { nothing, svg } from 'lit';
import type { SimulatedFigure, Simulation } from 'mlops-roi';
import { inPixels, scaleOver } from 'mlops-roi/page';
import { known, type View } from '../view.js';
import { headlineText } from '../base-case.js';
import { baseAxis, ticksWithRoom, type Plot } from './axis.js';
import type { Chart } from './chart.js';
import { flags } from './flags.js';
import { fillOf, hatch } from './shapes.js';
import { legend, swatchHeight, swatchWidth, type LegendItem } from './legend.js';
import { markOf } from './marks.js';
import { between, sidesOf, within } from './sides.js';

export interface Distribution {
  readonly npv: Pick<SimulatedFigure, 'expected' | 'quantiles' | 'histogram'>;
  readonly baseCase: Simulation['baseCase'];
  /** Probability of a net present value below nothing. */
  readonly loss: number;
  readonly samples: number;
}

const id = 'distribution';

/** How often the net present value falls where, losses hatched. */
export function distributionChart({ npv, baseCase, loss, samples }: Distribution, view: View): Chart {
  const { say } = view;
  const { from, width: step, counts, before, after } = npv.histogram;
  const { p10, p50, p90 } = npv.quantiles;
  const headline = npv.expected?.toNumber() ?? null;
  const across = within(sidesOf(view), 6, 6);
  const ends = [from, from + step * counts.length, headline].filter((figure) => figure !== null);
  const scale = scaleOver(ends, [across.start, across.end]);
  const key = legend(sidesOfZero(loss, view), view);
  const signs = flags(
    [
      { at: p10, text: say('P10 {amount}', { amount: known(p10, view.money) }) },
      { at: p50, text: say('P50 {amount}', { amount: known(p50, view.money) }) },
      { at: p90, text: say('P90 {amount}', { amount: known(p90, view.money) }) },
      { at: headline, text: headlineText(known(headline, view.money), baseCase, view), isStrong: true },
    ],
    scale,
    view,
    key.height,
  );
  const top = signs.bottom + 6;
  const bottom = top + Math.round(Math.min(240, Math.max(130, view.width * 0.28)));
  const plot: Plot = { across, top, bottom };
  const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
  const shareOf = (count: number): string => known(count / Math.max(1, samples), view.share);
  const bins = counts.map((count, place) => {
    const start = from + step * place;
    const range = { low: known(start, view.money), high: known(start + step, view.money) };
    return { ...between(scale.at(start), scale.at(start + step)), count, isLoss: start < 0, range };
  });
  const figures = {
    loss: known(loss, view.share),
    low: known(p10, view.fewMoney),
    high: known(p90, view.fewMoney),
    middle: known(p50, view.fewMoney),
  };
  return {
    id,
    title: say('How sure the value is'),
    summary:
      counts.length === 0
        ? say('There are no simulated cases to show.')
        : say(
            'The chance of a loss is {loss}. One case in ten lies below {low}, one in ten above {high}, half of them above {middle}.',
            figures,
          ),
    height: bottom + 24,
    drawing: svg`<defs>${hatch(id, 'bad')}</defs>${key.drawing}
      ${baseAxis(ticksWithRoom(scale, 12, view.money), plot, view)}
      ${bins.map(({ x, width, count, isLoss, range }, place) => {
        const height = inPixels(((bottom - top) * count) / most);
        const spoken = say('{low} to {high}: {share} of the cases.', { ...range, share: shareOf(count) });
        const bar = svg`<rect class=${isLoss ? 'hatched bad' : 'bar good'} fill=${isLoss ? fillOf(id, 'bad') : nothing}
          x=${x} y=${inPixels(bottom - height)} width=${Math.max(1, inPixels(width - 1))} height=${height}></rect>`;
        return markOf({ spoken, x, y: top, width, height: bottom - top }, place, bar);
      })}
      <g aria-hidden="true"><path class="zero" d="M0 ${bottom}H${view.width}"></path>${signs.drawn(bottom)}</g>`,
    table: {
      columns: [say('Net present value'), say('Share of the cases')],
      rows: [
        ...(before > 0 ? [[say('Below {amount}', { amount: known(from, view.money) }), shareOf(before)]] : []),
        ...bins.map(({ range, count }) => [say('{low} to {high}', range), shareOf(count)]),
        ...(after > 0
          ? [[say('{amount} and above', { amount: known(from + step * counts.length, view.money) }), shareOf(after)]]
          : []),
      ],
    },
  };
}

const sidesOfZero = (loss: number, { say, share }: View): readonly LegendItem[] => [
  {
    text: say('loss in {share} of the cases', { share: known(loss, share) }),
    swatch: ({ x, y }) =>
      svg`<rect class="hatched bad" fill=${fillOf(id, 'bad')} x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect>`,
  },
  {
    text: say('gain in {share}', { share: known(1 - loss, share) }),
    swatch: ({ x, y }) => svg`<rect class="bar good" x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect>`,
  },
];
