import type { Expression, Input, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, month, product, ratio, sum } from '../formula/operations.js';
import {
  areaUntil,
  between,
  logistic,
  middleOfMonth,
  nothing,
  positivePart,
  remainder,
  since,
  timeSince,
} from '../formula/vocabulary.js';
import { group } from './declaration.js';
import { amount, choice, factor, share } from './fields.js';
import { isGiven, type Shape, wordAt } from './shape.js';

const ifCurved = { key: 'curve', word: 'logistic', inWords: 'the logistic roll-out' };

/** When the new practice starts and how far it spreads. */
export const adoptionGroup = group('adoption', 'Adoption', {
  implementationMonths: amount('month', {
    label: 'From approval to the first team',
    highest: '600',
    default: { assumption: 'implementationMonths' },
    whenNotGiven: '0',
  }),
  hiringDelayMonths: amount('month', {
    label: 'Delay until missing people are hired',
    highest: '600',
    whenNotGiven: '0',
  }),
  curve: choice({ label: 'Shape of the roll-out', choices: ['linear', 'logistic'], whenNotGiven: 'linear' }),
  rampMonths: amount('month', {
    foundBy: 'pilot',
    label: 'From the first team to the last (linear roll-out)',
    highest: '600',
    default: { assumption: 'rampMonths' },
    whenNotGiven: '0',
  }),
  midpointMonths: amount('month', {
    label: 'From the first team to half of them (logistic roll-out)',
    neededWith: ifCurved,
    highest: '600',
  }),
  steepness: factor({ label: 'Steepness of the logistic roll-out, per month', neededWith: ifCurved, highest: '100' }),
  ceiling: share({
    foundBy: 'pilot',
    label: 'Share of the teams that take it up',
    phrase: 'of the teams to take it up',
    default: { assumption: 'adoptionCeiling' },
    whenNotGiven: '1',
  }),
  untrainedShare: share({
    foundBy: 'pilot',
    label: 'Part of that share that is reached without training',
    default: { assumption: 'untrainedShare' },
    note: 'By those whom no training reaches.',
  }),
  hoursToBeTrained: amount('hour/person', {
    label: 'First training with which a person counts as trained',
    default: { assumption: 'hoursToBeTrained' },
    whenNotGiven: '1',
    note: 'With fewer hours a person counts in part. Hours train: a course paid for that nobody has the time for does not.',
  }),
});

const { implementationMonths, hiringDelayMonths, rampMonths, midpointMonths, steepness, untrainedShare } =
  adoptionGroup.inputs;

/** The inputs that add up to the months from approval to the end of the roll-out, or to the middle of a logistic one. */
export const rollOutInputs = (isLogistic: boolean): readonly Input<'month'>[] => [
  implementationMonths,
  hiringDelayMonths,
  isLogistic ? midpointMonths : rampMonths,
];

/** A moment with its name in sentences. */
interface Moment {
  readonly at: Expression<'month'>;
  readonly inWords: string;
  /** The month in which it is at the latest: the last of the horizon unless told. */
  readonly latest?: number;
}

/** When the new practice starts, how far it has spread in a month, and how much of it there has been by a moment. */
export interface Adoption {
  /** The moment from which running benefits and running costs count. */
  readonly goLive: Line<'month'>;
  /** A(t): share of the estate on the new practice, the mean over the running month. */
  readonly share: Line<'1'>;
  /** Share of the teams that take it up: less of it where some are not trained. */
  readonly ceiling: Expression<'1'>;
  /** Part of those who have to learn whom no training reaches. */
  readonly untrained: Expression<'1'>;
  /** The moment at which the roll-out is done. */
  readonly rolledOut: Line<'month'>;
  /** Share of the roll-out that happens in the running month; it adds up to 1 over the ramp. */
  readonly wave: Line<'1'>;
  /** F(x) = ∫ A up to the moment x, in months of full adoption. */
  readonly until: (id: string, moment: Moment) => Line<'month'>;
}

export const goLive = line('month', {
  id: 'goLive',
  label: 'Go-live',
  formula: sum(implementationMonths, hiringDelayMonths),
  note: 'Months from approval until the first team is live. Running benefits start in the month after.',
});

const twice = constant('2', '1', 'Times the way to its middle at which a roll-out ends');
/** A logistic curve has no end; twice the way to its middle is where it has flattened. */
const monthsToFlatten: Expression<'month'> = product(twice, midpointMonths);

/** How long the roll-out takes from go-live, and the moment at which it is done. */
export function rollOutOf(shape: Shape): { readonly months: Expression<'month'>; readonly end: Line<'month'> } {
  const months = wordAt(shape, 'adoption.curve') === 'logistic' ? monthsToFlatten : rampMonths;
  const end = line('month', { id: 'rolledOut', label: 'End of the roll-out', formula: sum(goLive, months) });
  return { months, end };
}

const none = nothing('1');
const whole = constant('1');
const noMonth = nothing('month');

/**
 * Those whom no training reaches come to a part of the ceiling:
 *
 *     ceiling · (1 − untrained · (1 − part reached without training))
 */
function ceilingOf(shape: Shape, untrained: Expression<'1'>): Expression<'1'> {
  const { ceiling } = adoptionGroup.inputs;
  if (!isGiven(shape, adoptionGroup.paths.untrainedShare)) return ceiling;
  return line('1', {
    id: 'ceiling',
    label: 'Share of the teams that take it up, by who is trained',
    formula: product(ceiling, remainder(product(untrained, remainder(untrainedShare)))),
  });
}

