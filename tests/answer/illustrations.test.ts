import { describe, expect, test } from 'vitest';
import { Decimal, sumOf } from '../../src/decimal.js';
import type { Result } from '../../src/index.js';
import illustrations from '../references/illustrations.json' with { type: 'json' };
import { illustrated } from './illustrated.js';

interface Difference {
  /** How far a figure may be off, as a share of it. */
  readonly share: string;
  readonly reason: string;
}

const ofChange: Readonly<Record<string, Difference>> = {
  'medium-bank': { share: '0.0102', reason: 'how the three are added up there is not told; they are 659 higher' },
  'five-person-start-up': { share: '0.084', reason: 'as above; they are 116 higher' },
};

/** Where a convention differs, how far the figure of a year may be off, and why. */
const differences: Readonly<Record<string, Difference>> = {
  freshness: { share: '0.0006', reason: 'a month is 365 ÷ 12 days here and 30.4 there' },
  earlierValue: {
    share: '0.08',
    reason:
      'the area under the adoption curve is exact here; there it is read a month late, which tells in the first year',
  },
  moreProjects: { share: '0.005', reason: 'the lead time after is 15.5 days here and half a month there' },
  learningLoss: { share: '0.031', reason: 'hours of the second year are at the wages of the second year here' },
};

/**
 * The hand cuts the last bill at the horizon in every view; the treasury view pays it whole. Of the third year's 72,000 ×
 * 1.05² the bank's bill of month 28 has 8 months within the horizon, of 960 × 1.05² the start-up's of month 25 has 11.
 */
const prepaidBy: Readonly<Record<string, { readonly amount: number; readonly month: number }>> = {
  'medium-bank': { amount: 72000 * 1.05 ** 2 * (4 / 12), month: 28 },
  'five-person-start-up': { amount: 960 * 1.05 ** 2 * (1 / 12), month: 25 },
};

/** What these differences add up to stays below two parts in a thousand of the costs. */
const together = '0.002';

const expectWithin = (here: Decimal | null | undefined, there: string, permitted: Decimal | number): void => {
  expect(here?.minus(there).abs().lte(permitted), `${there} against ${String(here)}`).toBe(true);
};
// Printed in whole units; present values there come from floats that stray by a unit more.
const printed = 2;
const shareOf = (figure: string, share: string): Decimal => new Decimal(figure).abs().times(share).plus(printed);

/** Lines that are one there, added up: years, total, present value. */
function addedUp({ lines }: Result, ids: readonly string[]): readonly Decimal[] {
  const some = ids.map((id) => {
    const line = lines.find((each) => each.id === id);
    if (line === undefined) throw new Error(`no line ${id}`);
    return [...line.annual, line.total, line.presentValue];
  });
  return (some[0] ?? []).map((_, place) => sumOf(some.flatMap((figures) => figures[place] ?? [])));
}

const furtherProjects = (lines: Result['lines']): Decimal =>
  sumOf(lines.flatMap(({ id, presentValue }) => (id === 'moreProjects' ? [presentValue] : [])));

const lowest = (running: readonly Decimal[]): { readonly amount: Decimal; readonly month: number } => {
  const amount = Decimal.min(0, ...running);
  return { amount, month: running.findIndex((each) => each.eq(amount)) };
};

