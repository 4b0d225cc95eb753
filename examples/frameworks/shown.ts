import type { Result } from 'mlops-roi';

/** The figure that a page shows outside of the calculator. */
export const netPresentValue = ({ metrics, currency }: Result): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(Number(metrics.npv));

/** What a form sends of the calculator in it. */
export function sentBy(form: HTMLFormElement): string {
  const sent = new FormData(form).get('scenario');
  return typeof sent === 'string' ? sent : '';
}