/**
 * @param untrained  part of those who have to learn whom no training reaches
 */
export function adoptionOf(shape: Shape, untrained: Expression<'1'>): Adoption {
  const spread = { ceiling: ceilingOf(shape, untrained), untrained, rolledOut: rollOutOf(shape).end };
  return wordAt(shape, 'adoption.curve') === 'logistic'
    ? logisticAdoption(shape.horizonMonths, spread)
    : linearAdoption(spread);
}

const linearShare = (ceiling: Expression<'1'>): Line<'1'> =>
  line('1', {
    id: 'adoption',
    label: 'Adoption',
    formula: product(ceiling, between(ratio(timeSince(goLive), rampMonths, since(goLive)), none, whole)),
    note: 'A straight ramp from go-live to the ceiling; a ramp of no months is a step.',
  });

const previousMonth = difference(month, constant('1', 'month'));
const oneMonthAfterGoLive = sum(goLive, constant('1', 'month'));

/**
 * The part of the roll-out that falls into a month, by how much of it is done at a moment.
 *
 * @param doneAt  at a moment, if `counted` is one; nothing is done where that is nothing
 */
function waveOf(doneAt: (moment: Expression<'month'>, counted: Expression<'1'>) => Expression<'1'>): Line<'1'> {
  const done = (id: string, inWords: string, moment: Expression<'month'>, counted: Expression<'1'>): Line<'1'> =>
    line('1', {
      id: `rampPassed.${id}`,
      label: `Part of the roll-out done ${inWords}`,
      formula: doneAt(moment, counted),
    });
  return line('1', {
    id: 'rolloutWave',
    label: 'Part of the roll-out in the month',
    formula: difference(
      done('now', 'by the end of the month', month, since(goLive)),
      done('before', 'by the end of the month before', previousMonth, since(oneMonthAfterGoLive)),
    ),
  });
}

/** A ramp of no months is passed in the month after go-live. */
const linearWave = waveOf((moment, step) => between(ratio(difference(moment, goLive), rampMonths, step), none, whole));

/**
 * Under a straight ramp the area grows with the square of the time on the ramp and then with the time itself:
 *
 *     F(x) ÷ ceiling = u² ÷ (2 · ramp) + max(0, x − go-live − ramp)      u = x − go-live, between 0 and the ramp
 */
const linearUntil =
  (ceiling: Expression<'1'>): Adoption['until'] =>
  (id, { at: moment, inWords }) => {
    const elapsed = line('month', {
      id: `sinceGoLive.${id}`,
      label: `Months from go-live to ${inWords}`,
      formula: difference(moment, goLive),
    });
    const onRamp = line('month', {
      id: `onRamp.${id}`,
      label: `Months on the ramp until ${inWords}`,
      formula: between(elapsed, noMonth, rampMonths),
    });
    const rising = line('month', {
      id: `risingUntil.${id}`,
      label: `Adoption on the ramp until ${inWords}, in months`,
      formula: ratio(
        product(onRamp, onRamp),
        product(constant('2', '1', 'Twice, for the area of a triangle'), rampMonths),
        noMonth,
      ),
    });
    return line('month', {
      id: `adoptedUntil.${id}`,
      label: `Months of full adoption until ${inWords}`,
      formula: product(ceiling, sum<'month'>(rising, positivePart(difference(elapsed, rampMonths)))),
    });
  };

type Spread = Pick<Adoption, 'ceiling' | 'untrained' | 'rolledOut'>;

const linearAdoption = (spread: Spread): Adoption =>
  Object.freeze({
    ...spread,
    goLive,
    share: linearShare(spread.ceiling),
    wave: linearWave,
    until: linearUntil(spread.ceiling),
  });

function logisticAdoption(horizonMonths: number, told: Spread): Adoption {
  const midpoint = line('month', {
    id: 'midpoint',
    label: 'Month of half adoption',
    formula: sum(goLive, midpointMonths),
  });
  const spread = (moment: Expression<'month'>): Expression<never> =>
    product(told.ceiling, logistic(moment, midpoint, steepness));
  const sharePassed = (place: Expression<'month'>): Expression<'1'> =>
    ratio(between(difference(place, goLive), noMonth, constant('1', 'month')), constant('1', 'month'));

  const share = line('1', {
    id: 'adoption',
    label: 'Adoption',
    formula: product(spread(middleOfMonth), since(goLive)),
    note: 'A logistic curve from go-live, nothing before it.',
  });
  // The curve has no antiderivative among our operators; its monthly means added up are what the statement uses too.
  const meanOf = (place: number): Line<'1'> => {
    const end = constant(String(place), 'month');
    const middle = constant(String(place - 0.5), 'month');
    return line('1', {
      id: `adoption.month${String(place)}`,
      label: `Adoption in month ${String(place)}`,
      formula: product(spread(middle), sharePassed(end)),
    });
  };
  const until = (id: string, { at, inWords, latest = horizonMonths }: Moment): Line<'month'> => {
    const moment = line('month', { id: `momentOf.${id}`, label: `Month of ${inWords}`, formula: at });
    const later = Array.from({ length: Math.max(horizonMonths, latest) - 1 }, (_, index) => meanOf(index + 2));
    return line('month', {
      id: `adoptedUntil.${id}`,
      label: `Months of full adoption until ${inWords}`,
      formula: areaUntil(share, [meanOf(1), ...later], moment),
    });
  };
  const wave = waveOf((moment, counted) => product(logistic(moment, midpoint, steepness), counted));
  return Object.freeze({ ...told, goLive, share, wave, until });
}
