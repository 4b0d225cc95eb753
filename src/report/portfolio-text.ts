import { Decimal } from '../decimal.js';
import type { JudgedExtreme } from '../answer/rows/extremes.js';
import type { NamedCase } from '../answer/compare/cases.js';
import { orderedSteps, type Portfolio, reachedBy, type ReachedStep } from '../answer/rows/portfolio.js';
import { figuresFor, type Figures } from './figures.js';
import { plainText } from './plain-text.js';
import { printed, right, tableOf } from './table.js';
import { hingeText } from './verdict-text.js';
import type { ReportStyle } from './page.js';

/** Many cases together: sums, where they are worth it, the best and the worst, and what a budget reaches. */
export interface ToldPortfolio {
  readonly portfolio: Portfolio;
  readonly best: readonly JudgedExtreme[];
  readonly worst: readonly JudgedExtreme[];
  /** Cases that are few enough to be named, in the order in which they are worth their funding. */
  readonly first?: readonly NamedCase[];
  readonly currency: string;
  /** Money to lay out, if somebody has told of any. */
  readonly budget?: number;
}

const mostGroups = 30;

export const fundingNeeded = (steps: readonly ReachedStep[]): number =>
  steps.reduce((sum, { funding }) => sum + funding, 0);

/** The one that somebody told, else parts of what all of them need. */
export const budgetsFor = (budget: number | undefined, needed: number): readonly number[] =>
  budget === undefined ? (needed === 0 ? [] : [0.1, 0.25, 0.5, 1].map((part) => part * needed)) : [budget];

export function portfolioText(
  { portfolio, best, worst, first, currency, budget }: ToldPortfolio,
  style: ReportStyle,
): string {
  const { all } = portfolio;
  if (all.count === 0) return '';
  const figures = figuresFor({ locale: style.locale, currency });
  const money = (amount: number): string => figures.shortMoney(new Decimal(amount));
  const share = (part: number, whole: number): string => figures.aboutShare(new Decimal(part).div(whole));
  const count = (number: number): string => figures.whole(new Decimal(number));
  const cases = (number: number): string => `${count(number)} ${number === 1 ? 'case' : 'cases'}`;
  const groups = Object.entries(portfolio.groups)
    .map(([name, sums]) => ({ name, ...sums }))
    .sort((one, other) => other.npv - one.npv || (one.name < other.name ? -1 : 1));
  const steps = first ?? orderedSteps(portfolio);
  const needed = fundingNeeded(steps);
  const budgets = budgetsFor(budget, needed);
  const times = (least: number): string => figures.shortNumber(new Decimal(least.toPrecision(3)));
  const nameOf = ({ row, id }: JudgedExtreme): string => {
    if (id === '') return `row ${row}`;
    return first === undefined ? `${plainText(id)} (row ${row})` : plainText(id);
  };
  const parts = [
    [
      `${cases(all.count)}: net present value ${money(all.npv)}, costs ${money(all.totalCost)}, benefits ${money(all.totalBenefit)}.`,
      all.judgedCount === all.count
        ? `${share(all.worthCount, all.count)} are worth it, or probably so.`
        : `${share(all.gainCount, all.count)} gain more than they cost: a net present value above nothing. How sure that is, a verdict says: --metrics verdict.`,
    ],
    groups.length < 2
      ? []
      : printed(
          tableOf(groups.slice(0, mostGroups), ({ name }) => ({ label: plainText(name) }), [
            right('cases', (group) => count(group.count)),
            all.judgedCount === all.count
              ? right('worth it', (group) => share(group.worthCount, group.count))
              : right('with a gain', (group) => share(group.gainCount, group.count)),
            right('net present value', (group) => money(group.npv)),
          ]),
          style,
        ),
    extremeLines('The most', best, nameOf, figures),
    extremeLines('The least', worst, nameOf, figures),
    needed === 0
      ? []
      : [
          'Which first: by value for each unit of peak funding',
          ...(first ?? []).map(
            ({ name, npv, funding, least }, place) =>
              `  ${place + 1}. ${plainText(name)}: ${money(npv)}` +
              (least === null ? ', and no funding' : ` for ${money(funding)}, ${times(least)} times its funding`),
          ),
          ...budgets.flatMap((each) => {
            const reached = reachedBy(each, steps);
            // Too little for any is told where somebody asked.
            if (reached.count === 0)
              return budget === undefined ? [] : [`  ${money(each)} of funding is too little for any of them`];
            const until =
              reached.least === null
                ? ''
                : `, ${reached.count === 1 ? '' : 'each at least '}${times(reached.least)} times its funding`;
            return [`  ${money(each)} of funding reaches ${cases(reached.count)} worth ${money(reached.npv)}${until}`];
          }),
        ],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}

function extremeLines(
  heading: string,
  extremes: readonly JudgedExtreme[],
  nameOf: (extreme: JudgedExtreme) => string,
  figures: Figures,
): readonly string[] {
  if (extremes.length === 0) return [];
  return [
    `${heading}, and what the answer hangs on`,
    ...extremes.map((extreme) => {
      const [hinge] = extreme.verdict.hinges;
      const hangs = hinge === undefined ? 'No single figure turns it.' : hingeText(hinge, figures);
      return `  ${nameOf(extreme)}: ${figures.shortMoney(new Decimal(extreme.npv))}. ${hangs}`;
    }),
  ];
}
