/**
 * Writes what answers are in JSON as JSON Schema, made from their types: `npm run refresh`. Decimals are texts of digits, as
 * `toPlain` and `JSON.stringify` write them.
 */
import { writeFileSync } from 'node:fs';
import { createFormatter, createParser, createProgram, SchemaGenerator, StringType } from 'ts-json-schema-generator';

/** By the name of the type; each has a command or a function that gives it. */
const answers = [
  'Result',
  'Simulation',
  'Sensitivity',
  'TwoWayTable',
  'BreakEven',
  'Comparison',
  'Outlooks',
  'Explanation',
  'PortfolioAnswer',
];

const config = {
  path: 'src/{index,report/portfolio-json}.ts',
  tsconfig: 'tsconfig.json',
  type: '*',
  skipTypeCheck: true,
  expose: 'all',
  topRef: false,
  jsDoc: 'extended',
  additionalProperties: false,
};

class DecimalText extends StringType {}

/** Anything that is called Decimal: its digits and methods are nobody’s business. */
const decimals = {
  supportsNode: (node) => node.typeName?.getText?.() === 'Decimal',
  createType: () => new DecimalText(),
};

/** Texts that name an input, a line or a key figure: which there are is for editors. */
const names = {
  supportsNode: (node) => ['InputPath', 'LineId', 'KpiId', 'OtherText'].includes(node.typeName?.getText?.()),
  createType: () => new StringType(),
};

const asText = {
  supportsType: (type) => type instanceof DecimalText,
  getDefinition: () => ({ $comment: 'decimal' }),
  getChildren: () => [],
};

const program = createProgram(config);
const parser = createParser(program, config, (all) => all.addNodeParser(decimals).addNodeParser(names));
const formatter = createFormatter(config, (all) => all.addTypeFormatter(asText));
const generator = new SchemaGenerator(program, parser, formatter, config);

const definitions = {
  Decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'A decimal, as the text of its digits.' },
};
for (const answer of answers) {
  const { definitions: parts = {}, $schema: _, ...own } = generator.createSchema(answer);
  for (const [name, part] of Object.entries({ ...parts, [answer]: own })) {
    const known = definitions[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(part))
      throw new Error(`two types are called ${name}`);
    definitions[name] = part;
  }
}

const reference = '#/definitions/';
/** What has no name of its own stands where it is needed: `Readonly<Record<…>>` is none. */
const whole = (node) => {
  if (Array.isArray(node)) return node.map(whole);
  if (typeof node !== 'object' || node === null) return node;
  if (node.$comment === 'decimal') return { ...node, $comment: undefined, $ref: '#/$defs/Decimal' };
  const { $ref, ...rest } = node;
  if (!$ref?.startsWith(reference))
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, whole(each)]));
  const name = decodeURIComponent($ref.slice(reference.length));
  return /^\w+$/.test(name) ? { $ref: `#/$defs/${name}`, ...rest } : { ...whole(definitions[name]), ...rest };
};
const named = Object.entries(definitions).filter(([name]) => /^\w+$/.test(name));
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What mlops-roi answers, in JSON',
  description: `Each answer under $defs: ${answers.join(', ')}.`,
  $defs: Object.fromEntries(named.map(([name, part]) => [name, whole(part)])),
};
writeFileSync('src/answer/answers.schema.json', `${JSON.stringify(schema)}\n`);
