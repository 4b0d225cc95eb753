import { declaration, escaped, namespaces } from './xml.js';

/** From here on a number stands for one without end, and its digits are not read. */
export const endless = 1e15;

/** How a cell looks. Plain data: cells of the same look share an entry of the style sheet. */
export interface Style {
  readonly font?: keyof typeof fonts;
  readonly fill?: keyof typeof fills;
  readonly line?: keyof typeof borders;
  /** How a number is written: `#,##0`. */
  readonly format?: string;
  readonly aligned?: 'right' | 'center';
  readonly isWrapped?: true;
  readonly indent?: number;
  /** Stays open where a sheet is protected. */
  readonly isUnlocked?: true;
  /** Begins like a formula, and is none, also after somebody edited it. */
  readonly isQuoted?: true;
}

const fonts = {
  plain: '<sz val="10"/><name val="Arial"/>',
  bold: '<b/><sz val="10"/><name val="Arial"/>',
  title: '<b/><sz val="16"/><color rgb="FF1F3864"/><name val="Arial"/>',
  answer: '<b/><sz val="13"/><color rgb="FF1F3864"/><name val="Arial"/>',
  heading: '<b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/>',
  section: '<b/><sz val="11"/><color rgb="FF1F3864"/><name val="Arial"/>',
  input: '<sz val="10"/><color rgb="FF0000FF"/><name val="Arial"/>',
  faint: '<i/><sz val="9"/><color rgb="FF595959"/><name val="Arial"/>',
  link: '<u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/>',
} as const;

const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill>`;
const fills = {
  none: '<patternFill patternType="none"/>',
  // Every style sheet has this one in the second place.
  dotted: '<patternFill patternType="gray125"/>',
  heading: solid('FF1F3864'),
  section: solid('FFDCE6F1'),
  input: solid('FFFFF2CC'),
  total: solid('FFF2F2F2'),
} as const;

const border = (top: string, bottom: string): string =>
  `<border><left/><right/>${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
const side = (name: string, style: string): string =>
  style === '' ? `<${name}/>` : `<${name} style="${style}"><color rgb="FF7F7F7F"/></${name}>`;
const borders = {
  none: border('', ''),
  above: border('thin', ''),
  below: border('', 'thin'),
  both: border('thin', 'double'),
} as const;

/** What cells turn to, in the order of `turned`. */
const differing = ['FFFFC7CE', 'FFC6EFCE', 'FFFFEB9C'] as const;
/** A check that does not hold, one that holds, and what is only to be looked at. */
export const turned = { bad: 0, good: 1, alert: 2 } as const;

const placeOf = (table: object, name: string): number => Object.keys(table).indexOf(name);
const firstOwnFormat = 164;

export interface StyleSheet {
  /** The number of a look, by which cells name it. */
  readonly numberOf: (style: Style) => number;
  readonly xml: () => string;
}

export function styleSheet(): StyleSheet {
  const formats: string[] = [];
  const looks: string[] = [];
  const known = new Map<string, number>();

  function formatNumber(format: string | undefined): number {
    if (format === undefined) return 0;
    const place = formats.indexOf(format);
    return firstOwnFormat + (place === -1 ? formats.push(format) - 1 : place);
  }

  function look(style: Style): string {
    const { font = 'plain', fill = 'none', line = 'none', format, aligned, isWrapped, indent = 0 } = style;
    const horizontal = aligned ?? (indent > 0 ? 'left' : undefined);
    const alignment = [
      ...(horizontal === undefined ? [] : [`horizontal="${horizontal}"`]),
      'vertical="top"',
      ...(isWrapped === true ? ['wrapText="1"'] : []),
      ...(indent > 0 ? [`indent="${indent}"`] : []),
    ].join(' ');
    const protection = style.isUnlocked === true ? '<protection locked="0"/>' : '';
    const numbers = [
      `numFmtId="${formatNumber(format)}"`,
      `fontId="${placeOf(fonts, font)}"`,
      `fillId="${placeOf(fills, fill)}"`,
      `borderId="${placeOf(borders, line)}"`,
      'xfId="0"',
      ...(style.isQuoted === true ? ['quotePrefix="1"'] : []),
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
      ...(protection === '' ? [] : ['applyProtection="1"']),
    ];
    return `<xf ${numbers.join(' ')}><alignment ${alignment}/>${protection}</xf>`;
  }

  function numberOf(style: Style): number {
    const key = JSON.stringify(style);
    const place = known.get(key);
    if (place !== undefined) return place;
    const made = looks.push(look(style)) - 1;
    known.set(key, made);
    return made;
  }

  numberOf({});
  return { numberOf, xml: () => sheetOf(formats, looks) };
}

const listed = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

function sheetOf(formats: readonly string[], looks: readonly string[]): string {
  const parts = [
    ...(formats.length === 0
      ? []
      : [
          listed(
            'numFmts',
            formats.map(
              (code, place) => `<numFmt numFmtId="${firstOwnFormat + place}" formatCode="${escaped(code)}"/>`,
            ),
          ),
        ]),
    listed(
      'fonts',
      Object.values(fonts).map((font) => `<font>${font}</font>`),
    ),
    listed(
      'fills',
      Object.values(fills).map((fill) => `<fill>${fill}</fill>`),
    ),
    listed('borders', Object.values(borders)),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listed('cellXfs', looks),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    listed(
      'dxfs',
      differing.map((colour) => `<dxf><fill><patternFill><bgColor rgb="${colour}"/></patternFill></fill></dxf>`),
    ),
  ];
  return `${declaration}<styleSheet xmlns="${namespaces.main}">${parts.join('')}</styleSheet>`;
}
