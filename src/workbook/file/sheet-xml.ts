import { cellAt } from './address.js';
import type { Cell, Run, Sheet, Validation, Value } from './sheet.js';
import { endless, type Style, type StyleSheet } from './style.js';
import { cellText, declaration, escaped, namespaces } from './xml.js';

/** A sheet as it is written, and the addresses that it links to, in the order in which it numbers them. */
export interface WrittenSheet {
  readonly xml: string;
  readonly links: readonly string[];
}

/** A spreadsheet holds no more letters in a cell. */
const mostLetters = 32_000;
const cut = (text: string): string => (text.length <= mostLetters ? text : `${text.slice(0, mostLetters)} …`);

/** Begins like a formula: somebody who edits the cell would make it one. */
const isLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

const numeral = (value: number): string => (Object.is(value, -0) ? '0' : String(value));

export function sheetXml(sheet: Sheet, styles: StyleSheet): WrittenSheet {
  const links: { readonly cell: string; readonly address: string }[] = [];
  let runs = 0;

  const styled = (style: Style | undefined): string => {
    const number = style === undefined ? 0 : styles.numberOf(style);
    return number === 0 ? '' : ` s="${number}"`;
  };
  const figure = (value: Value): { readonly type: string; readonly xml: string } =>
    typeof value === 'number'
      ? { type: '', xml: `<v>${numeral(value)}</v>` }
      : { type: ' t="str"', xml: `<v>${cellText(value)}</v>` };

  function cellXml(cell: Cell, place: string): string {
    switch (cell.kind) {
      case 'text': {
        if (cell.text === '') return `<c r="${place}"${styled(cell.style)}/>`;
        const style = isLikeFormula(cell.text) ? { ...cell.style, isQuoted: true as const } : cell.style;
        if (cell.link !== undefined) links.push({ cell: place, address: cell.link });
        return `<c r="${place}"${styled(style)} t="inlineStr"><is><t xml:space="preserve">${cellText(cut(cell.text))}</t></is></c>`;
      }
      case 'number':
        return `<c r="${place}"${styled(cell.style)}><v>${numeral(cell.value)}</v></c>`;
      case 'formula': {
        const { type, xml } = figure(cell.value);
        return `<c r="${place}"${styled(cell.style)}${type}><f>${escaped(cell.formula)}</f>${xml}</c>`;
      }
      default:
        return cell satisfies never;
    }
  }

  /** The formula stands in the first cell; the others share it. */
  function runXml({ formula, values, style }: Run, column: number, row: number): string {
    const shared = runs++;
    const range = `${cellAt(column, row)}:${cellAt(column + values.length - 1, row)}`;
    const look = styled(style);
    return values
      .map((value, place) => {
        const { type, xml } = figure(value);
        const written = place === 0 ? ` ref="${range}" si="${shared}">${escaped(formula)}</f>` : ` si="${shared}"/>`;
        return `<c r="${cellAt(column + place, row)}"${look}${type}><f t="shared"${written}${xml}</c>`;
      })
      .join('');
  }

  const widths = roomy(sheet);
  const rows = sheet.rows.map((cells, place) => {
    const row = place + 1;
    let column = 1;
    const parts = cells.map((cell) => {
      const at = column;
      column += cell?.kind === 'run' ? cell.values.length : 1;
      if (cell === undefined) return '';
      return cell.kind === 'run' ? runXml(cell, at, row) : cellXml(cell, cellAt(at, row));
    });
    const written = parts.join('');
    return written === '' ? '' : `<row r="${row}"${heightOf(cells, widths)}>${written}</row>`;
  });
  const linked = links.map(({ cell }, place) => `<hyperlink ref="${cell}" r:id="rId${place + 2}"/>`).join('');
  // The order of these is fixed.
  const parts = [
    properties(sheet),
    `<sheetViews>${view(sheet)}</sheetViews>`,
    `<sheetFormatPr defaultRowHeight="13"/>`,
    `<cols>${widths.map(widthXml).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    ...(sheet.coloured ?? []).map(
      ({ cells, when, colour }, place) =>
        `<conditionalFormatting sqref="${cells}"><cfRule type="expression" dxfId="${colour}" priority="${place + 1}"><formula>${escaped(when)}</formula></cfRule></conditionalFormatting>`,
    ),
    validationsXml(sheet.validations ?? []),
    linked === '' ? '' : `<hyperlinks>${linked}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.isPortrait === true ? 'portrait' : 'landscape'}" fitToWidth="${sheet.pagesAcross ?? 1}" fitToHeight="${sheet.isOnePage === true ? 1 : 0}"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
    (sheet.charts ?? []).length === 0 ? '' : '<drawing r:id="rId1"/>',
  ];
  return {
    xml: `${declaration}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">${parts.join('')}</worksheet>`,
    links: links.map(({ address }) => address),
  };
}

/**
 * A figure that is wider than its column is shown as “###”, and LibreOffice cuts off a link that is: the column is as wide as
 * its widest.
 */
