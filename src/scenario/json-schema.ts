import { catalogue } from '../evidence/catalogue.js';
import { industries } from '../evidence/industry.js';
import { sizes } from '../evidence/size.js';
import type { Allowed } from '../errors.js';
import type { Declaration, Fields, Group, List } from '../model/declaration.js';
import { declarations, mostMembers } from './declarations.js';
import { allowedOf, horizonAllowed, probabilityAllowed } from './allowed.js';
import { alternatives } from './alternative.js';
import { currencyCodes } from './currency.js';
import { deepFrozen } from './deep-frozen.js';
import { schemaVersion } from './migrate.js';
import { nameByBounds, numberOf, numeral, type JsonSchema } from './number-schema.js';
import { rangeSchemas } from './ranges/range-schema.js';
import { simulationSchema } from './simulation/simulation-schema.js';
import { wellFormedId } from './located.js';

const valueOf = (allowed: Allowed): JsonSchema => ({ $ref: `#/$defs/${nameByBounds('value', allowed)}` });

/** What has the same bounds shares one definition. */
function valueDefinitions(): JsonSchema {
  const numbers: Record<string, JsonSchema> = {};
  const shared = (allowed: Allowed): JsonSchema => {
    const name = nameByBounds('number', allowed);
    numbers[name] = numberOf(allowed);
    return { $ref: `#/$defs/${name}` };
  };
  const values = declarations
    .flatMap(({ fields }): readonly Declaration[] => Object.values(fields))
    .flatMap((declared) => (declared.kind === 'number' || declared.kind === 'numbers' ? [allowedOf(declared)] : []))
    .map((allowed): readonly [string, JsonSchema] => [
      nameByBounds('value', allowed),
      { anyOf: [shared(allowed), ...rangeSchemas(allowed, shared)] },
    ]);
  return { ...numbers, ...Object.fromEntries(values) };
}

const told = (declared: Declaration): JsonSchema => ({
  title: declared.label,
  ...(declared.note === undefined ? {} : { description: declared.note }),
  ...('unitInWords' in declared ? { 'x-unit': declared.unitInWords } : {}),
  ...('default' in declared ? { 'x-default': declared.default } : {}),
  ...('whenNotGiven' in declared ? { 'x-when-not-given': declared.whenNotGiven } : {}),
  ...('excludes' in declared ? { 'x-excludes': declared.excludes } : {}),
});

function schemaOf(declared: Declaration): JsonSchema {
  switch (declared.kind) {
    case 'number':
      return { ...told(declared), ...valueOf(allowedOf(declared)) };
    case 'numbers':
      return {
        ...told(declared),
        type: 'array',
        maxItems: declared.longest,
        items: valueOf(allowedOf(declared)),
      };
    case 'count':
      return { ...told(declared), ...numberOf(allowedOf(declared)) };
    case 'choice':
      return declared.choices === undefined
        ? { ...told(declared), type: 'string', 'x-members': declared.members }
        : { ...told(declared), enum: declared.choices };
    case 'text':
      return { ...told(declared), type: 'string' };
    case 'entry':
      return { ...told(declared), enum: catalogue.map(({ id }) => id) };
    default:
      return declared satisfies never;
  }
}

const propertiesOf = (fields: Fields): JsonSchema =>
  Object.fromEntries(Object.entries(fields).map(([key, declared]) => [key, schemaOf(declared)]));

const removed: JsonSchema = { description: 'Taken away from the scenario that this one extends.', const: true };

const off: JsonSchema = { description: 'Left out, even where the profile would fill it.', const: 'off' };

function groupSchema({ kind, label, fields }: Group | List): JsonSchema {
  const properties = propertiesOf(fields);
  switch (kind) {
    case 'group':
      return { title: label, anyOf: [off, { type: 'object', properties, additionalProperties: false }] };
    case 'list':
      return {
        title: label,
        anyOf: [
          off,
          {
            type: 'array',
            maxItems: mostMembers,
            items: {
              type: 'object',
              properties: { id: { $ref: '#/$defs/id' }, removed, ...properties },
              required: ['id'],
              additionalProperties: false,
            },
          },
        ],
      };
    default:
      return kind satisfies never;
  }
}

const fixedProperties: JsonSchema = {
  schemaVersion: { title: 'Version of this format', const: schemaVersion },
  name: { title: 'Name of the scenario', type: 'string' },
  extends: {
    title: 'Name of another scenario of the same comparison',
    description: 'Its inputs stand where this one is silent.',
    type: 'string',
  },
  tags: { title: 'Words to tell scenarios apart by', type: 'array', items: { type: 'string' } },
  probability: {
    title: 'Weight among the scenarios of a comparison',
    description: 'The weights of those that have one add up to 1.',
    'x-unit': probabilityAllowed.unit,
    ...numberOf(probabilityAllowed),
  },
  alternative: { title: 'The way to go that it describes', enum: alternatives },
  industry: { title: 'Industry, whose profile fills what is not given', enum: industries },
  size: { title: 'Size of the machine-learning estate', enum: sizes, 'x-when-not-given': 'medium' },
  currency: { title: 'Currency (ISO 4217)', enum: currencyCodes, 'x-when-not-given': 'USD' },
  exchangeRates: {
    title: 'Exchange rates',
    description: 'What one unit of each currency costs in the scenario’s.',
    type: 'object',
    propertyNames: { enum: currencyCodes },
    additionalProperties: numberOf({ label: 'Exchange rate', unit: 'scenario’s currency', above: '0' }),
  },
  start: {
    title: 'Day or month of approval',
    type: 'string',
    pattern: '^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$',
  },
  horizonMonths: { title: 'Horizon', 'x-unit': 'months', 'x-when-not-given': '36', ...numberOf(horizonAllowed) },
  banked: {
    title: 'Business lines whose money is banked',
    description: 'Ids of lines; their money counts as cash.',
    type: 'array',
    items: { type: 'string' },
  },
  simulation: simulationSchema,
};

/**
 * The form of a scenario as JSON Schema, made from the declarations of the inputs. Rules between values (alternatives,
 * tiers, references) are not in it: `parseScenario` has those too.
 */
export const scenarioJsonSchema: JsonSchema = deepFrozen({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:mlops-roi:scenario:${schemaVersion}`,
  title: 'Scenario of mlops-roi',
  'x-schema-version': schemaVersion,
  type: 'object',
  properties: {
    ...fixedProperties,
    ...Object.fromEntries(declarations.map((declared) => [declared.key, groupSchema(declared)])),
  },
  additionalProperties: false,
  $defs: {
    numeral,
    ...valueDefinitions(),
    id: { title: 'Name by which paths and references go', type: 'string', pattern: wellFormedId.source },
  },
});
