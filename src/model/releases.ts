import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, product, ratio, sum } from '../formula/operations.js';
import { daysPerMonth, positivePart, remainder } from '../formula/vocabulary.js';
import { group } from './declaration.js';
import { amount, cut, factor } from './fields.js';
import { alreadyInPlace, todayOf } from './practices.js';
import { isGiven, type Shape } from './shape.js';

/**
 * Delivery before, and how the practice changes it. Targets are cuts, so that no sample turns before and after round.
 *
 * More changes a year lower the net present value by no more than compute, failures, models that are fresher already today
 * and the releases of further models explain, where a change takes no more hours than today.
 */
export const releasesGroup = group('releases', 'Releases', {
  perModelYear: amount('release/model/year', {
    label: 'Changes released per model and year, before',
    phrase: 'changes of a model released a year today',
    isFact: true,
    default: { assumption: 'changesPerYear' },
    note: 'Releases for which somebody changed something; routine retraining is counted apart.',
  }),
  freezeWeeks: factor({
    foundBy: 'look-up',
    label: 'Time in which nothing is released',
    containedIn: {
      input: 'releases.perModelYear',
      reason: 'A count of releases of your own contains the weeks without any.',
    },

    unitInWords: 'weeks a year',
    highest: '52',
    default: { figure: 'freezeWeeks' },
    whenNotGiven: '0',
    note: 'Lowers the benchmark count only; a count of your own already contains them.',
  }),
  factor: factor({ foundBy: 'pilot', label: 'Changes after over changes before', whenNotGiven: '1' }),
  retrainingsPerModelYear: amount('release/model/year', {
    label: 'Routine retrainings per model and year, before',
    phrase: 'routine retrainings of a model a year today',
    isFact: true,
    default: { figure: 'retrainings' },
    note: 'A model is trained anew on newer data and released, and nothing else is changed.',
  }),
  retrainingFactor: factor({
    foundBy: 'pilot',
    label: 'Routine retrainings after over those before',
    default: { assumption: 'retrainingFactor' },
    whenNotGiven: '1',
    excludes: ['retrainingsPerModelYearAfter'],
  }),
  retrainingsPerModelYearAfter: amount('release/model/year', {
    foundBy: 'pilot',
    label: 'Routine retrainings per model and year, after',
    excludes: ['retrainingFactor'],
  }),
});

export const leadTimeGroup = group('leadTime', 'Lead time', {
  days: amount('day', {
    label: 'Days from trained to live, before',
    phrase: 'days from trained to live today',
    default: { figure: 'leadDays' },
  }),
  cut: cut({
    label: 'Reduction in the lead time',
    default: { assumption: 'leadCut' },
    excludes: ['daysAfter', 'handOffsCut'],
  }),
  daysAfter: amount('day', {
    foundBy: 'pilot',
    label: 'Days from trained to live, after',
    excludes: ['cut', 'handOffsCut'],
  }),
  handOffs: factor({ label: 'Hand-offs on the way', unitInWords: 'hand-offs per release' }),
  waitDays: amount('day', {
    label: 'Days a hand-off waits, within the lead time',
    sharesWhole: {
      parts: [['leadTime.handOffs', 'leadTime.waitDays']],
      whole: ['leadTime.days'],
      rule: 'hand-offs wait within the lead time, and so at most as long',
    },
  }),
  handOffsCut: cut({
    label: 'Reduction in the days that hand-offs wait',
    excludes: ['cut', 'daysAfter'],
    note: 'Shortens the lead time and is not money a second time.',
  }),
});

const releases = releasesGroup.inputs;
const leadTime = leadTimeGroup.inputs;

const weeksPerYear = constant('52', '1', 'Weeks in a year');

type PerModel = Line<'release/model/year'>;

/** Before, by benchmark or measured; today, with what is in place; after. */
export type When = 'before' | 'today' | 'after';

/** Releases of a model, of both kinds. */
export interface ReleasesPerModel {
  /** For which somebody changed something. */
  readonly changes: PerModel;
  /** What the pipeline does by itself; absent where nothing is told of it. */
  readonly retrainings?: PerModel;
  readonly all: PerModel;
}

const openShare = ratio(difference(weeksPerYear, releases.freezeWeeks), weeksPerYear);

const changesBefore = line('release/model/year', {
  id: 'changesPerModel.before',
  label: 'Changes released per model and year, before, outside freezes',
  formula: product(releases.perModelYear, openShare),
});

