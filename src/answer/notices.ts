import { Decimal, sumOf, zero } from '../decimal.js';
import type { Model } from '../model/model.js';
import type { ExactReading } from '../reading/exact.js';
import type { AnswerNotice } from './notice.js';
import type { Metrics, ResultLine, Strength } from './result.js';

interface Noticed {
  readonly model: Model;
  readonly reading: ExactReading;
  readonly metrics: Metrics;
  readonly lines: readonly ResultLine[];
  readonly benefitStrength: Readonly<Record<Strength, Decimal>>;
}

const half = new Decimal('0.5');
/** Freeing more of a role's hours than this is possible, but worth a second look. */
const manyHours = new Decimal('0.25');

export const noticesOf = (noticed: Noticed): readonly AnswerNotice[] =>
  found(noticed).map((each) => Object.freeze(each));

const found = (noticed: Noticed): readonly AnswerNotice[] => [
  ...softShare(noticed),
  ...(noticed.benefitStrength.assumption.gt(half)
    ? [{ code: 'mostly-assumed', share: noticed.benefitStrength.assumption } as const]
    : []),
  ...freedHours(noticed),
  ...(noticed.metrics.irr.status === 'several'
    ? [{ code: 'several-rates', rates: noticed.metrics.irr.rates } as const]
    : []),
  ...recrossing(noticed),
];

/** The part of the benefits that is not cash, where it is more than half. */
function softShare({ lines }: Noticed): readonly AnswerNotice[] {
  const benefits = lines.filter(({ side }) => side === 'benefit');
  const all = sumOf(benefits.map(({ presentValue }) => presentValue));
  const soft = sumOf(benefits.filter(({ kind }) => kind !== 'cash').map(({ presentValue }) => presentValue));
  if (all.lte(0)) return [];
  const share = soft.div(all);
  return share.gt(half) ? [{ code: 'mostly-soft', share }] : [];
}

function freedHours({ model, reading }: Noticed): readonly AnswerNotice[] {
  return model.freedRoles.flatMap(({ role, freed, productive, cut }): readonly AnswerNotice[] => {
    const hoursCut = sumOf(reading.row(cut));
    if (hoursCut.gt(0)) return [{ code: 'hours-capped', role, hoursCut }];
    const hours = reading.figure(productive);
    const most = Decimal.max(zero, ...reading.row(freed));
    const share = hours.gt(0) ? most.div(hours) : zero;
    return share.gt(manyHours) ? [{ code: 'many-hours-freed', role, share }] : [];
  });
}

function recrossing({ model, reading }: Noticed): readonly AnswerNotice[] {
  const payback = reading.solved(model.returns.all.payback);
  return payback.status === 'paid-back' && payback.isRecrossed
    ? [{ code: 'payback-recrossed', months: payback.periods }]
    : [];
}
