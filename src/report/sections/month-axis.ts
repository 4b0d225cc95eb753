const mostTicks = 8;

/** A line of ticks, and the months under them. */
export function monthAxis(horizonMonths: number, columns: number): readonly string[] {
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => horizonMonths / months <= mostTicks) ?? horizonMonths;
  const ticks = Array.from({ length: Math.floor(horizonMonths / step) + 1 }, (_, index) => index * step);
  const columnOf = (month: number): number => Math.round((month / horizonMonths) * (columns - 1));
  const axis = Array.from({ length: columns }, () => '─');
  let months = '';
  for (const month of ticks) {
    axis[columnOf(month)] = '┴';
    const label = String(month);
    const start = Math.min(columnOf(month), columns - label.length);
    // Where two would touch, the tick stands alone.
    if (months === '' || start > months.length) months = months.padEnd(start) + label;
  }
  return [`└${axis.join('')}`, ` ${months}`];
}
