import { isTrue, same } from './assert.js';
import { calculator, part, parts, settled } from './calculator.js';
import { afterEach, describe, it } from './mocha.js';
import type { MlopsRoiCalculator } from '../../../widget/element.js';

/** Rules of our own, after what the style sheets that many pages load set for a whole page. */
const hosts: Readonly<Record<string, string>> = {
  'a theme as blogs have': `
    html { font-size: 62.5%; line-height: 1.15; -webkit-text-size-adjust: 100%; }
    body { font: italic 300 2.2rem/1.8 Georgia, serif; color: #28303d; background: #d1e4dd; text-align: center;
      letter-spacing: 0.05em; word-spacing: 0.2em; text-transform: uppercase; overflow-wrap: break-word; word-break: break-all;
      hyphens: auto; font-feature-settings: 'smcp'; font-variant-numeric: oldstyle-nums; quotes: none; tab-size: 2;
      text-rendering: optimizeSpeed; -webkit-font-smoothing: antialiased; caret-color: red; accent-color: red;
      text-shadow: 1px 1px 2px; text-indent: 2em; text-wrap: balance; line-break: anywhere; white-space: pre-wrap;
      text-underline-offset: 0.5em; text-decoration-skip-ink: none; font-kerning: none; list-style: none; cursor: help; }
    .entry-content > * { max-width: 61rem; margin: 3rem auto; }
    .entry-content * { outline-offset: 4px; }
    .entry-content p, .entry-content li { font-size: 3rem !important; }
    .entry-content h2, .entry-content h3 { font-size: 4.8rem; margin: 4rem 0; clear: both; }
    .entry-content button, .entry-content input, .entry-content select { padding: 2rem; border: 3px solid; background: #28303d; }
    .entry-content table, .entry-content td { border: 1px solid; border-collapse: collapse; width: 100%; }
    .entry-content svg, .entry-content img { max-width: 100%; height: auto; vertical-align: middle; }`,
  'a grid of components, whose reset is for all elements': `
    *, *::before, *::after { box-sizing: border-box; }
    :root { --bs-body-font-size: 1rem; scroll-behavior: smooth; }
    body { margin: 0; font: 400 1rem/1.5 system-ui, sans-serif; color: #212529; background: #fff;
      -webkit-tap-highlight-color: transparent; }
    h2, h3, h4 { margin: 0 0 0.5rem; font-weight: 500; line-height: 1.2; }
    p { margin: 0 0 1rem; } a { color: #0d6efd; text-decoration: underline; } b, strong { font-weight: bolder; }
    button { border-radius: 0; } input, button, select { margin: 0; font: inherit; line-height: inherit; }
    [role="button"], button:not(:disabled) { cursor: pointer; } [hidden] { display: none !important; }
    table { caption-side: bottom; border-collapse: collapse; } img, svg { vertical-align: middle; }`,
  'utilities, whose reset takes everything away': `
    *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
    html { line-height: 1.5; tab-size: 4; -webkit-text-size-adjust: 100%;
      font-family: ui-sans-serif, system-ui, sans-serif; font-feature-settings: normal; }
    body { line-height: inherit; }
    h1, h2, h3, h4 { font-size: inherit; font-weight: inherit; } a { color: inherit; text-decoration: inherit; }
    button, input, select { font: inherit; letter-spacing: inherit; color: inherit; background: transparent; border-radius: 0; }
    button { appearance: button; } ol, ul { list-style: none; } table { text-indent: 0; border-collapse: collapse; }
    img, svg, video { display: block; vertical-align: middle; max-width: 100%; height: auto; }
    summary { display: list-item; } ::placeholder { opacity: 1; color: gray; }`,
};

/** What is handed down and shows nowhere in it. */
const unseen = ['quotes', 'tab-size', '-webkit-tap-highlight-color'];

/** How it lies and looks: what a page hands down arrives at its outermost element. */
function looks(element: MlopsRoiCalculator): Readonly<Record<string, string>> {
  const outermost = getComputedStyle(part(element, '.calculator'));
  const { left, top } = element.getBoundingClientRect();
  const seen = parts(element, 'h2, h3, p, button, input, select, svg, .figure, .question').filter((each) =>
    each.checkVisibility(),
  );
  const lies = seen.map((each, place): [string, string] => {
    const box = each.getBoundingClientRect();
    const sizes = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
    return [`${String(place)} ${each.localName}.${each.className}`, sizes.join(' ')];
  });
  const names = Array.from(outermost).filter((name) => !name.startsWith('--') && !unseen.includes(name));
  const handedDown = names.map((name): [string, string] => [name, outermost.getPropertyValue(name)]);
  return Object.fromEntries([...handedDown, ...lies]);
}

describe('the calculator looks as on a page of its own', () => {
  const sheet = document.createElement('style');
  afterEach(() => sheet.remove());

  for (const [host, rules] of Object.entries(hosts)) {
    it(`within ${host}`, async () => {
      sheet.textContent = rules;
      document.head.append(sheet);
      const content = document.createElement('div');
      content.className = 'tested entry-content';
      document.body.append(content);
      const element = await calculator('theme="light"', content);
      await settled(element);
      const within = looks(element);
      const width = element.clientWidth;
      isTrue(width > 400, `it has room: ${String(width)} pixels`);
      const { display } = getComputedStyle(element);
      sheet.remove();
      content.style.width = `${String(width)}px`;
      await settled(element);
      const alone = looks(element);
      same([display, element.clientWidth], ['block', width], 'The width');
      const differing = Object.keys(alone).filter((name) => within[name] !== alone[name]);
      same(
        differing.slice(0, 8).map((name) => [name, within[name], alone[name]]),
        [],
        'What the page changes',
      );
    });
  }
});
