import * as z from 'zod/mini';
import type { Allowed } from '../errors.js';
import { catalogue } from '../evidence/catalogue.js';
import { industries } from '../evidence/industry.js';
import { sizes } from '../evidence/size.js';
import type { Declaration, Fields, Group, List } from '../model/declaration.js';
import { mostOutcomes } from '../uncertainty/distributions/distribution-issues.js';
import { longestSeed } from '../uncertainty/sampling/sampler.js';
import { allowedOf, horizonAllowed, probabilityAllowed } from './allowed.js';
import { alternatives } from './alternative.js';
import { currencyCodes } from './currency.js';
import { declarations, mostMembers } from './declarations.js';
import { wellFormedId } from './located.js';
import { messageOf } from './message.js';
import { schemaVersion } from './migrate.js';
import { scenarioFrom } from './parse-scenario.js';
import { located } from './located.js';
import { partAllowed, probabilityAllowed as outcomeAllowed, rangeForms, type RangeForm } from './ranges/range-form.js';
import type { FixedInputs, Scenario } from './scenario.js';
import { mostCorrelations, rankAllowed } from './simulation/correlations.js';
import { samplerKinds, samplesAllowed, waysOfRepair } from './simulation/simulation-check.js';

type Schema = z.ZodMiniType;
type Shape = Readonly<Record<string, Schema>>;

type Annotation = Readonly<Record<string, unknown>>;

/** What JSON Schema tells beside the form: titles, notes, units, and the names under which definitions are shared. */
export const annotations = z.registry<Annotation>();

function told(schema: Schema, annotation: Annotation): Schema {
  annotations.add(schema, annotation);
  return schema;
}

const optional = (title: string, schema: Schema, more: Annotation = {}): Schema =>
  told(z.optional(schema), { title, ...more });

/** Schemas by the name of their definition, each made once. */
const definitions = new Map<string, Schema>();

function defined(name: string, make: () => Schema, annotation: Annotation = {}): Schema {
  const schema = definitions.get(name) ?? told(make(), { id: name, ...annotation });
  definitions.set(name, schema);
  return schema;
}

const numeralForm = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/;

const numeral = (): Schema =>
  defined('numeral', () => z.string().check(z.regex(numeralForm), z.maxLength(100)), {
    description: 'A decimal numeral as text, which keeps every digit.',
  });

/** A number within bounds, or a decimal numeral as text, which keeps every digit. */
const numberSchema = ({ lowest, highest, above, isWhole }: Allowed): Schema =>
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
const valueSchema = (allowed: Allowed): Schema =>
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

function fieldSchema(declared: Declaration): Schema {
  switch (declared.kind) {
    case 'number':
      return valueSchema(allowedOf(declared));
    case 'numbers':
      return z.array(valueSchema(allowedOf(declared))).check(z.maxLength(declared.longest));
    case 'count':
      return numberSchema(allowedOf(declared));
    case 'choice':
      return declared.choices === undefined ? z.string() : z.enum([...declared.choices]);
    case 'text':
    // A catalogue may be added later; the tools that are known from the start are told beside it.
    case 'entry':
      return z.string();
    default:
      return declared satisfies never;
  }
}

const annotationOf = (declared: Declaration): Annotation => ({
  ...(declared.note === undefined ? {} : { description: declared.note }),
  ...('unitInWords' in declared ? { 'x-unit': declared.unitInWords } : {}),
  ...('default' in declared ? { 'x-default': declared.default } : {}),
  ...('whenNotGiven' in declared ? { 'x-when-not-given': declared.whenNotGiven } : {}),
  ...('excludes' in declared ? { 'x-excludes': declared.excludes } : {}),
  ...('members' in declared ? { 'x-members': declared.members } : {}),
  ...(declared.kind === 'entry' ? { enum: catalogue.map(({ id }) => id) } : {}),
});

const shapeOf = (fields: Fields): Shape =>
  Object.fromEntries(
    Object.entries(fields).map(([key, declared]) => [
      key,
      optional(declared.label, fieldSchema(declared), annotationOf(declared)),
    ]),
  );

const idSchema = (): Schema =>
  defined('id', () => z.string().check(z.regex(wellFormedId)), { title: 'Name by which paths and references go' });

const membersSchema = (fields: Fields): Schema =>
  z
    .array(
      z.strictObject({
        id: idSchema(),
        removed: told(z.optional(z.literal(true)), {
          description: 'Taken away from the scenario that this one extends.',
        }),
        ...shapeOf(fields),
      }),
    )
    .check(z.maxLength(mostMembers));

