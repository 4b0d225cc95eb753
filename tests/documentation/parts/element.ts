import { readFileSync } from 'node:fs';
import { code, page, plain, table, unfilled } from './markdown.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Attribute extends Described {
  readonly fieldName?: string;
}
interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly parameters?: readonly { readonly name: string }[];
}
interface Element {
  readonly members: readonly Member[];
  readonly attributes: readonly Attribute[];
  readonly events: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
  readonly cssStates?: readonly Described[];
}

/** The manifest that the build writes for editors and frameworks. */
export function element(): Element {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly Element[] }[];
  };
  const declared = modules[0]?.declarations[0];
  if (declared === undefined) throw new Error('dist/custom-elements.json tells of no element: run `npm run build`');
  return declared;
}

/** What a page can set, read, hear, fill and style: made from the manifest. */
export function elementInterface(): string {
  const { members, attributes, events, slots, cssParts, cssProperties, cssStates = [] } = element();
  const ofField = (field: string | undefined): string => words(members.find(({ name }) => name === field) ?? {});
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  const methods = members.filter(({ kind, name }) => kind === 'method' && !name.endsWith('Callback'));
  return page(
    '## The interface of the element',
    'Editors and frameworks read it from `dist/custom-elements.json`, which is made from the same comments.',
    unfilled(
      page(
        '### Attributes',
        'Each is a property too, by its name in camel case.',
        table(
          ['attribute', 'what it sets'],
          attributes.map((each) => [code(each.name), words(each) || ofField(each.fieldName)]),
        ),
        '### Properties',
        described(
          'property',
          properties.filter((each) => each.static !== true && each.description !== undefined),
        ),
        '### Methods',
        table(
          ['method', 'what it does'],
          methods.map((each) => [
            code(
              `${each.static === true ? 'MlopsRoiCalculator.' : ''}${each.name}(${(each.parameters ?? []).map(({ name }) => name).join(', ')})`,
            ),
            words(each),
          ]),
        ),
        '### Events',
        table(
          ['event', 'detail', 'when'],
          events.map((each) => [code(each.name), code(detailOf(each.type.text)), words(each)]),
        ),
        '### Slots',
        described('slot', slots),
        '### Parts',
        'Restyled from outside with `mlops-roi-calculator::part(verdict) { … }`.',
        described('part', cssParts),
        '### Custom properties',
        table(
          ['property', 'unless set', 'what it colours or measures'],
          cssProperties.map((each) => [
            code(each.name),
            each.default === undefined ? '' : code(each.default),
            words(each),
          ]),
        ),
        '### States',
        described('state', cssStates),
      ),
    ),
  );
}

const words = ({ description }: { readonly description?: string }): string =>
  (description ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|');

const described = (what: string, list: readonly Described[]): string =>
  table(
    [what, 'what it is'],
    list.map((each) => [code(each.name), words(each)]),
  );

const detailOf = (type: string): string => /^CustomEvent<(.*)>$/.exec(type)?.[1] ?? plain(type);
