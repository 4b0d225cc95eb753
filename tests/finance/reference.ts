import { readFileSync } from 'node:fs';
import { Decimal } from '../../src/decimal.js';

/** A published case, with everything that says where it comes from. */
export interface Reference {
  readonly id: string;
  readonly fn?: string;
  readonly source: { readonly title: string; readonly url: string | null };
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance?: Tolerance;
  readonly recomputed?: Readonly<Record<string, unknown>>;
  readonly tags?: readonly string[];
  readonly note: string;
}

export type Tolerance = { readonly relative: string } | { readonly absolute: string };

/** The cases of one file of tests/references. */
export function references(file: string): readonly Reference[] {
  const text = readFileSync(new URL(`../references/${file}`, import.meta.url), 'utf8');
  // The files are our own, and a case that lacks something fails its test.
  return (JSON.parse(text) as { readonly cases: readonly Reference[] }).cases;
}

/** Whether a figure is the published one, as far as its printed digits tell; without a tolerance, to the last of them. */
export function isAsPublished(figure: Decimal, published: string, tolerance: Tolerance | undefined): boolean {
  const difference = figure.minus(published).abs();
  if (tolerance === undefined) return difference.lessThanOrEqualTo(unitOfLastDecimal(published).div(2));
  if ('relative' in tolerance)
    return difference.lessThanOrEqualTo(new Decimal(published).abs().times(tolerance.relative));
  return difference.lessThanOrEqualTo(absoluteTolerance(tolerance.absolute, published));
}

/** Whether a figure is the recomputed one to fifteen digits, of which nothing is left where it is nothing. */
export const isAsRecomputed = (figure: Decimal, recomputed: string): boolean => {
  const exact = new Decimal(recomputed);
  return figure
    .minus(exact)
    .abs()
    .lessThanOrEqualTo(
      exact
        .abs()
        .times('1e-15')
        .plus(exact.isZero() ? '1e-25' : 0),
    );
};

function absoluteTolerance(words: string, published: string): Decimal {
  if (words === 'half a unit of the last decimal') return unitOfLastDecimal(published).div(2);
  if (words === '1 unit in the last published decimal') return unitOfLastDecimal(published);
  const decimals = /^half a unit of decimal (\d+)$/.exec(words)?.[1];
  return decimals === undefined ? new Decimal(words) : new Decimal(10).pow(-Number(decimals)).div(2);
}

const unitOfLastDecimal = (published: string): Decimal => new Decimal(10).pow(-new Decimal(published).decimalPlaces());
