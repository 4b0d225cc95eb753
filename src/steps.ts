/** Work that can be done at once, or in turns with other work: it yields wherever something else may come in between. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Awaited between steps of long work, so that a page can be drawn and people can be heard in between. */
export type Pause = () => Promise<void> | undefined;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export async function inTurns<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const rest = pause();
    if (rest !== undefined) await rest;
  }
}
