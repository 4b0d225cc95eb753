import {
  annotations,
  defined,
  numberSchema,
  optional,
  told,
  valueSchema,
  type Annotation,
  type Schema,
} from './number-schema.js';
import * as z from 'zod/mini';
import { catalogue } from '../evidence/catalogue.js';
import { industries } from '../evidence/industry.js';
import { sizes } from '../evidence/size.js';
import type { Declaration, Fields, Group, List } from '../model/declaration.js';
import { longestSeed } from '../uncertainty/sampling/sampler.js';
import { currencyCodes } from './currency.js';
import {
  actualAmountAllowed,
  actualMonthAllowed,
  allowedOf,
  declarations,
  fiscalYearStartAllowed,
  horizonAllowed,
  probabilityAllowed,
} from './declarations.js';
import { deepFrozen } from '../frozen.js';
import { located, wellFormedId } from './issues.js';
import { messageOf } from './message.js';
import { mostActuals, mostCorrelations, mostMembers, mostNotes } from './limits.js';
import { schemaVersion } from './migrate.js';
import { scenarioFrom } from './parse-scenario.js';
import { baseCases, usualBaseCase } from './base-case.js';
import { actualMetrics, alternatives, type FixedInputs, type Scenario } from './scenario.js';
import { rankAllowed } from './simulation/correlations.js';
import { samplerKinds, samplesAllowed, waysOfRepair } from './simulation/simulation-check.js';

type Shape = Readonly<Record<string, Schema>>;

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

const dateSchema = () => z.string().check(z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$/));

const noteSchema = (): Schema =>
  z.strictObject({
    path: told(z.string(), { title: 'Path of the input' }),
    note: optional('What is to be known of it', z.string()),
    author: optional('Who says so', z.string()),
    date: optional('When, as a day or a month', dateSchema()),
  });

const actualSchema = (): Schema =>
  z.strictObject({
    month: told(numberSchema(actualMonthAllowed), { title: actualMonthAllowed.label, 'x-unit': 'months' }),
    line: optional('Id of a line of the statement', z.string(), { description: 'Either this or `metric`.' }),
    metric: optional('All costs or all benefits of the month', z.enum(actualMetrics)),
    amount: told(numberSchema(actualAmountAllowed), { title: actualAmountAllowed.label, 'x-unit': 'money' }),
    note: optional('What is to be known of it', z.string()),
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
  start: optional('Day or month of approval', dateSchema()),
  fiscalYearStart: optional(fiscalYearStartAllowed.label, numberSchema(fiscalYearStartAllowed), {
    description: 'The statement comes by fiscal year too, where the month of approval is told.',
    'x-unit': fiscalYearStartAllowed.unit,
  }),
  horizonMonths: optional('Horizon', numberSchema(horizonAllowed), { 'x-unit': 'months', 'x-when-not-given': '36' }),
  baseCase: optional('What is taken of an input with a range', z.enum(baseCases), {
    description: 'The mean of the range (expected), or its likely figure. Whole numbers are always likely.',
    'x-when-not-given': usualBaseCase,
  }),
  banked: optional('Business lines whose money is banked', z.array(z.string()), {
    description: 'Ids of lines; their money counts as cash.',
  }),
  notes: optional('Why inputs are what they are', z.array(noteSchema()).check(z.maxLength(mostNotes)), {
    description: 'For the log of assumptions; no figure depends on it.',
  }),
  actuals: optional('What was paid and earned so far', z.array(actualSchema()).check(z.maxLength(mostActuals)), {
    description: 'Amounts of single months, to be held against the plan; no figure of the plan depends on them.',
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

/** JSON Schema as plain data; a key that begins with `x-` is an annotation of ours. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** Whole numbers by the word for them; the type is left out where the values themselves stand. */
function plainer(schema: Record<string, unknown>): void {
  if (schema['multipleOf'] === 1) {
    schema['type'] = 'integer';
    delete schema['multipleOf'];
  }
  if ('enum' in schema || 'const' in schema) delete schema['type'];
}

let made: JsonSchema | undefined;

const schemaOfForm = (): JsonSchema =>
  (made ??= deepFrozen(
    z.toJSONSchema(scenarioForm(), { metadata: annotations, override: ({ jsonSchema }) => plainer(jsonSchema) }),
  ));

/**
 * The form of a scenario as JSON Schema, made from the declarations of the inputs. Rules between values (alternatives,
 * tiers, references) are not in it: `parseScenario` has those too.
 */
export const scenarioJsonSchema: JsonSchema = Object.freeze({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:mlops-roi:scenario:${schemaVersion}`,
  title: 'Scenario of mlops-roi',
  'x-schema-version': schemaVersion,
  type: 'object',
  // Made when somebody looks: who only calculates never waits for it.
  get properties() {
    return schemaOfForm()['properties'];
  },
  additionalProperties: false,
  get $defs() {
    return schemaOfForm()['$defs'];
  },
});
