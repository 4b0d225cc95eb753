import * as z from 'zod/mini';
import { deepFrozen } from './deep-frozen.js';
import { schemaVersion } from './migrate.js';
import { annotations, scenarioForm } from './scenario-schema.js';

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
