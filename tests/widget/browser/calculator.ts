import type { MlopsRoiCalculator } from '../../../widget/element.js';
import '../../../widget/define.js';
import { there } from './assert.js';
import { after, afterEach, before } from './mocha.js';

/** Puts a calculator on the page, as its HTML says, until the test is over. */
export async function calculator(attributes = '', into: Element = document.body): Promise<MlopsRoiCalculator> {
  const box = document.createElement('div');
  box.className = 'tested';
  box.innerHTML = `<mlops-roi-calculator ${attributes}></mlops-roi-calculator>`;
  const element = there(box.querySelector('mlops-roi-calculator'), 'calculator');
  into.append(box);
  await drawn(element);
  return element;
}

afterEach(() => {
  for (const box of document.querySelectorAll('.tested')) box.remove();
});

/** One calculator for all tests of a group. */
export function lastingCalculator(): () => MlopsRoiCalculator {
  let element: MlopsRoiCalculator | undefined;
  before(async () => {
    element = await calculator();
    there(element.closest('.tested'), 'box').className = 'lasting';
  });
  after(() => element?.closest('.lasting')?.remove());
  return () => there(element, 'calculator');
}

export async function drawn(element: MlopsRoiCalculator): Promise<void> {
  while (!(await element.updateComplete));
}

/** Waits for what the calculator does by itself. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end;) {
    if (isSo()) return;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** Waits until the questions show where the answer turns. */
export const led = (element: MlopsRoiCalculator): Promise<void> =>
  until(() => parts(element, '.turns').some(({ textContent }) => textContent !== ''), 'the questions are ready');

/** Waits until everything is worked out and drawn. */
export async function settled(element: MlopsRoiCalculator): Promise<void> {
  // Who waits for the element has all of it fetched.
  await drawn(element);
  await until(() => element.simulation !== undefined, 'the calculator comes to rest');
  await drawn(element);
}

/** Opens a section below the first screen, and what it stands in. */
export async function reveal(
  element: MlopsRoiCalculator,
  section: 'questions' | 'statement' | 'charts' | 'inputs' | 'sources' | 'compare',
): Promise<void> {
  for (const id of ['more', `show-${section}`]) {
    inside(element).querySelector<HTMLElement>(`[aria-controls="${id}"][aria-expanded="false"]`)?.click();
    await drawn(element);
  }
  if (section === 'charts') {
    await until(() => inside(element).querySelector('#tornado-table') !== null, 'the last chart is drawn');
  }
}

export const inside = (element: MlopsRoiCalculator): ShadowRoot => there(element.shadowRoot, 'shadow tree');

export const part = (element: MlopsRoiCalculator, selector: string): HTMLElement =>
  there(inside(element).querySelector<HTMLElement>(selector), selector);

export const parts = (element: MlopsRoiCalculator, selector: string): readonly HTMLElement[] => [
  ...inside(element).querySelectorAll<HTMLElement>(selector),
];

export const input = (element: MlopsRoiCalculator, selector: string): HTMLInputElement =>
  there(inside(element).querySelector<HTMLInputElement>(selector), selector);

/** The button that says this. */
export const button = (element: MlopsRoiCalculator, text: string): HTMLButtonElement =>
  there(
    [...inside(element).querySelectorAll('button')].find((each) => said(each) === text),
    `button “${text}”`,
  );

export const said = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ');

export async function press(element: MlopsRoiCalculator, text: string): Promise<void> {
  button(element, text).click();
  await drawn(element);
}

/** Types into a field and leaves it. */
export async function type(element: MlopsRoiCalculator, selector: string, text: string): Promise<void> {
  const field = input(element, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(element);
}

export const answered = (path: string): string => `.question[data-path="${path}"] input[type="text"]`;
export const slider = (path: string): string => `.question[data-path="${path}"] input[type="range"]`;
export const field = (path: string): string =>
  `.field[data-path="${path}"] .typed input, .field[data-path="${path}"] .typed select`;

/** Moves a slider without letting go of it. */
export async function slide(element: MlopsRoiCalculator, path: string, to: string): Promise<void> {
  const range = input(element, slider(path));
  range.value = to;
  range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await drawn(element);
}

/** Opens a group of all inputs. */
export async function open(element: MlopsRoiCalculator, group: string): Promise<void> {
  await reveal(element, 'inputs');
  part(element, `button[aria-controls="group-${group}"]`).click();
  await drawn(element);
}

/** The names of the events that a calculator sends from now on, in order. */
export function eventsOf(element: MlopsRoiCalculator): string[] {
  const names: string[] = [];
  for (const name of ['scenario-input', 'scenario-change', 'result-change', 'error']) {
    element.addEventListener(name, () => names.push(name));
  }
  return names;
}
