import type { Expression } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, product, sum } from '../../formula/operations.js';
import { addedUp, allAt } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, share } from '../fields.js';
import { isGiven } from '../shape.js';
import { capacity, cash, cost } from '../statement.js';
import { infrastructureGroup } from './platform.js';
import { setupGroup, setupWorkOf } from './setup.js';

/** A platform that is set up once is not set up for good: versions end, hardware is written off, vendors change. */
export const refreshGroup = group(
  'refresh',
  'Platform refresh',
  {
    everyYears: amount('year', { label: 'Years after which the platform is renewed', lowest: '1', highest: '50' }),
    share: share({
      label: 'Part of set-up, outside help and purchases that falls due again',
      default: { assumption: 'refreshShare' },
    }),
  },
  { foundBy: 'agree', isOnlyIfTold: true },
);

const refresh = refreshGroup.inputs;
const monthsOfYear = constant('12', 'month/year', 'Months in a year');

/** Each refresh at once, every so many years after go-live, as far as the horizon reaches. */
export const refreshCosts = cost({
  inputs: refreshGroup,
  heading: 'Running the platform',
  ownership: 'people',
  prices: 'infrastructure',
  lines: (basis) => {
    const { shape, adoption, labour } = basis;
    const times = Array.from({ length: Math.floor(shape.horizonMonths / 12) }, (_, place) => {
      const after = product(refresh.everyYears, monthsOfYear, constant(String(place + 1)));
      const moment = line('month', {
        id: `refresh.${String(place + 1)}`,
        label: `Refresh ${String(place + 1)} of the platform`,
        formula: sum<'month'>(adoption.goLive, after),
      });
      return allAt(moment);
    });
    const due = addedUp<'1/month'>('1/month', times);
    const { consultingDays, consultingDayRate } = setupGroup.inputs;
    const bought: readonly Expression<never>[] = isGiven(shape, setupGroup.paths.consultingDayRate)
      ? [product(consultingDays, consultingDayRate)]
      : [];
    const purchased = isGiven(shape, infrastructureGroup.paths.purchase) ? [infrastructureGroup.inputs.purchase] : [];
    const invoices = line('money', {
      id: 'refreshInvoices',
      label: 'Outside help and purchases',
      formula: addedUp<'money'>('money', [...bought, ...purchased]),
    });
    const hours = line('money/month', {
      id: 'refreshHours',
      label: 'Platform refresh, own hours',
      formula: product(setupWorkOf(basis), refresh.share, due, labour.wageIndex),
    });
    const paid = line('money/month', {
      id: 'refreshPaid',
      label: 'Platform refresh: outside help and purchases',
      formula: product(invoices, refresh.share, due),
    });
    const isPaid = bought.length + purchased.length > 0;
    return [capacity(hours), ...(isPaid ? [cash(paid, { ownership: 'infrastructure', taxed: 'purchases' })] : [])];
  },
});
