import type { Answer } from '../judgement.js';

/** What is added up of a row. */
export const addedMetrics = ['npv', 'totalCost', 'totalBenefit', 'peakFunding'] as const;

/** A row as it counts for all of them together. */
export interface CountedRow {
  readonly row: number;
  readonly npv: number;
  readonly totalCost: number;
  readonly totalBenefit: number;
  readonly peakFunding: number;
  readonly currency: string;
  /** Where it was asked for. */
  readonly verdict?: Answer | undefined;
  /** What it is counted with: industry and size, in words. */
  readonly group: string;
  /** How it is called. */
  readonly id: string;
  /** The cells that it takes to calculate it again. */
  readonly cells: () => Readonly<Record<string, unknown>>;
}

type Ordered = Pick<CountedRow, 'row' | 'npv'>;

interface Sums {
  readonly count: number;
  /** How many have a net present value above nothing. */
  readonly gainCount: number;
  /** How many have a verdict, and how many of these are worth it, or probably so. */
  readonly judgedCount: number;
  readonly worthCount: number;
  readonly npv: number;
  readonly totalCost: number;
  readonly totalBenefit: number;
  readonly peakFunding: number;
}

export interface Extreme extends Pick<CountedRow, 'row' | 'npv' | 'id'> {
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Cases of about the same value for each unit of funding. */
interface Step {
  readonly count: number;
  readonly npv: number;
  readonly funding: number;
}

/** Many rows together, as plain data: as large for a million as for a thousand. */
export interface Portfolio {
  readonly all: Sums;
  /** Two at most: money of different currencies adds up to nothing. */
  readonly currencies: readonly string[];
  readonly groups: Readonly<Record<string, Sums>>;
  readonly best: readonly Extreme[];
  readonly worst: readonly Extreme[];
  /** By step of value for each unit of funding; those that need no funding stand at `free`. */
  readonly steps: Readonly<Record<string, Step>>;
}

const none: Sums = {
  count: 0,
  gainCount: 0,
  judgedCount: 0,
  worthCount: 0,
  npv: 0,
  totalCost: 0,
  totalBenefit: 0,
  peakFunding: 0,
};
export const emptyPortfolio: Portfolio = { all: none, currencies: [], groups: {}, best: [], worst: [], steps: {} };

const mostExtremes = 10;

const plus = (one: Sums, other: Sums): Sums => ({
  count: one.count + other.count,
  gainCount: one.gainCount + other.gainCount,
  judgedCount: one.judgedCount + other.judgedCount,
  worthCount: one.worthCount + other.worthCount,
  npv: one.npv + other.npv,
  totalCost: one.totalCost + other.totalCost,
  totalBenefit: one.totalBenefit + other.totalBenefit,
  peakFunding: one.peakFunding + other.peakFunding,
});

/** So many steps make ten times the value for each unit of funding, none of them wider than a fiftieth of it. */
const stepsPerDecade = 450;

/** The step of a value for each unit of funding: by divisions alone, which are the same on any machine. */
function stepOf(npv: number, funding: number): string {
  if (funding <= 0) return freeStep;
  const ratio = npv / funding;
  let decade = 0;
  while (decade < 308 && ratio >= tenTo(decade + 1)) decade += 1;
  while (decade > -308 && ratio < tenTo(decade)) decade -= 1;
  const within = Math.floor((ratio / tenTo(decade) - 1) * (stepsPerDecade / 9));
  return String(decade * stepsPerDecade + within);
}

const freeStep = 'free';

const powersOfTen = Array.from({ length: 617 }, (_, place) => Number(`1e${place - 308}`));
const tenTo = (decade: number): number => powersOfTen[decade + 308] ?? Number.NaN;

/** The least value for each unit of funding of a step. */
function leastOf(step: string): number {
  const decade = Math.floor(Number(step) / stepsPerDecade);
  return (1 + (9 * (Number(step) - decade * stepsPerDecade)) / stepsPerDecade) * tenTo(decade);
}

const isWorthIt = (verdict: Answer | undefined): boolean => verdict === 'worth-it' || verdict === 'probably';

const firstTwo = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, 2);

const byValue = (one: Ordered, other: Ordered): number => other.npv - one.npv || one.row - other.row;

/** The portfolio of rows that are counted one by one: none of them is kept but the best and the worst. */
export interface Counting {
  readonly count: (row: CountedRow) => void;
  readonly portfolio: () => Portfolio;
}

