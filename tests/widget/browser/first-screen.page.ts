import { isTrue, same, there } from './assert.js';
import {
  calculator,
  drawn,
  field,
  inside,
  led,
  part,
  parts,
  reveal,
  settled,
  slider,
  type,
  until,
} from './calculator.js';
import { emulateMedia } from './emulate-media.js';
import { everyProfile, FirstScreenAlone } from './first-screens.js';
import { controlsIn, firstWhyAmong, questionsEnd, watchedShift } from './measures.js';
import { afterEach, describe, it } from './mocha.js';
import { setViewport } from './viewport.js';
import { MlopsRoiCalculator } from '../../../widget/element.js';
import { isFurtherDown } from '../../../widget/first-screen/leading-questions.js';
import { arabic } from '../../../widget/text/ar.js';
import { french } from '../../../widget/text/fr.js';
import { german } from '../../../widget/text/de.js';
import { japanese } from '../../../widget/text/ja.js';
import { spanish } from '../../../widget/text/es.js';

const languages = { ar: arabic, de: german, es: spanish, fr: french, ja: japanese };
for (const [tag, texts] of Object.entries(languages)) MlopsRoiCalculator.addLanguage(tag, texts);

afterEach(async () => {
  document.body.style.margin = '';
  document.documentElement.style.scrollbarWidth = '';
  await setViewport();
});

/** A page that is all the calculator’s: beside a phone’s no room is taken to scroll, and some browsers of a desk take some. */
async function pageOf(width: number): Promise<void> {
  document.body.style.margin = '0';
  document.documentElement.style.scrollbarWidth = 'none';
  await setViewport({ width, height: 812 });
}

const bottomOf = (each: Element | null): number => there(each, 'element').getBoundingClientRect().bottom;

