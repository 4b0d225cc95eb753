/** Pixels of a letter of 12 pixels, a little more than it takes in the fonts of most systems. */
const letterWidth = 6.9;
const wideLetter = /[\u1100-\u11ff\u2e80-\uffe6\u{1f000}-\u{3ffff}]/u;

/** Room that a text needs in pixels, guessed: nothing can be measured before it is drawn. */
export const roomFor = (text: string): number =>
  Array.from(text).reduce((room, letter) => room + (wideLetter.test(letter) ? 12 : letterWidth), 0);

/** Bold letters are wider. */
export const boldRoomFor = (text: string): number => roomFor(text) * 1.12;

export const roomForAll = (texts: readonly string[]): number =>
  texts.reduce((room, text) => Math.max(room, roomFor(text)), 0);

/** As many letters as the room holds, and a sign where some are cut off. */
function cutTo(room: number, text: string): string {
  if (roomFor(text) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && roomFor(`${letters.join('').trimEnd()}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** At most so many lines, the last of them cut where the text is longer still. */
export function linesIn(room: number, text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (lines.length < most - 1 && roomFor(rest) > room) {
    const words = rest.split(/\s+/);
    let fitting = 0;
    while (fitting < words.length && roomFor(words.slice(0, fitting + 1).join(' ')) <= room) fitting++;
    if (fitting === 0) break;
    lines.push(words.slice(0, fitting).join(' '));
    rest = words.slice(fitting).join(' ');
  }
  return rest === '' ? lines : [...lines, cutTo(room, rest)];
}
