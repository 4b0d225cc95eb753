/**
 * Text that a user wrote, fit for one line of a page: control characters could drive the terminal, and marks of
 * direction could turn the rest of the line round.
 */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
