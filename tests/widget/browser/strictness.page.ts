import type { MlopsRoiCalculator } from '../../../widget/element.js';
import { libraryVersion } from '../../../src/version.js';
import { fragmentOf } from '../../../widget/controllers/scenario-in-link.js';
import { isTrue, same, there } from './assert.js';
import {
  button,
  calculator,
  drawn,
  field,
  input,
  inside,
  led,
  open,
  part,
  press,
  reveal,
  said,
  settled,
  slide,
  slider,
  type,
  until,
} from './calculator.js';
import { describe, it } from './mocha.js';

interface StrictWindow extends Window {
  readonly misdeeds: readonly string[];
}

/** The page that allows nothing but its own script, in a frame. */
async function strictPage(): Promise<{ readonly page: StrictWindow; readonly element: MlopsRoiCalculator }> {
  const frame = document.createElement('iframe');
  frame.className = 'tested';
  frame.width = '900';
  frame.height = '700';
  frame.src = new URL('strict-page.html', import.meta.url).href;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const element = there(frame.contentDocument?.querySelector('mlops-roi-calculator'), 'calculator');
  await until(() => element.shadowRoot !== null, 'the calculator is defined');
  return { page: frame.contentWindow as unknown as StrictWindow, element };
}

describe('a page with a strict policy', () => {
  it('sees no violation, no error, and no request but for the calculator', async () => {
    const { page, element } = await strictPage();
    await led(element);
    await slide(element, 'value.perModelYear', '400000');
    part(element, slider('value.perModelYear')).dispatchEvent(new Event('change', { bubbles: true }));
    await press(element, 'Why? Expected net value');
    await until(() => inside(element).querySelector('dialog[open]') !== null, 'the dialog opens');
    part(element, '.reads button').click();
    await drawn(element);
    await press(element, 'Close');
    await reveal(element, 'compare');
    await press(element, 'Keep to compare');
    await type(element, 'select[data-path="size"]', 'small');
    await until(() => inside(element).querySelector('.scenarios table') !== null, 'scenarios are compared');
    for (const group of ['roles', 'tools', 'wages']) await open(element, group);
    await type(element, field('wages.paidLeave'), 'javascript:alert(1)');
    await type(element, field('wages.paidLeave'), '15');
    await settled(element);
    same(page.misdeeds, [], 'What the calculator did');
    const fetched = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const ours = fetched.filter((path) => !path.endsWith('/strict-page.mjs') && !path.startsWith('/__web-'));
    const files = ['medium-36.bare', 'min', 'samples', 'whole'].map((name) => `/dist/mlops-roi-calculator.${name}.js`);
    // A recipe is fetched where somebody stirs before the rest is there.
    const always = ours.filter((path) => path !== '/dist/mlops-roi-calculator.medium.recipe.js');
    same(always.toSorted(), files, 'What was fetched');
    same([page.localStorage.length, page.document.cookie], [0, ''], 'What was stored');
  });

  it('would tell of one: a picture is refused and seen', async () => {
    const { page } = await strictPage();
    const picture = page.document.createElement('img');
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    page.document.body.append(picture);
    await until(() => page.misdeeds.some((each) => each.startsWith('policy: img-src')), 'the violation is told');
  });
});

/** Markup that would show, by being there, that it was taken for markup. */
const hostile = '<img src="/no-such-picture" class="hostile" onerror="globalThis.isBroken = true">';

function isHarmless(element: MlopsRoiCalculator): void {
  same(document.querySelectorAll('.hostile').length, 0, 'Pictures on the page');
  same(inside(element).querySelectorAll('.hostile, script, a[href^="javascript"]').length, 0, 'Markup in it');
  isTrue(!('isBroken' in globalThis), 'no script has run');
  isTrue(element.result !== undefined, 'there is a result to look at');
  button(element, 'Undo');
}

