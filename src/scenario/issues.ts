import type { Issue } from '../errors.js';
import { isList } from './declarations.js';
import type { Finding, Step, Told } from './finding.js';
import { mostIssues } from './limits.js';
import { clipped } from './plain-data.js';
import { nearest } from '../nearest.js';

type Container = Readonly<Record<Step, unknown>>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const joined = (steps: readonly Step[]): string =>
  steps
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${clipped(step)}`))
    .join('');

/** What may stand in a path as the name of a member. */
export const wellFormedId = /^[a-z][a-z0-9-]{0,63}$/;

/** The id of the member that the way leads through, if it can serve in a path. */
function memberIdAt([list, index]: readonly Step[], data: unknown): string | undefined {
  if (!isList(list) || typeof index !== 'number' || !isContainer(data)) return undefined;
  const members = data[list as string];
  const member = isContainer(members) ? members[index] : undefined;
  const id = isContainer(member) ? member['id'] : undefined;
  return typeof id === 'string' && wellFormedId.test(id) ? id : undefined;
}

/** Rows are counted from 1, as a person counts years and tiers. */
const inPath = (step: Step): string => (typeof step === 'number' ? String(step + 1) : clipped(step));

const named = (told: Told, id: string): Told =>
  'allowed' in told ? { ...told, allowed: { ...told.allowed, label: `${id}: ${told.allowed.label}` } } : told;

/** A key may be as long as the text. What was meant by a word is looked for here, as far fewer are told than may be found. */
function inWords({ told: inShort, inFull, misspelt }: Finding): Told {
  const told = inFull?.() ?? inShort;
  const short = 'key' in told ? { ...told, key: clipped(told.key) } : told;
  const meant = misspelt === undefined ? undefined : nearest(misspelt.word, misspelt.known);
  // Whatever tells of a misspelt word has a place for the right one.
  return meant === undefined ? short : ({ ...short, nearest: meant } as Told);
}

function issueOf(finding: Finding, data: unknown): Issue {
  const { at } = finding;
  const told = inWords(finding);
  const id = memberIdAt(at, data);
  if (id !== undefined) {
    const path = [at[0] ?? '', id, ...at.slice(2)].map(inPath).join('.');
    return { path, place: joined(at), ...named(told, id) };
  }
  if (isList(at[0])) return { path: joined(at), ...told };
  const place = at.some((step) => typeof step === 'number') ? { place: joined(at) } : {};
  return { path: at.map(inPath).join('.'), ...place, ...told };
}

type Ranks = (at: readonly Step[]) => readonly number[];

function ranksIn(data: unknown): Ranks {
  const order = new WeakMap<object, ReadonlyMap<string, number>>();
  const positions = (container: object): ReadonlyMap<string, number> => {
    const known = order.get(container) ?? new Map(Object.keys(container).map((key, index) => [key, index]));
    order.set(container, known);
    return known;
  };
  return (at) => {
    const ranks: number[] = [];
    let container: unknown = data;
    for (const step of at) {
      if (!isContainer(container)) break;
      // What is missing is told where it should have stood: before the rest of its group.
      ranks.push(positions(container).get(String(step)) ?? -1);
      container = Object.hasOwn(container, step) ? container[step] : undefined;
    }
    return ranks;
  };
}

function compared(left: readonly number[], right: readonly number[]): number {
  const length = Math.min(left.length, right.length);
  for (let level = 0; level < length; level++) {
    const difference = (left[level] ?? 0) - (right[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** An issue, and the way to it through the file. */
interface Located {
  readonly at: readonly Step[];
  readonly issue: Issue;
}

/** The findings as issues, in the order of the file: the first ones, and how many there are if those are not all. */
export function located(findings: readonly Finding[], data: unknown): readonly Located[] {
  const ranks = ranksIn(data);
  const first = findings
    .map((finding) => ({ finding, rank: ranks(finding.at) }))
    .sort((left, right) => compared(left.rank, right.rank))
    .slice(0, mostIssues)
    .map(({ finding }) => ({ at: finding.at, issue: issueOf(finding, data) }));
  return findings.length <= mostIssues ? first : [...first, { at: [], issue: moreIssues(findings.length) }];
}

const moreIssues = (received: number): Issue => ({ code: 'more-issues', path: '', received, limit: mostIssues });

/** How many there are, told or not. */
export function countOf(issues: readonly Issue[]): number {
  const last = issues.at(-1);
  return last?.code === 'more-issues' ? last.received : issues.length;
}

/** The first of them, and how many there are if those are not all; of those that are such already, themselves. */
export const firstIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.length <= mostIssues || issues.at(-1)?.code === 'more-issues'
    ? issues
    : [...issues.slice(0, mostIssues), moreIssues(issues.length)];

/** As `located`. */
export const issuesOf = (findings: readonly Finding[], data: unknown): readonly Issue[] =>
  located(findings, data).map(({ issue }) => issue);