function inputsSchema({ kind, label, fields }: Group | List): Schema {
  const off = told(z.literal('off'), { description: 'Left out, even where the profile would fill it.' });
  const inputs = kind === 'list' ? membersSchema(fields) : z.strictObject(shapeOf(fields));
  return optional(label, z.union([off, inputs]));
}

const correlationSchema = (): Schema =>
  z.strictObject({
    between: told(z.array(z.string()).check(z.length(2)), { title: 'Paths of two inputs' }),
    rank: told(numberSchema(rankAllowed), { title: rankAllowed.label }),
  });

const simulationSchema = (): Schema =>
  z.strictObject({
    seed: optional(
      'What makes it repeatable',
      z.union([z.int(), z.string().check(z.minLength(1), z.maxLength(longestSeed))]),
    ),
    samples: optional(samplesAllowed.label, numberSchema(samplesAllowed)),
    sampler: optional('Where the samples come from', z.enum(samplerKinds)),
    correlations: optional(
      'Inputs that move together',
      z.array(correlationSchema()).check(z.maxLength(mostCorrelations)),
    ),
    whenContradictory: optional('What to do with correlations that contradict each other', z.enum(waysOfRepair), {
      'x-when-not-given': 'tell',
    }),
  });

const fixedShape = (): Readonly<Record<keyof FixedInputs, Schema>> => ({
  schemaVersion: optional('Version of this format', z.literal(schemaVersion)),
  name: optional('Name of the scenario', z.string()),
  extends: optional('Name of another scenario of the same comparison', z.string(), {
    description: 'Its inputs stand where this one is silent.',
  }),
  tags: optional('Words to tell scenarios apart by', z.array(z.string())),
  probability: optional('Weight among the scenarios of a comparison', numberSchema(probabilityAllowed), {
    description: 'The weights of those that have one add up to 1.',
    'x-unit': probabilityAllowed.unit,
  }),
  alternative: optional('The way to go that it describes', z.enum(alternatives)),
  industry: optional('Industry, whose profile fills what is not given', z.enum(industries)),
  size: optional('Size of the machine-learning estate', z.enum(sizes), { 'x-when-not-given': 'medium' }),
  currency: optional('Currency (ISO 4217)', z.enum([...currencyCodes]), { 'x-when-not-given': 'USD' }),
  exchangeRates: optional(
    'Exchange rates',
    z.partialRecord(
      z.enum([...currencyCodes]),
      numberSchema({ label: 'Exchange rate', unit: 'scenario’s currency', above: '0' }),
    ),
    { description: 'What one unit of each currency costs in the scenario’s.' },
  ),
  start: optional(
    'Day or month of approval',
    z.string().check(z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$/)),
  ),
  horizonMonths: optional('Horizon', numberSchema(horizonAllowed), { 'x-unit': 'months', 'x-when-not-given': '36' }),
  banked: optional('Business lines whose money is banked', z.array(z.string()), {
    description: 'Ids of lines; their money counts as cash.',
  }),
  simulation: optional('How a simulation draws', simulationSchema()),
});

let form: z.ZodMiniType<Scenario> | undefined;

/** The form of a scenario: what can be told of its values one by one. Made at the first use, as it takes a moment. */
export function scenarioForm(): z.ZodMiniType<Scenario> {
  if (form !== undefined) return form;
  const made = z.strictObject({
    ...fixedShape(),
    ...Object.fromEntries(declarations.map((declared) => [declared.key, inputsSchema(declared)])),
  });
  // `Scenario` is made from the same declarations, which the compiler cannot see through `Object.entries`.
  form = made as unknown as z.ZodMiniType<Scenario>;
  return form;
}

type Context = Parameters<Parameters<typeof z.transform>[0]>[1];

/** Every issue of `parseScenario` at once, each at its place, with its message, and whole under `params`. */
function parsed(input: unknown, { issues }: Context): unknown {
  const reading = scenarioFrom(input);
  if (reading.ok) return reading.scenario;
  for (const { at, issue } of located(reading.findings, reading.data)) {
    issues.push({ code: 'custom', input, path: [...at], message: messageOf(issue), params: { ...issue } });
  }
  return z.NEVER;
}

let schema: z.ZodMiniType<Scenario> | undefined;

/**
 * A scenario as a zod schema, to be part of an application's own. It accepts what `parseScenario` accepts, and refuses
 * the rest with the same issues: each has the message as its `message`, and is whole under `params`.
 *
 * @example z.object({ scenario: scenarioSchema(), askedBy: z.string() })
 */
export const scenarioSchema = (): z.ZodMiniType<Scenario> => (schema ??= z.pipe(z.transform(parsed), scenarioForm()));
