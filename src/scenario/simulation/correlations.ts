import type { Allowed, Issue } from '../../errors.js';
import type { Table } from '../../formula/table.js';
import {
  correlationFor,
  correlationIssues,
  type CorrelationFor,
  type CorrelationIssue,
  type GivenCorrelation,
} from '../../uncertainty/correlation/correlation.js';
import { here, under, type Check, type Finding, type Told } from '../finding.js';
import { clipped, described, isKeyed } from '../plain-data.js';
import { issuesOf } from '../issues.js';
import { mostCorrelations } from '../limits.js';
import { inNumerals, numberCheck } from '../numbers.js';
import type { Scenario } from '../scenario.js';
import { unknownKeys, unknownReference, wrongType } from '../words.js';
import type { WhenContradictory, WrittenCorrelation } from './simulation-settings.js';
import { text } from '../../say.js';

/** Also of one that is checked, and stands as it was written. */
export const givenCorrelation = ({ between, rank }: WrittenCorrelation): GivenCorrelation => ({
  between,
  rank: Number(inNumerals(rank, false)),
});

/** The paths of all inputs that are drawn, in the order of the table. */
export const inputsInDoubt = (table: Table): readonly string[] =>
  [...table].flatMap(([path, { spread }]) => (spread === undefined ? [] : [path]));

/**
 * How the inputs of a scenario move together.
 *
 * @param scenario  without an issue, also of `correlatedInputs`
 */
export function correlationOf({ simulation = {} }: Scenario, table: Table): CorrelationFor {
  const { correlations = [], whenContradictory = 'tell' } = simulation;
  return correlationFor(correlations.map(givenCorrelation), { known: inputsInDoubt(table), whenContradictory });
}

/** Checks correlations by themselves. Whether their inputs are there, and in doubt, `correlatedInputs` tells. */
export const correlationsCheck =
  (whenContradictory: WhenContradictory): Check =>
  (written) => {
    if (!Array.isArray(written)) return wrongType(written, text('a list of correlations'));
    if (written.length > mostCorrelations) {
      return here({ code: 'too-many-members', received: written.length, limit: mostCorrelations });
    }
    const alone = (written as readonly unknown[]).map(correlationCheck);
    const soundPlaces = alone.flatMap((findings, place) => (findings.length === 0 ? [place] : []));
    // Without a finding each has the form that the type describes.
    const sound = soundPlaces.map((place) => written[place] as WrittenCorrelation);
    return [
      ...alone.flatMap((findings, place) => under(place, findings)),
      ...together(sound, whenContradictory, (index) => soundPlaces[index] ?? index),
    ];
  };

function together(
  correlations: readonly WrittenCorrelation[],
  whenContradictory: WhenContradictory,
  placeOf: (index: number) => number,
): readonly Finding[] {
  const known = correlations.flatMap(({ between }) => between);
  const given = correlations.map(givenCorrelation);
  return issuesOfPairs().map((issue) => correlationFinding(issue, placeOf));

  function issuesOfPairs(): readonly CorrelationIssue[] {
    // What is going to be repaired may contradict itself, and is repaired when it is drawn.
    if (whenContradictory === 'repair') return correlationIssues(given, known);
    const made = correlationFor(given, { known, whenContradictory });
    return made.ok ? [] : made.issues;
  }
}

export const rankAllowed: Allowed = {
  label: text('Rank correlation'),
  unit: 'rank correlation',
  lowest: '-1',
  highest: '1',
};

/** With plain numerals in place of those of other scripts. */
export const correlationsInNumerals = (written: unknown): unknown =>
  Array.isArray(written)
    ? written.map((each: unknown) => (isKeyed(each) ? { ...each, rank: inNumerals(each['rank'], false) } : each))
    : written;

/** Checks one correlation by itself. */
const correlationCheck: Check = (written) => {
  if (!isKeyed(written)) return wrongType(written, text('two inputs and their rank correlation'));
  return [
    ...unknownKeys(written, ['between', 'rank']),
    ...under('between', betweenFindings(written['between'])),
    ...under('rank', numberCheck(rankAllowed)(written['rank'])),
  ];
};

function betweenFindings(between: unknown): readonly Finding[] {
  const isPair = Array.isArray(between) && between.length === 2 && between.every((path) => typeof path === 'string');
  if (isPair) return [];
  const received = Array.isArray(between) ? `a list of ${between.length}` : described(between);
  const expected = text('a list of the paths of two inputs, like [wages.growth, models.count],');
  return here({ code: 'wrong-type', received, expected });
}

const contradiction = text(
  'what moves with one input cannot move against another that moves with it; correct one of these correlations, or ' +
    'write whenContradictory: repair to take the nearest ones that agree',
);

/**
 * What is wrong with correlations, at its place in their list.
 *
 * @param placeOf  where in the list a correlation stands, of those that were given
 */
function correlationFinding(issue: CorrelationIssue, placeOf: (index: number) => number): Finding {
  switch (issue.code) {
    case 'not-a-correlation': {
      const told: Told = { code: 'out-of-range', received: String(issue.received), allowed: rankAllowed };
      return { at: [placeOf(issue.index), 'rank'], told };
    }
    case 'with-itself': {
      const told = broken(text('a correlation is between two different inputs'), `${clipped(issue.input)} twice`);
      return { at: [placeOf(issue.index), 'between'], told };
    }
    case 'given-twice': {
      const told = broken(text('two inputs have one correlation'), `theirs is also number ${placeOf(issue.first) + 1}`);
      return { at: [placeOf(issue.index), 'between'], told };
    }
    case 'unknown-input':
      return unknownReference([placeOf(issue.index), 'between'], issue.received, []);
    case 'too-many-inputs': {
      const received = `${issue.received} correlated inputs`;
      return { at: [], told: { code: 'too-large', received, limit: `${issue.limit} of them` } };
    }
    case 'contradictory':
      return { at: [], told: broken(contradiction, `smallest eigenvalue ${issue.smallestEigenvalue.toPrecision(3)}`) };
    default:
      return issue satisfies never;
  }
}

const broken = (rule: string, received: string): Told => ({ code: 'inconsistent', rule, received });

/** An issue for each correlated input that is not there, or that is certain and moves with nothing. */
export function correlatedInputs(scenario: Scenario, table: Table): readonly Issue[] {
  const correlations = scenario.simulation?.correlations ?? [];
  const known = inputsInDoubt(table);
  const isKnown = new Set(known);
  const findings = correlations.flatMap(({ between }, index) =>
    between.flatMap((path, side): readonly Finding[] => {
      if (isKnown.has(path)) return [];
      const at = ['simulation', 'correlations', index, 'between', side];
      return [table.has(path) ? { at, told: certain(path) } : unknownReference(at, path, known)];
    }),
  );
  return issuesOf(findings, scenario);
}

const certain = (path: string): Told => ({
  code: 'inconsistent',
  rule: text(
    'only what is in doubt moves together, and this input is certain: give it a range, or take the correlation out',
  ),
  received: clipped(path),
});
