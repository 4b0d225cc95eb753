import { calculate, scenarioFor } from 'mlops-roi';
import { writtenAt } from '../../../widget/edit.js';
import { isTrue, same, there } from './assert.js';
import {
  button,
  calculator,
  drawn,
  eventsOf,
  field,
  input,
  inside,
  answered,
  led,
  open,
  part,
  parts,
  press,
  settled,
  slide,
  slider,
  type,
  until,
} from './calculator.js';
import { describe, it } from './mocha.js';
import type { CalculatorEventMap, MlopsRoiCalculator } from '../../../widget/element.js';

/** The three figures of the answer, without their ranges. */
const worth = (element: MlopsRoiCalculator): string =>
  parts(element, '.figure .all')
    .map(({ innerText }) => innerText)
    .join();

describe('the page hears what a person does', () => {
  it('and nothing of what it sets itself', async () => {
    const element = await calculator();
    const names = eventsOf(element);
    element.setAttribute('industry', 'retail');
    element.size = 'small';
    element.horizon = 24;
    element.currency = 'USD';
    element.theme = 'dark';
    element.locale = 'de';
    element.share = true;
    element.words = { Undo: 'Back' };
    await drawn(element);
    element.scenario = { industry: 'energy' };
    await drawn(element);
    same(names, [], 'What is heard');
    same(element.scenario.industry, 'energy');
  });

  it('a number that is typed: the scenario, then its result', async () => {
    const element = await calculator();
    await open(element, 'wages');
    const names = eventsOf(element);
    const heard: Event[] = [];
    const hear = (event: Event): unknown => heard.push(event);
    document.addEventListener('result-change', hear, { once: true });
    await type(element, field('wages.paidLeave'), '20');
    same(names, ['scenario-change', 'result-change'], 'What is heard');
    const [event] = heard as CustomEvent<{ result: unknown }>[];
    same(event?.detail.result, calculate(element.scenario), 'What the document hears');
    isTrue(event?.target === element && event.composed, 'it comes from the calculator and leaves shadow trees');
  });

  it('a slider while it moves, and what it was moved to once it rests', async () => {
    const element = await calculator();
    await led(element);
    const names = eventsOf(element);
    const before = JSON.stringify(element.result);
    const moved: unknown[] = [];
    element.addEventListener('scenario-input', ({ detail }: CustomEventInit<unknown>) => moved.push(detail));
    await slide(element, 'value.perModelYear', '400000');
    await slide(element, 'value.perModelYear', '250000');
    same(names, ['scenario-input', 'scenario-input'], 'What is heard');
    same(moved.at(-1), { path: 'value.perModelYear', figure: 250000 });
    same(input(element, answered('value.perModelYear')).value, '250,000', 'The number beside the slider');
    isTrue(JSON.stringify(element.result) === before, 'the exact result waits for the end');
    part(element, slider('value.perModelYear')).dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    same(names.slice(2), ['scenario-change', 'result-change'], 'What is heard at the end');
    same(writtenAt(element.scenario, 'value.perModelYear'), '250000');
    same(element.result, calculate(element.scenario));
  });

  it('a slider that is let go: the page at once, the exact figures in their turn, and whoever asks has them', async () => {
    const element = await calculator();
    await settled(element);
    const path = 'value.perModelYear';
    const range = input(element, slider(path));
    const names = eventsOf(element);
    const tell = (type: 'input' | 'change'): boolean =>
      range.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const figure of ['400000', '250000']) {
      range.value = figure;
      tell('input');
      tell('change');
      same([names.at(-1), writtenAt(element.scenario, path)], ['scenario-change', figure], 'What is heard at once');
    }
    range.blur();
    await until(() => names.at(-1) === 'result-change', 'the exact figures are there');
    same(names.filter((name) => name === 'result-change').length, 1, 'Results');
    const shown = worth(element);
    same(element.result, calculate(element.scenario));
    range.value = '300000';
    tell('input');
    tell('change');
    same(element.result, calculate(element.scenario), 'What whoever asks has');
    await settled(element);
    element.undo();
    await drawn(element);
    same([worth(element), writtenAt(element.scenario, path)], [shown, '250000'], 'Taken back');
  });

  it('nothing of a calculator far below but its first answer, until somebody comes near', async () => {
    const box = document.createElement('div');
    box.className = 'tested';
    box.innerHTML = '<p style="height: 4000px">Above</p><mlops-roi-calculator></mlops-roi-calculator>';
    const element = there(box.querySelector('mlops-roi-calculator'), 'calculator');
    let hasSettled = false;
    element.addEventListener('settled', () => (hasSettled = true));
    const ready = new Promise((resolve) => element.addEventListener('ready', resolve, { once: true }));
    document.body.append(box);
    const { detail } = (await ready) as CalculatorEventMap['ready'];
    await new Promise((resume) => setTimeout(resume, 300));
    same([element.result, parts(element, '.reasons p').length], [undefined, 0], 'What is there before');
    const { metrics, cashOnly, currency } = calculate(detail.scenario);
    const { npv, cashOnlyNpv, paybackMonths } = detail.figures;
    same(
      [npv, cashOnlyNpv, paybackMonths].map((figure) => figure?.toPrecision(5)),
      [metrics.npv, cashOnly.npv, metrics.paybackMonths].map((figure) => figure?.toNumber().toPrecision(5)),
      'The figures that are drawn first',
    );
    same(detail.figures.currency, currency);
    element.scrollIntoView();
    await until(() => hasSettled, 'it comes to rest in sight');
    same(element.result, calculate(element.scenario));
    scrollTo(0, 0);
  });

  it('nothing of a narrow calculator but its first answer and what leads further, until somebody stirs', async () => {
    const box = document.createElement('div');
    box.className = 'tested';
    box.style.width = '375px';
    box.innerHTML = '<mlops-roi-calculator></mlops-roi-calculator>';
    const element = there(box.querySelector('mlops-roi-calculator'), 'calculator');
    const ready = new Promise((resolve) => element.addEventListener('ready', resolve, { once: true }));
    document.body.append(box);
    await ready;
    await new Promise((resume) => setTimeout(resume, 300));
    same(element.result, undefined, 'What is there before');
    // What leads further is in sight all the same.
    same(
      parts(element, '.ways button').map(({ ariaExpanded }) => ariaExpanded),
      ['false', 'false'],
      'What leads further',
    );
    const more = part(element, '.ways button');
    more.focus();
    more.click();
    // An update is drawn in the same task; what it waits for comes in later ones.
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    same([element.result, more.ariaExpanded], [undefined, 'true'], 'It is open before it is there');
    const words = 'Loading the rest …';
    same([part(element, '#more').textContent, part(element, 'p[role="status"] span').textContent], [words, words]);
    await until(() => element.result !== undefined, 'the calculator is there');
    await until(() => parts(element, '#more .section').length > 0, 'what was asked for is there');
    same(parts(element, 'p[role="status"] span').length, 0, 'It is told no more');
    isTrue(inside(element).activeElement === more && more.ariaExpanded === 'true', 'the focus stayed');
    same(element.result, calculate(element.scenario));
  });

  it('its undo, redo and reset', async () => {
    const element = await calculator();
    await open(element, 'wages');
    await type(element, field('wages.paidLeave'), '20');
    const changed = calculate(element.scenario);
    const names = eventsOf(element);
    await press(element, 'Undo');
    same(element.result, calculate(scenarioFor('technology')), 'What undo gives');
    await press(element, 'Redo');
    same(element.result, changed, 'What redo gives');
    await press(element, 'Reset all');
    same(element.result, calculate(scenarioFor('technology')), 'What reset gives');
    same(names.length, 6, 'The number of events');
    isTrue(button(element, 'Reset all').disabled, 'there is nothing more to reset');
  });
});

