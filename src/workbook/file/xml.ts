const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold, written as a workbook writes it; and what would be read as that, told apart. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/g;
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"]/g;

/** Text as it stands between tags or quotes. */
export const escaped = (text: string): string => text.replace(special, (letter) => entities[letter] ?? letter);

const inHexadecimal = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text of a cell: any letter whatever, a half of one as the sign for what cannot be read. */
export const cellText = (text: string): string =>
  escaped(text.replace(half, '\ufffd').replace(unwritable, inHexadecimal));

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const office = 'http://schemas.openxmlformats.org';
export const namespaces = {
  main: `${office}/spreadsheetml/2006/main`,
  relationships: `${office}/officeDocument/2006/relationships`,
  package: `${office}/package/2006`,
  drawing: `${office}/drawingml/2006/spreadsheetDrawing`,
  chart: `${office}/drawingml/2006/chart`,
  art: `${office}/drawingml/2006/main`,
} as const;
