import { emulateMedia } from '@web/test-runner-commands';
import type { Scenario } from 'mlops-roi';
import { MlopsRoiCalculator } from '../../../widget/element.js';
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
  open,
  part,
  parts,
  settled,
  type,
} from './calculator.js';
import { afterEach, describe, it } from './mocha.js';

/** As a program sets properties whose types it does not know. */
const set = (element: HTMLElement, properties: Readonly<Record<string, unknown>>): unknown =>
  Object.assign(element, properties);

describe('attributes and properties, as frameworks set them', () => {
  it('are one: each attribute is read and written by its property', async () => {
    const element = await calculator('name="case" industry="retail" exchange-rate="0.9" horizon="24" share');
    const { name, industry, size, exchangeRate, horizon, share, readOnly } = element;
    same(
      [name, industry, size, exchangeRate, horizon, share, readOnly],
      ['case', 'retail', undefined, '0.9', 24, true, false],
    );
    set(element, { name: 'other', size: 'small', horizon: 36, exchangeRate: 0.8, share: false, readOnly: true });
    set(element, { industry: null, variant: 'compact', theme: undefined });
    same(
      element.outerHTML.replace('></mlops-roi-calculator>', ''),
      '<mlops-roi-calculator name="other" exchange-rate="0.8" horizon="36" size="small" readonly="" variant="compact"',
    );
  });

  it('are told as they were written where they are wrong', async () => {
    const element = await calculator('industry="finance" horizon="5y"');
    await drawn(element);
    isTrue(element.validationMessage.includes('5y'), `“${element.validationMessage}” tells “5y”`);
  });

  for (const [attributes, wrong, kept] of [
    ['industry="finance" horizon="5y"', '5y', ['finance', 'medium']],
    ['industry="finance" size="huge"', 'huge', ['finance', undefined]],
    ['industry="finanse" size="small"', 'finanse', ['technology', 'small']],
  ] as const)
    it(`one is wrong, and the others hold: ${attributes}`, async () => {
      const element = await calculator(attributes);
      await drawn(element);
      isTrue(element.validationMessage.includes(wrong), `“${element.validationMessage}” tells “${wrong}”`);
      same([element.scenario.industry, element.scenario.size], kept, 'What is looked at');
      same(element.result?.industry, kept[0], 'What is calculated');
    });

  it('do not throw where a field of a form has them: value takes a scenario, form the id of one', async () => {
    const form = document.createElement('form');
    form.id = 'order';
    form.className = 'tested';
    document.body.append(form);
    const element = await calculator();
    set(element, { form: 'order', value: '{"industry":"retail"}' });
    await drawn(element);
    isTrue(element.form === form, 'it belongs to that form');
    same([element.scenario.industry, element.validity.valid, element.willValidate], ['retail', true, true]);
    set(element, { value: 'no scenario' });
    await drawn(element);
    isTrue(!element.validity.valid && element.validationMessage !== '', 'what is none is told');
    set(element, { form: null, value: '' });
    await drawn(element);
    same([element.form, element.scenario.industry], [null, 'technology']);
  });

  it('are taken over where they were set before the element was defined', async () => {
    const box = document.createElement('div');
    box.className = 'tested';
    const early = document.createElement('early-calculator');
    box.append(early);
    document.body.append(box);
    const scenario: Scenario = { industry: 'finance', size: 'enterprise', models: { count: 500 } };
    set(early, { scenario, name: 'case', horizon: 24, disabled: false, words: { Undo: 'Back' }, result: 'nothing' });
    customElements.define('early-calculator', class extends MlopsRoiCalculator {});
    isTrue(early instanceof MlopsRoiCalculator, 'it is defined now');
    await drawn(early);
    same(early.getAttribute('name'), 'case');
    same(early.scenario, { horizonMonths: 24, ...scenario });
    same(early.result?.horizonMonths, 24);
    button(early, 'Back');
    early.scenario = { industry: 'retail' };
    await drawn(early);
    same(early.scenario.industry, 'retail', 'What is set later');
  });
});

describe('a host that sets the scenario again', () => {
  it('loses nothing by one that is known already, and resets by another', async () => {
    const element = await calculator();
    const given = (): Scenario => ({ models: { count: 50 }, industry: 'retail' });
    element.scenario = given();
    await drawn(element);
    // An echo of what is told, and what was given at first, each time something changes.
    element.addEventListener('scenario-change', ({ detail }: CustomEventInit<{ scenario: Scenario }>) => {
      if (echoes) element.scenario = structuredClone(detail?.scenario);
      else element.scenario = given();
    });
    let echoes = false;
    await type(element, answered('models.count'), '60');
    same(element.result?.evidence.inputs.find(({ path }) => path === 'models.count')?.value.toString(), '60');
    echoes = true;
    await type(element, answered('models.count'), '70');
    element.undo();
    element.undo();
    await drawn(element);
    same(element.scenario, given(), 'After two steps back');
    element.redo();
    await drawn(element);
    element.scenario = given();
    await drawn(element);
    isTrue(button(element, 'Undo').disabled, 'the page has begun anew, as the last it had set was another');
  });
});

