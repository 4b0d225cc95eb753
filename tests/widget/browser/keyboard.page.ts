import { sendKeys } from '@web/test-runner-commands';
import { calculate, scenarioFor } from 'mlops-roi';
import { writtenAt } from '../../../widget/edit.js';
import { isTrue, same, there } from './assert.js';
import {
  answered,
  button,
  calculator,
  drawn,
  field,
  input,
  inside,
  led,
  open,
  part,
  parts,
  reveal,
  said,
  settled,
  slider,
  type,
  until,
} from './calculator.js';
import { describe, it } from './mocha.js';
import type { MlopsRoiCalculator } from '../../../widget/element.js';

const focused = (element: MlopsRoiCalculator): Element =>
  there(inside(element).activeElement, 'element that has the focus');

/** Goes on with the tab key until something has the focus. */
async function tabTo(element: MlopsRoiCalculator, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (inside(element).activeElement?.matches(selector) === true) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`The tab key does not come to ${selector}`);
}

/** Goes back: behind the last thing of a page not every browser begins anew. */
async function tabBackTo(element: MlopsRoiCalculator, selector: string): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await tabTo(element, selector);
  await sendKeys({ up: 'Shift' });
}

/** A field before the calculator, to begin at. */
function begin(element: MlopsRoiCalculator): void {
  const before = document.createElement('input');
  before.ariaLabel = 'Before';
  element.before(before);
  before.focus();
}

