import type { Result } from 'mlops-roi';

/** The figure that a page shows outside of the calculator. */
export const inDollars = (worth: number | undefined): string =>
  worth === undefined
    ? '…'
    : new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(worth);

/** What every answer to a scenario tells. */
export interface Told {
  readonly result: Result;
}

/** What a form sends of the calculator in it. */
export function sentBy(form: HTMLFormElement): string {
  const sent = new FormData(form).get('scenario');
  return typeof sent === 'string' ? sent : '';
}
