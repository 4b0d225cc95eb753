import type { MlopsRoiCalculator } from '../../../widget/element.js';
import { writtenAt } from '../../../widget/edit.js';
import { isTrue, same, there } from './assert.js';
import { button, drawn, press, slide, slider, part, until } from './calculator.js';
import { describe, it } from './mocha.js';

const path = 'value.perModelYear';

/** A page of `examples/frameworks`, and what is to be seen of it from outside of the calculator. */
async function framed(framework: string): Promise<{
  readonly calculator: MlopsRoiCalculator;
  readonly said: (selector: string) => string;
  readonly press: (text: string) => void;
}> {
  const frame = document.createElement('iframe');
  frame.className = 'tested';
  frame.width = '400';
  frame.height = '400';
  frame.src = `/examples/frameworks/${framework}/index.html`;
  document.body.append(frame);
  const host = (): ParentNode | null | undefined =>
    frame.contentDocument?.querySelector('calculator-page')?.shadowRoot ?? frame.contentDocument;
  const found = (): MlopsRoiCalculator | null | undefined => host()?.querySelector('mlops-roi-calculator');
  await until(() => (found()?.shadowRoot ?? null) !== null, 'the calculator is there');
  const at = (selector: string): HTMLElement => there(host()?.querySelector<HTMLElement>(selector), selector);
  return {
    calculator: there(found(), 'calculator'),
    said: (selector) => at(selector).textContent,
    press: (text) => {
      const all = [...(host()?.querySelectorAll('button') ?? [])];
      there(
        all.find(({ textContent }) => textContent.trim() === text),
        text,
      ).click();
    },
  };
}

describe('a page that holds the scenario, made with', () => {
  // To undo is tried, and a simulation waited for, where React and Vue hand back what they were told; each takes a second.
  for (const [framework, isWaitedFor] of [
    ['plain', false],
    ['lit', false],
    ['react', true],
    ['vue', true],
    ['svelte', false],
  ] as const) {
    it(framework, async () => {
      const page = await framed(framework);
      const { calculator } = page;
      await drawn(calculator);
      same(calculator.scenario.industry, 'finance', 'The scenario of the page, given before there was a calculator');
      isTrue(page.said('output').startsWith('$'), 'the page has the first figures');
      if (isWaitedFor) await until(() => calculator.simulation !== undefined, 'the page hears of the exact ones');
      const first = page.said('output');

      await slide(calculator, path, '400000');
      part(calculator, slider(path)).dispatchEvent(new Event('change', { bubbles: true }));
      await drawn(calculator);
      await until(() => page.said('output') !== first, 'the page hears of a change');
      const second = page.said('output');
      page.press('Draw again');
      await new Promise((resume) => setTimeout(resume, 50));
      await drawn(calculator);
      same(writtenAt(calculator.scenario, path), '400000', 'What stands after the page has drawn itself again');
      same(page.said('output'), second);

      page.press('Send');
      await until(() => page.said('pre') !== '', 'the form is sent');
      same(JSON.parse(page.said('pre')), calculator.scenario, 'What is sent');

      isTrue(!button(calculator, 'Undo').disabled, 'there is something to undo');
      if (isWaitedFor) {
        await press(calculator, 'Undo');
        await until(() => page.said('output') === first, 'the page hears that it is undone');
        await press(calculator, 'Redo');
        await until(() => page.said('output') === second, 'the page hears that it is done again');
      }

      page.press('As it was');
      await until(() => writtenAt(calculator.scenario, path) === undefined, 'the calculator is put back');
      if (isWaitedFor) await until(() => page.said('output') === first, 'the page hears of its own reset');
    });
  }
});