describe('the calculator without a mouse', () => {
  it('chooses, types, slides, asks why and takes back', async () => {
    const element = await calculator();
    await led(element);
    begin(element);

    await tabTo(element, 'select[data-path="industry"]');
    // One letter, which no other begins with: a busy browser takes letters that come slowly for new words.
    await sendKeys({ press: 'h' });
    await sendKeys({ press: 'Tab' });
    await until(() => element.scenario.industry === 'healthcare', 'the industry is chosen');
    await led(element);
    await until(() => inside(element).querySelector(slider('value.perModelYear')) !== null, 'its inputs lead');

    await tabTo(element, '.question input[type="text"]');
    const path = there(focused(element).closest<HTMLElement>('.question')?.dataset['path'], 'path');
    // Chromium selects what stands in a field that the tab key comes to; so do the others.
    await sendKeys({ type: '3' });
    await sendKeys({ press: 'Tab' });
    await drawn(element);
    const typed = Number(writtenAt(element.scenario, path));
    isTrue(typed === 3 || typed === 0.03, `${path} is what was typed: ${String(typed)}`);
    same(element.result, calculate(element.scenario));

    await tabTo(element, slider(path));
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await drawn(element);
    isTrue(Number(writtenAt(element.scenario, path)) > typed, 'an arrow moves the slider up');
    same(element.result, calculate(element.scenario));

    await tabBackTo(element, '.figure .why');
    const asked = focused(element);
    await sendKeys({ press: 'Enter' });
    await until(() => inside(element).querySelector('dialog[open]') !== null, 'the dialog opens');
    const title = part(element, '#why-title').textContent;
    await tabTo(element, '.reads button');
    const read = said(focused(element));
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    same(part(element, '#why-title').textContent.trim(), `Why? ${read}`);
    await tabTo(element, 'dialog > button.quiet');
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    same(part(element, '#why-title').textContent, title);
    await sendKeys({ press: 'Escape' });
    await until(() => inside(element).querySelector('dialog') === null, 'the dialog closes');
    isTrue(focused(element) === asked, 'the focus is back on the button that asked');

    for (const press of ['the slider', 'the number', 'the industry']) {
      const before = JSON.stringify(element.scenario);
      if (inside(element).querySelector('#tools[hidden]') !== null) {
        await tabTo(element, '[aria-controls="tools"]');
        await sendKeys({ press: 'Enter' });
        await drawn(element);
      }
      await tabTo(element, '#tools button');
      same(said(focused(element)), 'Undo', press);
      // The slider was moved in two steps.
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      isTrue(JSON.stringify(element.scenario) !== before, `${press} is taken back`);
    }
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    same(element.scenario, scenarioFor('technology'));
  });

  it('takes what was typed at Enter, and stays in the field', async () => {
    const element = await calculator();
    await open(element, 'wages');
    input(element, field('wages.paidLeave')).select();
    await sendKeys({ type: '4' });
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    isTrue(focused(element).matches(field('wages.paidLeave')), 'the focus stays in the field');
    isTrue(writtenAt(element.scenario, 'wages.paidLeave') !== undefined, 'Enter commits what was typed');
  });

  for (const [where, path, selector] of [
    ['among the leading inputs', 'value.perModelYear', answered('value.perModelYear')],
    ['among all inputs', 'deployment.hoursAfter', field('deployment.hoursAfter')],
  ] as const) {
    it(`keeps what is being typed, whatever is drawn meanwhile, ${where}`, async () => {
      const element = await calculator();
      await led(element);
      await open(element, 'deployment');
      input(element, selector).select();
      for (const key of ['2', '.', '5']) {
        await sendKeys({ press: key });
        element.requestUpdate();
        await drawn(element);
      }
      same(input(element, selector).value, '2.5', 'What stands in the field');
      await sendKeys({ press: 'Tab' });
      await drawn(element);
      same(writtenAt(element.scenario, path), '2.5', path);
      button(element, 'Undo').click();
      await drawn(element);
      isTrue(input(element, selector).value !== '2.5', 'the field shows what undo leaves');
    });
  }

  it('shows what the page sets, once the field is left as it was', async () => {
    const element = await calculator();
    await open(element, 'wages');
    const share = input(element, field('wages.paidLeave'));
    share.select();
    await sendKeys({ type: share.value });
    await sendKeys({ press: 'Tab' });
    isTrue(button(element, 'Undo').disabled, 'nothing was changed');
    element.scenario = { industry: 'technology', wages: { paidLeave: '0.33' } };
    await drawn(element);
    same(share.value, '33', 'What stands in the field');
  });

  it('keeps one end of a range until the other is typed', async () => {
    const element = await calculator();
    await open(element, 'models');
    await type(element, field('models.count'), '40');
    part(element, 'button[aria-controls="range-models.count"]').click();
    await drawn(element);
    const [low, high] = parts(element, '[id="range-models.count"] input') as readonly HTMLInputElement[];
    isTrue(low?.value === '' && high?.value === '', 'a figure of one’s own has no range');
    low.focus();
    await sendKeys({ type: '30' });
    await sendKeys({ press: 'Tab' });
    await settled(element);
    same(low.value, '30', 'What stands in the field');
    isTrue(focused(element) === high, 'the other end comes next');
    await sendKeys({ type: '60' });
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    same(writtenAt(element.scenario, 'models.count'), { low: '30', likely: '40', high: '60' }, 'The range');
  });

  it('goes from mark to mark of a chart with the arrow keys, and leaves it with one tab', async () => {
    const element = await calculator();
    await reveal(element, 'statement');
    const stops = inside(element).querySelectorAll('#annual-table');
    same(stops.length, 1, 'Charts of the years');
    const marks = [...there(stops[0]?.closest('figure'), 'chart').querySelectorAll<SVGElement>('.mark')];
    same(marks.filter((mark) => mark.getAttribute('tabindex') === '0').length, 1, 'Marks that the tab key stops at');
    there(marks[0], 'mark').focus();
    await sendKeys({ press: 'ArrowRight' });
    isTrue(focused(element) === marks[1], 'the second mark has the focus');
    await sendKeys({ press: 'End' });
    isTrue(focused(element) === marks.at(-1), 'the last mark has the focus');
    await sendKeys({ press: 'Tab' });
    isTrue(!focused(element).matches('.mark'), 'the tab key leaves the chart');
    isTrue(button(element, 'Undo').disabled, 'nothing was changed');
  });
});
