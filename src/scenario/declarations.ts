import type { Group, List } from '../model/declaration.js';
import { inputGroups } from '../model/inputs.js';

/** The groups and lists of the model, each like any other: what is made from them knows no key by name. */
export const declarations: readonly (Group | List)[] = inputGroups;
