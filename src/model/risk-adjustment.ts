import type { Input } from '../formula/expression.js';
import { group, type Group, inputOf, type NumberDeclaration } from './declaration.js';
import { cut } from './fields.js';

const key = 'riskAdjustment';

/** What takes one benefit down for the doubt in it: an input of a group of its own, named after the line. */
export interface RiskAdjustment<Id extends string = string> {
  readonly id: Id;
  readonly declared: NumberDeclaration<'1'>;
  readonly input: Input<'1'>;
}

/** @param inWords  what is taken down: “the deployment labour saved” */
export function riskAdjustmentOf<const Id extends string>(id: Id, inWords: string): RiskAdjustment<Id> {
  const declared = cut({
    label: `Risk adjustment of ${inWords}`,
    lowest: '0',
    whenNotGiven: '0',
    isRiskAdjustment: true,
    note: 'As in a Total Economic Impact study.',
  });
  return Object.freeze({ id, declared, input: inputOf(`${key}.${id}`, declared) });
}

/** Benefits taken down for doubt; expected losses avoided take none, because the doubt is in their probability. */
export const riskAdjustments = <const Id extends string>(
  adjusted: readonly { readonly adjustment: RiskAdjustment<Id> }[],
): Group<Readonly<Record<Id, NumberDeclaration<'1'>>>, typeof key> =>
  group(
    key,
    'Risk adjustment',
    // One field for each id.
    Object.fromEntries(adjusted.map(({ adjustment: { id, declared } }) => [id, declared])) as Readonly<
      Record<Id, NumberDeclaration<'1'>>
    >,
    { foundBy: 'agree' },
  );
