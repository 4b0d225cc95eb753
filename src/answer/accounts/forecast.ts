import { Decimal, inShownDigits, one, sumOf, zero } from '../../decimal.js';
import type { Expression, Line } from '../../formula/expression.js';
import { forecastReturns, type KnownAmounts } from '../../model/forecast.js';
import type { Returns } from '../../model/returns.js';
import type { StatementLine } from '../../model/statement.js';
import { exactReading, type ExactReading } from '../../reading/exact.js';
import { planOf, type Plan } from '../../reading/plan.js';
import type { Actual, ActualMetric } from '../../scenario/scenario.js';
import { text } from '../../say.js';
import type { ActualMonth, ActualsAgainstPlan, ActualsRow, Completion, ForecastVerdict } from './actuals.js';
import type { Calculated } from '../calculated-scenario.js';
import { ratioOf, settledPayback, solvedOf } from '../metrics.js';
import { presentValueOf } from '../statement.js';
import { answerOf, type Simulated } from '../verdict.js';

const totalLabels: Readonly<Record<ActualMetric, string>> = { cost: text('All costs'), benefit: text('All benefits') };

/** A line with what is known of it. */
interface Known extends KnownAmounts {
  readonly isTotal: boolean;
  readonly label: string;
  readonly told: ReadonlyMap<number, Actual>;
}

/** In the order of the statement. */
function knownIn({ planned: { model, statement }, resolved }: Calculated): readonly Known[] {
  const { actuals = [] } = resolved.scenario;
  if (actuals.length === 0) return [];
  const amountsOf = (of: readonly Actual[]): Pick<Known, 'amounts' | 'told'> => ({
    amounts: new Map(of.map(({ month, amount }) => [Number(month), new Decimal(amount).toString()])),
    told: new Map(of.map((actual) => [Number(actual.month), actual])),
  });
  const { all } = model.returns;
  const sides: readonly StatementLine['side'][] = ['cost', 'benefit'];
  return sides
    .flatMap((side): readonly Known[] => [
      {
        ...amountsOf(actuals.filter(({ metric }) => metric === side)),
        side,
        planned: all[side],
        isTotal: true,
        label: totalLabels[side],
      },
      ...statement
        .filter(({ each }) => each.side === side)
        .map(({ each: { line } }) => ({
          ...amountsOf(actuals.filter((actual) => actual.line === line.id)),
          side,
          planned: line,
          isTotal: false,
          label: line.label,
        })),
    ])
    .filter(({ amounts }) => amounts.size > 0);
}

/** What is known, the returns of the plan with that put in, as formulas, and a plan that has them too. */
interface Forecast {
  readonly known: readonly Known[];
  readonly returns: Returns;
  readonly plan: Plan;
}

/** Nothing where nothing is known. */
export function forecastOf(made: Calculated): Forecast | undefined {
  const known = knownIn(made);
  return known.length === 0 ? undefined : forecastWith(known, made);
}

function forecastWith(known: ReturnType<typeof knownIn>, { planned, resolved }: Calculated): Forecast {
  const returns = forecastReturns(planned.model, resolved.shape, known);
  return {
    known,
    returns,
    plan: planOf([...planned.roots, ...Object.values<Expression>({ ...returns })], resolved.shape.horizonMonths),
  };
}

/** What is known so far against the plan, when it is asked for; nothing where the scenario has no actual amounts. */
export function actualsAgainstPlan(made: Calculated): (() => ActualsAgainstPlan) | undefined {
  const known = knownIn(made);
  if (known.length === 0) return undefined;
  return () => {
    const forecast = forecastWith(known, made);
    const { reading, planned, resolved } = made;
    const { all } = planned.model.returns;
    const inForecast = exactReading(forecast.plan, resolved.table);
    const lastMonth = Math.max(...known.flatMap(({ amounts }) => [...amounts.keys()]));
    const factors = reading.row(all.discountFactor);
    const toCome = (line: Line): readonly Decimal[] => reading.row(line).slice(lastMonth + 1);
    const worth = presentValueOf(toCome(all.net), factors.slice(lastMonth + 1));
    return Object.freeze({
      lastMonth,
      rows: Object.freeze(known.map((each) => rowOf(each, reading))),
      plan: completionOf(all, reading),
      forecast: completionOf(forecast.returns, inForecast),
      toCome: Object.freeze({
        cost: inShownDigits(sumOf(toCome(all.cost))),
        benefit: inShownDigits(sumOf(toCome(all.benefit))),
        npv: inShownDigits(worth.div(factors[lastMonth] ?? one)),
      }),
      verdict: forecastVerdict(made, { returns: forecast.returns, reading: inForecast }),
    });
  };
}

