import type { Expression, Input, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product } from '../formula/operations.js';
import { addedUp } from '../formula/vocabulary.js';
import { benefitIn, type View } from './returns.js';
import type { Shape } from './shape.js';
import type { StatementLine } from './statement.js';

/** How a line is treated for tax; without any of both it counts whole, and in the year in which it is paid. */
export interface TaxedAs {
  readonly deductibleShare?: Input<'1'>;
  /** Over which it is written off. */
  readonly writtenOffMonths?: Input<'month'>;
}

/** What of a view counts for tax, by month. */
export interface CountedForTax {
  readonly benefit: Line<'money/month'>;
  readonly expensed: Line<'money/month'>;
  /** In the month in which it is paid: what is written off over the same number of months together. */
  readonly capitalised: readonly { readonly months: Input<'month'>; readonly paid: Line<'money/month'> }[];
}

/**
 * The part of each line that counts for tax, added up by what becomes of it.
 *
 *     counted = amount · share that counts
 */
export function countedForTax(
  view: View,
  { shape, statement }: { readonly shape: Shape; readonly statement: readonly StatementLine[] },
  treatmentOf: (line: StatementLine) => TaxedAs,
): CountedForTax {
  const named = (id: string, label: string, terms: readonly Expression<'money/month'>[]): Line<'money/month'> =>
    line('money/month', {
      id: `tax.${view}.${id}`,
      label,
      formula: addedUp<'money/month'>('money/month', terms),
    });
  const counted = (amount: Expression<'money/month'>, { deductibleShare }: TaxedAs): Expression<'money/month'> =>
    deductibleShare === undefined ? amount : product(amount, deductibleShare);
  const benefits = statement.filter(({ side }) => side === 'benefit');
  const gained = benefitIn(view, shape, benefits);
  const costs = statement
    .filter(({ side, nature }) => side === 'cost' && (view !== 'treasury' || nature === 'cash'))
    .map((each) => ({ each, treated: treatmentOf(each) }));
  const writeOffs = new Map<string, { months: Input<'month'>; terms: Expression<'money/month'>[] }>();
  for (const { each, treated } of costs) {
    const { writtenOffMonths: months } = treated;
    if (months === undefined) continue;
    const terms = writeOffs.get(months.path)?.terms ?? [];
    writeOffs.set(months.path, { months, terms: [...terms, counted(each.line, treated)] });
  }
  return {
    benefit: named(
      'benefit',
      'Benefits that count for tax',
      gained.map((amount, place) => counted(amount, benefits[place] === undefined ? {} : treatmentOf(benefits[place]))),
    ),
    expensed: named(
      'expensed',
      'Costs expensed in the month in which they are paid',
      costs
        .filter(({ treated }) => treated.writtenOffMonths === undefined)
        .map(({ each, treated }) => counted(each.line, treated)),
    ),
    capitalised: [...writeOffs.values()].map(({ months, terms }) => {
      const [, treatment = ''] = months.path.split('.');
      return { months, paid: named(`capitalised.${treatment}`, `Capitalised: ${treatment}`, terms) };
    }),
  };
}
