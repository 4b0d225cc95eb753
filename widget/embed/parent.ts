import { scenarioIn } from '../controllers/scenario-in-link.js';
import { ask, isHeightMessage, type SightMessage } from './messages.js';
import { addTools, toolsFor } from './tools.js';

// The page around: gives every iframe with `data-mlops-roi` the height of what is in it, and tells it what is in sight;
// loads what a tag with `data-scenario` needs.
const frames = (): readonly HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[data-mlops-roi]'),
];

const isSandboxed = ({ sandbox }: HTMLIFrameElement, but: string): boolean =>
  sandbox.length > 0 && !sandbox.contains(but);

/** As a message from it says: in a sandbox it has none of its own, nor where its address is none. */
const originOf = (frame: HTMLIFrameElement): string =>
  isSandboxed(frame, 'allow-same-origin') || !URL.canParse(frame.src, document.baseURI)
    ? 'null'
    : new URL(frame.src, document.baseURI).origin;

addEventListener('message', ({ data, origin, source }) => {
  const height = isHeightMessage(data) ? data.height : undefined;
  if (height === undefined && data !== ask) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame === undefined || originOf(frame) !== origin) return;
  if (height !== undefined) frame.style.height = `${String(height)}px`;
  tellSight(frame);
});

const lastTops = new WeakMap<HTMLIFrameElement, number>();

/** How high a header of the page covers the iframe, where the page says so in pixels. */
const coveredAbove = (frame: HTMLIFrameElement): number => {
  const written = getComputedStyle(frame).getPropertyValue('--mlops-roi-sticky-top').trim();
  return written.endsWith('px') ? Number.parseFloat(written) : 0;
};

/** A page that says nothing is light. */
function schemeOf(frame: HTMLIFrameElement): SightMessage['scheme'] {
  // Docusaurus has a word of no meaning at every iframe: then what is around it counts.
  const said =
    [frame, frame.parentElement ?? frame]
      .map((each) => getComputedStyle(each).colorScheme)
      .find((scheme) => /light|dark/.test(scheme)) ?? '';
  if (said.includes('dark')) return said.includes('light') ? 'auto' : 'dark';
  return 'light';
}

function sightOf(frame: HTMLIFrameElement): SightMessage {
  const { top, height } = frame.getBoundingClientRect();
  const hidden = Math.min(Math.max(0, Math.round(coveredAbove(frame) - top)), Math.round(height));
  return {
    type: 'mlops-roi-sight',
    top: hidden,
    mayDownload: !isSandboxed(frame, 'allow-downloads'),
    scheme: schemeOf(frame),
  };
}

function tellSight(frame: HTMLIFrameElement): void {
  const sight = sightOf(frame);
  lastTops.set(frame, sight.top);
  const origin = originOf(frame);
  // It tells no secret, and a sandbox has no address.
  frame.contentWindow?.postMessage(sight, origin === 'null' ? '*' : origin);
}

let isAskedFor = false;

function onScroll(): void {
  if (isAskedFor) return;
  isAskedFor = true;
  requestAnimationFrame(() => {
    isAskedFor = false;
    for (const frame of frames()) if (sightOf(frame).top !== lastTops.get(frame)) tellSight(frame);
  });
}

// Whatever is scrolled around it, and not only the window.
addEventListener('scroll', onScroll, { capture: true, passive: true });

// What a page switches to the dark is told of its root element.
new MutationObserver(() => frames().forEach(tellSight)).observe(document.documentElement, { attributes: true });

// What was told before this ran is asked for; the question tells nothing, so anybody may hear it.
for (const { contentWindow } of frames()) contentWindow?.postMessage(ask, '*');

const tagName = 'mlops-roi-calculator';
const seen = new WeakSet<Element>();

/** Loads the calculator for tags that carry a scenario, and the prices of tools before it, if one names any. */
async function loadCalculator(): Promise<void> {
  const tags = [...document.querySelectorAll<HTMLElement>(`${tagName}[data-scenario]`)].filter((tag) => !seen.has(tag));
  if (tags.length === 0) return;
  tags.forEach((tag) => seen.add(tag));
  const scenarios = await Promise.all(tags.map(({ dataset }) => scenarioIn(dataset['scenario'] ?? '')));
  const tools = await toolsFor(scenarios);
  // It stands beside this file, under a name that the build leaves as it is.
  const calculator = './mlops-roi-calculator.min.js';
  if (customElements.get(tagName) === undefined) await import(calculator);
  addTools(customElements.get(tagName), tools);
}

void loadCalculator();

// A site that goes from page to page by script brings more of them.
new MutationObserver(() => void loadCalculator()).observe(document, { childList: true, subtree: true });
