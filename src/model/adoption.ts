import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import {
  constant,
  difference,
  exponential,
  maximum,
  minimum,
  month,
  product,
  ratio,
  sum,
} from '../formula/operations.js';
import { addedUp, between, nothing, positivePart, since, timeSince } from '../formula/vocabulary.js';
import { adoptionGroup } from './inputs/adoption.js';
import { wordAt, type Shape } from './shape.js';

const { implementationMonths, hiringDelayMonths, rampMonths, midpointMonths, steepness, ceiling } = adoptionGroup.inputs;

/** When the new practice starts, how far it has spread in a month, and how much of it there has been by a moment. */
export interface Adoption {
  /** The moment from which running benefits and running costs count. */
  readonly goLive: Line<'month'>;
  /** A(t): share of the estate on the new practice, the mean over the running month. */
  readonly share: Line<'1'>;
  /** Share of the roll-out that happens in the running month; it adds up to 1 over the ramp. */
  readonly wave: Line<'1'>;
  /** F(x) = ∫ A up to the moment x, in months of full adoption. */
  readonly until: (moment: Expression<'month'>) => Expression<'month'>;
}

const goLive = line('month', {
  id: 'goLive',
  label: 'Go-live',
  formula: sum(implementationMonths, hiringDelayMonths),
  note: 'Months from approval until the first team is live. Running benefits start in the month after.',
});

const none = nothing('1');
const whole = constant('1');
const noMonth = nothing('month');

export const adoptionOf = (shape: Shape): Adoption =>
  wordAt(shape, 'adoption.curve') === 'logistic' ? logisticAdoption(shape.horizonMonths) : linearAdoption;

const linearShare = line('1', {
  id: 'adoption',
  label: 'Adoption',
  formula: product(ceiling, between(ratio(timeSince(goLive), rampMonths, since(goLive)), none, whole)),
  note: 'A straight ramp from go-live to the ceiling; a ramp of no months is a step.',
});

/** The part of the ramp that has passed at the end of a month. */
const rampPassed = (end: Expression<'month'>, afterGoLive: Expression<'1'>): Expression<'1'> =>
  between(ratio(difference(end, goLive), rampMonths, afterGoLive), none, whole);

const previousMonth = difference(month, constant('1', 'month'));
const oneMonthAfterGoLive = sum(goLive, constant('1', 'month'));

const linearWave = line('1', {
  id: 'rolloutWave',
  label: 'Roll-out in the month',
  formula: difference(rampPassed(month, since(goLive)), rampPassed(previousMonth, since(oneMonthAfterGoLive))),
});

/**
 * Under a straight ramp the area grows with the square of the time on the ramp and then with the time itself:
 *
 *     F(x) ÷ ceiling = u² ÷ (2 · ramp) + max(0, x − go-live − ramp)      u = x − go-live, between 0 and the ramp
 */
function linearUntil(moment: Expression<'month'>): Expression<'month'> {
  const sinceGoLive = difference(moment, goLive);
  const onRamp = between(sinceGoLive, noMonth, rampMonths);
  const rising = ratio(product(onRamp, onRamp), product(constant('2'), rampMonths), noMonth);
  return product(ceiling, sum<'month'>(rising, positivePart(difference(sinceGoLive, rampMonths))));
}

const linearAdoption: Adoption = Object.freeze({ goLive, share: linearShare, wave: linearWave, until: linearUntil });

function logisticAdoption(horizonMonths: number): Adoption {
  const midpoint = sum(goLive, midpointMonths);
  // k · (midpoint − t) per month, as a plain number for the exponential
  const delay = (moment: Expression<'month'>): Expression<'1'> =>
    product(steepness, ratio(difference(midpoint, moment), constant('1', 'month')));
  const spread = (moment: Expression<'month'>): Expression<'1'> =>
    ratio(ceiling, sum(whole, exponential(minimum(delay(moment), constant('1000')))));
  const middleOf = (place: Expression<'month'>): Expression<'month'> =>
    difference(place, constant('0.5', 'month'));
  const sharePassed = (place: Expression<'month'>): Expression<'1'> =>
    ratio(between(difference(place, goLive), noMonth, constant('1', 'month')), constant('1', 'month'));

  const share = line('1', {
    id: 'adoption',
    label: 'Adoption',
    formula: product(spread(middleOf(month)), since(goLive)),
    note: 'A logistic curve from go-live, nothing before it.',
  });
  // The curve has no antiderivative among our operators; its monthly means added up are what the statement uses too.
  const meanOf = (place: number): Expression<'1'> => {
    const end = constant(String(place), 'month');
    return product(spread(middleOf(end)), sharePassed(end));
  };
  const until = (moment: Expression<'month'>): Expression<'month'> => {
    const months = Array.from({ length: horizonMonths }, (_, index) => {
      const start = constant(String(index), 'month');
      return product(meanOf(index + 1), between(difference(moment, start), noMonth, constant('1', 'month')));
    });
    return addedUp<'month'>('month', months);
  };
  const wave = line('1', {
    id: 'rolloutWave',
    label: 'Roll-out in the month',
    formula: ratio(
      difference(
        product(spread(month), since(goLive)),
        product(spread(maximum(previousMonth, noMonth)), since(oneMonthAfterGoLive)),
      ),
      ceiling,
      none,
    ),
  });
  return Object.freeze({ goLive, share, wave, until });
}
