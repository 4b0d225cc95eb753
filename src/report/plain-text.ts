/**
 * Text that a user wrote, fit for one line of a page: control characters could drive the terminal, and marks of
 * direction could turn the rest of the line round.
 */
export const plainText = (text: string): string => onOneLine(text).trim();

/** The same, with the blanks around it. */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');

/** Marks that join or turn what stands beside them take no column. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** East Asian wide and full-width characters, and pictures, take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const columnsOf = (character: string): number => {
  if (withoutWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/** Latin letters, figures, lines and bars, a column each: most of what is printed. */
const narrow = /^[\0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u25ff]*$/;

/** How many columns a text takes on a terminal. */
export const textWidth = (text: string): number =>
  narrow.test(text) ? text.length : Array.from(text).reduce((columns, character) => columns + columnsOf(character), 0);

export const alignedLeft = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));

export const alignedRight = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;

/** The longest beginning that fits into a width. */
function beginning(text: string, width: number): string {
  let columns = 0;
  let fitting = '';
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) return fitting;
    fitting += character;
  }
  return fitting;
}

/** Words set into lines no wider than `width`, be it one column; a word that is wider itself is cut into pieces. */
export function wrapped(text: string, widthThere: number): readonly string[] {
  // Beside a mark or a column that takes all there is no text would ever come to its end.
  const width = Math.max(1, widthThere);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((each) => each.trimEnd());
}

function pieces(word: string, width: number): readonly string[] {
  const cut: string[] = [];
  let rest = word;
  while (textWidth(rest) > width) {
    // A character wider than the width still has to go somewhere.
    const piece = beginning(rest, width) || (Array.from(rest)[0] ?? '');
    cut.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...cut, rest];
}

/** As many lines as there is room for; the last one says where more would follow. */
export const cutTo = (most: number, lines: readonly string[], width: number): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${beginning(lines[most - 1] ?? '', width - 2)} …`];

/** A paragraph whose first line starts with a mark, and whose others stand under its text. */
export function marked(mark: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(textWidth(mark));
  return wrapped(text, width - textWidth(mark)).map((line, index) => `${index === 0 ? mark : indent}${line}`);
}

/** “1 input”, “2 inputs”. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** “a, b and c”. */
export const listed = (words: readonly string[]): string =>
  [...(words.length > 1 ? [words.slice(0, -1).join(', ')] : []), ...words.slice(-1)].join(' and ');
