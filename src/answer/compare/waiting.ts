/** What somebody who waits for a long answer may give. */
export interface Waiting {
  /** What it returns is awaited, so that a page can be drawn, or a message be sent, between two steps. */
  readonly onProgress?: (progress: Progress) => unknown;
  /** Ends the work with the signal’s own error. An `AbortSignal`. */
  readonly signal?: { readonly throwIfAborted: () => void };
}

/** How many of the scenarios between two others are calculated. */
export interface Progress {
  readonly from: string;
  readonly to: string;
  readonly done: number;
  readonly total: number;
}
