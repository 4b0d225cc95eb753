import type { CatalogueId } from '../evidence/catalogue-ids.js';
import type { ChoiceDeclaration, Declaration, Fields, Group, List } from '../model/declaration.js';
import type { inputGroups } from '../model/order.js';
import type { OtherText } from '../nearest.js';
import type { WrittenNumber } from './numbers.js';
import type { WrittenValue } from './ranges/written-range.js';

// This module is published with all inputs written out one by one (widget/build/written-inputs.mjs): to work them out from
// the declarations takes an app's compiler longer than the rest of the package.

type WrittenField<D extends Declaration> = D extends { readonly kind: 'number' }
  ? WrittenValue
  : D extends { readonly kind: 'numbers' }
    ? readonly WrittenValue[]
    : D extends { readonly kind: 'count' }
      ? WrittenNumber
      : D extends ChoiceDeclaration<infer Choice>
        ? Choice
        : D extends { readonly kind: 'entry' }
          ? CatalogueId | OtherText
          : string;

type WrittenFields<F extends Fields> = { readonly [K in keyof F]?: WrittenField<F[K]> };

/**
 * A member of a list. Its `id` is what paths and references go by. `removed` takes a member away that the scenario
 * which this one extends has.
 */
type WrittenMember<F extends Fields> = { readonly id: string; readonly removed?: true } & WrittenFields<F>;

type Declared = (typeof inputGroups)[number];

/** What a scenario may tell, group by group and list by list, as the declarations have it. */
export type WrittenInputs = {
  readonly [D in Declared as D['key']]: D extends List<infer F>
    ? readonly WrittenMember<F>[]
    : D extends Group<infer F>
      ? WrittenFields<F>
      : never;
};
