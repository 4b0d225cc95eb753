import { weights } from '../package/page-weights.mjs';
import { bundled, withPage } from './opened-page.mjs';
import { isSmallest, noted, sized } from './size.mjs';

// The figures that the first screen has to reach: what it weighs, how it lies, and how long a phone takes for it that is
// four times slower than this machine, beside an element with one text on the same page. The tests hold the weights and
// how it lies to bounds; here all of them stand side by side.

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Page</title><link rel="stylesheet" href="mlops-roi-calculator.css">
<script type="module" src="bare.js"></script><script type="module" src="mlops-roi-calculator.min.js"></script>
<body style="margin: 0"><mlops-roi-calculator></mlops-roi-calculator><bare-text></bare-text>`;

const slower = sized(4, 1);
const rows = [];
const tell = (what, came, reach) => rows.push([what, came, reach]);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const inEach = (pairs) => pairs.map(([of, what]) => `${of} ${what}`).join(', ');
const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];

/** Notes when things are painted: what has come into the page by a frame is on the screen when the next task begins. */
function watchPaint() {
  globalThis.painted = {};
  const isThere = {
    bare: () => document.querySelector('bare-text')?.shadowRoot?.textContent,
    answer: () => document.querySelector('mlops-roi-calculator')?.shadowRoot?.querySelector('.answer'),
    chance: () => document.querySelector('mlops-roi-calculator')?.shadowRoot?.querySelector('.lose')?.textContent,
  };
  const look = () => {
    for (const [what, test] of Object.entries(isThere)) {
      if (what in globalThis.painted || !test()) continue;
      globalThis.painted[what] = undefined;
      setTimeout(() => (globalThis.painted[what] = performance.now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.shift = globalThis.measures.watchedShift();
}

/** From the release of a slider, and from another text, until the page is painted. */
async function releases(rounds) {
  const next = () =>
    new Promise((resume) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resume;
        port2.postMessage('');
      });
    });
  const pause = () => new Promise((resume) => setTimeout(resume, 600));
  const timed = async (act) => {
    const begun = performance.now();
    act();
    await next();
    return performance.now() - begun;
  };
  const calculator = document.querySelector('mlops-roi-calculator');
  const slider = calculator.shadowRoot.querySelector('input[type=range]');
  const bare = document.querySelector('bare-text');
  const tell = (type) => slider.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  const [low, high] = [Number(slider.min), Number(slider.max)];
  const times = { slider: [], text: [] };
  for (let round = 0; round < rounds; round++) {
    slider.value = low + ((high - low) * (round + 1)) / (rounds + 1);
    tell('input');
    await pause();
    times.slider.push(await timed(() => tell('change')));
    await pause();
    times.text.push(await timed(() => (bare.text = round)));
  }
  return times;
}

const measures = await bundled(
  { entryPoints: ['tests/widget/browser/measures.ts'] },
  { format: 'iife', globalName: 'measures', tsconfig: 'tsconfig.json' },
);

async function openedTab(browser, address, { width, height }) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height });
  await tab.evaluateOnNewDocument(measures);
  await tab.evaluateOnNewDocument(watchPaint);
  const session = await tab.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await tab.goto(address);
  await tab.waitForFunction(() => Object.values(globalThis.painted).filter(Number.isFinite).length === 3);
  if (!isSmallest) {
    await tab.waitForFunction(() => document.querySelector('mlops-roi-calculator').simulation !== undefined);
  }
  return tab;
}

tell('first load, gzip, kB', kilobytes(weights.firstLoad), '60, goal 40');
tell('a recipe with what reads it, gzip, kB', kilobytes(weights.recipe), '');
tell('the rest, gzip, kB', kilobytes(weights.rest), '');
tell('in one file, gzip, kB', kilobytes(weights.standalone), '170');
tell(
  'a language at first, gzip, kB',
  inEach(Object.entries(weights.languages).map(([tag, bytes]) => [tag, kilobytes(bytes)])),
  '',
);

await withPage(page, async (browser, address) => {
  const shifts = [];
  for (const width of sized([320, 375, 600, 768, 1280], [375])) {
    const tab = await openedTab(browser, address, { width, height: 812 });
    shifts.push([width, await tab.evaluate(async () => (await globalThis.shift.stop())?.toFixed(3))]);
    if (width === 375) {
      const lies = await tab.evaluate(() => {
        const { controlsIn, firstWhyAmong, questionsEnd } = globalThis.measures;
        const element = document.querySelector('mlops-roi-calculator');
        const controls = controlsIn(element.shadowRoot);
        return {
          end: Math.round(questionsEnd(element.shadowRoot)),
          height: Math.round(element.getBoundingClientRect().height),
          controls: controls.length,
          why: firstWhyAmong(controls),
        };
      });
      tell('questions end at 375 × 812, pixels', lies.end, '812');
      tell('closed page at 375, pixels', lies.height, '1500');
      tell('controls before anything is opened', lies.controls, '20');
      tell('tab stop of the first “why”', lies.why, '10');
    }
    await tab.close();
  }
  tell('layout shift, by width', inEach(shifts), 'below 0.02');

  const painted = [];
  const times = { slider: [], text: [] };
  for (let round = 0; round < sized(5, 1); round++) {
    const tab = await openedTab(browser, address, { width: 375, height: 812 });
    painted.push(await tab.evaluate(() => globalThis.painted));
    const { slider, text } = await tab.evaluate(releases, sized(4, 1));
    times.slider.push(...slider);
    times.text.push(...text);
    await tab.close();
  }
  const told = (what, { of, beside, ratio, reach }) => {
    noted(ratio, median(of) / median(beside));
    const times = (median(of) / median(beside)).toFixed(1);
    tell(`${slower} × slower: ${what}`, `${Math.round(median(of))} ms, ${times} × the bare element`, reach);
  };
  const bare = painted.map((each) => each.bare);
  told('answer painted', {
    of: painted.map(({ answer }) => answer),
    beside: bare,
    ratio: 'answer painted / bare element painted',
    reach: '1200 ms',
  });
  told('chance shown', {
    of: painted.map(({ chance }) => chance),
    beside: bare,
    ratio: 'chance shown / bare element painted',
    reach: '3000 ms',
  });
  told('release of a slider', {
    of: times.slider,
    beside: times.text,
    ratio: 'release of a slider / one text painted',
    reach: '120 ms',
  });
});

const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => String(row[column]).length)));
for (const row of [['what', 'came to', 'to reach'], ...rows]) {
  console.log(row.map((cell, column) => String(cell).padEnd(widths[column])).join('  '));
}
