import '../../../widget/embed/parent.js';
import { tellRefusals } from '../../../widget/embed/refusals.js';
import { fragmentOf } from '../../../widget/controllers/scenario-in-link.js';
import { isTrue, same, there } from './assert.js';
import { button, calculator, open, part, reveal, settled, until } from './calculator.js';
import { describe, it } from './mocha.js';
import type { Scenario } from '../../../src/index.js';
import type { MlopsRoiCalculator } from '../../../widget/element.js';

/** An iframe with a calculator in it, until the test is over. */
async function framed(address: string, width: number, sandbox?: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.className = 'tested';
  frame.dataset['mlopsRoi'] = '';
  frame.width = String(width);
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `/dist/embed.html${address}`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  return frame;
}

async function calculatorIn(frame: HTMLIFrameElement): Promise<MlopsRoiCalculator> {
  const element = there(frame.contentDocument?.querySelector('mlops-roi-calculator'), 'calculator');
  await until(() => element.shadowRoot !== null, 'the calculator is defined');
  await settled(element);
  return element;
}

describe('a calculator in an iframe', () => {
  it('is what its address asks for, and the iframe as high as what is in it', async () => {
    const frame = await framed('?industry=finance&size=small&lang=de&theme=dark', 700);
    const element = await calculatorIn(frame);
    const page = there(frame.contentDocument, 'page');
    same([element.result?.industry, element.result?.size], ['finance', 'small'], 'The organisation');
    button(element, 'Rückgängig');
    isTrue(getComputedStyle(page.documentElement).colorScheme === 'dark', 'it is dark');

    const fits = (): boolean => frame.clientHeight === Math.ceil(page.documentElement.getBoundingClientRect().height);
    await until(() => fits() && frame.clientHeight > 500, 'the iframe is as high as its page');
    const closed = frame.clientHeight;
    await reveal(element, 'inputs');
    await until(() => fits() && frame.clientHeight > closed, 'the iframe grows with what is opened');
    const before = frame.clientHeight;
    await open(element, 'roles');
    await until(() => fits() && frame.clientHeight > before, 'the iframe grows with it');
    await open(element, 'roles');
    await until(() => fits() && frame.clientHeight === before, 'and becomes smaller again');
  });

  it('in a sandbox is as high as what is in it too, and hears nobody else', async () => {
    const frame = await framed('', 700, 'allow-scripts');
    await until(() => frame.clientHeight > 500, 'the iframe is as high as its page');
    const { height } = frame.style;
    postMessage({ type: 'mlops-roi-height', id: '', height: 77 }, '*');
    await new Promise((resolve) => setTimeout(resolve, 100));
    same(frame.style.height, height);
  });

  it('beside an iframe whose address is none is told what is in sight all the same', async () => {
    const none = document.createElement('iframe');
    none.className = 'tested';
    none.dataset['mlopsRoi'] = '';
    none.src = 'http://';
    document.body.append(none);
    const frame = await framed('?industry=finance', 700);
    await calculatorIn(frame);
    const root = document.documentElement;
    root.style.colorScheme = 'dark';
    try {
      const page = there(frame.contentDocument, 'page');
      await until(() => page.documentElement.dataset['theme'] === 'dark', 'it is as dark as the page around');
    } finally {
      root.style.colorScheme = '';
    }
  });

  it('keeps the answer in a line in sight while the page around is scrolled', async () => {
    const frame = await framed('?industry=retail', 400);
    const element = await calculatorIn(frame);
    await reveal(element, 'inputs');
    await until(() => frame.clientHeight > 2 * innerHeight, 'the iframe is higher than the window');
    const glance = part(element, '.glance');
    const isHidden = (): boolean => glance.hasAttribute('hidden');
    isTrue(isHidden(), 'the answer itself is in sight');
    const scroll = document.scrollingElement ?? document.documentElement;
    scroll.scrollTop += frame.getBoundingClientRect().top + frame.clientHeight / 2;
    await until(() => !isHidden(), 'the answer in a line comes');
    const top = (): number => frame.getBoundingClientRect().top + glance.getBoundingClientRect().top;
    await until(() => Math.abs(top()) < 2, `it is at the top of the window`);
    scroll.scrollTop = 0;
    await until(isHidden, 'it goes');
  });

  it('is as light or dark as the page around, unless its address says otherwise', async () => {
    const [frame, light] = [await framed('?industry=retail', 400), await framed('?theme=light', 400)];
    const root = document.documentElement;
    const schemeIn = ({ contentDocument }: HTMLIFrameElement): string =>
      getComputedStyle(there(contentDocument, 'page').documentElement).colorScheme;
    try {
      for (const scheme of ['dark', 'light', 'light dark']) {
        root.style.colorScheme = scheme;
        await until(() => schemeIn(frame) === scheme, `it is ${scheme}`);
        same(schemeIn(light), 'light');
      }
      frame.style.colorScheme = 'auto';
      root.style.colorScheme = 'dark';
      await until(() => schemeIn(frame) === 'dark', 'it is as dark as what is around it');
    } finally {
      root.style.colorScheme = '';
    }
  });

  it('is light where nobody around says anything, whatever the system is', async () => {
    const silent = document.createElement('iframe');
    silent.className = 'tested';
    silent.src = '/dist/embed.html';
    document.body.append(silent);
    await new Promise((resolve) => silent.addEventListener('load', resolve));
    await calculatorIn(silent);
    same(there(silent.contentDocument, 'page').documentElement.dataset['theme'], 'light');
  });

  it('opens the scenario of its fragment, and is short where that is asked for', async () => {
    const frame = await framed(`?compact#${ofNineModels}`, 700);
    const element = await calculatorIn(frame);
    same(element.scenario, { industry: 'retail', size: 'small', models: { count: 9 } });
    button(element, 'Open the whole calculator');
  });
});

