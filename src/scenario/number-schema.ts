import * as z from 'zod/mini';
import type { Allowed } from '../errors.js';
import { mostOutcomes } from '../uncertainty/distributions/distribution-issues.js';
import { partAllowed, probabilityAllowed as outcomeAllowed, rangeForms, type RangeForm } from './ranges/range-form.js';

export type Schema = z.ZodMiniType;

export type Annotation = Readonly<Record<string, unknown>>;

/** What JSON Schema tells beside the form: titles, notes, units, and the names under which definitions are shared. */
export const annotations = z.registry<Annotation>();

export function told(schema: Schema, annotation: Annotation): Schema {
  annotations.add(schema, annotation);
  return schema;
}

export const optional = (title: string, schema: Schema, more: Annotation = {}): Schema =>
  told(z.optional(schema), { title, ...more });

/** Schemas by the name of their definition, each made once. */
const definitions = new Map<string, Schema>();

export function defined(name: string, make: () => Schema, annotation: Annotation = {}): Schema {
  const schema = definitions.get(name) ?? told(make(), { id: name, ...annotation });
  definitions.set(name, schema);
  return schema;
}

/** What people write, `10k` and `8 %`; which of it is a number here, `parseScenario` says. */
const numeralForm = /^[+-]?([0-9][0-9 _']*\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)? ?(%|[kKmM]|mn|bn)?$/;

const numeral = (): Schema =>
  defined('numeral', () => z.string().check(z.regex(numeralForm), z.maxLength(100)), {
    description: 'A number as text, which keeps every digit; shares also in percent, as in 8 %, thousands as in 10k.',
  });

/** A number within bounds, or a decimal numeral as text, which keeps every digit. */
export const numberSchema = ({ lowest, highest, above, isWhole }: Allowed): Schema =>
  z.union([
    z
      .number()
      .check(
        ...(isWhole === true ? [z.multipleOf(1)] : []),
        ...(lowest === undefined ? [] : [z.minimum(Number(lowest))]),
        ...(highest === undefined ? [] : [z.maximum(Number(highest))]),
        ...(above === undefined ? [] : [z.gt(Number(above))]),
      ),
    numeral(),
  ]);

/** `number-from-0-to-1`: what has the same bounds shares one definition. */
const nameByBounds = (kind: 'number' | 'value', { lowest, highest, isWhole }: Allowed): string =>
  [
    isWhole === true ? `whole-${kind}` : kind,
    ...(lowest === undefined ? [] : ['from', lowest]),
    ...(highest === undefined ? [] : ['to', highest]),
  ].join('-');

const sharedNumber = (allowed: Allowed): Schema =>
  defined(nameByBounds('number', allowed), () => numberSchema(allowed));

/** A number, or a range of doubt in one of its forms. */
export const valueSchema = (allowed: Allowed): Schema =>
  defined(nameByBounds('value', allowed), () =>
    z.union([sharedNumber(allowed), ...rangeForms.map((form) => rangeSchema(form, allowed))]),
  );

function rangeSchema({ parts, kinds, isWordOptional }: RangeForm, allowed: Allowed): Schema {
  const [kind = 'pert'] = kinds;
  const word = z.enum(kinds as readonly [string, ...string[]]);
  return z.strictObject({
    ...(kinds.length === 0 ? {} : { distribution: isWordOptional ? z.optional(word) : word }),
    ...Object.fromEntries(
      parts.map((part): [string, Schema] => [
        part,
        part === 'outcomes' ? outcomesSchema(allowed) : sharedNumber(partAllowed(part, kind, allowed)),
      ]),
    ),
    ...(parts.includes('likely') ? {} : { likely: z.optional(sharedNumber(allowed)) }),
  });
}

const outcomesSchema = (allowed: Allowed): Schema =>
  z
    .array(z.strictObject({ value: sharedNumber(allowed), probability: sharedNumber(outcomeAllowed(allowed)) }))
    .check(z.minLength(1), z.maxLength(mostOutcomes));
