/** Marks that join or turn what stands beside them take no column. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** East Asian wide and full-width characters, and pictures, take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const columnsOf = (character: string): number => {
  if (withoutWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/** How many columns a text takes on a terminal. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((columns, character) => columns + columnsOf(character), 0);

export const alignedLeft = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));

export const alignedRight = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;

/** The longest beginning that fits into a width. */
export function beginning(text: string, width: number): string {
  let columns = 0;
  let fitting = '';
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) return fitting;
    fitting += character;
  }
  return fitting;
}
