import type { Desk } from './desk.js';

/** A, B, and the one that is being worked on. */
export const scenarioName = (index: number, { view: { say }, kept }: Pick<Desk, 'view' | 'kept'>): string =>
  index === kept.length ? say('The present scenario') : say('Scenario {letter}', { letter: 'AB'[index] ?? '' });
