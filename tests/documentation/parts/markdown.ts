/** Text in a cell of a table, or in a line of a list: nothing of it is markup. */
export const plain = (text: string): string => text.replace(/[\\|*_<>[\]`~]/g, '\\$&').replace(/\s+/g, ' ');

export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Shown only to those who ask for it: long lists would bury what comes after. */
export const folded = (title: string, text: string): string =>
  `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`;

/** Tables that stand as they are: filled up to the width of their widest cells they would only make the package larger. */
export const unfilled = (text: string): string =>
  `<!-- prettier-ignore-start -->\n\n${text}\n\n<!-- prettier-ignore-end -->`;

/** Parts of a page, those that are empty left out. */
export const page = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