describe('the page is told', () => {
  it('when the first figures are drawn, and each time the simulation has come to rest', async () => {
    const told: string[] = [];
    const hear = ({ type: name, target }: Event): unknown =>
      told.push(`${name} ${String(parts(target as MlopsRoiCalculator, '.answer').length)}`);
    for (const name of ['ready', 'settled']) document.addEventListener(name, hear);
    const element = await calculator();
    await settled(element);
    const { simulation } = element;
    let detail: unknown;
    element.addEventListener('settled', (event: CustomEventInit<unknown>) => (detail = event.detail));
    await type(element, answered('models.count'), '60');
    await settled(element);
    for (const name of ['ready', 'settled']) document.removeEventListener(name, hear);
    same(told, ['ready 1', 'settled 1', 'settled 1']);
    isTrue(element.simulation !== simulation, 'it is another simulation');
    same(detail, { result: element.result, simulation: element.simulation });
  });
});

describe('a calculator in which nothing can be changed', () => {
  const changing = 'input:not([type="search"]), select, .question input, .switch input';
  const inFieldset = async (): Promise<readonly [HTMLFieldSetElement, MlopsRoiCalculator]> => {
    const form = document.createElement('form');
    form.className = 'tested';
    form.innerHTML = '<fieldset disabled><div></div></fieldset>';
    document.body.append(form);
    const fieldset = there(form.querySelector('fieldset'), 'fieldset');
    return [fieldset, await calculator('name="case"', there(fieldset.firstElementChild, 'place'))];
  };

  it('is one in a fieldset that is disabled, and can be looked at all the same', async () => {
    const [fieldset, element] = await inFieldset();
    await open(element, 'wages');
    const enabled = (parts(element, changing) as readonly HTMLInputElement[]).filter(({ disabled }) => !disabled);
    same(enabled, [], 'What can be changed');
    same([...new FormData(there(element.form, 'form')).keys()], [], 'What is sent');
    fieldset.disabled = false;
    await drawn(element);
    await type(element, field('wages.paidLeave'), '15');
    same(element.scenario, { schemaVersion: 2, industry: 'technology', size: 'medium', wages: { paidLeave: '0.15' } });
    same([...new FormData(there(element.form, 'form')).keys()], ['case'], 'What is sent then');
  });

  it('is one that can only be read, which a form sends', async () => {
    const element = await calculator('readonly');
    await open(element, 'wages');
    const open_ = (parts(element, changing) as readonly HTMLInputElement[]).filter(
      (each) => !each.disabled && !each.readOnly,
    );
    same(open_, [], 'What can be changed');
    isTrue(!input(element, field('wages.paidLeave')).disabled, 'a text can be read and copied');
  });
});

describe('a form that cannot be sent', () => {
  it('says so at the field', async () => {
    const form = document.createElement('form');
    form.className = 'tested';
    document.body.append(form);
    const element = await calculator('name="case"', form);
    await type(element, answered('models.count'), 'abc');
    form.requestSubmit();
    isTrue(document.activeElement === element, 'the calculator has the focus');
    isTrue(inside(element).activeElement === input(element, answered('models.count')), 'the field has it');
  });
});

describe('numbers as people of a language write them', () => {
  for (const [locale, path, typed, kept, shown] of [
    ['en', 'wages.paidLeave', '8 %', '0.08', '8'],
    ['en', 'value.perModelYear', '10k', '10000', '10,000'],
    ['en-IN', 'value.perModelYear', '9,00,00,000', '90000000', '9,00,00,000'],
    ['de_DE', 'wages.paidLeave', '12,5', '0.125', '12,5'],
    // Engines differ in the digits of “ar”.
    ['ar', 'wages.paidLeave', '١٢٫٥', '0.125', new Intl.NumberFormat('ar').format(12.5)],
    ['ar-EG', 'wages.paidLeave', '١٢٫٥٪', '0.125', '١٢٫٥'],
  ] as const) {
    it(`${typed} in ${locale}`, async () => {
      const element = await calculator(`locale="${locale}"`);
      await open(element, path.split('.')[0] ?? '');
      await type(element, field(path), typed);
      same(
        [new Map(Object.entries(element.scenario)).get(path.split('.')[0] ?? '')],
        [{ [path.split('.')[1] ?? '']: kept }],
      );
      same(input(element, field(path)).value, shown);
    });
  }

  it('in rows, too', async () => {
    const element = await calculator('locale="de"');
    element.scenario = {
      industry: 'retail',
      customLines: [{ id: 'own', label: 'Own', side: 'cost', annual: ['123.456', '5'] }],
    };
    await drawn(element);
    await open(element, 'customLines');
    same(input(element, field('customLines.own.annual')).value, '123,456; 5');
    await type(element, field('customLines.own.annual'), '123,456; 6');
    same(writtenAt(element.scenario, 'customLines.own.annual'), ['123.456', '6']);
  });
});

/** Makes the system light or dark. Firefox and WebKit cannot be told so by what drives them: whether it is so now. */
async function isSystem(colorScheme: 'light' | 'dark'): Promise<boolean> {
  await emulateMedia({ colorScheme }).catch(() => undefined);
  return matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches;
}

describe('light and dark', () => {
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await isSystem('light');
  });
  for (const [system, page, theme, isDark] of [
    ['dark', 'normal', '', false],
    ['dark', 'light', '', false],
    ['light', 'dark', '', true],
    ['dark', 'light dark', '', true],
    ['dark', 'light', 'auto', true],
    ['dark', 'light', 'dark', true],
  ] as const) {
    it(`on a ${system} system, a page of “${page}”${theme && `, theme “${theme}”`}: ${isDark ? 'dark' : 'light'}`, async () => {
      if (!(await isSystem(system))) return;
      document.documentElement.style.colorScheme = page;
      const element = await calculator(theme && `theme="${theme}"`);
      const { backgroundColor } = getComputedStyle(part(element, '.calculator'));
      same(backgroundColor, isDark ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)');
    });
  }
});
