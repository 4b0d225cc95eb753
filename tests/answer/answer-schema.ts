import { readFileSync } from 'node:fs';
import * as z from 'zod';

const published = JSON.parse(readFileSync('src/answer/answers.schema.json', 'utf8')) as z.core.JSONSchema.JSONSchema;

/** What is published of a type of answers, as a schema. zod’s own reader of JSON Schema: nothing in it is ours. */
const schemaOf = (type: string): z.ZodType => z.fromJSONSchema({ ...published, $ref: `#/$defs/${type}` });

/** Where data is not as the type is published. */
export const refusedAt = (type: string, data: unknown): readonly string[] =>
  (schemaOf(type).safeParse(data).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
