import type { Issue } from 'mlops-roi';
import type { CalculatorEventMap } from '../events.js';

/** Tells the page of something. */
export const tell = <Name extends keyof CalculatorEventMap>(
  host: EventTarget,
  name: Name,
  detail: CalculatorEventMap[Name]['detail'],
): void => void host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));

/** Tells the page what cannot be calculated. */
export const tellIssues = (host: EventTarget, issues: readonly Issue[]): void =>
  // It does not bubble: pages listen for errors of scripts on the window, and this is none.
  void host.dispatchEvent(new CustomEvent('error', { detail: { issues } }));
