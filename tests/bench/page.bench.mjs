import { withPage } from './opened-page.mjs';
import { noted, sized } from './size.mjs';

// How long the main thread works from the move of a slider to figures and charts that are laid out, over 60 months:
// beside an element that has one text to change, which is what Lit and the browser take by themselves.

const page = `<!doctype html><meta charset="utf-8"><script type="module" src="bare.js"></script>
<script type="module" src="mlops-roi-calculator.standalone.js"></script><bare-text></bare-text>
<mlops-roi-calculator industry="finance" horizon="60"></mlops-roi-calculator>`;

await withPage(page, async (browser, address) => {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1100, height: 900 });
  await tab.evaluateOnNewDocument(() => {
    globalThis.longTasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(Math.round(duration));
    });
    observer.observe({ type: 'longtask', buffered: true });
  });
  await tab.goto(address);
  await tab.waitForFunction(() => document.querySelector('mlops-roi-calculator').simulation !== undefined);
  await new Promise((resume) => setTimeout(resume, sized(2000, 0)));
  const measured = await tab.evaluate(
    async (rounds) => {
      const median = (times) => times.toSorted((left, right) => left - right)[times.length >> 1];

      const pause = () => new Promise((resume) => setTimeout(resume, 20));
      async function timesOf(element, change) {
        const times = [];
        for (let round = 0; round < rounds; round++) {
          const begun = performance.now();
          change(round);
          await element.updateComplete;
          element.getBoundingClientRect();
          times.push(performance.now() - begun);
          await pause();
        }
        return median(times);
      }
      const text = document.querySelector('bare-text');
      const calculator = document.querySelector('mlops-roi-calculator');
      const slider = calculator.shadowRoot.querySelector('input[type=range]');
      const [low, high] = [Number(slider.min), Number(slider.max)];
      return {
        text: await timesOf(text, (round) => (text.text = round)),
        move: await timesOf(calculator, (round) => {
          slider.value = low + ((high - low) * round) / rounds;
          slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }),
        longTasks: globalThis.longTasks,
      };
    },
    sized(40, 2),
  );
  const { text, move, longTasks } = measured;
  console.log(`the move of a slider over 60 months: ${move.toFixed(1)} ms, one text: ${text.toFixed(2)} ms`);
  noted('move of a slider / one text', move / Math.max(text, 0.05));
  console.log(`  ${Math.round(move / Math.max(text, 0.05))} × the element with one text`);
  console.log(`tasks above 50 ms until all is at rest: ${longTasks.join(', ') || 'none'} ms`);
});
