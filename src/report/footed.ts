import { Decimal, sumOf } from '../decimal.js';

/**
 * A figure that is shown as the sum of those below it, which may be such sums themselves. `sign` is −1 where it is
 * taken off: costs, of a net flow.
 */
export interface Sum {
  readonly amount: Decimal;
  readonly parts: readonly Sum[];
  readonly sign?: -1;
}

/**
 * Whole figures that add up as shown: each is the exact one rounded up or down, never further off, and every sum is the
 * sum of its parts. What the parts lack goes to those with the largest remainders.
 *
 * @param whole  what the figure at the top is rounded to
 */
export function footed(top: Sum, whole: Decimal): ReadonlyMap<Sum, Decimal> {
  const shown = new Map<Sum, Decimal>();
  share(top, whole, shown);
  return shown;
}

export const nearest = (amount: Decimal): Decimal => amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);

/**
 * Whole figures of a row, and their total, of which every running total is the exact one to the nearest whole figure:
 * whoever adds up a row as far as a year finds what is told of that year.
 */
export function footedAlong(annual: readonly Decimal[]): readonly Decimal[] {
  const totals = annual.map((_, place) => nearest(sumOf(annual.slice(0, place + 1))));
  const figures = totals.map((total, place) => total.minus(totals[place - 1] ?? 0));
  return [...figures, totals.at(-1) ?? new Decimal(0)];
}

function share(sum: Sum, whole: Decimal, shown: Map<Sum, Decimal>): void {
  shown.set(sum, whole);
  const parts = sum.parts.map((part) => {
    const exact = part.sign === -1 ? part.amount.neg() : part.amount;
    const floor = exact.floor();
    return { part, floor, remainder: exact.minus(floor) };
  });
  let lacking = whole.minus(sumOf(parts.map(({ floor }) => floor)));
  const larger = new Set<Sum>();
  for (const { part, remainder } of parts.toSorted((one, other) => other.remainder.comparedTo(one.remainder))) {
    if (lacking.lte(0) || remainder.isZero()) break;
    larger.add(part);
    lacking = lacking.minus(1);
  }
  for (const { part, floor } of parts) {
    const signed = larger.has(part) ? floor.plus(1) : floor;
    share(part, part.sign === -1 && !signed.isZero() ? signed.neg() : signed, shown);
  }
}

/** A row of a table over periods, of its own amounts or the sum of others. `sign` as of a `Sum`. */
export interface SumRow {
  readonly annual: readonly Decimal[];
  readonly parts: readonly SumRow[];
  readonly sign?: -1;
}

/** A figure that is to be whole: what it adds to one sum it takes from another, as what flows from one place to the next. */
interface Flow {
  readonly from: string;
  readonly to: string;
  /** In millionths of a unit. */
  amount: bigint;
}

const millionth = new Decimal('1e6');
const unit = 1_000_000n;

/** What an amount lies above the whole figure below it. */
const aboveWhole = (amount: bigint): bigint => ((amount % unit) + unit) % unit;

/** What it lies off the nearest one. */
const offWhole = (amount: bigint): bigint => {
  const above = aboveWhole(amount);
  return above * 2n > unit ? unit - above : above;
};

/**
 * Whole figures that add up as shown down the columns and along the rows: parts to sums in each period and in total,
 * periods to totals, and the periods of the top to its running total. Each is the exact one rounded up or down.
 *
 * Sums down and sums along are a flow: what goes into a place comes out of it. A flow of which some parts are broken always
 * has a ring of broken ones, around which a little can be moved until one of them is whole. What is nearly whole is moved
 * first, and towards the nearer whole figure: 481.96 as 481 would look like a mistake.
 * Statisticians call it controlled rounding.
 *
 * @returns  of each row its periods and its total
 */
