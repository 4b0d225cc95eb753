import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, minimum, product, ratio, sum } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { share } from '../fields.js';
import { valueHeading } from '../estate.js';
import { retrainingInPlace } from '../releases.js';
import { benefit } from './benefit.js';

export const freshnessGroup = group('freshness', 'Freshness', {
  decayPerMonth: share({
    label: 'Value lost a month until retrained',
    phrase: 'of value lost a month by a model that is not retrained',
    default: { assumption: 'decay' },
  }),
  decayCap: share({
    label: 'Most of its value that a model loses',
    default: { figure: 'decayCap' },
    whenNotGiven: '1',
  }),
});

const { decayPerMonth, decayCap } = freshnessGroup.inputs;
const oneMonth = constant('1', 'month');
const noMonths = constant('0', 'month');
const decayRate = ratio(decayPerMonth, oneMonth);

const capAge = line('month', {
  id: 'decayCapAge',
  label: 'Age at which a model has lost all that it loses',
  formula: ratio(decayCap, decayRate, constant('1e30', 'month', 'Never, in months')),
  note: 'Never, where models do not decay.',
});

/**
 * Value lost by a model of age x since its data, added up over that age:
 *
 *     G(x) = δ · m² ÷ 2 + cap · (x − m)      m = the age at which the cap is reached, at most x
 */
function lossUntil(id: string, age: Expression<'month'>, ageInWords: string): Line<'month'> {
  const growing = line('month', {
    id: `decayingUntil.${id}`,
    label: `Months of decay until ${ageInWords}`,
    formula: minimum<'month'>(age, capAge),
  });
  return line('month', {
    id: `lossUntil.${id}`,
    label: `Value lost until ${ageInWords}, in months of value`,
    formula: sum<'month'>(
      product(decayRate, growing, growing, constant('0.5', '1', 'Half, for the area of a triangle')),
      product(decayCap, difference(age, growing)),
    ),
  });
}

/** Months between two releases of a model; none where it is never released, and the cap then says what it lacks. */
function releaseInterval(when: 'before' | 'after', releases: Line<'release/model/year'>): Line<'month'> {
  const perRelease = product(monthsPerYear, constant('1', 'release/model'));
  return line('month', {
    id: `releaseInterval.${when}`,
    label: `Months between releases of a model, ${when}`,
    formula: ratio(perRelease, releases, noMonths),
  });
}

/**
 * Mean share of its value that a model lacks, released every I months on data that is L months old by then:
 *
 *     (G(L + I) − G(L)) ÷ I      never released: the cap
 */
function staleness(when: 'before' | 'after', releases: Line<'release/model/year'>, lead: Line<'month'>): Line<'1'> {
  const interval = releaseInterval(when, releases);
  const oldest = line('month', {
    id: `oldestAge.${when}`,
    label: `Age of the data when it is replaced, ${when}`,
    formula: sum<'month'>(lead, interval),
  });
  const lost = difference(
    lossUntil(`${when}.replaced`, oldest, `the data is replaced, ${when}`),
    lossUntil(`${when}.released`, lead, `the release, ${when}`),
  );
  return line('1', {
    id: `staleness.${when}`,
    label: `Share of its value that a model lacks, ${when}`,
    formula: ratio(lost, interval, decayCap),
  });
}

/** Models that are retrained more often, on fresher data, have lost less of their value. */
export const freshnessBenefits = benefit({
  inputs: freshnessGroup,
  id: 'freshness',
  label: 'Freshness of retrained models',
  heading: valueHeading,
  prices: 'modelValue',
  nature: 'business',
  adjusted: 'freshness',
  inPlace: retrainingInPlace,
  formula: ({ estate, adoption }, kept) => {
    const before = staleness('before', estate.releasesPerModel.before.all, estate.leadTimeBefore);
    const after = staleness('after', estate.releasesPerModel.after.all, estate.leadTimeAfter);
    const regained = line('money/model/year', {
      id: 'freshnessPerModel',
      label: 'Value regained by a fresher model',
      formula: product(estate.valuePerModelYear, difference(before, after)),
    });
    return product(
      ratio(product(estate.models, regained), monthsPerYear),
      adoption.share,
      ...(estate.pace === undefined ? [] : [estate.pace]),
      kept,
    );
  },
});
