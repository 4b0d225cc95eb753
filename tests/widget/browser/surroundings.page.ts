import { calculate, scenarioFor } from 'mlops-roi';
import { MlopsRoiCalculator } from '../../../widget/element.js';
import { isTrue, same, there } from './assert.js';
import {
  button,
  calculator,
  drawn,
  field,
  inside,
  led,
  open,
  part,
  parts,
  press,
  reveal,
  settled,
  slide,
  type,
  until,
} from './calculator.js';
import { describe, it } from './mocha.js';

/** A frame has been drawn, and everything has heard how wide it is. */
const framed = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

describe('several calculators on a page', () => {
  it('do not disturb each other', async () => {
    const elements = [
      await calculator('industry="retail"'),
      await calculator('industry="energy"'),
      await calculator('industry="transport" size="small"'),
    ];
    const [first, second, third] = elements;
    isTrue(first !== undefined && second !== undefined && third !== undefined, 'there are three');
    await open(second, 'wages');
    await type(second, field('wages.paidLeave'), '20');
    await press(third, 'Why? Months to pay back');
    same(first.result, calculate(scenarioFor('retail')));
    same(second.result, calculate(scenarioFor('energy', { wages: { paidLeave: '0.2' } })));
    same(third.result, calculate(scenarioFor('transport', { size: 'small' })));
    isTrue(button(first, 'Undo').disabled && !button(second, 'Undo').disabled, 'only the second was changed');
    isTrue(inside(first).querySelector('dialog') === null, 'only the third explains');
    isTrue(inside(first).querySelector('#group-wages:not([hidden])') === null, 'only the second is open');
  });

  it('are defined once, however often and in however many versions the module is loaded', async () => {
    const defined = customElements.get('mlops-roi-calculator');
    // The calculator in one file brings a class of its own.
    for (const copy of ['second', 'third']) {
      await import(new URL(`/dist/mlops-roi-calculator.min.js?${copy}`, import.meta.url).href);
    }
    isTrue(defined !== undefined && customElements.get('mlops-roi-calculator') === defined, 'the first one stays');
    isTrue(defined === MlopsRoiCalculator, 'it is the class of the module');
  });
});

/** Everything that listens to the window, the document or its elements from now on, and has not left again. */
function watched(): { readonly remaining: () => readonly string[]; readonly end: () => void } {
  const listening: string[] = [];
  const leave = (what: string): void => {
    const at = listening.indexOf(what);
    if (at >= 0) listening.splice(at, 1);
  };
  const restore: (() => void)[] = [];
  for (const target of [window, document, document.documentElement, document.body]) {
    const name = target.constructor.name;
    const listener = target as Record<
      'addEventListener' | 'removeEventListener',
      (this: object, ...given: unknown[]) => void
    >;
    const { addEventListener, removeEventListener } = listener;
    listener.addEventListener = (...given) => {
      listening.push(`${name} ${String(given[0])}`);
      addEventListener.apply(target, given);
    };
    listener.removeEventListener = (...given) => {
      leave(`${name} ${String(given[0])}`);
      removeEventListener.apply(target, given);
    };
    restore.push(() => Object.assign(listener, { addEventListener, removeEventListener }));
  }
  for (const observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const methods = observer.prototype as Record<'observe' | 'disconnect', (this: object, ...given: unknown[]) => void>;
    const { observe, disconnect } = methods;
    methods.observe = function (this: object, ...given) {
      listening.push(observer.name);
      observe.apply(this, given);
    };
    methods.disconnect = function (this: object) {
      leave(observer.name);
      disconnect.apply(this);
    };
    restore.push(() => Object.assign(methods, { observe, disconnect }));
  }
  return { remaining: () => [...listening], end: () => restore.forEach((each) => each()) };
}

describe('a calculator in which a figure is explained', () => {
  it('goes on without it where the page gives a scenario that has no such figure', async () => {
    const element = await calculator();
    await reveal(element, 'inputs');
    await open(element, 'cohorts');
    button(element, 'Basis of Data scientist: first training').click();
    const dialog = (): Element | null => inside(element).querySelector('dialog[open]');
    await until(() => dialog() !== null, 'it is explained');
    element.scenario = { industry: 'retail', cohorts: 'off' };
    await settled(element);
    same(dialog(), null, 'What is still explained');
    same(element.result, calculate({ industry: 'retail', cohorts: 'off' }));
    await press(element, 'Why? Months to pay back');
    await until(() => dialog() !== null, 'another figure is explained');
  });
});

describe('a calculator that is taken away', () => {
  it('leaves nothing behind that listens, and comes back whole', async () => {
    const { remaining, end } = watched();
    try {
      const element = await calculator();
      await led(element);
      await slide(element, 'value.perModelYear', '400000');
      await press(element, 'Why? Months to pay back');
      isTrue(remaining().length >= 4, `it listens while it is there: ${remaining().join()}`);
      const box = there(element.parentElement, 'box');
      element.remove();
      same(remaining(), [], 'What still listens');
      box.append(element);
      await settled(element);
      same(element.result, calculate(scenarioFor('technology')));
      element.remove();
      same(remaining(), [], 'What still listens the second time');
    } finally {
      end();
    }
  });

  it('is not simulated any further', async () => {
    const element = await calculator();
    await led(element);
    element.remove();
    await new Promise((resume) => setTimeout(resume, 600));
    isTrue(element.simulation === undefined, 'nothing was simulated');
  });
});

