import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { industries, sizes } from '../../src/index.js';
import { attributeNames, reflectingProperties } from '../../widget/attributes.js';

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly tagName: string;
  readonly members: readonly (Named & { readonly kind: string; readonly description?: string })[];
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const [module] = modules;
const [element] = module?.declarations ?? [];

const namesOf = (list: readonly Named[] | undefined): readonly string[] => (list ?? []).map(({ name }) => name).sort();

const sources = readdirSync('widget', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`widget/${file}`, 'utf8'));
const allOf = (pattern: RegExp): readonly string[] => {
  const found = sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name ?? ''));
  return [...new Set(found)].sort();
};

describe('the manifest of the element (after npm run build)', () => {
  test('names the file that is published, and the tag', () => {
    expect(module?.path).toBe('dist/widget/element.js');
    expect(element?.tagName).toBe('mlops-roi-calculator');
  });

  test('has every property, and an attribute for each that has one', () => {
    expect(attributeNames.length).toBeGreaterThan(10);
    expect(namesOf(element?.members)).toEqual(expect.arrayContaining([...reflectingProperties, 'words']));
    expect(namesOf(element?.attributes)).toEqual([...attributeNames].sort());
  });

  test('has what a page reads and calls, and nothing that is private', () => {
    const wanted = [
      'scenario',
      'result',
      'simulation',
      'value',
      'undo',
      'redo',
      'reset',
      'addLanguage',
      'addCatalogue',
    ];
    expect(namesOf(element?.members)).toEqual(expect.arrayContaining(wanted));
    expect(namesOf(element?.members).filter((name) => name.startsWith('#'))).toEqual([]);
  });

  test('has every event that is sent', () => {
    expect(namesOf(element?.events)).toEqual(allOf(/(?:tell\((?:host|this\.#host), |new CustomEvent\()'([a-z-]+)'/g));
  });

  test('has every slot, every part and every custom property that there is, and no other', () => {
    expect(namesOf(element?.slots)).toEqual(allOf(/<slot name="([^"]*)"/g));
    expect(namesOf(element?.cssParts)).toEqual(allOf(/ part="([^"]*)"/g));
    expect(namesOf(element?.cssProperties)).toEqual(allOf(/var\((--mlops-roi-[a-z-]+)/g));
  });
});

interface Tag {
  readonly name: string;
  readonly attributes: readonly (Named & {
    readonly description?: string;
    readonly values?: readonly Named[];
    readonly value?: { readonly type: string };
  })[];
}

describe('what editors read of the element', () => {
  const { tags } = JSON.parse(readFileSync('dist/vscode.html-custom-data.json', 'utf8')) as {
    readonly tags: readonly Tag[];
  };
  const { contributions } = JSON.parse(readFileSync('dist/web-types.json', 'utf8')) as {
    readonly contributions: { readonly html: { readonly elements: readonly Tag[] } };
  };
  const attribute = (tag: Tag | undefined, wanted: string): Tag['attributes'][number] | undefined =>
    tag?.attributes.find(({ name }) => name === wanted);

  test.each([
    ['VS Code', tags],
    ['JetBrains', contributions.html.elements],
  ])('tells %s of the tag, and of every attribute what it is', (_, [tag]) => {
    expect(tag?.name).toBe('mlops-roi-calculator');
    expect(namesOf(tag?.attributes)).toEqual([...attributeNames].sort());
    expect(tag?.attributes.filter(({ description = '' }) => description === '')).toEqual([]);
  });

  test('offers the values of an attribute that has some', () => {
    expect(attribute(tags[0], 'industry')?.values?.map(({ name }) => name)).toEqual(industries);
    expect(attribute(tags[0], 'size')?.values?.map(({ name }) => name)).toEqual(sizes);
    expect(namesOf(attribute(tags[0], 'theme')?.values)).toEqual(['auto', 'dark', 'light']);
    expect(attribute(contributions.html.elements[0], 'variant')?.value?.type).toBe("'compact'");
  });
});
