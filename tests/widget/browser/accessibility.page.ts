import type * as Axe from 'axe-core';
import 'axe-core';
import { same, there } from './assert.js';
import {
  button,
  calculator,
  drawn,
  field,
  inside,
  open,
  part,
  press,
  reveal,
  settled,
  type,
  until,
} from './calculator.js';
import { afterEach, describe, it } from './mocha.js';
import type { MlopsRoiCalculator } from '../../../widget/element.js';

const { axe } = globalThis as unknown as { readonly axe: typeof Axe };
const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** Of these the ones that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Nothing that the guidelines forbid is found in the calculator; `seen` is a rule that has looked into the shadow tree. */
async function isAccessible(element: MlopsRoiCalculator, runOnly: readonly string[], seen: string): Promise<void> {
  const { violations, passes } = await axe.run(element, { runOnly: [...runOnly], resultTypes: ['violations'] });
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html, any[0]?.message]));
  same(told, [], 'What axe finds');
  there(
    passes.find(({ id }) => id === seen),
    `what ${seen} looked at`,
  );
}

const states: readonly (readonly [state: string, arrive: (element: MlopsRoiCalculator) => Promise<void>])[] = [
  ['at rest', settled],
  [
    'with all that can be opened',
    async (element) => {
      await settled(element);
      for (const section of ['questions', 'statement', 'charts', 'inputs', 'sources', 'compare'] as const) {
        await reveal(element, section);
      }
      for (const id of ['tools', 'reasons']) part(element, `[aria-controls="${id}"]`).click();
      await drawn(element);
    },
  ],
  [
    'in its short form',
    async (element) => {
      element.variant = 'compact';
      await settled(element);
    },
  ],
  [
    'with an input that is refused',
    async (element) => {
      await open(element, 'wages');
      await type(element, field('wages.paidLeave'), '400');
      there(inside(element).querySelector('[aria-invalid="true"]'), 'field that is refused');
    },
  ],
  [
    'with groups of all inputs open',
    async (element) => {
      for (const group of ['roles', 'tools', 'adoption', 'customLines']) await open(element, group);
      part(element, 'button[aria-controls^="range-"]').click();
      await drawn(element);
    },
  ],
  [
    'with a chart as a table',
    async (element) => {
      await settled(element);
      for (const section of ['charts', 'statement'] as const) await reveal(element, section);
      for (const toggle of inside(element).querySelectorAll<HTMLElement>('.table-toggle')) toggle.click();
      await drawn(element);
    },
  ],
  [
    'while it says why',
    async (element) => {
      await press(element, 'Why? Expected net value');
      there(inside(element).querySelector('dialog[open]'), 'dialog');
    },
  ],
  [
    'with a scenario that cannot be taken',
    async (element) => {
      element.setAttribute('horizon', '0');
      await until(() => inside(element).querySelector('.error[role="alert"]') !== null, 'it says what is wrong');
    },
  ],
  [
    'with nothing that can be changed',
    async (element) => {
      element.disabled = true;
      await settled(element);
      await reveal(element, 'inputs');
    },
  ],
  [
    'on paper',
    async (element) => {
      await settled(element);
      window.dispatchEvent(new Event('beforeprint'));
      await until(() => inside(element).querySelector('.printed-inputs') !== null, 'it is drawn for paper');
    },
  ],
  [
    'while it asks for a rate of exchange',
    async (element) => {
      element.currency = 'EUR';
      await drawn(element);
      part(element, '.rate button').click();
      await drawn(element);
      there(inside(element).querySelector('#rate-error'), 'rate that is refused');
    },
  ],
  [
    'with two scenarios kept',
    async (element) => {
      await reveal(element, 'compare');
      button(element, 'Keep to compare').click();
      await drawn(element);
      await type(element, 'select[data-path="size"]', 'small');
      button(element, 'Keep to compare').click();
      await type(element, 'select[data-path="size"]', 'enterprise');
      await until(() => inside(element).querySelector('.scenarios table') !== null, 'scenarios are compared');
    },
  ],
];

describe('the calculator meets WCAG 2.2 AA, light and dark', () => {
  afterEach(() => void window.dispatchEvent(new Event('afterprint')));
  for (const [state, arrive] of states) {
    it(state, async () => {
      const element = await calculator('theme="light"');
      await arrive(element);
      await isAccessible(element, levels, 'button-name');
      // In the dark the same elements have other colours.
      element.theme = 'dark';
      await drawn(element);
      await isAccessible(element, ofColours, 'color-contrast');
    });
  }
});
