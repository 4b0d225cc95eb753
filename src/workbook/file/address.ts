const lettersInAlphabet = 26;

/** “A” for 1, “AA” for 27. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / lettersInAlphabet);
  const letter = String.fromCharCode(65 + ((column - 1) % lettersInAlphabet));
  return before === 0 ? letter : `${columnName(before)}${letter}`;
}

/** 27 for “AA”. */
export const columnNumber = (name: string): number =>
  Array.from(name).reduce((before, letter) => lettersInAlphabet * before + letter.charCodeAt(0) - 64, 0);

/** `D12`, which moves with the cell that names it. */
export const cellAt = (column: number, row: number): string => `${columnName(column)}${row}`;

/** 4 and 12 for `D12`. */
export function placeIn(cell: string): { readonly column: number; readonly row: number } {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { column: columnNumber(column), row: Number(row) };
}

/** `$D$12`, wherever it is named. */
export const fixedCell = (column: number, row: number): string => `$${columnName(column)}$${row}`;

/** A cell or range of another sheet. */
export const onSheet = (sheet: string, place: string): string =>
  /^[A-Za-z]+$/.test(sheet) ? `${sheet}!${place}` : `'${sheet}'!${place}`;