describe('whatever a page or a link gives is text', () => {
  for (const name of ['industry', 'size', 'currency', 'exchange-rate', 'locale', 'lang', 'theme', 'horizon']) {
    it(`in the attribute ${name}`, async () => {
      const element = await calculator();
      element.setAttribute(name, hostile);
      await drawn(element);
      isHarmless(element);
      element.removeAttribute(name);
      await drawn(element);
      isHarmless(element);
    });
  }

  it('in an attribute that is there from the beginning, and it is told', async () => {
    const element = await calculator(`industry="${hostile.replaceAll('"', '&quot;')}"`);
    isHarmless(element);
    isTrue(part(element, '.calculator > .error').textContent.includes('<img src='), 'the message quotes it');
  });

  it('in the names and labels of a scenario', async () => {
    const element = await calculator();
    element.scenario = {
      name: hostile,
      customLines: [{ id: 'extra', label: hostile, source: 'javascript:alert(1)', side: 'cost', initial: '9000000' }],
    };
    await until(() => element.simulation !== undefined, 'the scenario is simulated');
    isHarmless(element);
    same(element.scenario.name, hostile);
    await reveal(element, 'statement');
    isTrue(inside(element).textContent.includes(hostile), 'the label is shown as it is written');
    await open(element, 'customLines');
    isHarmless(element);
  });

  for (const [what, scenario] of [
    ['an id', { customLines: [{ id: hostile, label: 'x', side: 'cost', initial: '1' }] }],
    ['a key', { [hostile]: { [hostile]: hostile } }],
    ['a figure', { wages: { paidLeave: hostile } }],
    ['a prototype', JSON.parse('{"__proto__": {"isBroken": true}, "constructor": {"prototype": 1}}') as object],
    ['a text', hostile],
    ['a list', [hostile]],
    ['nothing', null],
    [
      'a member that throws',
      {
        get industry(): string {
          throw new Error('nobody reads this');
        },
      },
    ],
  ] as const) {
    it(`in a scenario with ${what} of that kind, given before there is anything to see`, async () => {
      const element = document.createElement('mlops-roi-calculator');
      element.className = 'tested';
      Object.assign(element, { scenario });
      document.body.append(element);
      await until(() => element.shadowRoot?.querySelector('.calculator > .error') instanceof Element, 'it is told');
      isHarmless(element);
    });

    it(`in a scenario with ${what} of that kind`, async () => {
      const element = await calculator();
      Object.assign(element, { scenario });
      await drawn(element);
      isHarmless(element);
    });
  }
});

/** Runs with the fragment of a link in the address. */
async function at(fragment: string, body: () => Promise<void>): Promise<void> {
  const before = location.href;
  history.replaceState(null, '', `#${fragment}`);
  try {
    await body();
  } finally {
    history.replaceState(null, '', before);
  }
}

