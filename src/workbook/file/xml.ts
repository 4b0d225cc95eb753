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

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const highestLetter = 0x10_ff_ff;

/** What an entity stands for: a letter by its name or number, and of no such letter the entity. */
function entityLetter(entity: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? entity;
  const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1));
  return code <= highestLetter ? String.fromCodePoint(code) : entity;
}

/** What stands in a cell, out of the way in which it is written in XML. */
export const textOfCell = (written: string): string =>
  written
    .replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g, entityLetter)
    .replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));

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