export function footedBothWays(top: SumRow): ReadonlyMap<SumRow, readonly Decimal[]> {
  const flows: Flow[] = [];
  const shown = new Map<SumRow, { readonly sign: bigint; readonly cells: readonly Flow[] }>();
  let places = 0;

  /** The columns of a row: from those of the sum that it is part of, back to that of its total. */
  const add = (row: SumRow, parents: readonly string[], outer: bigint): readonly bigint[] => {
    const sign = row.sign === -1 ? -outer : outer;
    const name = String(places++);
    const isSum = row.parts.length > 0;
    const nodes = [...row.annual.keys(), 'total'].map((column) => (isSum ? `${name} ${column}` : name));
    const total = nodes.length - 1;
    const cells = nodes.map((node, column): Flow => {
      const parent = parents[column] ?? '';
      return column === total ? { from: node, to: parent, amount: 0n } : { from: parent, to: node, amount: 0n };
    });
    // Of two that lie as far off a whole figure, totals are moved before periods.
    flows.push(...cells.toReversed());
    const ofParts = row.parts.map((part) => add(part, nodes, sign));
    const amounts = row.annual.map((amount, column) =>
      isSum
        ? ofParts.reduce((sum, part) => sum + (part[column] ?? 0n), 0n)
        : sign * BigInt(amount.times(millionth).toFixed(0)),
    );
    [...amounts, amounts.reduce((sum, each) => sum + each, 0n)].forEach((amount, column) => {
      const cell = cells[column];
      if (cell !== undefined) cell.amount = amount;
    });
    shown.set(row, { sign, cells });
    return amounts;
  };

  // What the top comes to goes back through its running totals, the last of which is its total.
  const last = top.annual.length - 1;
  const amounts = add(top, [...top.annual.map((_, period) => `until ${period}`), `until ${last}`], 1n);
  let running = 0n;
  for (const [period, amount] of amounts.slice(0, last).entries()) {
    running += amount;
    flows.push({ from: `until ${period + 1}`, to: `until ${period}`, amount: running });
  }
  makeWhole(flows);
  return new Map(
    [...shown].map(([row, { sign, cells }]) => [
      row,
      cells.map(({ amount }) => new Decimal(((sign * amount) / unit).toString())),
    ]),
  );
}

/** Moves amounts around rings until all are whole. */
function makeWhole(flows: readonly Flow[]): void {
  const broken = new Map<string, Set<Flow>>();
  const ends = ({ from, to }: Flow): readonly string[] => [from, to];
  for (const flow of flows.filter(({ amount }) => aboveWhole(amount) !== 0n)) {
    for (const end of ends(flow)) broken.set(end, (broken.get(end) ?? new Set()).add(flow));
  }
  const off = new Map(flows.map((flow) => [flow, Number(offWhole(flow.amount))]));
  for (const flow of flows.toSorted((one, other) => (off.get(one) ?? 0) - (off.get(other) ?? 0))) {
    for (let above = aboveWhole(flow.amount); above !== 0n; above = aboveWhole(flow.amount)) {
      const isUp = above * 2n >= unit;
      // Around the ring every flow that is met from its start changes as the first does, every other the other way.
      const ring = ringThrough(flow, broken).map(({ of, isForward }) => ({ of, isRaised: isForward === isUp }));
      const room = ring.map(({ of, isRaised }) => (isRaised ? unit - aboveWhole(of.amount) : aboveWhole(of.amount)));
      const moved = room.reduce((least, each) => (each < least ? each : least));
      for (const { of, isRaised } of ring) {
        of.amount += isRaised ? moved : -moved;
        if (aboveWhole(of.amount) === 0n) for (const end of ends(of)) broken.get(end)?.delete(of);
      }
    }
  }
}

interface Met {
  readonly of: Flow;
  /** Whether it is met at its start. */
  readonly isForward: boolean;
  /** What was met before it. */
  readonly after?: Met;
}

/** A ring of broken flows that begins with this one: there always is one, or what it flows into would not add up. */
function ringThrough(first: Flow, broken: ReadonlyMap<string, ReadonlySet<Flow>>): readonly Met[] {
  const reached = new Map<string, Met>([[first.to, { of: first, isForward: true }]]);
  for (const [place, after] of reached) {
    if (place === first.from) return metUntil(after);
    for (const of of broken.get(place) ?? []) {
      const isForward = of.from === place;
      const next = isForward ? of.to : of.from;
      if (of !== first && !reached.has(next)) reached.set(next, { of, isForward, after });
    }
  }
  return [];
}

function metUntil(last: Met): readonly Met[] {
  const way: Met[] = [];
  for (let met: Met | undefined = last; met !== undefined; met = met.after) way.push(met);
  return way;
}
