import { svg } from 'lit';
import { diamondAt, inPixels, pathThrough, roundScaleOver } from 'mlops-roi/page';
import { known, type View } from '../view.js';
import { amountAxis, baseAxis, type Plot, roomForAmounts } from './axis.js';
import type { Chart } from './chart.js';
import { legend, type LegendItem, swatchHeight, swatchWidth } from './legend.js';
import { markOf } from './marks.js';
import { fillOf, hatch } from './shapes.js';
import { between, sidesOf, within } from './sides.js';
import { roomForAll } from './text-room.js';

const id = 'annual';
const amountCount = 5;

/** The amounts of month 0, then of each year. */
export interface PeriodAmounts {
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
}

/** What is paid and what comes back, period by period, and what is left of it. */
export function annualChart(periods: readonly PeriodAmounts[], view: View): Chart {
  const years = periods.map(({ cost, benefit, net }, year) => ({
    year,
    cost,
    benefit,
    net,
  }));
  const signs = legend(signsOf(view), view);
  const top = signs.height + 12;
  const bottom = top + Math.round(Math.min(300, Math.max(170, view.width * 0.36)));
  const figures = [0, ...years.flatMap(({ cost, benefit, net }) => [cost, benefit, net])];
  const amounts = roundScaleOver(figures, [bottom, top], amountCount);
  const ticks = amounts.ticks(amountCount);
  const across = within(sidesOf(view), roomForAmounts(ticks, view), 4);
  const plot: Plot = { across, top, bottom };
  const room = Math.abs(across.end - across.start) / Math.max(1, years.length);
  const startOf = (year: number): number => across.start + across.sign * room * year;
  const middleOf = (year: number): number => inPixels(startOf(year) + (across.sign * room) / 2);
  const barRoom = Math.min(60, room * 0.36);
  const bar = (year: number, side: -1 | 0, amount: number) => {
    const from = middleOf(year) + across.sign * barRoom * side;
    const [y, height] = [Math.min(amounts.at(amount), amounts.at(0)), Math.abs(amounts.at(amount) - amounts.at(0))];
    return { ...between(from, from + across.sign * (barRoom - 1)), y, height: inPixels(height) };
  };
  const netPath = pathThrough(years.map(({ year, net }) => [middleOf(year), amounts.at(net)]));
  const texts = periodTexts(years.length, room, view);
  return {
    id,
    title: view.say('Costs and benefits by year'),
    ...annualWords(years, view),
    height: bottom + 24,
    drawing: svg`<defs>${hatch(id, 'cost')}</defs>${signs.drawing}${amountAxis(amounts, ticks, plot, view)}
      ${baseAxis(
        texts.flatMap((text, year) => (text === '' ? [] : [{ at: middleOf(year), text }])),
        plot,
        view,
      )}
      ${years.map(({ year, cost, benefit, net }) => {
        const [paid, back] = [bar(year, -1, cost), bar(year, 0, benefit)];
        return markOf(
          {
            spoken: spokenOf({ year, cost, benefit, net }, view),
            ...between(startOf(year), startOf(year + 1)),
            y: top,
            height: bottom - top,
          },
          year,
          svg`<rect class="hatched cost" fill=${fillOf(id, 'cost')} x=${paid.x} y=${paid.y} width=${paid.width} height=${paid.height}></rect>
          <rect class="bar benefit" x=${back.x} y=${back.y} width=${back.width} height=${back.height}></rect>`,
        );
      })}
      <g aria-hidden="true"><path class="halo" d=${netPath}></path><path class="line net thin" d=${netPath}></path>
      ${years.map(({ year, net }) => svg`<path class="point net" d=${diamondAt([middleOf(year), amounts.at(net)])}></path>`)}</g>`,
  };
}

const signsOf = ({ say }: View): readonly LegendItem[] => [
  {
    text: say('Costs'),
    swatch: ({ x, y }) =>
      svg`<rect class="hatched cost" fill=${fillOf(id, 'cost')} x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect>`,
  },
  {
    text: say('Benefits'),
    swatch: ({ x, y }) =>
      svg`<rect class="bar benefit" x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect>`,
  },
  {
    text: say('Net'),
    swatch: ({ x, y }) => svg`<path class="line net thin" d="M${x} ${y + 5}h${swatchWidth}"></path>
      <path class="point net" d=${diamondAt([x + swatchWidth / 2, y + 5])}></path>`,
  },
];

/** Whole names where they fit, else the numbers of the years, else some of these. */
function periodTexts(count: number, room: number, view: View): readonly string[] {
  const names = Array.from({ length: count }, (_, year) => periodName(year, view));
  if (roomForAll(names) + 6 <= room) return names;
  const every = Math.max(1, Math.ceil(24 / room));
  return names.map((_, year) => (year % every === 0 ? view.number(year) : ''));
}

interface Year {
  readonly year: number;
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
}

const periodName = (year: number, { say, number }: View): string =>
  year === 0 ? say('Initial') : say('Year {year}', { year: number(year) });

const spokenOf = ({ year, cost, benefit, net }: Year, view: View): string =>
  view.say('{period}: costs {cost}, benefits {benefit}, net {net}.', {
    period: periodName(year, view),
    cost: known(cost, view.wholeMoney),
    benefit: known(benefit, view.wholeMoney),
    net: known(net, view.wholeMoney),
  });

/** The years in words: as a whole and as a table. */
function annualWords(years: readonly Year[], view: View): Pick<Chart, 'summary' | 'table'> {
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
