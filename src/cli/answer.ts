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

export const asJson = (value: unknown): Answer => done(`${JSON.stringify(value, null, 2)}\n`);

/** The last two as shells have them: 128 and the number of the signal. */
export const exitCodes = { fine: 0, badInput: 1, wrongUsage: 2, interrupted: 130, ended: 143 } as const;
