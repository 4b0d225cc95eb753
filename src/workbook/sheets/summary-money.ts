import type { Line } from '../../formula/expression.js';
import { type View, views } from '../../model/returns.js';
import { chanceOfLoss } from '../../report/one-page/answer.js';
import { lowestOf } from '../../report/one-page/money.js';
import { fixedCell, onSheet } from '../file/address.js';
import type { Decimal } from '../../decimal.js';
import type { Cell, Row } from '../file/sheet.js';
import { firstMonthColumn, monthRow, sheetNames } from '../monthly/frame.js';
import { formats, formula, textCell } from './looks.js';
import { modelCell } from './model.js';
import type { Charted } from './summary-charts.js';

export interface MoneyTold extends Charted {
  /** Cells of the net present value after tax, where a rate is told. */
  readonly npvAfterTax: Readonly<Record<View, string>> | undefined;
}

/** Nothing where no rate of tax is told. */
export function afterTaxRows({ page: { result }, npvAfterTax }: MoneyTold): readonly Row[] {
  const { afterTax } = result;
  if (afterTax === undefined || npvAfterTax === undefined) return [];
  return [
    [
      textCell('Net present value after tax'),
      ...views.map((view) => formula(npvAfterTax[view], afterTax[view].npv.toNumber(), { format: formats.money })),
    ],
  ];
}

/** How low the running total gets in each view, and when: the money that it takes. */
export function lowestRows({ page: { result }, model, returns }: MoneyTold): readonly Row[] {
  const { monthly, treasury, horizonMonths } = result;
  const lowestIn = {
    all: lowestOf(monthly.cumulative),
    cashOnly: lowestOf(monthly.cumulativeCashOnly),
    treasury: { depth: treasury.peakFunding, month: treasury.peakFundingMonth },
  } as const;
  const cell = (line: Line): string => modelCell(model.at(line).row);
  const end = onSheet(sheetNames.model, fixedCell(firstMonthColumn + horizonMonths, monthRow));
  return [
    [
      textCell('How far the running total falls below nothing'),
      ...views.map((view) =>
        formula(`0-${cell(returns[view].lowestPoint)}`, lowestIn[view].depth.toNumber(), { format: formats.money }),
      ),
    ],
    [
      textCell('Month of its lowest point'),
      ...views.map((view) => {
        const { month } = lowestIn[view];
        const place = cell(returns[view].lowestMonth);
        return formula(
          `IF(${place}<${end},${place},"${notBack}")`,
          month.lt(horizonMonths) ? month.toNumber() : notBack,
          {
            format: '0',
            aligned: 'right',
          },
        );
      }),
    ],
  ];
}

/** What it comes to over the other horizon, as it was worked out when this was written; nothing where there is none. */
export function otherHorizonRows({ page }: MoneyTold): readonly Row[] {
  const { overFiveYears: over } = page.result;
  if (over === undefined) return [];
  const { npv, npvAfterTax, roi, paybackMonths, lowestPoint, peakFunding, cashOnlyNpv, treasuryNpv } = over;
  const cell = (figure: Decimal | null | undefined, format: string): Cell =>
    figure === null || figure === undefined
      ? textCell(figure === null ? 'never' : '', { aligned: 'right', font: 'faint' })
      : { kind: 'number', value: figure.toNumber(), style: { format, font: 'faint' } };
  const row = (label: string, format: string, ...figures: readonly (Decimal | null | undefined)[]): Row => [
    textCell(label),
    ...figures.map((figure) => cell(figure, format)),
  ];
  return [
    row('Net present value', formats.money, npv, cashOnlyNpv, treasuryNpv),
    ...(npvAfterTax === undefined ? [] : [row('Net present value after tax', formats.money, npvAfterTax)]),
    row('Return on investment', formats.wholeShare, roi),
    row('Payback in months, not discounted', formats.tenths, paybackMonths),
    row('How far the running total falls below nothing', formats.money, lowestPoint.neg(), undefined, peakFunding),
    ...(over.chanceOfLoss === undefined
      ? []
      : [
          [
            textCell('Chance of a loss'),
            textCell(chanceOfLoss(over.chanceOfLoss.toNumber(), page.figures), { aligned: 'right', font: 'faint' }),
          ],
        ]),
  ];
}

/** Where the running total is still at its lowest when the horizon ends. */
const notBack = 'not recovered';
