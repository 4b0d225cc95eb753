/** How parts of a text are set off. */
export interface Palette {
  readonly heading: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asItIs = (text: string): string => text;

export const withoutColours: Palette = { heading: asItIs, good: asItIs, bad: asItIs, faint: asItIs };

const between =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? text : `\u001b[${on}m${text}\u001b[${off}m`;

/** For terminals: the eight colours that every theme keeps legible. */
export const withColours: Palette = {
  heading: between(1, 22),
  good: between(32, 39),
  bad: between(31, 39),
  faint: between(2, 22),
};