describe('what cannot be taken', () => {
  async function refused(typed: string): Promise<MlopsRoiCalculator> {
    const element = await calculator();
    await open(element, 'wages');
    await type(element, field('wages.paidLeave'), typed);
    return element;
  }

  for (const typed of ['400', 'a lot', '<b>1</b>']) {
    it(`is told beside its field and leaves the result as it was: ${typed}`, async () => {
      const element = await refused(typed);
      const refusing = part(element, field('wages.paidLeave'));
      same(refusing.getAttribute('aria-invalid'), 'true');
      const ids = refusing.getAttribute('aria-describedby')?.split(' ') ?? [];
      const told = ids.map((id) => inside(element).getElementById(id));
      const message = there(
        told.find((each) => each?.classList.contains('error') === true),
        'message tied to the field',
      );
      isTrue(message.textContent.length > 10, 'the message says something');
      same(element.result, calculate(scenarioFor('technology')), 'The result');
    });
  }

  for (const typed of ['400', 'a lot']) {
    it(`keeps what was typed in sight, as a percentage too: ${typed}`, async () => {
      same(input(await refused(typed), field('wages.paidLeave')).value, typed);
    });
  }

  it('keeps both ends of a range in sight, and the figure between them', async () => {
    const element = await calculator();
    await open(element, 'deployment');
    part(element, 'button[aria-controls="range-deployment.hoursPerRelease"]').click();
    await drawn(element);
    const ends = parts(element, '[id="range-deployment.hoursPerRelease"] input') as readonly HTMLInputElement[];
    const usual = ends.map(({ value }) => value);
    const figure = input(element, field('deployment.hoursPerRelease')).value;
    ['90', '10'].forEach((typed, place) => (there(ends[place], 'end').value = typed));
    there(ends[1], 'end').dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    const values = (): readonly string[] => ends.map(({ value }) => value);
    same(values(), ['90', '10'], 'The ends');
    same(input(element, field('deployment.hoursPerRelease')).value, figure, 'The figure');
    isTrue(!element.checkValidity(), 'the range is refused');
    element.reset('deployment.hoursPerRelease');
    await drawn(element);
    same(values(), usual, 'The ends that are put back');
  });

  it('is an error to the page, which does not bubble', async () => {
    const element = await calculator();
    await open(element, 'wages');
    const names = eventsOf(element);
    let isHeardAbove = false;
    const above = (event: Event): unknown => (isHeardAbove = event.target === element);
    document.body.addEventListener('error', above);
    await type(element, field('wages.paidLeave'), '400');
    document.body.removeEventListener('error', above);
    same(names, ['error'], 'What is heard');
    isTrue(!isHeardAbove, 'it stays with the calculator');
  });

  it('is well again once it is mended', async () => {
    const element = await refused('400');
    isTrue(!element.checkValidity(), 'it is not valid');
    await type(element, field('wages.paidLeave'), '15');
    isTrue(element.checkValidity(), 'it is valid');
    same(part(element, field('wages.paidLeave')).getAttribute('aria-invalid'), null);
  });
});

