/**
 * Writes what editors read of the element, from its manifest: web types for JetBrains, HTML data for VS Code. Both then
 * complete attributes with their values, and say what each of them is. After `cem analyze`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { industries, sizes } from '../../dist/index.js';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const [element] = manifest.modules.flatMap(({ declarations }) => declarations);

/** Types that a list stands for. */
const lists = { Industry: industries, Size: sizes };

const fieldOf = ({ fieldName, name: attribute }) =>
  element.members.find((member) => member.name === (fieldName ?? attribute)) ?? {};
const typeOf = (attribute) => (attribute.type ?? fieldOf(attribute).type)?.text ?? 'string';
const valuesOf = (attribute) =>
  typeOf(attribute)
    .split(' | ')
    .flatMap((each) => lists[each] ?? /^'(.*)'$/.exec(each)?.slice(1) ?? []);
const isFlag = (attribute) => typeOf(attribute) === 'boolean';
const about = (described) => ({ description: described.description ?? fieldOf(described).description });

const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map((attribute) => ({
            name: attribute.name,
            ...about(attribute),
            value: {
              type: isFlag(attribute)
                ? 'boolean'
                : valuesOf(attribute)
                    .map((value) => `'${value}'`)
                    .join(' | ') || 'string',
            },
          })),
          slots: element.slots.map(({ name, description }) => ({ name, description })),
          js: {
            properties: element.members
              .filter(({ kind, static: isStatic }) => kind === 'field' && isStatic !== true)
              .map(({ name, description, type }) => ({ name, description, value: { type: type?.text ?? 'any' } })),
            events: element.events.map(({ name, description, type }) => ({
              name,
              description,
              value: { type: type.text },
            })),
          },
          css: {
            parts: element.cssParts.map(({ name, description }) => ({ name, description })),
            properties: element.cssProperties.map(({ name, description, default: usual }) => ({
              name,
              description,
              ...(usual && { default: usual }),
            })),
          },
        },
      ],
    },
  },
};

const htmlData = {
  version: 1.1,
  tags: [
    {
      name: element.tagName,
      description: element.description,
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        ...about(attribute),
        ...(isFlag(attribute) && { valueSet: 'v' }),
        ...(valuesOf(attribute).length > 0 && { values: valuesOf(attribute).map((name) => ({ name })) }),
      })),
    },
  ],
};

const write = (file, data) => writeFileSync(`dist/${file}`, JSON.stringify(data));
write('custom-elements.json', manifest);
write('web-types.json', webTypes);
write('vscode.html-custom-data.json', htmlData);
