// What is measured of a page, in the tests and by the benchmark of its figures.

/** Takes in how far things on the page jump from now on, as browsers measure it; `undefined` where they do not. */
export function watchedShift(): { readonly stop: () => Promise<number | undefined> } {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    return { stop: () => Promise.resolve(undefined) };
  }
  let total = 0;
  const take = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) total += (entry as PerformanceEntry & { readonly value: number }).value;
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return {
    stop: async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      take(observer.takeRecords());
      observer.disconnect();
      return total;
    },
  };
}

/** What can be pressed, typed into or chosen, in the order of the tab key. */
export const controlsIn = (root: ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('button, input, select, a[href]')].filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );

/** At which of them, counted from one, a figure is first asked about; 0 where none is. */
export const firstWhyAmong = (controls: readonly HTMLElement[]): number =>
  controls.findIndex((each) => each.matches('.why')) + 1;

/** How far below the top of the calculator its last question ends, in pixels. */
export function questionsEnd(root: ShadowRoot): number {
  const last = [...root.querySelectorAll('.question')].at(-1);
  return last === undefined ? Number.NaN : last.getBoundingClientRect().bottom - root.host.getBoundingClientRect().top;
}
