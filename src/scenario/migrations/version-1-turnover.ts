import { Decimal, zero } from '../../decimal.js';
import { text } from '../../say.js';
import type { Finding } from '../finding.js';
import { described, type Keyed } from '../plain-data.js';
import { likelyOf } from '../ranges/written-range.js';
import { changeTexts } from './changes.js';
import { type CarriedPart, groupIn, withGroup, without } from './written.js';

/** Months, where a file gives none. */
const usualHorizon = 36;

/**
 * Of new models, growth and life two are kept, those that count in most lines, where it makes no difference: where no
 * further model ends before the horizon does, neither after its old life nor after the one that follows.
 */
export function turnover(carried: Keyed, { data }: { readonly data: Keyed }): CarriedPart {
  const models = groupIn(carried, 'models');
  // Without a profile there was no growth unless it was told.
  const growth = models['growth'] ?? (data['industry'] === undefined && data['extends'] === undefined ? 0 : undefined);
  const isLifeTold = 'lifeMonths' in models;
  if (isLifeTold && data['extends'] !== undefined) {
    return { data: carried, changes: [], findings: [lifeOfAPart(models['lifeMonths'])] };
  }
  if (!('newPerYear' in models) || growth === undefined) return { data: carried, changes: [] };
  if (!isLifeTold && !('growth' in models)) return { data: carried, changes: [] };
  const kept = { data: withGroup(carried, 'models', { ...without(models, 'lifeMonths'), growth }), changes: [] };
  if (!isLifeTold) return kept;
  const follows = lifeThatFollows(models, growth);
  const life = likelyOf(models['lifeMonths']);
  if (life === undefined || follows === undefined) return { data: carried, changes: [] };
  if (Decimal.min(life, follows).lt(monthsOfFurtherModels(data))) {
    return { ...kept, findings: [lifeOfItsOwn(life, follows)] };
  }
  return {
    ...kept,
    changes: [{ text: changeTexts.lifeFollows.text }],
  };
}

/** Months after which a model ends where so many go live and so much is left of them as growth; 600 where all is. */
function lifeThatFollows({ newPerYear, count }: Keyed, growth: unknown): Decimal | undefined {
  const [live, all, grown] = [likelyOf(newPerYear), likelyOf(count), likelyOf(growth)];
  if (live === undefined || all === undefined || grown === undefined || all.isZero()) return undefined;
  return new Decimal(12).div(Decimal.max('0.02', live.div(all).minus(grown)));
}

/** How long those projects can be live that go live by the practice alone: no other line looked at the life of a model. */
function monthsOfFurtherModels(data: Keyed): Decimal {
  if (data['projects'] === 'off' || likelyOf(groupIn(data, 'projects')['extraShareLive'])?.isZero() === true)
    return zero;
  const months = likelyOf(data['horizonMonths']) ?? new Decimal(usualHorizon);
  return months.minus(likelyOf(groupIn(data, 'adoption')['implementationMonths']) ?? 0);
}

const lifeOfAPart = (life: unknown): Finding => ({
  at: ['models', 'lifeMonths'],
  told: {
    code: 'inconsistent',
    rule: text(
      'how long a model lives says how the estate grows now: tell it, or models.growth, beside models.newPerYear in the scenario that is extended, and take it out here',
    ),
    received: likelyOf(life)?.toString() ?? described(life),
  },
});

const lifeOfItsOwn = (life: Decimal, follows: Decimal): Finding => ({
  at: ['models', 'lifeMonths'],
  told: {
    code: 'inconsistent',
    rule: text(
      'how long a model lives follows from new models and growth now, and here that is {follows} months: take models.lifeMonths out to keep growth as it is, or models.growth to keep the life',
    ),
    values: { follows: follows.toDecimalPlaces(1).toString() },
    received: life.toString(),
  },
});
