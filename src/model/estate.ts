import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, minimum, product, ratio, sum } from '../formula/operations.js';
import { grownMonthly, monthsPerYear } from '../formula/vocabulary.js';
import type { Adoption } from './adoption.js';
import { group } from './declaration.js';
import { amount, factor, share, yearlyRate } from './fields.js';
import type { Labour } from './labour.js';
import { paceOf } from './learning.js';
import { leadTimeAfterOf, leadTimeBefore, releasesPerModelAfter, releasesPerModelBefore } from './releases.js';
import { isGiven, type Shape } from './shape.js';

/** The people, the models and what they are worth. */
export const organisationGroup = group('organisation', 'Organisation', {
  revenue: amount('money/year', { label: 'Revenue, or budget of a public body', default: { assumption: 'revenue' } }),
});

export const modelsGroup = group('models', 'Models', {
  count: amount('model', { label: 'Models in production today', default: { assumption: 'models' } }),
  growth: yearlyRate({
    label: 'Growth of the estate, net of retirements',
    lowest: '-0.9',
    highest: '10',
    default: { assumption: 'modelGrowth' },
    whenNotGiven: '0',
  }),
  newPerYear: amount('model/year', { label: 'Models that go live a year', default: { assumption: 'newModels' } }),
  lifeMonths: amount('month', {
    label: 'Months a model stays live',
    lowest: '1',
    default: { assumption: 'modelLife' },
  }),
  infrastructure: amount('money/year', {
    label: 'Cloud and hardware spend on machine learning',
    default: { assumption: 'mlInfra' },
    whenNotGiven: '0',
  }),
});

export const valueGroup = group('value', 'Value of a model', {
  perModelYear: amount('money/model/year', {
    label: 'Value of a live model',
    excludes: ['multiple'],
    note: 'In place of the estimate from what the models cost to own.',
  }),
  multiple: factor({
    label: 'Value of a live model over the cost of owning it',
    default: { assumption: 'valueMultiple' },
    excludes: ['perModelYear'],
  }),
  carriedShare: share({
    label: 'Share of revenue that passes through models',
    default: { assumption: 'carriedShare' },
  }),
  attribution: share({
    label: 'Part of a business gain owed to the practice and not to the model',
    default: { assumption: 'alpha' },
  }),
  perishable: share({
    label: 'Part of delayed value that is lost, not moved',
    default: { assumption: 'perishable' },
  }),
});

const models = modelsGroup.inputs;
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
