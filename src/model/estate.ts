import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, minimum, product, ratio, sum } from '../formula/operations.js';
import { daysPerMonth, grownMonthly, monthsPerYear, remainder } from '../formula/vocabulary.js';
import { leadTimeGroup, releasesGroup } from './inputs/delivery.js';
import { modelsGroup, organisationGroup, valueGroup } from './inputs/organisation.js';
import type { Labour } from './labour.js';
import { isGiven, type Shape } from './shape.js';

const models = modelsGroup.inputs;
const releases = releasesGroup.inputs;
const leadTime = leadTimeGroup.inputs;
const value = valueGroup.inputs;

/** The models, their releases, and what a live one is worth. */
export interface Estate {
  readonly models: Line<'model'>;
  readonly releasesPerModelBefore: Line<'release/model/year'>;
  readonly releasesPerModelAfter: Line<'release/model/year'>;
  readonly releasesBefore: Line<'release/month'>;
  readonly releasesAfter: Line<'release/month'>;
  readonly leadTimeBefore: Line<'month'>;
  readonly leadTimeAfter: Line<'month'>;
  readonly valuePerModelYear: Expression<'money/model/year'>;
}

const weeksPerYear = constant('52');

const modelCount = line('model', {
  id: 'models',
  label: 'Models in production',
  formula: product(models.count, grownMonthly(models.growth)),
});

const releasesPerModelBefore = line('release/model/year', {
  id: 'releasesPerModel.before',
  label: 'Releases per model and year, before, outside freezes',
  formula: product(releases.perModelYear, ratio(difference(weeksPerYear, releases.freezeWeeks), weeksPerYear)),
});

const releasesPerModelAfter = line('release/model/year', {
  id: 'releasesPerModel.after',
  label: 'Releases per model and year, after',
  formula: product(releasesPerModelBefore, releases.factor),
});

const monthly = (perModel: Line<'release/model/year'>): Expression<never> =>
  ratio(product(modelCount, perModel), monthsPerYear);

const releasesBefore = line('release/month', {
  id: 'releases.before',
  label: 'Releases a month, before',
  formula: monthly(releasesPerModelBefore),
});

const releasesAfter = line('release/month', {
  id: 'releases.after',
  label: 'Releases a month, after',
  formula: monthly(releasesPerModelAfter),
});

const leadTimeBefore = line('month', {
  id: 'leadTime.before',
  label: 'Lead time, before',
  formula: ratio(leadTime.days, daysPerMonth),
});

const leadTimeAfterOf = (shape: Shape): Line<'month'> =>
  line('month', {
    id: 'leadTime.after',
    label: 'Lead time, after',
    formula: isGiven(shape, 'leadTime.daysAfter')
      ? ratio(leadTime.daysAfter, daysPerMonth)
      : product(leadTimeBefore, remainder(leadTime.cut)),
  });

/**
 * Revealed preference: a firm that keeps paying for a model thinks it worth at least its keep, and all models
 * together cannot be worth more than the business they carry.
 */
function estimatedValue(labour: Labour): Line<'money/model/year'> {
  const none = constant('0', 'money/model/year');
  const cost = line('money/year', {
    id: 'costOfOwningModels',
    label: 'Cost of owning the models',
    formula: sum(labour.payroll, models.infrastructure),
  });
  const byCost = line('money/model/year', {
    id: 'valueByCost',
    label: 'Value of a model by what it costs to own',
    formula: ratio(product(value.multiple, cost), models.count, none),
  });
  const byRevenue = line('money/model/year', {
    id: 'valueByRevenue',
    label: 'Value of a model by the revenue that passes through it',
    formula: ratio(product(value.carriedShare, organisationGroup.inputs.revenue), models.count, none),
  });
  return line('money/model/year', {
    id: 'valuePerModelYear',
    label: 'Value of a live model a year',
    formula: minimum(byCost, byRevenue),
  });
}

export const estateOf = (shape: Shape, labour: Labour): Estate =>
  Object.freeze({
    models: modelCount,
    releasesPerModelBefore,
    releasesPerModelAfter,
    releasesBefore,
    releasesAfter,
    leadTimeBefore,
    leadTimeAfter: leadTimeAfterOf(shape),
    valuePerModelYear: isGiven(shape, 'value.perModelYear') ? value.perModelYear : estimatedValue(labour),
  });
