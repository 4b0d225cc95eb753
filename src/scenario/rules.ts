import type { Finding } from './finding.js';
import { alternatives } from './rules/alternatives.js';
import { contradictions, percentForShare, rows } from './rules/contradictions.js';
import { neverOff, replacedGroups } from './rules/groups.js';
import { bankedLines, memberIds, references, removedMembers } from './rules/members.js';
import { neededAmounts, neededNumbers, neededWords } from './rules/needed.js';
import type { SoundPart } from './sound-part.js';

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
export function brokenRules(sound: SoundPart): readonly Finding[] {
  const rules = sound.isExtension ? ofItself : [...ofItself, ...ofTheWhole];
  return rules.flatMap((rule) => rule(sound));
}
