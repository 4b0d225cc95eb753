import type { Allowed } from '../../errors.js';
import { mostOutcomes } from '../../uncertainty/distributions/distribution-issues.js';
import type { JsonSchema } from '../number-schema.js';
import { partAllowed, probabilityAllowed, type RangeForm, rangeForms, type RangePart } from './range-form.js';

type NumberSchema = (allowed: Allowed) => JsonSchema;

/** The forms of a range as JSON Schema. Rules between the parts are not in it. */
export const rangeSchemas = (allowed: Allowed, numberSchema: NumberSchema): readonly JsonSchema[] =>
  rangeForms.map((form) => formSchema(form, allowed, numberSchema));

function formSchema(form: RangeForm, allowed: Allowed, numberSchema: NumberSchema): JsonSchema {
  const { parts, kinds, isWordOptional } = form;
  const [kind = 'pert'] = kinds;
  const partSchema = (part: RangePart): JsonSchema =>
    part === 'outcomes' ? outcomesSchema(allowed, numberSchema) : numberSchema(partAllowed(part, kind, allowed));
  return {
    type: 'object',
    properties: {
      ...(kinds.length === 0 ? {} : { distribution: { enum: kinds } }),
      ...Object.fromEntries([...new Set([...parts, 'likely' as const])].map((part) => [part, partSchema(part)])),
    },
    required: isWordOptional ? parts : ['distribution', ...parts],
    additionalProperties: false,
  };
}

const outcomesSchema = (allowed: Allowed, numberSchema: NumberSchema): JsonSchema => ({
  type: 'array',
  minItems: 1,
  maxItems: mostOutcomes,
  items: {
    type: 'object',
    properties: { value: numberSchema(allowed), probability: numberSchema(probabilityAllowed(allowed)) },
    required: ['value', 'probability'],
    additionalProperties: false,
  },
});
