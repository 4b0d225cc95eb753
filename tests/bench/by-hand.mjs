import { figuresByHand } from './figures-by-hand.mjs';
import { cashLines, linesByHand } from './lines-by-hand.mjs';

/**
 * The model of a profile written straight down, month by month, as one would without a tree: to measure what the tree
 * costs, and to have a second opinion on its figures. It knows one shape: the roles, cohorts and groups of a profile,
 * one tool billed a year in advance, a linear roll-out from a whole month.
 *
 * @param number  how numbers are made and combined: decimals or floats
 * @param read  the figure of an input by its path
 * @param shape  horizon, members and words
 */
export function byHand(number, read, shape) {
  const { of, zero, one, plus, minus, times, over, most, power, isPositive, sum } = number;
  const figures = figuresByHand(number, read, shape);
  const linesOf = linesByHand(number, read, shape, figures);

  const backHalfMonth = over(of(-1), of(24));
  const discountForHalf = power(plus(one, read('discounting.rate')), backHalfMonth);
  const discount = times(discountForHalf, discountForHalf);
  // What goes live less what ends, of which a life in doubt makes more; one model of ten at least is left after a year.
  const lifeInDoubt = plus(one, power(read('models.lifeScatter'), of(2)));
  const ended = times(over(of(12), read('models.lifeMonths')), lifeInDoubt);
  const growth = plus(one, most(of(-0.9), minus(read('models.newShare'), ended)));
  const growthInMonth = power(growth, over(one, of(12)));
  let factor = one;
  // The estate of a month is that of its middle.
  let grown = power(growth, backHalfMonth);
  const months = [];
  for (let m = 0; m <= shape.horizonMonths; m++) {
    months.push({ ...linesOf(m, grown), factor });
    factor = times(factor, discount);
    grown = times(grown, growthInMonth);
  }

  const presentValue = (side, isCounted) => {
    const ids = Object.keys(months[0][side]).filter(isCounted);
    return sum(months.map((month) => times(sum(ids.map((id) => month[side][id])), month.factor)));
  };
  const isCash = (id) =>
    cashLines.has(id) || id.startsWith('licence.') || (id === 'runTeam' && shape.words['runTeam.staffing'] === 'hired');
  // A loss stays in every view, whatever its kind.
  const isLoss = (id) => isPositive(minus(zero, sum(months.map((month) => month.benefits[id]))));
  // Treasury pays bills whole, also for months beyond the horizon.
  const presentValuePrepaid = sum(months.map(({ prepaid, factor: today }) => times(prepaid, today)));
  const presentValueCost = presentValue('costs', () => true);
  const presentValueBenefit = presentValue('benefits', () => true);
  const npv = minus(presentValueBenefit, presentValueCost);
  return {
    months,
    keptLosses: figures.keptLosses,
    npv,
    roi: over(npv, presentValueCost),
    presentValueCost,
    presentValueBenefit,
    presentValueCashCost: plus(presentValue('costs', isCash), presentValuePrepaid),
    presentValueCashBenefit: presentValue('benefits', (id) => isCash(id) || isLoss(id)),
  };
}