/** The forecast, and its exact figures. */
interface ReadForecast {
  readonly returns: Returns;
  readonly reading: ExactReading;
}

/** The chances of a gain, where they were simulated. */
interface Chances {
  readonly plan: Simulated;
  readonly forecast: Decimal;
}

/** The same rule for both: the assumed part of the doubt and the freed hours that it takes stay those of the plan. */
function forecastVerdict(made: Calculated, { returns, reading }: ReadForecast, chances?: Chances): ForecastVerdict {
  const { npv, presentValueCost, benefitCostRatio } = completionOf(returns, reading);
  const plan = answerOf(made, chances?.plan);
  const forecast = answerOf(made, chances?.plan, {
    npv: npv.toNumber(),
    presentValueCost: presentValueCost.toNumber(),
    benefitCostRatio: benefitCostRatio?.toNumber() ?? null,
    settledPaybackMonths: settledPayback(reading.solved(returns.discountedPayback))?.toNumber() ?? null,
    chanceOfGain: chances?.forecast.toNumber(),
  });
  return Object.freeze({ plan, forecast, chanceOfGain: chances?.forecast ?? null, holds: plan === forecast });
}

/** As in `actualsAgainstPlan`, by the chances of a gain; nothing where nothing is known. */
export function simulatedForecastVerdict(made: Calculated, chances: Chances): ForecastVerdict | undefined {
  const forecast = forecastOf(made);
  if (forecast === undefined) return undefined;
  const reading = exactReading(forecast.plan, made.resolved.table);
  return forecastVerdict(made, { returns: forecast.returns, reading }, chances);
}

function rowOf({ planned, side, isTotal, label, told }: Known, reading: ExactReading): ActualsRow {
  const row = reading.row(planned);
  const months = [...told.values()]
    .map(({ month, amount, note }): ActualMonth => {
      const [plan, actual] = [row[Number(month)] ?? zero, new Decimal(amount)];
      return Object.freeze({
        month: Number(month),
        plan: inShownDigits(plan),
        actual: inShownDigits(actual),
        variance: inShownDigits(actual.minus(plan)),
        ...(note === undefined ? {} : { note }),
      });
    })
    .toSorted((one, other) => one.month - other.month);
  const plan = sumOf(months.map((each) => row[each.month] ?? zero));
  const actual = sumOf(months.map((each) => each.actual));
  const variance = actual.minus(plan);
  const total = sumOf(row);
  return Object.freeze({
    id: isTotal ? side : planned.id,
    label,
    side,
    isTotal,
    months: Object.freeze(months),
    plan: inShownDigits(plan),
    actual: inShownDigits(actual),
    variance: inShownDigits(variance),
    isWorse: side === 'cost' ? variance.gt(0) : variance.lt(0),
    planAtCompletion: inShownDigits(total),
    forecastAtCompletion: inShownDigits(total.plus(variance)),
  });
}

function completionOf(returns: Returns, reading: ExactReading): Completion {
  const figure = (key: 'npv' | 'totalCost' | 'totalBenefit' | 'presentValueCost' | 'presentValueBenefit'): Decimal =>
    inShownDigits(reading.figure(returns[key]));
  return Object.freeze({
    npv: figure('npv'),
    roi: ratioOf(reading, returns.roi, '').value,
    benefitCostRatio: ratioOf(reading, returns.benefitCostRatio, '').value,
    totalCost: figure('totalCost'),
    totalBenefit: figure('totalBenefit'),
    presentValueCost: figure('presentValueCost'),
    presentValueBenefit: figure('presentValueBenefit'),
    paybackMonths: solvedOf(reading, returns.payback).value,
    discountedPaybackMonths: solvedOf(reading, returns.discountedPayback).value,
  });
}