const changesAfter = line('release/model/year', {
  id: 'changesPerModel.after',
  label: 'Changes released per model and year, after',
  formula: product(changesBefore, releases.factor),
});

const retrainingsBefore = line('release/model/year', {
  id: 'retrainingsPerModel.before',
  label: 'Routine retrainings per model and year, before, outside freezes',
  formula: product(releases.retrainingsPerModelYear, openShare),
});

const retrainingsAfterOf = (shape: Shape): PerModel =>
  line('release/model/year', {
    id: 'retrainingsPerModel.after',
    label: 'Routine retrainings per model and year, after',
    formula: isGiven(shape, releasesGroup.paths.retrainingsPerModelYearAfter)
      ? releases.retrainingsPerModelYearAfter
      : product(retrainingsBefore, releases.retrainingFactor),
  });

const allOf = (when: When, changes: PerModel, retrainings: PerModel): PerModel =>
  line('release/model/year', {
    id: `releasesPerModel.${when}`,
    label: `Releases per model and year, ${when}`,
    formula: sum<'release/model/year'>(changes, retrainings),
  });

/** How far retraining is automated, which a count of releases of one’s own contains. */
export const retrainingInPlace = (shape: Shape): Expression<'1'> | undefined =>
  alreadyInPlace(shape, 'retraining', 'releases.perModelYear', 'releases.retrainingsPerModelYear');

function retrainedToday(after: PerModel, inPlace: Expression<'1'>): ReleasesPerModel {
  const retrainings = todayOf({
    unit: 'release/model/year',
    id: 'retrainingsPerModel',
    label: 'Routine retrainings per model and year',
    before: retrainingsBefore,
    after,
    inPlace,
  });
  return { changes: changesBefore, retrainings, all: allOf('today', changesBefore, retrainings) };
}

/** Changes, and routine retrainings where there is word of them. */
export function releasesPerModelOf(shape: Shape): Readonly<Record<When, ReleasesPerModel>> {
  if (!isGiven(shape, releasesGroup.paths.retrainingsPerModelYear)) {
    const before = { changes: changesBefore, all: changesBefore };
    return { before, today: before, after: { changes: changesAfter, all: changesAfter } };
  }
  const retrainingsAfter = retrainingsAfterOf(shape);
  const before = {
    changes: changesBefore,
    retrainings: retrainingsBefore,
    all: allOf('before', changesBefore, retrainingsBefore),
  };
  const inPlace = retrainingInPlace(shape);
  return {
    before,
    today: inPlace === undefined ? before : retrainedToday(retrainingsAfter, inPlace),
    after: {
      changes: changesAfter,
      retrainings: retrainingsAfter,
      all: allOf('after', changesAfter, retrainingsAfter),
    },
  };
}

export const leadTimeBefore = line('month', {
  id: 'leadTime.before',
  label: 'Lead time, before',
  formula: ratio(leadTime.days, daysPerMonth),
});

/** How far the pipelines are in place that shorten the lead time. */
export const leadTimeInPlace = (shape: Shape): Expression<'1'> | undefined =>
  alreadyInPlace(shape, 'pipelines', 'leadTime.days');

export const leadTimeAfterOf = (shape: Shape): Line<'month'> =>
  line('month', { id: 'leadTime.after', label: 'Lead time, after', formula: leadTimeAfterFormula(shape) });

export function leadTimeTodayOf(shape: Shape): Line<'month'> {
  const inPlace = leadTimeInPlace(shape);
  if (inPlace === undefined) return leadTimeBefore;
  const after = leadTimeAfterOf(shape);
  return todayOf({ unit: 'month', id: 'leadTime', label: 'Lead time', before: leadTimeBefore, after, inPlace });
}

function leadTimeAfterFormula(shape: Shape): Expression<'month'> {
  if (isGiven(shape, 'leadTime.daysAfter')) return ratio(leadTime.daysAfter, daysPerMonth);
  if (!isGiven(shape, 'leadTime.handOffsCut')) return product(leadTimeBefore, remainder(leadTime.cut));
  const spared = product(leadTime.handOffs, leadTime.waitDays, leadTime.handOffsCut);
  return positivePart<'month'>(difference<'month'>(leadTimeBefore, ratio(spared, daysPerMonth)));
}
