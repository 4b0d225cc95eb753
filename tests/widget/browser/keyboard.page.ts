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
import { controlsIn } from './measures.js';
import { emulateMedia } from './emulate-media.js';
import { afterEach, describe, it } from './mocha.js';
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

/** A field before the calculator, to begin at. */
function begin(element: MlopsRoiCalculator): void {
  const before = document.createElement('input');
  before.ariaLabel = 'Before';
  element.before(before);
  before.focus();
}

/** What draws the ring around what has the focus: a choice in a sentence is drawn by its words. */
const ringOf = (control: Element): Element => control.closest('.choice') ?? control;

/** The controls of the first screen that the tab key comes to, in their order, each with its ring. */
async function stopsOf(element: MlopsRoiCalculator): Promise<readonly Element[]> {
  const stops: Element[] = [];
  for (;;) {
    await sendKeys({ press: 'Tab' });
    const control = inside(element).activeElement;
    if (control === null || control.matches('[aria-controls="more"]')) return stops;
    // The marks of a chart are looked at with its own keys.
    if (control.matches('.mark')) continue;
    stops.push(control);
    const { outlineStyle, outlineWidth } = getComputedStyle(ringOf(control));
    isTrue(outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2, `a ring is around “${said(control)}”`);
  }
}

describe('the first screen without a mouse', () => {
  it('has all its controls in the order of the page, each with a ring, and each can be worked', async () => {
    const element = await calculator('industry="finance"');
    await led(element);
    begin(element);
    const stops = await stopsOf(element);
    const firstScreen = there(inside(element).querySelector('.calculator'), 'calculator');
    const asked = controlsIn(inside(element)).filter(
      (each) => firstScreen.querySelector('.title, .first')?.contains(each) === true || each.closest('.first') !== null,
    );
    same(
      asked.filter((each) => !stops.includes(each)).map((each) => said(each)),
      [],
      'What the tab key does not come to',
    );
    const first = stops.findIndex((each) => each.matches('.why')) + 1;
    isTrue(first >= 1 && first <= 10, `the first why is the ${String(first)}th stop`);

    for (const slid of parts(element, '.question input[type="range"]') as readonly HTMLInputElement[]) {
      const [path, before] = [slid.closest<HTMLElement>('.question')?.dataset['path'] ?? '', slid.ariaValueText];
      slid.focus();
      await sendKeys({ press: 'ArrowRight' });
      await until(() => writtenAt(element.scenario, path) !== undefined, `an arrow moves ${path}`);
      await drawn(element);
      isTrue(slid.ariaValueText !== before, `what ${path} was moved to is told`);
    }
    for (const name of ['size', 'horizonMonths', 'industry']) {
      const before = JSON.stringify(element.scenario);
      input(element, `select[data-path="${name}"]`).focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
      await until(() => JSON.stringify(element.scenario) !== before, `an arrow chooses another ${name}`);
    }
  });
});

describe('the first screen in forced colours', () => {
  afterEach(async () => {
    await emulateMedia({});
  });

  it('shows borders, bars, lines and marks against the ground', async () => {
    const isTold = await emulateMedia({ features: [{ name: 'forced-colors', value: 'active' }] });
    if (!isTold) {
      console.log('Not tested here: this browser cannot be told to force its colours.');
      return;
    }
    const element = await calculator('industry="finance"');
    await settled(element);
    isTrue(matchMedia('(forced-colors: active)').matches, 'colours are forced');
    const ground = getComputedStyle(document.body).backgroundColor;
    const drawing = {
      borderTopColor: ['.answer'],
      borderBottomColor: ['.question', '.question input[type="text"]'],
      fill: ['.chances .bar', '.track .ground', '.track .turn'],
      stroke: ['.chances pattern .stripe', '.track pattern .stripe', '.total .line.net', '.total .line.cash'],
      color: ['.verdict', '.figure .why', '.figure .loss', '.below .turns', '.end'],
    } as const;
    for (const [property, selectors] of Object.entries(drawing)) {
      for (const selector of selectors) {
        const colour = getComputedStyle(part(element, selector)).getPropertyValue(
          property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        );
        isTrue(contrastOf(colour, ground) >= 3, `${selector} has ${colour} on ${ground}`);
      }
    }
  });
});

const lightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** As WCAG 2.2 defines it. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [lightness(one), lightness(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
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

    // Not every driver can hold a key down, to go back.
    begin(element);
    await tabTo(element, '.figure .why');
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
    await until(() => part(element, '#why-title').textContent === title, 'the dialog is back at what was asked');
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
      await until(() => writtenAt(element.scenario, path) === '2.5', `${path} is written`);
      await drawn(element);
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
    await until(() => inside(element).activeElement !== share, 'the field is left');
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
