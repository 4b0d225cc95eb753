import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, maximum, month, product, ratio, sum } from '../formula/operations.js';
import { between, leftAfter, monthsPerYear, nothing, remainder } from '../formula/vocabulary.js';
import type { Adoption } from './adoption.js';
import { group } from './declaration.js';
import { amount, choice, factor, share } from './fields.js';
import { wagesGroup } from './labour.js';
import { isGiven, isOn, type Shape, wordAt } from './shape.js';

export const learningGroup = group(
  'learning',
  'Learning loss',
  {
    curve: choice({
      label: 'How the loss wears off',
      choices: ['linear', 'exponential', 'flat'],
      whenNotGiven: 'linear',
    }),
    slowsReleases: choice({
      label: 'Whether the loss also slows releases',
      choices: ['yes', 'no'],
      whenNotGiven: 'no',
    }),
    hoursPerPersonMonth: amount('hour/person/month', {
      label: 'Working hours of a person',
      note: 'A twelfth of the productive hours unless given.',
    }),
    workShare: share({ label: 'Share of the work that the change touches', default: { assumption: 'dipShare' } }),
    depth: share({ label: 'Productivity lost at the start', default: { figure: 'dipDepth' } }),
    months: amount('month', {
      label: 'Months until it is regained (linear, flat) or time constant (exponential)',
      highest: '600',
      default: { figure: 'dipMonths' },
    }),
    untrainedFactor: factor({
      label: 'How many times as long that takes without training',
      lowest: '1',
      default: { assumption: 'untrainedLearning' },
      note: 'For those whom no training reaches.',
    }),
  },
  { foundBy: 'pilot' },
);

const learning = learningGroup.inputs;
const noTime = nothing('month');

/**
 * The months of the curve, of all who learn on average: longer where some are not trained.
 *
 *     months + months · untrained · (times as long − 1)
 */
export function monthsToLearn(shape: Shape, { untrained }: Adoption): Expression<'month'> {
  if (!isGiven(shape, learningGroup.paths.untrainedFactor)) return learning.months;
  const longer = difference<'1'>(learning.untrainedFactor, constant('1'));
  return line('month', {
    id: 'monthsToLearn',
    label: 'Months until the loss is regained, by who is trained',
    formula: sum<'month'>(learning.months, product(learning.months, untrained, longer)),
  });
}

/** Full losses, in months, that someone has had by a time after starting. */
type Curve = (elapsed: Line<'month'>, months: Expression<'month'>) => Expression<'month'>;

/** From the full loss down to none in a straight line over T months: u − u² ÷ (2 T), u = the time up to T. */
const linear: Curve = (elapsed, months) => {
  const learned = between<'month'>(elapsed, noTime, months);
  const regained = ratio(
    product(learned, learned, constant('0.5', '1', 'Half, for the area of a triangle')),
    months,
    noTime,
  );
  return difference(learned, regained);
};

/** Wearing off with the time constant τ: τ · (1 − e^(−t ÷ τ)). */
const wearingOff: Curve = (elapsed, months) => product(months, remainder(leftAfter(elapsed, months)));

/** The full loss until it is over. */
const flat: Curve = (elapsed, months) => between<'month'>(elapsed, noTime, months);

const curves: Readonly<Record<string, Curve>> = { linear, exponential: wearingOff, flat };

/**
 * Share of the loss at the start that is left in the running month. People start in waves, evenly over the
 * roll-out, which is the ramp here, so it is the mean over those who started within it:
 *
 *     (L(t) − L(t − ramp)) ÷ ramp      L(t) = months of full loss by t; t = months since go-live; ramp of at least one
 *
 * It adds up to the months of full loss of one person, whatever the ramp.
 */
function curveOf(shape: Shape, adoption: Adoption): Line<'1'> {
  const { goLive, rolledOut } = adoption;
  const months = monthsToLearn(shape, adoption);
  const curve = curves[wordAt(shape, 'learning.curve') ?? 'linear'] ?? linear;
  const lostBy = (id: string, inWords: string, moment: Expression<'month'>): Line<'month'> => {
    const elapsed = line('month', {
      id: `learningTime.${id}`,
      label: `Months of learning ${inWords}`,
      formula: moment,
    });
    return line('month', {
      id: `learningLost.${id}`,
      label: `Months of full loss ${inWords}`,
      formula: curve(elapsed, months),
    });
  };
  const ramp = line('month', {
    id: 'learningRamp',
    label: 'Months over which people start to learn',
    formula: maximum<'month'>(difference<'month'>(rolledOut, goLive), constant('1', 'month')),
  });
  const first = lostBy('first', 'of those who started first', difference(month, goLive));
  const last = lostBy('last', 'a ramp later', difference(difference(month, goLive), ramp));
  return line('1', {
    id: 'learningCurve',
    label: 'Learning loss in the month',
    formula: ratio(difference(first, last), ramp),
  });
}

/**
 * Share of the work of those who learn that is lost in the running month, wave by wave from go-live.
 *
 *     work touched · loss at the start · ceiling · what is left of it
 */
export const learningLossOf = (shape: Shape, adoption: Adoption): Line<'1'> =>
  line('1', {
    id: 'learningLossShare',
    label: 'Share of the learners’ work that is lost',
    formula: product(learning.workShare, learning.depth, adoption.ceiling, curveOf(shape, adoption)),
  });

/** Working hours of a person a month: as told, or a twelfth of the productive hours. */
export const workingMonth = (shape: Shape): Expression<'hour/person/month'> =>
  isGiven(shape, 'learning.hoursPerPersonMonth')
    ? learning.hoursPerPersonMonth
    : ratio(wagesGroup.inputs.productiveHours, monthsPerYear);

/** What the learning leaves of the pace of releases: all of it, unless it is told to slow them. */
export function paceOf(shape: Shape, adoption: Adoption): Line<'1'> | undefined {
  if (!isOn(shape, 'learning') || wordAt(shape, 'learning.slowsReleases') !== 'yes') return undefined;
  return line('1', {
    id: 'releasePace',
    label: 'Pace of releases while people learn',
    formula: remainder(learningLossOf(shape, adoption)),
  });
}
