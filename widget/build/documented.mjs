/**
 * What an editor shows of an input on hover: label, unit, bounds and what is taken unless it is given, from the JSON Schema
 * that the declarations make. The declarations of types have the names of inputs alone; each gets its words above it, and
 * so does what recurs under one name (`member-words.yaml`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMemberWords } from './member-words.mjs';

const { properties } = JSON.parse(readFileSync('src/scenario/scenario.schema.json', 'utf8'));

/** Of a group, or of each member of a list. */
const fieldsOf = (group) => {
  const [, own] = properties[group]?.anyOf ?? [];
  return own?.properties ?? own?.items?.properties ?? {};
};

const sentence = (words) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** The schemas of numbers are called by their bounds. */
function boundsOf({ $ref = '', items = {} }) {
  const [, whole, , lowest, highest] =
    /(whole-)?(value|number)-from-(-?[\d.]+)(?:-to-(-?[\d.]+))?$/.exec($ref || (items.$ref ?? '')) ?? [];
  if (lowest === undefined) return '';
  const ends = highest === undefined ? `at least ${lowest}` : `${lowest} to ${highest}`;
  return `${whole === undefined ? '' : 'whole, '}${ends}`;
}

function unlessGiven({ 'x-default': filled, 'x-when-not-given': otherwise }) {
  const [kind, id] = Object.entries(filled ?? {})[0] ?? [];
  const ground =
    kind === undefined ? '' : `the ${kind === 'assumption' ? 'assumption' : 'figure'} \`${id}\` of a profile`;
  const told = [ground, otherwise === undefined ? '' : `\`${otherwise}\``].filter((part) => part !== '');
  return told.length === 0 ? '' : `Unless given: ${told.join(', else ')}.`;
}

function wordsFor(field) {
  const { title = '', description = '', 'x-unit': unit } = field;
  const measure = [unit === undefined ? '' : `unit: ${unit}`, boundsOf(field)].filter((part) => part !== '').join('; ');
  const label = title === '' ? '' : sentence(title.charAt(0).toUpperCase() + title.slice(1));
  return [
    label,
    measure === '' ? '' : sentence(measure.charAt(0).toUpperCase() + measure.slice(1)),
    description,
    unlessGiven(field),
  ]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('*/', '*∕');
}

const inGroup = /\{\n((?: +readonly \w+: [^;]+;\n)+) *\}, "(\w+)">/g;
const ofInput = /^( +)readonly (\w+): /gm;

const withInputWords = (text) =>
  text.replaceAll(inGroup, (whole, fields, group) => {
    const known = fieldsOf(group);
    return whole.replace(
      fields,
      fields.replaceAll(ofInput, (line, indent, key) =>
        known[key] === undefined ? line : `${indent}/** ${wordsFor(known[key])} */\n${line}`,
      ),
    );
  });

/** From which file something came: of the build, and nothing that others have. */
const ofBuild = /^\/\/ node_modules\/\.declarations\/.*\n/gm;

/** Writes the words into every declaration below a folder. */
export function document(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.d.ts'))) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const told = withMemberWords(withInputWords(text.replaceAll(ofBuild, '')));
    if (told !== text) writeFileSync(file, told);
  }
}
