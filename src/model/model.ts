import type { Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, product } from '../formula/operations.js';
import { total } from '../formula/series.js';
import { addedUp } from '../formula/vocabulary.js';
import { basisOf } from './basis.js';
import { benefitsOf } from './benefits.js';
import type { FreedRole } from './benefits/saved-hours.js';
import { customLinesOf } from './custom-lines.js';
import { type DeliveryMetric, deliveryOf } from './delivery.js';
import { atPricesOfTheYear, pricedLinesOf } from './inflation.js';
import { type Kpi, kpisOf } from './kpis.js';
import { type Practice, practiceOf } from './needed-costs.js';
import { atOnce, type Steps } from '../steps.js';
import { costs } from './order.js';
import { type Returns, returnsOf, type View } from './returns.js';
import { type SetupLoad, setupLoadsOf } from './setup-load.js';
import type { Shape } from './shape.js';
import type { StatementLine } from './statement.js';

/** Everything that is computed for scenarios of one shape. It holds no figure. */
export interface Model {
  readonly horizonMonths: number;
  /** Costs, then benefits, in the order of the statement. */
  readonly statement: readonly StatementLine[];
  readonly returns: Readonly<Record<View, Returns>>;
  readonly delivery: readonly DeliveryMetric[];
  /** Of each statement line, by its id. */
  readonly presentValues: ReadonlyMap<string, Line<'money'>>;
  /** Figures of interest that are money in no statement. */
  readonly kpis: readonly Kpi[];
  /** Losses avoided above the value of the models, which count nowhere. */
  readonly lossesCut?: Line<'money/month'>;
  /** Hours freed by role, what of them counts, what is cut. */
  readonly freedRoles: readonly FreedRole[];
  readonly adoption: Line<'1'>;
  readonly setupLoads: readonly SetupLoad[];
  readonly practice: Practice;
  /** Total cost less the learning loss. */
  readonly tco: Line<'money'>;
  /** What is paid by the horizon for months beyond it: in the treasury view, and in no other. */
  readonly prepaid: Line<'money'>;
  /** The lowest point of the cumulative cash flow, as a positive need. */
  readonly peakFunding: Line<'money'>;
}

export const modelVersion = '2';

export const modelFor = (shape: Shape): Model => atOnce(modelInSteps(shape));

/** As `modelFor`, so that a page can be drawn in between. */
export function* modelInSteps(shape: Shape): Steps<Model> {
  const basis = basisOf(shape);
  yield;
  const benefits = benefitsOf(basis);
  yield;
  const custom = customLinesOf(shape);
  const ofSide = (side: 'cost' | 'benefit'): readonly StatementLine[] => custom.filter((each) => each.side === side);
  const statement = [
    ...costs.flatMap((each) => pricedLinesOf(each, basis)),
    ...[...ofSide('cost'), ...benefits.lines, ...ofSide('benefit')].map((each) => atPricesOfTheYear(shape, each)),
  ];
  yield;
  const returns = {
    all: returnsOf('all', basis, statement),
    cashOnly: returnsOf('cashOnly', basis, statement),
    treasury: returnsOf('treasury', basis, statement),
  };
  yield;
  return Object.freeze({
    horizonMonths: shape.horizonMonths,
    statement: Object.freeze(statement),
    returns: Object.freeze(returns),
    delivery: Object.freeze(deliveryOf(basis)),
    presentValues: presentValuesOf(statement, returns.all),
    kpis: kpisOf({ basis, statement, returns: returns.all }),
    ...(benefits.lossesCut === undefined ? {} : { lossesCut: benefits.lossesCut }),
    freedRoles: benefits.lines.some(({ nature }) => nature === 'capacity') ? benefits.roles : [],
    adoption: basis.adoption.share,
    setupLoads: setupLoadsOf(basis),
    practice: practiceOf(basis, statement),
    tco: tcoOf(returns.all, statement),
    prepaid: prepaidIn(statement),
    peakFunding: line('money', {
      id: 'peakFunding',
      label: 'Peak funding need',
      formula: difference(constant('0', 'money'), returns.treasury.lowestPoint),
    }),
  });
}

const presentValuesOf = (
  statement: readonly StatementLine[],
  { discountFactor }: Returns,
): ReadonlyMap<string, Line<'money'>> =>
  new Map(
    statement.map(({ line: each }) => [
      each.id,
      line('money', {
        id: `presentValue.${each.id}`,
        label: `${each.label}: present value`,
        formula: total(product(each, discountFactor)),
      }),
    ]),
  );

const prepaidIn = (statement: readonly StatementLine[]): Line<'money'> =>
  line('money', {
    id: 'prepaid',
    label: 'Prepaid for months beyond the horizon',
    formula: addedUp<'money'>(
      'money',
      statement.flatMap(({ line: counted, bills }) =>
        bills === undefined ? [] : [difference(total(bills), total(counted))],
      ),
    ),
  });

const tcoOf = ({ totalCost }: Returns, statement: readonly StatementLine[]): Line<'money'> =>
  line('money', {
    id: 'tco',
    label: 'Total cost of ownership',
    formula: difference(
      totalCost,
      addedUp<'money'>(
        'money',
        statement
          .filter(({ side, ownership }) => side === 'cost' && ownership === undefined)
          .map((each) => total(each.line)),
      ),
    ),
  });