/** What stands out of the calculator to the left or to the right, or makes it scroll sideways. */
function sticking(element: MlopsRoiCalculator): readonly string[] {
  const edge = element.getBoundingClientRect();
  const out = parts(element, '*').filter((each) => {
    if (each.closest('.table, .spoken, dialog, [hidden]') !== null && !each.matches('.table')) return false;
    if (each.closest('defs, clipPath, mask') !== null) return false;
    const { left, right, width, height } = each.getBoundingClientRect();
    return width > 0 && height > 0 && (left < edge.left - 1.5 || right > edge.right + 1.5);
  });
  const told = out.map((each) => {
    const { left, right } = each.getBoundingClientRect();
    const ends = `${String(Math.round(left - edge.left))} to ${String(Math.round(right - edge.left))}`;
    return `${each.tagName}.${each.getAttribute('class') ?? ''} “${each.textContent.trim().slice(0, 30)}” ${ends}`;
  });
  return element.scrollWidth > element.clientWidth ? [`it scrolls ${String(element.scrollWidth)}`, ...told] : told;
}

describe('a calculator fits its place', () => {
  for (const [words, attributes] of [
    ['from left to right', ''],
    ['from right to left', 'lang="ar"'],
  ] as const) {
    it(`${words}, 280 to 1600 pixels wide`, async () => {
      const element = await calculator(attributes);
      const box = there(element.parentElement, 'box');
      await settled(element);
      for (const group of ['roles', 'tools', 'deployment']) await open(element, group);
      for (const section of ['charts', 'statement', 'sources', 'compare'] as const) await reveal(element, section);
      part(element, '.table-toggle').click();
      button(element, 'Keep to compare').click();
      await drawn(element);
      await type(element, 'select[data-path="size"]', 'small');
      await settled(element);
      await until(() => inside(element).querySelector('.scenarios table') !== null, 'scenarios are compared');
      for (const width of [280, 320, 640, 1100, 1600]) {
        box.style.width = `${String(width)}px`;
        await framed();
        await drawn(element);
        await framed();
        same(element.clientWidth, width, 'The width');
        same(sticking(element), [], `What stands out at ${String(width)} pixels`);
      }
    });
  }

  it('is read from right to left in Arabic, and where the page says so', async () => {
    const arabic = await calculator('lang="ar"');
    same(getComputedStyle(part(arabic, '.calculator')).direction, 'rtl');
    const told = await calculator('dir="rtl"');
    same(getComputedStyle(part(told, '.calculator')).direction, 'rtl');
    const usual = await calculator();
    same(getComputedStyle(part(usual, '.calculator')).direction, 'ltr');
    document.documentElement.dir = 'rtl';
    await until(() => getComputedStyle(part(usual, '.calculator')).direction === 'rtl', 'it turns with its page');
    document.documentElement.dir = '';
    await until(() => getComputedStyle(part(usual, '.calculator')).direction === 'ltr', 'it turns back');
  });
});

describe('the texts of a calculator', () => {
  it('are those of a language that a page adds, on calculators that are there already too', async () => {
    const element = await calculator('lang="eo"');
    button(element, 'Undo');
    MlopsRoiCalculator.addLanguage('eo', { Undo: 'Malfari', 'Expected net value': 'Nuna valoro' });
    await drawn(element);
    button(element, 'Malfari');
    same(part(element, '.figure h4').innerText, 'Nuna valoro');
    button(element, 'Redo');
    const english = await calculator();
    button(english, 'Undo');
  });

  it('can be replaced one by one', async () => {
    const element = await calculator();
    element.words = { 'Expected net value': 'What it is <b>worth</b>' };
    await drawn(element);
    same(part(element, '.figure h4').innerText, 'What it is <b>worth</b>');
    button(element, 'Undo');
  });
});

describe('paper', () => {
  it('has a line for each input behind the answer, and the page afterwards is as it was', async () => {
    const element = await calculator();
    const openCount = (): number => parts(element, '.group .fields:not([hidden])').length;
    await open(element, 'wages');
    window.dispatchEvent(new Event('beforeprint'));
    await drawn(element);
    same(parts(element, '.group').length, 0, 'Groups of fields on paper');
    const lines = parts(element, '.printed-inputs th[scope=row]').map(({ textContent }) => textContent);
    same(lines.length, element.result?.evidence.inputs.length, 'Inputs on paper');
    isTrue(
      lines.some((line) => line.trim().startsWith('Models in production today')),
      'the estate is among them',
    );
    window.dispatchEvent(new Event('afterprint'));
    await drawn(element);
    same(parts(element, '.printed-inputs').length, 0, 'Lines of inputs afterwards');
    same(openCount(), 1, 'Groups open afterwards');
  });
});
