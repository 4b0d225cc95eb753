import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, maximum, product, ratio, sum } from '../formula/operations.js';
import { nothing, positivePart } from '../formula/vocabulary.js';
import { group } from './declaration.js';
import { amount, factor, yearlyRate } from './fields.js';
import { isGiven, type Shape } from './shape.js';

const noMoreThanGoesLive = 'the estate grows by no more than the models that go live: the rest is what ends';

export const modelsGroup = group(
  'models',
  'Models',
  {
    count: amount('model', {
      label: 'Models in production today',
      phrase: 'models in production',
      isFact: true,
      default: { assumption: 'models' },
    }),
    newShare: yearlyRate({
      label: 'New models a year, as a share',
      phrase: 'as many new models a year as are in production',
      lowest: '0',
      highest: '10',
      default: { figure: 'newModels' },
      excludes: ['newPerYear'],
    }),
    newPerYear: amount('model/year', {
      label: 'Models that go live a year',
      sharesWhole: {
        parts: [['models.growth', 'models.count']],
        whole: ['models.newPerYear'],
        rule: noMoreThanGoesLive,
      },
      excludes: ['newShare'],
      note: 'In place of a share of those in production.',
    }),
    lifeMonths: amount('month', {
      label: 'Months a model stays live',
      phrase: 'months until a model is replaced',
      lowest: '1',
      default: { assumption: 'modelLife' },
    }),
    lifeScatter: factor({
      label: 'How far the life of a model scatters around what is expected of it',
      unitInWords: 'standard deviation, as a share',
      scatterOf: ['models.lifeMonths'],
      whenNotGiven: '0',
      note: 'Follows from the range of the life unless given: if models may live shorter or longer, more of them end a year than the expected life alone says.',
    }),
    growth: yearlyRate({
      label: 'Growth of the estate, net of retirements',
      lowest: '-0.9',
      highest: '10',
      sharesWhole: { parts: [['models.growth']], whole: ['models.newShare'], rule: noMoreThanGoesLive },
      note: 'Follows from new models and their life; told in place of one of the two, it says that one.',
    }),
    infrastructurePerModel: amount('money/model/year', {
      label: 'Cloud and hardware spend on a model',
      default: { assumption: 'mlInfra' },
      whenNotGiven: '0',
      excludes: ['infrastructure'],
    }),
    infrastructure: amount('money/year', {
      label: 'Cloud and hardware spend on machine learning',
      excludes: ['infrastructurePerModel'],
      note: 'Of all models together, in place of the spend on each.',
    }),
  },
  {
    foundBy: 'look-up',
    identity: {
      answers: [['lifeMonths'], ['newShare', 'newPerYear'], ['growth']],
      rule: 'what goes live less what ends is the growth of the estate: tell two of the three, and the third follows',
    },
  },
);

/** How the estate renews itself: what goes live, what ends, and what is left of it as growth. */
export interface Turnover {
  /** Models that go live in a year of the estate of today. */
  readonly newModels: Expression<'model/year'>;
  readonly newShare: Expression<'1'> | undefined;
  /** Absent, like the life, where nobody said when models end. */
  readonly endingShare: Expression<'1'> | undefined;
  readonly lifeMonths: Expression<'month'> | undefined;
  readonly growthRate: Expression<'1'>;
}

const models = modelsGroup.inputs;
const { paths } = modelsGroup;
const monthsOfYear = constant('12', 'month', 'A year, in months');

/**
 * One identity of three, of which two are told and the third follows:
 *
 *     growth = new − 1 ÷ life      all a year; new and growth as shares of the models in production
 */
export function turnoverOf(shape: Shape): Turnover {
  const isGrowthTold = isGiven(shape, paths.growth);
  const ended = isGiven(shape, paths.lifeMonths) ? endedOfAge : undefined;
  const newShare = newShareOf(shape, ended);
  const endingShare = ended ?? (isGrowthTold && newShare !== undefined ? endedBeside(newShare) : undefined);
  return {
    newModels: newModelsOf(shape, newShare),
    newShare,
    endingShare,
    lifeMonths: ended === undefined && endingShare !== undefined ? lifeUnder(endingShare) : lifeTold(shape),
    growthRate: isGrowthTold ? models.growth : growthFrom(newShare, endingShare),
  };
}

const isNewTold = (shape: Shape): boolean => isGiven(shape, paths.newShare) || isGiven(shape, paths.newPerYear);

/** Whether new models are told, or follow from growth and life. */
export const areNewModelsKnown = (shape: Shape): boolean =>
  isNewTold(shape) || (isGiven(shape, paths.growth) && isGiven(shape, paths.lifeMonths));

const newShareLabel = 'New models a year, as a share';

function newShareOf(shape: Shape, ended: Line<'1'> | undefined): Expression<'1'> | undefined {
  if (isGiven(shape, paths.newShare)) return models.newShare;
  if (isGiven(shape, paths.newPerYear)) {
    const inAYear = product(models.newPerYear, constant('1', 'year'));
    return line('1', { id: 'newShare', label: newShareLabel, formula: ratio(inAYear, models.count, nothing('1')) });
  }
  if (ended === undefined || !isGiven(shape, paths.growth)) return undefined;
  return line('1', { id: 'newShare', label: newShareLabel, formula: positivePart<'1'>(sum(models.growth, ended)) });
}

const newModelsOf = (shape: Shape, newShare: Expression<'1'> | undefined): Expression<'model/year'> =>
  newShare === undefined || isGiven(shape, paths.newPerYear)
    ? models.newPerYear
    : line('model/year', {
        id: 'newModelsYear',
        label: 'Models that go live a year',
        formula: product(newShare, models.count, constant('1', '1/year')),
      });

const endedLabel = 'Models that end a year, as a share';

/**
 * One of so many models ends each year as a model lives years. A life in doubt ends more of them than its mean does, as a
 * short one ends more than a long one spares; to the second order
 *
 *     mean of 1 ÷ life = (1 + scatter²) ÷ mean life
 */
const endedOfAge = line('1', {
  id: 'endingShare',
  label: endedLabel,
  formula: product(
    ratio(monthsOfYear, models.lifeMonths),
    sum(constant('1'), product(models.lifeScatter, models.lifeScatter)),
  ),
});

const endedBeside = (newShare: Expression<'1'>): Line<'1'> =>
  line('1', {
    id: 'endingShare',
    label: endedLabel,
    formula: positivePart<'1'>(difference(newShare, models.growth)),
  });

const lifeTold = (shape: Shape): Expression<'month'> | undefined =>
  isGiven(shape, paths.lifeMonths) ? models.lifeMonths : undefined;

const lifeUnder = (endingShare: Expression<'1'>): Line<'month'> =>
  line('month', {
    id: 'lifeMonths',
    label: 'Months a model stays live',
    formula: ratio(
      monthsOfYear,
      maximum<'1'>(constant('0.02', '1', 'Least share of the models that ends in a year'), endingShare),
    ),
    note: 'At most as long as the longest horizon that there can be.',
  });

const growthFrom = (newShare: Expression<'1'> | undefined, ended: Expression<'1'> | undefined): Expression<'1'> =>
  newShare === undefined || ended === undefined
    ? nothing('1')
    : line('1', {
        id: 'growthRate',
        label: 'Growth of the estate a year',
        formula: maximum<'1'>(
          constant('-0.9', '1', 'Fastest that an estate shrinks in a year'),
          difference(newShare, ended),
        ),
        note: 'What goes live less what ends. Of ten models one at least is left after a year.',
      });
