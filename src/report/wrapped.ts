import { beginning, textWidth } from './text-width.js';

/** Words set into lines no wider than `width`; a word that is wider itself is cut into pieces. */
export function wrapped(text: string, width: number): readonly string[] {
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

/** A paragraph whose first line starts with a mark, and whose others stand under its text. */
export function marked(mark: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(textWidth(mark));
  return wrapped(text, width - textWidth(mark)).map((line, index) => `${index === 0 ? mark : indent}${line}`);
}
