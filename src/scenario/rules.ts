import { actualsOnce, actualsWithinHorizon } from './actuals.js';
import type { Finding } from './finding.js';
import { alternatives, neverOff, overdetermined, replacedGroups } from './rules/alternatives.js';
import { contradictions, percentForShare, rows } from './rules/contradictions.js';
import { bankedLines, memberIds, references, removedMembers, wordsOfMembers } from './rules/members.js';
import { neededAmounts, neededBeside, neededNumbers, neededWords } from './rules/needed.js';
import { text } from '../say.js';
import { partsAt, type CheckedScenario } from './checked-scenario.js';
import { likelyOf } from './ranges/written-range.js';
import { verdictGroup } from '../model/thresholds.js';

type Rule = (checked: CheckedScenario) => readonly Finding[];

const yearsNeedStart = text('fiscal years need the month of approval: write start, like 2027-01');

/** When the years begin says nothing, where nobody knows when the plan does. */
const fiscalYears: Rule = ({ fixed }) =>
  'fiscalYearStart' in fixed && !('start' in fixed)
    ? [
        {
          at: ['fiscalYearStart'],
          told: { code: 'inconsistent', rule: yearsNeedStart, received: String(fixed['fiscalYearStart']) },
        },
      ]
    : [];

const cutsCross = text('what is not worth it ends above where it can be worth it, which is {most}: swap the two');

const verdictCuts = [
  ['hopelessRatio', 'worthwhileRatio'],
  ['hopelessProbability', 'leastProbability'],
] as const;

/** Of two cuts that are both told the lower one lies below: else nothing is left between them. */
const crossedCuts: Rule = (checked) =>
  partsAt(checked, verdictGroup.key).flatMap(({ at, values }) =>
    verdictCuts.flatMap(([lower, upper]): readonly Finding[] => {
      const [least, most] = [likelyOf(values[lower]), likelyOf(values[upper])];
      if (least === undefined || most === undefined || least.lte(most)) return [];
      const told = { rule: cutsCross, values: { most: most.toString() }, received: least.toString() };
      return [{ at: [...at, lower], told: { code: 'inconsistent', ...told } }];
    }),
  );

/** Rules that hold whatever another scenario may add. */
const ofItself: readonly Rule[] = [
  neverOff,
  memberIds,
  alternatives,
  overdetermined,
  percentForShare,
  removedMembers,
  actualsOnce,
];

/** Rules that can be checked only when nothing is left to inherit. */
const ofTheWhole: readonly Rule[] = [
  replacedGroups,
  references,
  neededWords,
  rows,
  neededNumbers,
  neededAmounts,
  neededBeside,
  contradictions,
  bankedLines,
  actualsWithinHorizon,
  fiscalYears,
  crossedCuts,
  wordsOfMembers,
];

/** What is wrong between values that hold one by one. */
export function brokenRules(checked: CheckedScenario): readonly Finding[] {
  const rules = checked.isExtension ? ofItself : [...ofItself, ...ofTheWhole];
  return rules.flatMap((rule) => rule(checked));
}