describe('a link to a scenario', () => {
  it('brings back what was written', async () => {
    const first = await calculator('share');
    await open(first, 'wages');
    await type(first, field('wages.paidLeave'), '15');
    button(first, 'Copy link').click();
    await until(() => inside(first).querySelector('.link input') !== null, 'the link is shown');
    const link = new URL(input(first, '.link input').value);
    same([link.origin, link.pathname], [location.origin, location.pathname], 'The page of the link');
    isTrue(!link.search.includes('mlops-roi='), 'the scenario is in the fragment, which no server sees');
    isTrue(link.hash.endsWith(`.${libraryVersion}`), 'it says which version made it');
    await at(link.hash.slice(1), async () => {
      const second = await calculator('share');
      await until(() => JSON.stringify(second.scenario) === JSON.stringify(first.scenario), 'the link is opened');
      same(second.result, first.result);
      same(inside(second).querySelector('[role="alert"]'), null, 'of the same version there is nothing to say');
    });
  });

  it('is shown where there is no clipboard, as on a page without https', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      const element = await calculator('share');
      button(element, 'Copy link').click();
      await until(() => inside(element).querySelector('.link input') !== null, 'the link is shown');
      isTrue(
        part(element, '.link span').textContent.startsWith('Copy this link by hand'),
        'it is to be copied by hand',
      );
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('is opened only where the page asks for it', async () => {
    await at(await fragmentOf({ industry: 'energy' }), async () => {
      const closed = await calculator();
      const opened = await calculator('share');
      await until(() => opened.scenario.industry === 'energy', 'the link is opened');
      same(closed.scenario.industry, 'technology');
    });
  });

  it('is opened where it follows another in the same tab, which loads no page', async () => {
    const [energy, retail] = [await fragmentOf({ industry: 'energy' }), await fragmentOf({ industry: 'retail' })];
    await at(energy, async () => {
      const element = await calculator('share');
      await until(() => element.scenario.industry === 'energy', 'the link is opened');
      location.hash = retail;
      await until(() => element.scenario.industry === 'retail', 'the one that follows is opened');
      location.hash = 'anchor-of-the-page';
      await drawn(element);
      same(element.scenario.industry, 'retail');
      element.remove();
      location.hash = energy;
      await new Promise((resolve) => setTimeout(resolve, 50));
      same(element.scenario.industry, 'retail');
    });
  });

  it('says that another version made it, and opens it; and of one from later that it cannot be read', async () => {
    const made = `${await fragmentOf({ industry: 'energy' })}.0.0.9`;
    for (const [fragment, industry, told] of [
      [made, 'energy', 'made with version 0.0.9 of this calculator'],
      [made.replace('=1.', '=2.'), 'technology', 'made by a newer calculator'],
    ] as const)
      await at(fragment, async () => {
        const element = await calculator('share');
        await until(() => inside(element).querySelector('[role="alert"]') !== null, 'it is said');
        isTrue(part(element, '[role="alert"]').textContent.includes(told), told);
        same(element.scenario.industry, industry);
      });
  });

  it('says that one is not whole, until somebody goes on from what is there instead', async () => {
    const whole = await fragmentOf({ industry: 'energy', name: 'A plan that is passed on' });
    await at(whole.slice(0, -9), async () => {
      const element = await calculator('share');
      await until(() => inside(element).querySelector('[role="alert"]') !== null, 'it is said');
      isTrue(
        part(element, '[role="alert"]').textContent.includes('The link holds no whole scenario'),
        'and what of it',
      );
    });
  });

  it('is not made of a scenario that none could hold', async () => {
    const element = await calculator('share');
    const note = { path: 'models.count', note: 'ü'.repeat(500) };
    element.scenario = { industry: 'energy', notes: Array.from({ length: 1000 }, () => note) };
    await led(element);
    button(element, 'Copy link').click();
    await until(() => inside(element).querySelector('[role="alert"]') !== null, 'it is said');
    isTrue(part(element, '[role="alert"]').textContent.includes('too large for a link'), 'and what to do');
    isTrue(inside(element).querySelector('.link input') === null, 'there is no link');
  });

  const fragments: readonly (readonly [what: string, fragment: () => string | Promise<string>])[] = [
    ['garbage', () => 'mlops-roi=1.%%%%'],
    ['base64 that unfolds to nothing', () => 'mlops-roi=1.AAAA'],
    ['another version', () => 'mlops-roi=9.AAAA'],
    ['markup', () => `mlops-roi=1.${encodeURIComponent(hostile)}`],
    ['a script', () => 'mlops-roi=1.javascript:alert(1)'],
    ['markup in its scenario', () => fragmentOf({ industry: hostile, name: hostile } as never)],
    ['a text for a scenario', () => fragmentOf(hostile as never)],
    ['two megabytes', () => fragmentOf({ name: 'a'.repeat(2_000_000) })],
  ];
  for (const [what, fragment] of fragments) {
    it(`does no harm with ${what} in it`, async () => {
      await at(await fragment(), async () => {
        const element = await calculator('share');
        await led(element);
        isHarmless(element);
        same(element.scenario.industry, 'technology');
        isTrue(said(part(element, '.figure h4')) === 'Expected net value', 'the answer stands there');
      });
    });
  }
});
