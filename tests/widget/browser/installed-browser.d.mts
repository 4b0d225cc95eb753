import type { FoundBrowser, Machine } from './found-browser.mjs';

export function installedBrowser(
  machine: Machine,
  run: (words: readonly string[]) => boolean,
): FoundBrowser | undefined;
