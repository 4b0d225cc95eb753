import { declarations } from '../../scenario/declarations.js';
import { likelyOf } from '../../scenario/ranges/written-range.js';
import { type BaseCase, usualBaseCase } from '../../scenario/base-case.js';
import { isKeyed } from '../../scenario/plain-data.js';
import { rangeParts } from '../../scenario/ranges/range-form.js';
import type { Scenario } from '../../scenario/scenario.js';
import { text } from '../../say.js';

/** A part of a scenario that is not the same in another one: a group, a member of a list, or a word above them. */
export interface Cause {
  /** `models`, `tools.mlflow`, `industry`. */
  readonly path: string;
  readonly label: string;
  /** The key of the scenario under which it stands, and of a member its id. */
  readonly key: string;
  readonly id?: string;
}

type Values = Readonly<Record<string, unknown>>;
type Member = Values & { readonly id: string };

/** What stands above the groups and can change a figure. */
const wordLabels: Readonly<Record<string, string>> = {
  industry: text('Industry'),
  size: text('Size'),
  exchangeRates: text('Exchange rates'),
  banked: text('Lines that are banked'),
};

/** Everything in which the second scenario differs, as far as figures of the base case are concerned. */
export function causesBetween(base: Scenario, other: Scenario): readonly Cause[] {
  const [from, to]: readonly [Values, Values] = [{ ...base }, { ...other }];
  const { baseCase = usualBaseCase } = base;
  const inEffect = (written: unknown): string => inEffectOf(written, baseCase);
  const hasProfile = base.industry !== undefined || other.industry !== undefined;
  // Written out, or known to be empty. A list that is left to a profile is one whole.
  const isByMember = (written: unknown): boolean =>
    Array.isArray(written) || written === 'off' || (written === undefined && !hasProfile);
  const words = Object.entries(wordLabels)
    .filter(([key]) => inEffect(from[key]) !== inEffect(to[key]))
    .map(([key, label]): Cause => ({ path: key, label, key }));
  const parts = declarations
    // What stands beside the formulas changes what is said of the figures, and none of them.
    .filter(({ key, isBesideFormulas }) => isBesideFormulas !== true && inEffect(from[key]) !== inEffect(to[key]))
    .flatMap(({ kind, key, label }): readonly Cause[] =>
      kind === 'list' && isByMember(from[key]) && isByMember(to[key])
        ? membersThatDiffer(membersOf(from[key]), membersOf(to[key]), baseCase).map((id) => ({
            path: `${key}.${id}`,
            label: `${label}: ${id}`,
            key,
            id,
          }))
        : [{ path: key, label, key }],
    );
  return [...words, ...parts];
}

/** The first scenario with some causes taken from the second, as data to be parsed. */
export function mixed(base: Scenario, other: Scenario, taken: readonly Cause[]): Values {
  const to: Values = { ...other };
  const data: Record<string, unknown> = { ...base };
  for (const { key, id } of taken) {
    if (id === undefined) data[key] = to[key];
    else data[key] = withMember(membersOf(data[key]), membersOf(to[key]), id);
  }
  return data;
}

// A list of a parsed scenario has nothing but members with ids.
const membersOf = (written: unknown): readonly Member[] =>
  Array.isArray(written) ? (written as readonly Member[]) : [];

function membersThatDiffer(from: readonly Member[], to: readonly Member[], baseCase: BaseCase): readonly string[] {
  const [left, right] = [from, to].map(
    (members) => new Map(members.map((member) => [member.id, inEffectOf(member, baseCase)])),
  );
  const ids = new Set([...from, ...to].map(({ id }) => id));
  return [...ids].filter((id) => left?.get(id) !== right?.get(id));
}

/** The members with one of them as the other list has it: in its place, behind the others, or not at all. */
function withMember(members: readonly Member[], others: readonly Member[], id: string): readonly Member[] {
  const taken = others.find((member) => member.id === id);
  if (taken === undefined) return members.filter((member) => member.id !== id);
  if (!members.some((member) => member.id === id)) return [...members, taken];
  return members.map((member) => (member.id === id ? taken : member));
}

/**
 * The same text for all that comes to the same figures: 40 and "40.0", and where likely figures are taken a range about
 * 40. The mean of that is another figure, or it may be.
 */
function inEffectOf(written: unknown, baseCase: BaseCase): string {
  if (written === undefined) return '';
  const likely = baseCase === 'expected' && isRange(written) ? undefined : likelyOf(written);
  if (likely !== undefined) return likely.toString();
  if (Array.isArray(written)) return `[${written.map((each) => inEffectOf(each, baseCase)).join(',')}]`;
  if (typeof written !== 'object' || written === null) return JSON.stringify(written);
  const entries = Object.entries(written).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}:${inEffectOf(value, baseCase)}`).join(',')}}`;
}

/** More than a likely figure alone. A group has other keys than a range. */
const isRange = (written: unknown): boolean =>
  isKeyed(written) && rangeParts.some((part) => part !== 'likely' && part in written);
