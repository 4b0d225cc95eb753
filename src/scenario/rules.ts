import type { Finding } from './finding.js';
import { alternatives } from './rules/alternatives.js';
import { countsAndPrices } from './rules/counts-and-prices.js';
import { customLineAmounts } from './rules/custom-line-amounts.js';
import { customLineKinds } from './rules/custom-line-kinds.js';
import { discountPercent } from './rules/discount-percent.js';
import { inflationBasis } from './rules/inflation-basis.js';
import { listLengths, memberIds } from './rules/member-ids.js';
import { neverOff } from './rules/never-off.js';
import { bankedLines, references } from './rules/references.js';
import { removedMembers } from './rules/removed-members.js';
import { replacedGroups } from './rules/replaced-groups.js';
import { requiredWords } from './rules/required-words.js';
import { rollOutCurve } from './rules/roll-out-curve.js';
import { toolTiers } from './rules/tool-tiers.js';
import { soundPart, type SoundPart } from './sound-part.js';

type Rule = (sound: SoundPart) => readonly Finding[];

/** Rules that hold whatever another scenario may add. */
const ofItself: readonly Rule[] = [neverOff, memberIds, alternatives, discountPercent, removedMembers];

/** Rules that can be judged only when nothing is left to inherit. */
const ofTheWhole: readonly Rule[] = [
  replacedGroups,
  references,
  requiredWords,
  toolTiers,
  countsAndPrices,
  customLineAmounts,
  customLineKinds,
  rollOutCurve,
  inflationBasis,
  bankedLines,
];

/** What is wrong between values that hold one by one. */
export function brokenRules(data: unknown, wrong: readonly Finding[]): readonly Finding[] {
  const sound = soundPart(data, wrong);
  const rules = sound.isExtension ? ofItself : [...ofItself, ...ofTheWhole];
  return [...listLengths(data), ...rules.flatMap((rule) => rule(sound))];
}
