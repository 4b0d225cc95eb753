import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, minimum, product, ratio, sum } from '../../formula/operations.js';
import { monthsPerYear, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { freshnessGroup } from '../inputs/delivery.js';
import { riskAdjustmentGroup } from '../inputs/organisation.js';
import { isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';

const { decayPerMonth, decayCap } = freshnessGroup.inputs;
const oneMonth = constant('1', 'month');
const noMonths = constant('0', 'month');
const decayRate = ratio(decayPerMonth, oneMonth);

/**
 * Value lost by a model of age x since its data, added up over that age:
 *
 *     G(x) = δ · m² ÷ 2 + cap · (x − m)      m = the age at which the cap is reached, at most x; δ = 0: nothing
 */
function lossUntil(age: Expression<'month'>): Expression<'month'> {
  const growing = minimum<'month'>(age, ratio(decayCap, decayRate, age));
  const triangle = product(decayRate, growing, growing, constant('0.5'));
  return sum<'month'>(triangle, product(decayCap, difference(age, growing)));
}

/**
 * Mean share of its value that a model lacks, released every I months on data that is L months old by then:
 *
 *     (G(L + I) − G(L)) ÷ I      never released: the cap
 */
function staleness(when: 'before' | 'after', releases: Line<'release/model/year'>, lead: Line<'month'>): Line<'1'> {
  const perRelease = product(monthsPerYear, constant('1', 'release/model'));
  const interval = line('month', {
    id: `releaseInterval.${when}`,
    label: `Months between releases of a model, ${when}`,
    formula: ratio(perRelease, releases, noMonths),
  });
  const lost = difference(lossUntil(sum<'month'>(lead, interval)), lossUntil(lead));
  return line('1', {
    id: `staleness.${when}`,
    label: `Share of its value that a model lacks, ${when}`,
    formula: ratio(lost, interval, decayCap),
  });
}

/** Models that are retrained more often, on fresher data, have lost less of their value. */
export function freshnessBenefits({ shape, estate, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'freshness')) return [];
  const before = staleness('before', estate.releasesPerModelBefore, estate.leadTimeBefore);
  const after = staleness('after', estate.releasesPerModelAfter, estate.leadTimeAfter);
  const regained = line('money/model/year', {
    id: 'freshnessPerModel',
    label: 'Value regained by a fresher model',
    formula: product(estate.valuePerModelYear, difference(before, after)),
  });
  const freshness = line('money/month', {
    id: 'freshness',
    label: 'Freshness of retrained models',
    formula: product(
      ratio(product(estate.models, regained), monthsPerYear),
      adoption.share,
      remainder(riskAdjustmentGroup.inputs.freshness),
    ),
  });
  return [benefitLine('Value of models', 'business', freshness)];
}