export function counting(): Counting {
  const all: Changing<Sums> = { ...none };
  const groups = new Map<string, Changing<Sums>>();
  const steps = new Map<string, Changing<Step>>();
  const currencies: string[] = [];
  const best = extremesIn(byValue);
  const worst = extremesIn((one, other) => byValue(other, one));

  return {
    count: (row) => {
      const { npv, peakFunding, group, currency } = row;
      addRow(all, row);
      addRow(
        kept(groups, group, () => ({ ...none })),
        row,
      );
      if (currencies.length < 2 && !currencies.includes(currency)) currencies.push(currency);
      best.offer(row);
      worst.offer(row);
      if (npv <= 0) return;
      const step = kept(steps, stepOf(npv, peakFunding), () => ({ count: 0, npv: 0, funding: 0 }));
      step.count += 1;
      step.npv += npv;
      step.funding += peakFunding;
    },
    portfolio: () => ({
      all,
      currencies,
      groups: Object.fromEntries(groups),
      best: best.extremes,
      worst: worst.extremes,
      steps: Object.fromEntries(steps),
    }),
  };
}

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };

function addRow(sums: Changing<Sums>, { npv, totalCost, totalBenefit, peakFunding, verdict }: CountedRow): void {
  sums.count += 1;
  if (npv > 0) sums.gainCount += 1;
  if (verdict !== undefined) sums.judgedCount += 1;
  if (isWorthIt(verdict)) sums.worthCount += 1;
  sums.npv += npv;
  sums.totalCost += totalCost;
  sums.totalBenefit += totalBenefit;
  sums.peakFunding += peakFunding;
}

function kept<Value>(map: Map<string, Value>, key: string, made: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const value = made();
  map.set(key, value);
  return value;
}

/** Those that come first by an order, of all that are offered. */
function extremesIn(order: (one: Ordered, other: Ordered) => number): {
  readonly extremes: readonly Extreme[];
  readonly offer: (row: CountedRow) => void;
} {
  const extremes: Extreme[] = [];
  return {
    extremes,
    offer: (row) => {
      const last = extremes[mostExtremes - 1];
      if (last !== undefined && order(row, last) >= 0) return;
      const place = extremes.findIndex((each) => order(row, each) < 0);
      extremes.splice(place === -1 ? extremes.length : place, 0, {
        row: row.row,
        npv: row.npv,
        id: row.id,
        cells: row.cells(),
      });
      extremes.length = Math.min(extremes.length, mostExtremes);
    },
  };
}

/** The portfolio of some rows. */
export function portfolioOf(rows: readonly CountedRow[]): Portfolio {
  const { count, portfolio } = counting();
  rows.forEach(count);
  return portfolio();
}

/** Two portfolios as one; the rows of the first come first. */
export function together(one: Portfolio, other: Portfolio): Portfolio {
  const merged = <Value>(
    left: Readonly<Record<string, Value>>,
    right: typeof left,
    add: (a: Value, b: Value) => Value,
  ) => {
    const found: Record<string, Value> = { ...left };
    for (const [key, value] of Object.entries(right)) {
      const before = found[key];
      found[key] = before === undefined ? value : add(before, value);
    }
    return found;
  };
  return {
    all: plus(one.all, other.all),
    currencies: firstTwo([...one.currencies, ...other.currencies]),
    groups: merged(one.groups, other.groups, plus),
    best: [...one.best, ...other.best].sort(byValue).slice(0, mostExtremes),
    worst: [...one.worst, ...other.worst]
      .sort(byValue)
      .slice(-mostExtremes)
      .sort((left, right) => byValue(right, left)),
    steps: merged(one.steps, other.steps, (left, right) => ({
      count: left.count + right.count,
      npv: left.npv + right.npv,
      funding: left.funding + right.funding,
    })),
  };
}

/** The best and the worst, of few cases none twice. */
export const extremesOf = ({ best, worst }: Portfolio): Pick<Portfolio, 'best' | 'worst'> => ({
  best,
  worst: worst.filter(({ row }) => !best.some((each) => each.row === row)),
});

/** Cases that come one after the other where money is short. */
export interface ReachedStep extends Step {
  /** The least value for each unit of funding among them; nothing where none needs any. */
  readonly least: number | null;
}

/** Those with most value for each unit of funding first. */
export const orderedSteps = ({ steps }: Portfolio): readonly ReachedStep[] =>
  Object.entries(steps)
    .sort(([one], [other]) => rank(other) - rank(one))
    .map(([step, of]) => ({ ...of, least: step === freeStep ? null : leastOf(step) }));

const rank = (step: string): number => (step === freeStep ? Infinity : Number(step));

/** With what a case is counted: industry and size. */
export const groupOf = (industry: string | null | undefined, size: string | null | undefined): string =>
  typeof industry === 'string' ? `${industry}, ${size ?? 'medium'}` : 'no industry';

/** What a budget reaches: whole steps, in their order, as far as it goes. */
export function reachedBy(budget: number, steps: readonly ReachedStep[]): ReachedStep {
  let reached: ReachedStep = { count: 0, npv: 0, funding: 0, least: null };
  for (const { count, npv, funding, least } of steps) {
    // Sums in floats are not the same in every order.
    if (reached.funding + funding > budget * (1 + 1e-9)) break;
    reached = {
      count: reached.count + count,
      npv: reached.npv + npv,
      funding: reached.funding + funding,
      least,
    };
  }
  return reached;
}
