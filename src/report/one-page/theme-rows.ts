import { Decimal, sumOf } from '../../decimal.js';
import { grantsHeading } from '../../model/benefits/grants.js';
import { customHeading } from '../../model/custom-lines.js';
import { plainText } from '../plain-text.js';
import type { Amounts, FiguresOf, StatementRows, StatementSide } from '../result/statement-rows.js';

interface Theme {
  readonly label: string;
  readonly amounts: Amounts;
}

/** What others give a board asks for by name, however small it is. */
const isNamed = ({ label }: Theme): boolean => label === grantsHeading;

/**
 * Groups of lines, and of what somebody adds the lines, which have a name; where there is one group alone, its lines,
 * unless that is one as well, which is the total.
 */
function partsOf({ groups }: StatementSide): readonly Theme[] {
  const isAlone = groups.length === 1;
  if (isAlone && groups[0]?.lines.length === 1) return [];
  return groups.flatMap((group): readonly Theme[] =>
    isAlone || group.label === customHeading
      ? group.lines.map((line) => ({ label: line.label, amounts: line }))
      : [{ label: group.label, amounts: group }],
  );
}

/** One theme of all that there is would be the total again, and has no row. */
const rowsFor = (count: number, parts: number): number => (count === 1 && parts > 1 ? 0 : count);

/** The largest first, and before them what is asked for by name. */
const byWeight = (one: Theme, other: Theme): number =>
  Number(isNamed(other)) - Number(isNamed(one)) || other.amounts.presentValue.abs().cmp(one.amounts.presentValue.abs());

/** So many rows of a side, the last of them for all others where there are any, and what is then added up in it. */
interface Rows {
  readonly count: number;
  readonly lines: number;
  readonly added: Decimal;
  readonly named: Named;
}

/**
 * How well the themes of a side are named: not at all; the largest; so that what is added up is smaller than that, and
 * than a third of the side; or so that it is a quarter at most.
 */
export type Named = 0 | 1 | 2 | 3;
export const [noneNamed, largestNamed, mostNamed, wellNamed]: readonly [Named, Named, Named, Named] = [0, 1, 2, 3];

function namedIn(named: readonly Decimal[], added: Decimal): Named {
  const all = sumOf(named).plus(added);
  if (added.times(4).lte(all)) return wellNamed;
  if (named.length === 0) return noneNamed;
  return added.lt(Decimal.max(...named)) && added.times(3).lt(all) ? mostNamed : largestNamed;
}

function rowsOfSide(side: StatementSide, room: number): readonly Rows[] {
  const parts = partsOf(side).toSorted(byWeight);
  const sizes = parts.map(({ amounts }) => amounts.presentValue.abs());
  const least = Math.min(parts.length, parts.some(isNamed) ? 2 : 1);
  const most = Math.min(parts.length, Math.max(least, room));
  return Array.from({ length: most - least + 1 }, (_, place) => {
    const count = least + place;
    const named = sizes.slice(0, count < sizes.length ? count - 1 : count);
    const added = sumOf(sizes.slice(named.length));
    return { count, lines: rowsFor(count, parts.length), added, named: namedIn(named, added) };
  });
}

/**
 * How many rows each side has in that room: so that on either side most has a name, where there is a way, and then so that
 * what is added up on either stays as small as can be; and how well they are named.
 */
export function themeCounts(
  { cost, benefit }: StatementRows,
  room: number,
): { readonly cost: number; readonly benefit: number; readonly named: Named } {
  const [costs, benefits] = [rowsOfSide(cost, room), rowsOfSide(benefit, room)];
  const ways = costs.flatMap((one) =>
    benefits.map((other) => ({
      cost: one.count,
      benefit: other.count,
      lines: one.lines + other.lines,
      most: Decimal.max(one.added, other.added),
      all: one.added.plus(other.added),
      named: Math.min(one.named, other.named) as Named,
    })),
  );
  const fitting = ways.filter(({ lines }) => lines <= room);
  const [best] = (fitting.length === 0 ? ways.slice(0, 1) : fitting).toSorted(
    (one, other) => other.named - one.named || one.most.cmp(other.most) || one.all.cmp(other.all),
  );
  return best ?? { cost: 0, benefit: 0, named: wellNamed };
}

/** What is added up, by as many names as there is room for, the largest first, and that one wherever it fits. */
function namesOf(small: readonly Theme[]): readonly string[] {
  const names = small.toSorted(byWeight).map(({ label }) => plainText(label));
  const some = names.map((_, place) => names.length - place - 1).filter((count) => count > 0);
  return [
    names.join(', '),
    ...some.flatMap((count) => {
      const [told, left] = [names.slice(0, count).join(', '), names.length - count];
      return [`${told}, ${left} more`, `${told} +${left}`];
    }),
  ];
}

interface ShownTheme {
  readonly label: string;
  readonly longLabels?: readonly string[];
  readonly figures: readonly Decimal[];
}

/** Themes in the order of the statement; beyond `most` the smallest are added up in one, and named where there is room. */
export function themesOf(side: StatementSide, most: number, figuresOf: FiguresOf): readonly ShownTheme[] {
  const parts = partsOf(side);
  if (rowsFor(most, parts.length) === 0) return [];
  const large = new Set(parts.length <= most ? parts : parts.toSorted(byWeight).slice(0, most - 1));
  const small = parts.filter((part) => !large.has(part));
  const rows = small.map(({ amounts }) => figuresOf(amounts));
  const others = {
    label: `${small.length} others`,
    longLabels: namesOf(small),
    figures: (rows[0] ?? []).map((_, place) => sumOf(rows.flatMap((row) => row[place] ?? []))),
  };
  return [
    ...parts
      .filter((part) => large.has(part))
      .map(({ label, amounts }) => ({ label: plainText(label), figures: figuresOf(amounts) })),
    ...(small.length === 0 ? [] : [others]),
  ];
}
