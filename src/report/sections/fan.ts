import { Decimal } from '../../decimal.js';
import type { FanMonth } from '../../answer/simulate/simulation.js';
import type { Section } from '../page.js';
import type { SimulationPage } from '../simulation-page.js';
import { alignedRight, textWidth } from '../text-width.js';
import { monthAxis } from './month-axis.js';

const plotRows = 13;

/** The running total of all flows by month: the band of eight cases in ten, and the middle. */
export function fanSection({ simulation, figures, palette, width }: SimulationPage): Section {
  const { fan, horizonMonths } = simulation;
  const highest = Math.max(0, ...fan.all.map(({ p90 }) => p90));
  const lowest = Math.min(0, ...fan.all.map(({ p10 }) => p10));
  if (highest === lowest) return [];
  const money = (amount: number): string => figures.shortMoney(new Decimal(amount));
  const room = Math.max(...[highest, 0, lowest].map((amount) => textWidth(money(amount))));
  const columns = width - room - 2;
  const rowOf = (value: number): number => Math.round(((highest - value) / (highest - lowest)) * (plotRows - 1));
  const zeroRow = rowOf(0);
  const at = (column: number): FanMonth | undefined =>
    fan.all[Math.round((column / Math.max(1, columns - 1)) * (fan.all.length - 1))];
  const rows = Array.from({ length: plotRows }, (_, row) => {
    const cells = Array.from({ length: columns }, (__, column) => {
      const band = at(column);
      if (band === undefined) return ' ';
      if (rowOf(band.p50) === row) return '*';
      if (row >= rowOf(band.p90) && row <= rowOf(band.p10)) return '░';
      return row === zeroRow ? '─' : ' ';
    }).join('');
    const label = row === zeroRow ? money(0) : row === 0 ? money(highest) : row === plotRows - 1 ? money(lowest) : '';
    return `${alignedRight(label, room)} ${row === zeroRow ? '┼' : '│'}${cells}`.trimEnd();
  });
  const margin = ' '.repeat(room + 1);
  return [
    `${palette.heading('CUMULATIVE FLOW')}   * middle   ░ eight cases in ten`,
    ...rows,
    ...monthAxis(horizonMonths, columns).map((line) => margin + line),
  ];
}
