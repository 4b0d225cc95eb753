import type { Group, List } from '../model/declaration.js';
import type { Step } from './finding.js';
import type { Keyed } from './keyed.js';

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
  /** Whether another scenario is named that may add to this one, be it badly. */
  readonly isExtension: boolean;
  /** In the order of the declarations. */
  readonly parts: readonly WrittenPart[];
  /** Keys of the groups and lists that are `off`. */
  readonly off: ReadonlySet<string>;
  /** Keys of the groups and lists that are written, be it badly. */
  readonly written: ReadonlySet<string>;
}

export const partsAt = (sound: SoundPart, key: string): readonly WrittenPart[] =>
  sound.parts.filter(({ declared }) => declared.key === key);

export const idOf = ({ values }: WrittenPart): string | undefined =>
  typeof values['id'] === 'string' ? values['id'] : undefined;
