import type { Group, List } from '../model/declaration.js';
import { declarations } from './declarations.js';
import type { Finding, Step } from './finding.js';
import { isKeyed, type Keyed } from './keyed.js';
import { isList } from './known-keys.js';
import { mostMembers } from './scenario-schema.js';

/** A group, or a member of a list, with those of its values that hold by themselves. */
export interface WrittenPart {
  readonly at: readonly Step[];
  readonly declared: Group | List;
  readonly values: Keyed;
  /** Every key that is written, be its value wrong. */
  readonly keys: ReadonlySet<string>;
}

/**
 * What is left of a scenario when every value that was found wrong is taken out: rules between values look at this,
 * so that each mistake is told once and none hides another.
 */
export interface SoundPart {
  readonly fixed: Keyed;
  /** Whether an industry is named, be it badly: its profile would give the usual members. */
  readonly hasProfile: boolean;
  /** In the order of the declarations. */
  readonly parts: readonly WrittenPart[];
  /** Keys of the groups and lists that are `off`. */
  readonly off: ReadonlySet<string>;
  /** Keys of the groups and lists that are written, be it badly. */
  readonly written: ReadonlySet<string>;
}

/** As deep as a value of its own can stand: `tools[2].seats`, `wages.growth`, `start`. */
const depthOf = (at: readonly Step[]): number => (isList(at[0]) ? 3 : 2);

const keyOf = (at: readonly Step[]): string => JSON.stringify(at.slice(0, depthOf(at)));

export function soundPart(data: unknown, findings: readonly Finding[]): SoundPart {
  const wrong = new Set(findings.map(({ at }) => keyOf(at)));
  const isSound = (at: readonly Step[]): boolean => !wrong.has(keyOf(at));
  const root = isKeyed(data) ? data : {};

  const soundValues = (at: readonly Step[], values: Keyed): Keyed =>
    Object.fromEntries(Object.entries(values).filter(([key]) => isSound([...at, key])));

  const partAt = (at: readonly Step[], declared: Group | List, values: Keyed): WrittenPart => ({
    at,
    declared,
    values: soundValues(at, values),
    keys: new Set(Object.keys(values)),
  });

  const partsOf = (declared: Group | List): readonly WrittenPart[] => {
    const written = root[declared.key];
    if (declared.kind === 'group') {
      return isKeyed(written) ? [partAt([declared.key], declared, written)] : [];
    }
    if (!Array.isArray(written)) return [];
    return written
      .slice(0, mostMembers)
      .flatMap((member: unknown, index) => (isKeyed(member) ? [partAt([declared.key, index], declared, member)] : []));
  };

  return {
    fixed: soundValues([], root),
    hasProfile: 'industry' in root,
    parts: declarations.flatMap(partsOf),
    off: new Set(declarations.map(({ key }) => key).filter((key) => root[key] === 'off')),
    written: new Set(declarations.map(({ key }) => key).filter((key) => key in root)),
  };
}

export const partsAt = (sound: SoundPart, key: string): readonly WrittenPart[] =>
  sound.parts.filter(({ declared }) => declared.key === key);

export const idOf = ({ values }: WrittenPart): string | undefined =>
  typeof values['id'] === 'string' ? values['id'] : undefined;
