/** Awaited between steps of long work, so that a page can be drawn and people can be heard in between. */
export type Pause = () => Promise<void> | undefined;
