import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, product, ratio } from '../formula/operations.js';
import { daysPerMonth, positivePart, remainder } from '../formula/vocabulary.js';
import { group } from './declaration.js';
import { amount, cut, factor } from './fields.js';
import { isGiven, type Shape } from './shape.js';

/** Delivery before, and how the practice changes it. Targets are cuts, so that no sample turns before and after round. */
export const releasesGroup = group('releases', 'Releases', {
  perModelYear: amount('release/model/year', {
    label: 'Releases per model and year, before',
    isFact: true,
    default: { assumption: 'releasesPerYear' },
  }),
  freezeWeeks: factor({
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
  factor: factor({
    label: 'Releases after over releases before',
    default: { assumption: 'releaseFactor' },
    whenNotGiven: '1',
  }),
});

export const leadTimeGroup = group('leadTime', 'Lead time', {
  days: amount('day', { label: 'Days from trained to live, before', default: { figure: 'leadDays' } }),
  cut: cut({
    label: 'Cut of the lead time',
    default: { assumption: 'leadCut' },
    excludes: ['daysAfter', 'handOffsCut'],
  }),
  daysAfter: amount('day', { label: 'Days from trained to live, after', excludes: ['cut', 'handOffsCut'] }),
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
    label: 'Cut of the days that hand-offs wait',
    excludes: ['cut', 'daysAfter'],
    note: 'Shortens the lead time and is not money a second time.',
  }),
});

const releases = releasesGroup.inputs;
const leadTime = leadTimeGroup.inputs;

const weeksPerYear = constant('52');

export const releasesPerModelBefore = line('release/model/year', {
  id: 'releasesPerModel.before',
  label: 'Releases per model and year, before, outside freezes',
  formula: product(releases.perModelYear, ratio(difference(weeksPerYear, releases.freezeWeeks), weeksPerYear)),
});

export const releasesPerModelAfter = line('release/model/year', {
  id: 'releasesPerModel.after',
  label: 'Releases per model and year, after',
  formula: product(releasesPerModelBefore, releases.factor),
});

export const leadTimeBefore = line('month', {
  id: 'leadTime.before',
  label: 'Lead time, before',
  formula: ratio(leadTime.days, daysPerMonth),
});

export const leadTimeAfterOf = (shape: Shape): Line<'month'> =>
  line('month', { id: 'leadTime.after', label: 'Lead time, after', formula: leadTimeAfterFormula(shape) });

function leadTimeAfterFormula(shape: Shape): Expression<'month'> {
  if (isGiven(shape, 'leadTime.daysAfter')) return ratio(leadTime.daysAfter, daysPerMonth);
  if (!isGiven(shape, 'leadTime.handOffsCut')) return product(leadTimeBefore, remainder(leadTime.cut));
  const spared = product(leadTime.handOffs, leadTime.waitDays, leadTime.handOffsCut);
  return positivePart<'month'>(difference<'month'>(leadTimeBefore, ratio(spared, daysPerMonth)));
}
