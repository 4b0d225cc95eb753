import type { Executor } from 'mlops-roi';
import type { Pause } from 'mlops-roi/first';
import { isWide, type View } from '../view.js';

/** Samples between two looks at the clock: a millisecond or two of work. */
const step = 128;
/** Work between two looks at the page, in milliseconds: a frame has room for it. */
const slice = 6;

/** Lets the page be drawn where a slice of work is done, and goes on at once where it is not; until it is aborted. */
export function betweenFrames(signal?: AbortSignal): Pause {
  let begun = performance.now();
  const rest = async (): Promise<void> => {
    await nextTask();
    signal?.throwIfAborted();
    begun = performance.now();
  };
  return () => (performance.now() - begun < slice ? undefined : rest());
}

/** Works the samples out in this thread, and lets the page be drawn in between. */
export function inFrames(pause: Pause): Executor {
  return {
    allocate: (length) => new Float64Array(length),
    fill: async ({ simulator, from, to, into, onDone }) => {
      for (let start = from; start < to; start += step) {
        const end = Math.min(start + step, to);
        simulator.run(start, end, into);
        onDone(end - start);
        await pause();
      }
    },
    pause,
  };
}

/** Lets the page be drawn, and people be heard, before the work goes on. */
export const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** Once what is drawn has been painted; a page that is not in sight paints nothing. */
export const nextFrame = (): Promise<void> =>
  new Promise((resume) => {
    requestAnimationFrame(() => setTimeout(resume));
    setTimeout(resume, 100);
  });

/** Once the page has nothing else to do. Safari knows no idle time. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
};

/** Signs that somebody is there, and how long that is waited for: who has a page read to them may give none. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'scroll', 'wheel'] as const;
const patience = 10_000;

/** Once somebody stirs. */
function whenStirred(act: () => void): void {
  const waiting = new AbortController();
  const once = (): void => {
    clearTimeout(timer);
    waiting.abort();
    act();
  };
  const timer = setTimeout(once, patience);
  const { signal } = waiting;
  for (const sign of signs) addEventListener(sign, once, { signal, passive: true, capture: true });
}

/** Once a person is a screen away from an element at most, and the page has nothing else to do. */
function whenNear(element: Element, act: () => void): void {
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      whenIdle(act);
    },
    { rootMargin: '100%' },
  );
  sight.observe(element);
}

interface Wanted {
  /** What is little, and needed for a slider. */
  readonly soon: () => Promise<void>;
  readonly act: () => void;
}

/** Once a person is near an element and, where it shows no more than there is already, has stirred. */
export function whenWanted(element: Element, view: View, { soon, act }: Wanted): void {
  whenNear(element, () => {
    if (isWide(view)) act();
    else whenStirred(() => void soon().then(act, act));
  });
}