describe.each(illustrations.cases)('$id', ({ id, lines, totals, views, lowPoints, kinds, verdict }) => {
  const result = illustrated(id);
  const prepaid = prepaidBy[id] ?? { amount: 0, month: 0 };

  test('the last bill reaches beyond the horizon by what is prepaid', () => {
    expectWithin(result.prepaid, String(prepaid.amount), printed);
  });

  test.each(lines)('$label agrees with the hand computation, year by year and in present value', (line) => {
    const [first = ''] = line.ids;
    const share = (line.ids.length > 1 ? ofChange[id] : differences[first])?.share ?? '0';
    const here = addedUp(result, line.ids);
    [...line.annual, line.total, line.presentValue].forEach((there, place) => {
      expectWithin(here[place], there, shareOf(there, share));
    });
    for (const each of line.ids) expect(result.lines.find((own) => own.id === each)?.kind).toBe(line.kind);
  });

  test('there is no other line with an amount', () => {
    const compared = lines.flatMap(({ ids }) => ids);
    const others = result.lines.filter((line) => !compared.includes(line.id));
    expect(others.filter(({ total }) => !total.isZero()).map((line) => line.id)).toEqual([]);
  });

  test.each([
    ['costs', 'cost'],
    ['benefits', 'benefit'],
  ] as const)('all %s, year by year and in present value', (total, side) => {
    const here = addedUp(
      result,
      result.lines.filter((line) => line.side === side).map((line) => line.id),
    );
    const { annual, total: sum, presentValue } = totals[total];
    [...annual, sum, presentValue].forEach((there, place) => {
      // The first year of the benefits holds most of what is read a month late there.
      const share = total === 'benefits' && place === 1 ? '0.003' : together;
      expectWithin(here[place], there, shareOf(there, share));
    });
  });

  test.each(['metrics', 'cashOnly', 'treasury'] as const)('%s: value, return, ratio, paybacks', (view) => {
    const here = result[view];
    const there = views[view];
    const paidWhole = view === 'treasury' ? prepaid.amount * 1.1 ** (-prepaid.month / 12) : 0;
    expectWithin(here.npv.plus(paidWhole), there.npv, shareOf(totals.costs.presentValue, together));
    expectWithin(here.roi?.times(100), there.roiPercent, 0.7);
    expectWithin(here.benefitCostRatio, there.ratio, 0.007);
    for (const key of ['payback', 'discountedPayback'] as const) {
      const months = here[`${key}Months`];
      if (there[key] === null) expect(months).toBeNull();
      else expectWithin(months, there[key], 0.15);
    }
  });

  test('the low points of the cumulative flows, and what has to be funded', () => {
    const { cumulative, cumulativeCashOnly } = result.monthly;
    const here = {
      all: lowest(cumulative),
      cashOnly: lowest(cumulativeCashOnly),
      treasury: {
        amount: result.metrics.peakFunding.minus(prepaid.amount).neg(),
        month: result.metrics.peakFundingMonth.toNumber(),
      },
    };
    for (const view of ['all', 'cashOnly', 'treasury'] as const) {
      const there = lowPoints[view];
      expectWithin(here[view].amount, there.amount, shareOf(totals.costs.total, together));
      expect(here[view].month).toBe(there.month);
    }
  });

  test('benefits and costs by kind', () => {
    for (const side of ['benefit', 'cost'] as const) {
      for (const [kind, there] of Object.entries(kinds?.[side] ?? {})) {
        const own = result.lines.filter((line) => line.side === side && line.kind === kind);
        expectWithin(sumOf(own.map(({ presentValue }) => presentValue)), there, shareOf(there, together));
      }
    }
  });

  // The rule had three answers there. By the same figures 1,912,270 ÷ 1,574,284 = 1.21 lies between 1.2 and 1.5; and the
  // share needed was that of the hours that are counted, which are half of those freed.
  test(`the verdict by rule, where it was there: ${verdict.answer}`, () => {
    expect(result.verdict.answer).toBe(verdict.answer === 'depends' ? 'probably' : verdict.answer);
    const { shareOfCapacityNeededPercent: needed } = verdict;
    if (needed !== undefined) expectWithin(result.verdict.shareOfFreedHoursNeeded?.times(100 / 0.5), needed, 0.5);
  });
});

// Only these few figures are printed of the sizes. Workshops, change lead and awareness are lower there in a large firm,
// by about 23,000 of 8.3 million, and higher in a small one.
// Of new models, growth and the 36 months that a model lives there, two are told here and the third follows: the life
// does, and is longer. Further projects that end after 36 months, which tells beyond them, are put in the place of ours.
test.each(illustrations.horizons)(
  '$id over $horizonMonths months: value, ratio, discounted payback, low point',
  ({ id, horizonMonths, npv, ratio, discountedPayback, lowPoint }) => {
    const { metrics, monthly, lines } = illustrated(id, { horizonMonths });
    const ending = illustrated(id, { horizonMonths, models: { growth: undefined, lifeMonths: 36 } });
    const fewer = furtherProjects(lines).minus(furtherProjects(ending.lines));
    expectWithin(metrics.npv.minus(fewer), npv, metrics.presentValueCost.times('0.003'));
    const benefits = metrics.presentValueBenefit.minus(fewer);
    expectWithin(benefits.div(metrics.presentValueCost), ratio, 0.008);
    expectWithin(lowest(monthly.cumulative).amount, lowPoint, shareOf(lowPoint, '0.007'));
    if (discountedPayback === null) expect(metrics.discountedPaybackMonths).toBeNull();
    else expectWithin(metrics.discountedPaybackMonths, discountedPayback, 0.25);
  },
);