describe('a form', () => {
  /** The scenario that a form submits. */
  function sentOf(form: HTMLFormElement): unknown {
    const sent = new FormData(form).get('case');
    isTrue(typeof sent === 'string', 'a text is sent');
    return JSON.parse(sent);
  }
  const inForm = async (): Promise<readonly [HTMLFormElement, MlopsRoiCalculator]> => {
    const form = document.createElement('form');
    form.className = 'tested';
    document.body.append(form);
    const element = await calculator('name="case" industry="retail"', form);
    await open(element, 'wages');
    return [form, element];
  };

  it('submits the scenario as JSON under its name', async () => {
    const [form, element] = await inForm();
    await type(element, field('wages.paidLeave'), '15');
    same(sentOf(form), element.scenario);
    same(writtenAt(element.scenario, 'wages.paidLeave'), '0.15');
    isTrue(element.form === form, 'it knows its form');
  });

  it('puts it back to what the page gave when it is reset', async () => {
    const [form, element] = await inForm();
    await type(element, field('wages.paidLeave'), '15');
    form.reset();
    await drawn(element);
    same(element.result, calculate(scenarioFor('retail')));
    same(sentOf(form), element.scenario);
  });

  it('is not valid while something is refused', async () => {
    const [form, element] = await inForm();
    isTrue(form.checkValidity(), 'it is valid at first');
    await type(element, field('wages.paidLeave'), '400');
    isTrue(!form.checkValidity(), 'it is not valid');
  });

  it('is not sent by a button of the calculator', async () => {
    const [form, element] = await inForm();
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    for (const each of inside(element).querySelectorAll<HTMLButtonElement>('button.why, button.quiet')) each.click();
    await drawn(element);
    isTrue(!isSent, 'nothing is sent');
  });
});
