import type { Markup } from '../html/markup.js';
import { plainText } from '../plain-text.js';

/**
 * Text that stays text, whatever the page is made by. A sign that Markdown, MDX, a template or a shortcode could take
 * for its own is written as a reference to a character, which all of them leave to the browser; so are a dash or a
 * number with a dot that would begin a list, if a formatter set it at the beginning of a line.
 */
export const inert = (text: string): Markup => ({
  markup: plainText(text).replace(
    /[^\p{L}\p{M}\p{N} .,;:!?()%…–—’“”€£¥-]|(?<![\p{L}\p{N}])-|-(?= )|(?<=\d)[.)](?= |$)/gu,
    reference,
  ),
});

const reference = (sign: string): string => `&#${String(sign.codePointAt(0))};`;