/** `{"industry":"retail","size":"small","models":{"count":9}}`, as the command line and the calculator write it. */
const ofNineModels = 'mlops-roi=1.q1bKzEspLS4pqlSyUipKLUnMzFHSUSrOrEpVslIqzk3MAXFz81NSc4qVrKqVkvNL80qUrCxrawE';

describe('a tag in a post', () => {
  it('has its scenario, although it came to the page later', async () => {
    const element = await calculator(`data-scenario="${ofNineModels}"`);
    await until(() => element.scenario.industry === 'retail', 'it takes its scenario');
    same(element.scenario, { industry: 'retail', size: 'small', models: { count: 9 } });
  });

  it('shows nothing but its scenario, although the calculator was there before', async () => {
    const element = document.createElement('mlops-roi-calculator');
    element.className = 'tested';
    element.dataset['scenario'] = ofNineModels;
    const ready = new Promise<Event>((resolve) => element.addEventListener('ready', resolve));
    document.body.append(element);
    const { detail } = (await ready) as CustomEvent<{ readonly scenario: Scenario }>;
    same(detail.scenario, { industry: 'retail', size: 'small', models: { count: 9 } });
    // A page that puts it elsewhere takes nothing away.
    element.scenario = { industry: 'energy' };
    document.body.prepend(element);
    await settled(element);
    same(element.scenario.industry, 'energy');
  });

  for (const width of [360, 640, 1100]) {
    it(`has its scenario from the beginning, and moves nothing when it comes, ${String(width)} pixels wide`, async () => {
      const frame = document.createElement('iframe');
      frame.className = 'tested';
      frame.width = String(width);
      frame.height = '1200';
      frame.srcdoc = `<!doctype html><body style="margin:0"><p>Before.</p><div>
        <link rel="stylesheet" href="/dist/mlops-roi-calculator.css" />
        <mlops-roi-calculator data-scenario="${ofNineModels}"><div>Probably worth it.</div></mlops-roi-calculator>
        <script type="module" src="/dist/mlops-roi-embed.js"></script>
        </div><p>After.</p><p>And more.</p>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const view = there(frame.contentWindow, 'window') as Window & typeof globalThis;
      let shift = 0;
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        const seen = new view.PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as PerformanceEntry & { readonly value: number }).value;
        });
        seen.observe({ type: 'layout-shift', buffered: true });
      }
      const element = await calculatorIn(frame);
      same(element.scenario, { industry: 'retail', size: 'small', models: { count: 9 } });
      await new Promise((resolve) => setTimeout(resolve, 100));
      isTrue(shift < 0.02, `the layout shift is ${String(shift)}, and below 0.02`);
      isTrue(element.clientHeight > 400, 'it is there');
    });
  }
});

describe('a plan that names a tool of the catalogue', () => {
  const scenario: Scenario = { industry: 'retail', size: 'small', tools: [{ id: 'ci', catalogue: 'gitlab-premium' }] };

  for (const how of ['a tag', 'an iframe']) {
    it(`has its price from the file beside, in ${how}`, async () => {
      const fragment = await fragmentOf(scenario);
      const frame = await framed(how === 'a tag' ? '' : `#${fragment}`, 700);
      if (how === 'a tag') {
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.srcdoc = `<!doctype html><mlops-roi-calculator data-scenario="${fragment}"></mlops-roi-calculator>
          <script type="module" src="/dist/mlops-roi-embed.js"></script>`;
        await loaded;
      }
      const element = await calculatorIn(frame);
      await until(() => element.scenario.tools?.length === 1, 'it takes the plan');
      same([element.scenario, element.shadowRoot?.querySelector('.error')], [scenario, null]);
    });
  }
});

describe('what a sandbox refuses', () => {
  it('is told where something was to be printed or saved', async () => {
    const print = window.print.bind(window);
    const create = URL.createObjectURL.bind(URL);
    const note = document.createElement('p');
    note.className = 'tested';
    note.innerHTML = '<span></span> <a>By itself</a>';
    note.id = 'refused';
    note.hidden = true;
    document.body.append(note);
    try {
      // As in a sandbox, where nothing happens.
      window.print = () => undefined;
      const sandbox = tellRefusals(document);
      window.print();
      await until(() => note.textContent.includes('does not let this calculator print'), 'it is told of print');
      same([note.hidden, there(note.querySelector('a'), 'link').href], [false, location.href]);
      sandbox.mayDownload = true;
      URL.revokeObjectURL(URL.createObjectURL(new Blob(['a'])));
      isTrue(!note.textContent.includes('save'), 'nothing was refused');
      sandbox.mayDownload = false;
      URL.revokeObjectURL(URL.createObjectURL(new Blob(['a'])));
      isTrue(note.textContent.includes('does not let this calculator save files'), 'it is told of files');
    } finally {
      window.print = print;
      URL.createObjectURL = create;
    }
  });
});