describe('the first screen', () => {
  for (const [width, language, variant = ''] of [
    [320, 'en'],
    [375, 'en'],
    [375, 'en', 'variant="compact"'],
    [375, 'ar'],
    [600, 'de'],
    [768, 'en'],
    [1280, 'en'],
  ] as const) {
    it(`jumps nowhere while figures arrive, and moves nothing below it, ${String(width)} pixels wide, in “${language}” ${variant}`, async () => {
      await pageOf(width);
      const watched = watchedShift();
      const page = document.createElement('div');
      page.className = 'tested';
      page.innerHTML = '<div></div><p>What the page says below.</p><hr /><p>And more of it.</p>';
      document.body.append(page);
      const element = await calculator(`lang="${language}" ${variant}`, there(page.firstElementChild, 'place'));
      await led(element);
      await settled(element);
      const shift = await watched.stop();
      isTrue((shift ?? 0) < 0.01, `the layout shift is ${String(shift)}, and below 0.01`);
    });
  }

  it('has question, answer and all questions within a phone, of every profile in every language, in a page with a margin', async () => {
    await pageOf(375);
    if (innerWidth > 375) {
      console.log('Not tested here: no window of this browser is as narrow as a phone.');
      return;
    }
    document.body.style.margin = '16px';
    const profiles = await everyProfile();
    same(profiles.length, 30, 'Profiles');
    const screen = new FirstScreenAlone();
    screen.className = 'tested';
    document.body.append(screen);
    for (const language of ['en', ...Object.keys(languages)]) {
      for (const profile of profiles) {
        const which = `${profile.industry}, ${profile.size}, in “${language}”`;
        await screen.show(profile, language);
        const root = there(screen.shadowRoot, 'shadow tree');
        const answered = bottomOf(root.querySelector('.answer')) - screen.getBoundingClientRect().top;
        isTrue(answered < 520, `${which}: the answer ends at ${String(answered)}, in the upper two thirds`);
        const last = questionsEnd(root) + 16;
        isTrue(last <= 812, `${which}: the last question ends at ${String(last)}, and within 812 pixels`);
        const { scrollWidth } = document.documentElement;
        isTrue(scrollWidth <= 375, `${which}: the page is ${String(scrollWidth)} pixels wide, and 375 at most`);
        for (const line of root.querySelectorAll<HTMLElement>(
          '.what.narrow, .figure :is(h4, .all, .band), .below span',
        )) {
          const { height } = line.getBoundingClientRect();
          isTrue(height < 30, `${which}: “${line.innerText}” stands on one line`);
        }
      }
    }
  });

  it('asks on a phone what stands in the verdict itself: of a small company how freed hours are used', async () => {
    const asking = (await everyProfile()).filter(({ buts }) => buts[0] === 'freed-hours');
    isTrue(asking.length > 0, 'there are such verdicts');
    for (const { industry, size } of asking) {
      isTrue(!isFurtherDown('freedHours', size), `${industry}, ${size}: the use of freed hours is asked`);
    }
  });

  it('is as high as before when the rest is there, and the whole of it closed 1500 pixels at most', async () => {
    await pageOf(375);
    const element = await calculator('industry="finance"');
    await settled(element);
    const { height } = element.getBoundingClientRect();
    isTrue(height <= 1500, `it is ${String(height)} pixels high, and 1500 at most`);
    if (innerWidth > 375) return;
    const last = questionsEnd(inside(element)) + 16;
    isTrue(last <= 812, `the last question ends at ${String(last)}, and within 812 pixels`);
  });

  for (const width of [375, 1280]) {
    it(`has few controls, and a “why” that is soon come to, ${String(width)} pixels wide`, async () => {
      await pageOf(width);
      const element = await calculator('share');
      await settled(element);
      const all = controlsIn(inside(element));
      isTrue(all.length <= 20, `there are ${String(all.length)} controls, and 20 at most`);
      const first = firstWhyAmong(all);
      isTrue(first >= 1 && first <= 10, `the first why is the ${String(first)}th`);
    });
  }

  it('has the answer under a heading before the questions, and MLOps in its first line', async () => {
    const element = await calculator();
    const headings = parts(element, 'h2, h3').map(({ textContent }) => textContent);
    isTrue(headings[0]?.includes('MLOps') === true, `the title is “${String(headings[0])}”`);
    const [answer, question] = [part(element, '.verdict'), part(element, '.question')];
    isTrue(
      (answer.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      'the questions come after the answer',
    );
  });

  it('says nothing that is only a name of the model: no path, no half of a model', async () => {
    const element = await calculator();
    await settled(element);
    const text = part(element, '.calculator').innerText;
    isTrue(!/\b[a-z]+\.[a-z]+[A-Z]/.test(text), 'no path is shown');
    same(there(inside(element).querySelector<HTMLInputElement>('.question input'), 'models').value, '46', 'Models');
  });
});

describe('on paper', () => {
  afterEach(async () => {
    window.dispatchEvent(new Event('afterprint'));
    await emulateMedia({});
  });

  it('the answer is one sheet, the statement the next, and two more have all inputs with their sources', async () => {
    // A4 within margins of a centimetre, or Letter, which is no higher.
    const sheet = 980;
    document.body.style.margin = '0';
    await setViewport({ width: 718, height: sheet });
    if (!(await emulateMedia({ media: 'print' }))) {
      console.log('Not tested here: this browser cannot be told to draw for paper.');
      return;
    }
    const element = await calculator('lang="de" industry="energy" size="small"');
    await settled(element);
    window.dispatchEvent(new Event('beforeprint'));
    await until(() => parts(element, '.sheet').length === 2, 'it is drawn for paper');
    const [statement, inputs] = parts(element, '.sheet').map((each) => each.getBoundingClientRect());
    isTrue(statement !== undefined && inputs !== undefined, 'there are two sheets below the answer');
    const answer = statement.top - element.getBoundingClientRect().top;
    isTrue(answer <= sheet, `the answer is ${String(answer)} pixels high`);
    isTrue(statement.height <= sheet, `the statement is ${String(statement.height)} pixels high`);
    isTrue(inputs.height <= 2 * sheet, `all inputs are ${String(inputs.height)} pixels high`);
    const sources = parts(element, '.printed-inputs li').map(({ innerText }) => innerText);
    isTrue(sources.length > 10, 'sources are there');
    same(new Set(sources).size, sources.length, 'Each of them once');
    const told = part(element, '.notices').innerText;
    isTrue(!/\b[a-z]+(-[a-z]+)+-\d{4}\b/.test(told), `no record is called by its id in “${told}”`);
  });
});

describe('the bar of the answer on a narrow page', () => {
  it('comes into sight with verdict, chance and cash when the answer has gone, and goes when it is back', async () => {
    await setViewport({ width: 375, height: 500 });
    const element = await calculator();
    await settled(element);
    await reveal(element, 'inputs');
    const glance = part(element, '.glance');
    isTrue(glance.hasAttribute('hidden'), 'it is not there while the answer is');
    const turned = (isHidden: boolean): Promise<void> =>
      new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          if (glance.hasAttribute('hidden') !== isHidden) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(glance, { attributes: true });
      });
    const shown = turned(false);
    scrollTo(0, 1200);
    await shown;
    const text = glance.innerText;
    const verdict = part(element, '.glance strong').innerText;
    isTrue(part(element, '.verdict').innerText.startsWith(verdict), `“${verdict}” is the verdict`);
    for (const words of [verdict, 'of 100 ways', '$']) isTrue(text.includes(words), `“${words}” is in “${text}”`);
    isTrue(glance.getBoundingClientRect().top >= 0, 'it stands at the top');
    const gone = turned(true);
    scrollTo(0, 0);
    await gone;
  });
});

