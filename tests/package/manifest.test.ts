import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MlopsRoiCalculator } from '../../widget/element.js';

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
    const properties = Object.entries(MlopsRoiCalculator.properties);
    const withAttribute = properties.flatMap(([name, declared]) => {
      const attribute = 'attribute' in declared ? declared.attribute : name;
      return attribute === false ? [] : [attribute];
    });
    expect(properties.length).toBeGreaterThan(5);
    expect(namesOf(element?.members)).toEqual(expect.arrayContaining(properties.map(([name]) => name)));
    expect(namesOf(element?.attributes)).toEqual([...withAttribute, 'name'].sort());
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
    expect(namesOf(element?.events)).toEqual(allOf(/(?:tell\(host, |new CustomEvent\()'([a-z-]+)'/g));
  });

  test('has every slot, every part and every custom property that there is, and no other', () => {
    expect(namesOf(element?.slots)).toEqual(allOf(/<slot name="([^"]*)"/g));
    expect(namesOf(element?.cssParts)).toEqual(allOf(/ part="([^"]*)"/g));
    expect(namesOf(element?.cssProperties)).toEqual(allOf(/var\((--mlops-roi-[a-z-]+)/g));
  });
});
