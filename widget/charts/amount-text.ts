import type { View } from '../view.js';

/** A figure as `write` writes it, and a dash where there is none. */
export const known = (figure: number | null | undefined, write: (figure: number) => string): string =>
  typeof figure === 'number' && Number.isFinite(figure) ? write(figure) : '–';

/** A figure of an input, by its unit: “28”, “40%”, “$135”. */
export function inputText(figure: number, unit: string, view: View): string {
  const [quantity] = unit.split(/[ /]/);
  if (quantity === 'money') return known(figure, view.money);
  return known(figure, quantity === 'share' ? view.share : view.number);
}
