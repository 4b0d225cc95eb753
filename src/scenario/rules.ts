import type { Finding } from './finding.js';
import { alternatives } from './rules/alternatives.js';
import { contradictions, percentForShare, rows } from './rules/contradictions.js';
import { neverOff, replacedGroups } from './rules/groups.js';
import { bankedLines, listLengths, memberIds, references, removedMembers } from './rules/members.js';
import { neededAmounts, neededNumbers, neededWords } from './rules/needed.js';
import { soundPart, type SoundPart } from './sound-part.js';

type Rule = (sound: SoundPart) => readonly Finding[];

/** Rules that hold whatever another scenario may add. */
const ofItself: readonly Rule[] = [neverOff, memberIds, alternatives, percentForShare, removedMembers];

/** Rules that can be judged only when nothing is left to inherit. */
const ofTheWhole: readonly Rule[] = [
  replacedGroups,
  references,
  neededWords,
  rows,
  neededNumbers,
  neededAmounts,
  contradictions,
  bankedLines,
];

/** What is wrong between values that hold one by one. */
export function brokenRules(data: unknown, wrong: readonly Finding[]): readonly Finding[] {
  const sound = soundPart(data, wrong);
  const rules = sound.isExtension ? ofItself : [...ofItself, ...ofTheWhole];
  return [...listLengths(data), ...rules.flatMap((rule) => rule(sound))];
}
