import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product, ratio } from '../formula/operations.js';
import { grownMonthly, monthsPerYear, nothing } from '../formula/vocabulary.js';
import type { Adoption } from './adoption.js';
import { group } from './declaration.js';
import { amount, share } from './fields.js';
import { paceOf } from './learning.js';
import { modelsGroup, type Turnover, turnoverOf } from './models.js';
import {
  leadTimeAfterOf,
  leadTimeBefore,
  leadTimeTodayOf,
  type ReleasesPerModel,
  releasesPerModelOf,
  type When,
} from './releases.js';
import { isGiven, type Shape } from './shape.js';

export const organisationGroup = group('organisation', 'Organisation', {
  revenue: amount('money/year', {
    label: 'Revenue, or budget of a public body',
    isFact: true,
    default: { assumption: 'revenue' },
  }),
});

export const valueGroup = group(
  'value',
  'Value of a model',
  {
    perModelYear: amount('money/model/year', {
      label: 'Value of a live model',
      phrase: 'a year from each live model',
      default: { assumption: 'valuePerModel' },
      note: 'What it earns or spares a year, before what it costs to own; in a public body what it is worth to those it serves.',
    }),
    attribution: share({
      label: 'Part of a business gain owed to the practice and not to the model',
      default: { assumption: 'alpha' },
    }),
    perishable: share({
      label: 'Part of delayed value that is lost, not moved',
      default: { assumption: 'perishable' },
    }),
  },
  { foundBy: 'agree' },
);

/** Under which stands what the practice adds to the worth of models; all that they are worth stands nowhere. */
export const valueHeading = 'Value of models';

const models = modelsGroup.inputs;

/**
 * The models, their releases, and what a live one is worth.
 *
 * A further model never lowers the net present value where the models of today earn in money what they cost to own (hours
 * that they free aside, hours that the new way takes more included), and new models and infrastructure are told per model.
 * It does not lower what is left for each unit of set-up either, while freed hours stay below their cap and there would be
 * nothing to gain without models. Elsewhere a model may cost more than it earns, and a further one lowers both.
 */
export interface Estate extends Turnover {
  readonly models: Line<'model'>;
  readonly releasesPerModel: Readonly<Record<When, ReleasesPerModel>>;
  /** Of all models in a month; all of them are both kinds together. */
  readonly releases: Readonly<Record<When, Releases>>;
  /** Pace of releases while people learn, where learning slows them. */
  readonly pace: Line<'1'> | undefined;
  readonly leadTimeBefore: Line<'month'>;
  readonly leadTimeToday: Line<'month'>;
  readonly leadTimeAfter: Line<'month'>;
  /** Share of the growth of the estate since today. */
  readonly growth: Expression<'1'>;
  readonly infrastructure: Expression<'money/year'>;
  readonly infrastructurePerModel: Expression<'money/model/year'>;
  readonly valuePerModelYear: Expression<'money/model/year'>;
  /** Whether it is told what a model is worth. */
  readonly isValueKnown: boolean;
}

/** Releases a month, of both kinds. */
interface Releases {
  readonly changes: Line<'release/month'>;
  readonly retrainings?: Line<'release/month'>;
  readonly all: Line<'release/month'>;
}

/** @param pace  what learning leaves of it */
function releasesOf(
  when: When,
  { changes, retrainings, all }: ReleasesPerModel,
  models: Line<'model'>,
  pace?: Line<'1'>,
): Releases {
  const monthly = (id: string, label: string, perModel: Line<'release/model/year'>): Line<'release/month'> =>
    line('release/month', {
      id: `${id}.${when}`,
      label: `${label} a month, ${when}`,
      formula: product(ratio(product(models, perModel), monthsPerYear), ...(pace === undefined ? [] : [pace])),
    });
  const whole = monthly('releases', 'Releases', all);
  if (retrainings === undefined) return { changes: whole, all: whole };
  return {
    changes: monthly('changes', 'Changes released', changes),
    retrainings: monthly('retrainings', 'Routine retrainings', retrainings),
    all: whole,
  };
}

export function estateOf(shape: Shape, adoption: Adoption): Estate {
  const pace = paceOf(shape, adoption);
  const turnover = turnoverOf(shape);
  const releasesPerModel = releasesPerModelOf(shape);
  const growth = line('1', {
    id: 'estateGrowth',
    label: 'Models against today',
    formula: grownMonthly(turnover.growthRate),
  });
  const modelCount = line('model', {
    id: 'models',
    label: 'Models in production',
    formula: product(models.count, growth),
  });
  const before = releasesOf('before', releasesPerModel.before, modelCount);
  const isAsBefore = releasesPerModel.today === releasesPerModel.before;
  const isSpendTold = isGiven(shape, modelsGroup.paths.infrastructure);
  return Object.freeze({
    ...turnover,
    models: modelCount,
    growth,
    pace,
    releasesPerModel,
    releases: {
      before,
      today: isAsBefore ? before : releasesOf('today', releasesPerModel.today, modelCount),
      after: releasesOf('after', releasesPerModel.after, modelCount, pace),
    },
    leadTimeBefore,
    leadTimeToday: leadTimeTodayOf(shape),
    leadTimeAfter: leadTimeAfterOf(shape),
    infrastructure: isSpendTold
      ? models.infrastructure
      : line('money/year', {
          id: 'infrastructureYear',
          label: 'Cloud and hardware spend on machine learning',
          formula: product(models.infrastructurePerModel, models.count),
        }),
    infrastructurePerModel: isSpendTold
      ? line('money/model/year', {
          id: 'infrastructureOfModel',
          label: 'Cloud and hardware spend on a model',
          formula: ratio(models.infrastructure, models.count, nothing('money/model/year')),
        })
      : models.infrastructurePerModel,
    valuePerModelYear: valueGroup.inputs.perModelYear,
    isValueKnown: isGiven(shape, valueGroup.paths.perModelYear),
  });
}
