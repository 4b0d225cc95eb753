import type { Fields, Group, Identity, List } from '../../model/declaration.js';
import { declarations } from '../declarations.js';
import type { Finding } from '../finding.js';
import type { CheckedScenario } from '../checked-scenario.js';

const named = (fields: Fields, key: string): readonly string[] => {
  const declared = fields[key];
  return declared !== undefined && 'excludes' in declared ? (declared.excludes ?? []) : [];
};

/** The keys that answer the same question as this one, whichever of the two declares it. */
export const alternativesTo = (fields: Fields, key: string): readonly string[] => [
  ...new Set([...named(fields, key), ...Object.keys(fields).filter((other) => named(fields, other).includes(key))]),
];

/** An alternative that stands in another group: `explainability.recoveryCut`. */
export const isElsewhere = (alternative: string): boolean => alternative.includes('.');

/** Two answers to the same question, told once, at the second of them. */
export function alternatives(checked: CheckedScenario): readonly Finding[] {
  const elsewhere = new Set<string>();
  return checked.parts.flatMap(({ at, declared, values }) => {
    const before = new Set<string>();
    const findings = Object.keys(values).flatMap((key): readonly Finding[] => {
      const others = alternativesTo(declared.fields, key).filter((other) => before.has(other) || elsewhere.has(other));
      before.add(key);
      return others.length === 0 ? [] : [{ at: [...at, key], told: { code: 'excludes', others } }];
    });
    for (const key of before) elsewhere.add(`${declared.key}.${key}`);
    return findings;
  });
}

type Answer = Identity['answers'][number];

/** What a group says of answers that determine one another, and which of them the keys give. */
function answersIn(declared: Group | List, isTold: (key: string) => boolean) {
  const { answers = [], rule = '' } = (declared.kind === 'group' ? declared.identity : undefined) ?? {};
  const told = answers.filter((keys) => keys.some(isTold));
  return { answers, rule, told, untold: answers.filter((answer) => !told.includes(answer)) };
}

/**
 * Keys of the answers that follow from the others, where of what is told all but one are to be known: nothing is filled
 * in there.
 */
export function keysThatFollow(declared: Group | List, isTold: (key: string) => boolean): readonly string[] {
  const { answers, told, untold } = answersIn(declared, isTold);
  return untold.slice(Math.max(0, answers.length - 1 - told.length)).flat();
}

/** Keys of inherited answers that give way, where with those that a scenario adds all of them would be told. */
export function keysThatGiveWay(
  declared: Group | List,
  inherited: readonly string[],
  written: readonly string[],
): readonly string[] {
  const { answers, told, untold } = answersIn(declared, (key) => [...inherited, ...written].includes(key));
  if (answers.length === 0 || untold.length > 0) return [];
  const isInherited = (keys: Answer): boolean => !keys.some((key) => written.includes(key));
  return told.findLast(isInherited) ?? [];
}

/** All answers told where the last follows from the others. */
export const overdetermined = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap(({ at, declared, values }): readonly Finding[] => {
    const { answers, rule, untold } = answersIn(declared, (key) => key in values);
    if (answers.length === 0 || untold.length > 0) return [];
    const keys = Object.keys(values).filter((key) => answers.flat().includes(key));
    return [{ at: [...at, keys.at(-1) ?? ''], told: { code: 'inconsistent', rule, received: keys.join(', ') } }];
  });

/** Groups that every answer needs, each with the rule that says so. */
const alwaysOn: ReadonlyMap<string, string> = new Map(
  declarations.flatMap((declared) =>
    declared.kind === 'group' && declared.cannotBeOff !== undefined
      ? [[declared.key, declared.cannotBeOff.rule] as const]
      : [],
  ),
);

export const isAlwaysOn = (key: string): boolean => alwaysOn.has(key);

export const neverOff = (checked: CheckedScenario): readonly Finding[] =>
  [...alwaysOn].flatMap(([key, rule]): readonly Finding[] =>
    checked.off.has(key) ? [{ at: [key], told: { code: 'inconsistent', rule, received: 'off' } }] : [],
  );

/** A group that counts what other groups count, told beside one of them: the same hours would be sold twice. */
export const replacedGroups = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap(({ at, declared }): readonly Finding[] => {
    const replaced = declared.kind === 'group' ? (declared.replaces ?? []) : [];
    const others = replaced.filter((key) => checked.written.has(key) && !checked.off.has(key));
    return others.length === 0 ? [] : [{ at, told: { code: 'excludes', others } }];
  });
