import type { Result } from 'mlops-roi';
import type { View } from './view.js';

type BaseCase = Result['baseCase'];

/** The headline, as the guide of a chart calls it. */
export const headlineText = (amount: string, baseCase: BaseCase, { say }: View): string =>
  baseCase === 'expected' ? say('expected {amount}', { amount }) : say('likely {amount}', { amount });

/** What the figures of the answer take of an input with a range. */
export const baseCaseText = (baseCase: BaseCase, { say }: View): string =>
  baseCase === 'expected'
    ? say(
        'The figures above are expected ones: every input at its average over many cases, not at the middle of its range.',
      )
    : say('The figures above are likely ones: every input at its likely figure.');