describe('what the answer hinges on', () => {
  it('leads to its field further down where it has no slider', async () => {
    const element = await calculator('industry="retail"');
    await settled(element);
    const hinges = there(element.result, 'result').verdict.hinges.map(({ path }) => path);
    const [path = '', ...others] = hinges.filter((each) => parts(element, slider(each)).length === 0);
    same(others, [], 'Other hinges without a slider');
    same(parts(element, '.hinges button:not(.asks)').length, 1, 'What leads somewhere');
    part(element, '.hinges button:not(.asks)').click();
    await until(() => inside(element).activeElement?.matches(field(path)) === true, `${path} is led to`);
  });
});

describe('the short form', () => {
  it('has the answer and two questions, and opens the rest in place', async () => {
    const element = await calculator('variant="compact"');
    await settled(element);
    same(parts(element, '.question').length, 2, 'Questions');
    same(parts(element, '.more').length, 0, 'What is below them');
    parts(element, '.calculator > p button')[0]?.click();
    await drawn(element);
    isTrue(parts(element, '.question').length >= 4, 'all questions are there');
    same(parts(element, '.more').length, 1, 'What is below them');
  });
});

describe('the search in all inputs', () => {
  const found = (element: MlopsRoiCalculator): string =>
    parts(element, '.field label')
      .map(({ textContent }) => textContent.toLowerCase())
      .join();
  it('finds by the words of people, and little else', async () => {
    const element = await calculator();
    await reveal(element, 'inputs');
    for (const [words, label, not] of [
      ['license', 'price of a seat', 'links between tools'],
      ['GPU', 'accelerator', 'seat'],
      ['number of models', 'models in production', 'seat'],
      ['people', 'engineer: people', 'price of a seat'],
      ['cost of people', 'yearly salary', 'accelerator'],
      ['salary', 'yearly salary', 'prices'],
      ['cloud', 'infrastructure of the platform', 'payback'],
      ['storage', 'price of keeping a terabyte', 'seat'],
      ['deployment time', 'days from trained to live', 'seat'],
    ] as const) {
      await type(element, '.search input', words);
      const labels = found(element);
      isTrue(labels.includes(label), `“${words}”: “${label}” is among ${labels.slice(0, 300)}`);
      isTrue(!labels.includes(not), `“${words}”: “${not}” is not among ${labels}`);
    }
  });

  it('tells what was found once, when nobody types any more', async () => {
    const element = await calculator();
    await settled(element);
    await reveal(element, 'inputs');
    const status = part(element, '.all-inputs [role="status"]');
    const told: string[] = [];
    const watch = new MutationObserver(() => told.push(status.innerText.trim()));
    watch.observe(status, { childList: true, characterData: true, subtree: true });
    for (const words of ['m', 'mo', 'mod', 'mode', 'model']) await type(element, '.search input', words);
    await new Promise((resume) => setTimeout(resume, 1200));
    watch.disconnect();
    same(told.filter((each) => each !== '').length, 1, 'How often it is told');
  });
});

describe('a page with text of another kind', () => {
  it('does not change the size and the letters of the calculator', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const box = document.createElement('div');
    box.className = 'tested';
    box.style.cssText = 'text-align: center; text-transform: uppercase; letter-spacing: 5px; font-size: 30px';
    document.body.append(box);
    const element = await calculator('', box);
    const { fontSize, textAlign, textTransform, letterSpacing } = getComputedStyle(part(element, '.calculator'));
    document.documentElement.style.fontSize = '';
    same([fontSize, textAlign, textTransform, letterSpacing], ['16px', 'start', 'none', 'normal']);
    element.style.setProperty('--mlops-roi-size', '20px');
    same(getComputedStyle(part(element, '.calculator')).fontSize, '20px');
  });
});
