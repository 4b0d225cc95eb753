/** What a command has to say: text for standard output, or what is wrong with what it was given. */
export type Answer =
  | { readonly kind: 'done'; readonly text: string }
  /** An answer like any other, of which a script has to see that it is no. */
  | { readonly kind: 'denied'; readonly text: string }
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

export const done = (text: string): Answer => ({ kind: 'done', text });
export const denied = (text: string): Answer => ({ kind: 'denied', text });
export const refused = (...messages: readonly string[]): Answer => ({ kind: 'refused', messages });

/** Takes the answer of a command to whoever asked. */
export type Give = (answer: Answer) => void;

/** What a terminal would obey, or turn the line round by: in JSON the same text, as its number. */
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(steering, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

export const asJson = (value: unknown): Answer => done(jsonText(value));

/** The last two as shells have them: 128 and the number of the signal. */
export const exitCodes = { fine: 0, badInput: 1, wrongUsage: 2, interrupted: 130, ended: 143 } as const;
