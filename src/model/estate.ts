import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, minimum, product, ratio, sum } from '../formula/operations.js';
import { daysPerMonth, grownMonthly, monthsPerYear, positivePart, remainder } from '../formula/vocabulary.js';
import { leadTimeGroup, releasesGroup } from './inputs/delivery.js';
import { modelsGroup, organisationGroup, valueGroup } from './inputs/organisation.js';
import type { Adoption } from './adoption.js';
import type { Labour } from './labour.js';
import { paceOf } from './learning.js';
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
  /** Pace of releases while people learn, where learning slows them. */
  readonly pace: Line<'1'> | undefined;
  readonly leadTimeBefore: Line<'month'>;
  readonly leadTimeAfter: Line<'month'>;
  /** Share of the growth of the estate since today. */
  readonly growth: Expression<'1'>;
  readonly valuePerModelYear: Expression<'money/model/year'>;
  /** Whether there are figures to tell what a model is worth. */
  readonly isValueKnown: boolean;
}

const weeksPerYear = constant('52');

const growth = line('1', {
  id: 'estateGrowth',
  label: 'Models against today',
  formula: grownMonthly(models.growth),
});

const modelCount = line('model', {
  id: 'models',
  label: 'Models in production',
  formula: product(models.count, growth),
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

const releasesAfterAt = (pace: Line<'1'> | undefined): Line<'release/month'> =>
  line('release/month', {
    id: 'releases.after',
    label: 'Releases a month, after',
    formula: pace === undefined ? monthly(releasesPerModelAfter) : product(monthly(releasesPerModelAfter), pace),
  });

const leadTimeBefore = line('month', {
  id: 'leadTime.before',
  label: 'Lead time, before',
  formula: ratio(leadTime.days, daysPerMonth),
});

const leadTimeAfterOf = (shape: Shape): Line<'month'> =>
  line('month', { id: 'leadTime.after', label: 'Lead time, after', formula: leadTimeAfterFormula(shape) });

function leadTimeAfterFormula(shape: Shape): Expression<'month'> {
  if (isGiven(shape, 'leadTime.daysAfter')) return ratio(leadTime.daysAfter, daysPerMonth);
  if (!isGiven(shape, 'leadTime.handOffsCut')) return product(leadTimeBefore, remainder(leadTime.cut));
  const spared = product(leadTime.handOffs, leadTime.waitDays, leadTime.handOffsCut);
  return positivePart<'month'>(difference<'month'>(leadTimeBefore, ratio(spared, daysPerMonth)));
}

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

/** What the value of a model is told by, one way or the other. */
const isValueKnown = (shape: Shape): boolean =>
  isGiven(shape, 'value.perModelYear') ||
  ['value.multiple', 'value.carriedShare', 'organisation.revenue'].every((path) => isGiven(shape, path));

export function estateOf(shape: Shape, labour: Labour, adoption: Adoption): Estate {
  const pace = paceOf(shape, adoption);
  return Object.freeze({
    models: modelCount,
    growth,
    pace,
    releasesPerModelBefore,
    releasesPerModelAfter,
    releasesBefore,
    releasesAfter: releasesAfterAt(pace),
    leadTimeBefore,
    leadTimeAfter: leadTimeAfterOf(shape),
    valuePerModelYear: isGiven(shape, 'value.perModelYear') ? value.perModelYear : estimatedValue(labour),
    isValueKnown: isValueKnown(shape),
  });
}