function roomy({ rows, widths }: Sheet): Sheet['widths'] {
  const wide = [...widths];
  const widen = (column: number, value: Value, { format = '', font }: Style = {}): void => {
    if (typeof value !== 'number' || Math.abs(value) < 1 || Math.abs(value) >= endless) return;
    const room = writtenLength(value, format) + (font === 'bold' ? 3 : 2);
    if (room > (wide[column] ?? 0)) wide[column] = Math.min(room, widest);
  };
  for (const cells of rows) {
    let column = 0;
    for (const cell of cells) {
      if (cell?.kind === 'run') for (const value of cell.values) widen(column++, value, cell.style);
      else if (cell === undefined) column += 1;
      else if (cell.kind !== 'text') widen(column++, cell.value, cell.style);
      else {
        if (cell.link !== undefined)
          wide[column] = Math.max(wide[column] ?? 0, Math.min(lengthOfLink(cell), widestLink));
        column += 1;
      }
    }
  }
  return wide;
}

/** Of a column of figures, and of one with links. */
const [widest, widestLink] = [40, 80];

const lengthOfLink = ({ text, style }: Cell & { readonly kind: 'text' }): number =>
  Math.ceil(text.length / lettersPerDigit) + 2 * (style?.indent ?? 0);

/** How many letters a figure has as a format writes it, from one on. */
function writtenLength(value: number, format: string): number {
  const digits = Math.floor(Math.log10(Math.abs(value))) + 1;
  const marks = format.startsWith('#,##') ? Math.floor((digits - 1) / 3) : 0;
  const decimals = /\.(0+)/.exec(format)?.[0].length ?? 0;
  return digits + marks + decimals + (value < 0 ? 1 : 0) + (format.endsWith('%') ? 3 : 0);
}

const lineHeight = 13;
/** A column is measured in digits, and words take less room than as many digits. */
const lettersPerDigit = 1.2;
/** Of smaller letters more find room in a line, and it is lower; of larger ones fewer. */
const ofFont: Readonly<
  Partial<Record<NonNullable<Style['font']>, { readonly lettersPerDigit: number; readonly lineHeight: number }>>
> = {
  faint: { lettersPerDigit: 1.35, lineHeight: 12 },
  answer: { lettersPerDigit: 0.9, lineHeight: 19 },
  title: { lettersPerDigit: 0.7, lineHeight: 24 },
};

/** Told where a row is higher than a line of text: not every program works it out. */
function heightOf(cells: Sheet['rows'][number], widths: Sheet['widths']): string {
  let height = lineHeight;
  cells.forEach((cell, place) => {
    if (cell?.kind !== 'text') return;
    const { font = 'plain', isWrapped } = cell.style ?? {};
    const letters = ofFont[font] ?? { lettersPerDigit, lineHeight };
    height = Math.max(height, letters.lineHeight);
    if (isWrapped !== true) return;
    const room = ((widths[place] ?? 10) - 2 * (cell.style?.indent ?? 0)) * letters.lettersPerDigit;
    height = Math.max(height, letters.lineHeight * linesOf(cell.text, room));
  });
  return height === lineHeight ? '' : ` ht="${Math.min(height, mostHeight)}" customHeight="1"`;
}

/** A row is no higher in any program. */
const mostHeight = 400;

/** As words fill lines. */
function linesOf(words: string, room: number): number {
  let [lines, length] = [1, 0];
  for (const word of words.split(' ')) {
    const longer = length === 0 ? word.length : length + 1 + word.length;
    if (longer <= room || length === 0) length = longer;
    else [lines, length] = [lines + 1, word.length];
    while (length > room) [lines, length] = [lines + 1, length - room];
  }
  return lines;
}

const properties = ({ tabColour }: Sheet): string =>
  `<sheetPr>${tabColour === undefined ? '' : `<tabColor rgb="${tabColour}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>`;

function view({ frozen: { rows, columns } }: Sheet): string {
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  if (split === '') return '<sheetView showGridLines="0" workbookViewId="0"/>';
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : columns > 0 ? 'topRight' : 'bottomLeft';
  const first = cellAt(columns + 1, rows + 1);
  return `<sheetView showGridLines="0" workbookViewId="0"><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView>`;
}

const widthXml = (width: number, place: number): string =>
  `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`;

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const written = validations.map(({ cell, lowest, highest, isWhole, message }) => {
    const ends = [
      ...(lowest === undefined ? [] : [`<formula1>${lowest}</formula1>`]),
      ...(highest === undefined
        ? []
        : [`<formula${lowest === undefined ? 1 : 2}>${highest}</formula${lowest === undefined ? 1 : 2}>`]),
    ];
    const operator =
      lowest === undefined ? 'lessThanOrEqual' : highest === undefined ? 'greaterThanOrEqual' : 'between';
    const asked =
      ends.length === 0 ? `type="custom"` : `type="${isWhole === true ? 'whole' : 'decimal'}" operator="${operator}"`;
    const formulas = ends.length === 0 ? `<formula1>ISNUMBER(${cell})</formula1>` : ends.join('');
    return `<dataValidation ${asked} allowBlank="0" showErrorMessage="1" errorTitle="Not permitted" error="${cellText(message.slice(0, 220))}" sqref="${cell}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${validations.length}">${written.join('')}</dataValidations>`;
}
