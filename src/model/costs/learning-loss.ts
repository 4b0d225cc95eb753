import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, month, product, ratio, sum } from '../../formula/operations.js';
import {
  addedUp,
  between,
  during,
  leftAfter,
  monthsPerYear,
  nothing,
  remainder,
  since,
  timeSince,
} from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { adoptionGroup } from '../inputs/adoption.js';
import { wagesGroup } from '../inputs/organisation.js';
import { learningGroup } from '../inputs/skills.js';
import { isGiven, isOn, wordAt } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';

const learning = learningGroup.inputs;
const none = nothing('1');
const whole = constant('1');

type Curve = (goLive: Expression<'month'>) => Expression<'1'>;

/** From the full loss at go-live down to none, in a straight line. */
const linear: Curve = (goLive) =>
  product(remainder(between(ratio(timeSince(goLive), learning.months, whole), none, whole)), since(goLive));

/**
 * e^(−t ÷ τ), as its mean over the running month:
 *
 *     τ · (e^(−(m − 1) ÷ τ) − e^(−m ÷ τ))      m = months since go-live; nothing where τ is 0
 */
const wearingOff: Curve = (goLive) => {
  const sinceGoLive = line('month', {
    id: 'monthsLive',
    label: 'Months since go-live at the end of the month',
    formula: difference(month, goLive),
  });
  const before = leftAfter(difference(sinceGoLive, constant('1', 'month')), learning.months);
  const worn = difference(before, leftAfter(sinceGoLive, learning.months));
  return product(ratio(learning.months, constant('1', 'month')), worn);
};

/** The full loss until it is over, then none. */
const flat: Curve = (goLive) => during(goLive, sum(goLive, learning.months));

const curves: Readonly<Record<string, Curve>> = { linear, exponential: wearingOff, flat };

/** Share of the touched work that is lost in the running month, per unit of depth. */
function lossOf({ shape, adoption }: Basis): Line<'1'> {
  const curve = curves[wordAt(shape, 'learning.curve') ?? 'linear'] ?? linear;
  return line('1', { id: 'learningCurve', label: 'Learning loss that is left', formula: curve(adoption.goLive) });
}

/**
 * Productivity lost while people learn, from go-live, in hours that are not also training: the first training falls
 * before go-live.
 */
export function learningLossCosts(basis: Basis): readonly StatementLine[] {
  const { shape, labour } = basis;
  if (!isOn(shape, 'learning')) return [];
  const hoursPerMonth = isGiven(shape, 'learning.hoursPerPersonMonth')
    ? learning.hoursPerPersonMonth
    : ratio(wagesGroup.inputs.productiveHours, monthsPerYear);
  const worth = line('money/month', {
    id: 'learnersMonth',
    label: 'A month of work of those who learn',
    formula: addedUp<'money/month'>(
      'money/month',
      labour.roles.map((role) => product(labour.role(role).people, hoursPerMonth, labour.rateOf(role))),
    ),
  });
  const loss = line('money/month', {
    id: 'learningLoss',
    label: 'Learning loss',
    formula: product(
      worth,
      learning.workShare,
      learning.depth,
      adoptionGroup.inputs.ceiling,
      lossOf(basis),
      labour.wageIndex,
    ),
  });
  return [costLine('Upskilling', 'capacity', loss)];
}
