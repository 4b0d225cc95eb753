import { scenarioIn } from '../controllers/scenario-in-link.js';
import { ask, isSightMessage, type HeightMessage } from './messages.js';
import { attributesIn, receiverOf } from './parameters.js';
import { tellRefusals } from './refusals.js';
import { addTools, toolsFor } from './tools.js';

// The page inside of an iframe. It runs before the calculator is defined, so that this starts as it was asked for.
const query = new URLSearchParams(location.search);
const receiver = receiverOf(query, document.referrer);
const given = attributesIn(query, location.hash);
const page = document.documentElement;
const calculator = document.querySelector('mlops-roi-calculator');

for (const [name, value] of given) {
  calculator?.setAttribute(name, value);
  if (name === 'theme') page.dataset['theme'] = value;
  if (name === 'locale') page.lang = value;
}

// The scenario of a link waits for nothing: what names a tool is taken once its price is there.
void scenarioIn(location.hash)
  .then(toolsFor)
  .then(async (tools) => addTools(await customElements.whenDefined('mlops-roi-calculator'), tools));

const hasTheme = given.some(([name]) => name === 'theme');
const refusals = tellRefusals(document);

/** Whether the page is as high as it stays: the calculator draws, or keeps the room for it. */
const isThere = (): boolean => calculator?.shadowRoot?.firstElementChild instanceof Element;

function tell(): void {
  // Until then the room that the page around keeps is the better one.
  if (!isThere()) return;
  const height = Math.ceil(page.getBoundingClientRect().height);
  const message: HeightMessage = { type: 'mlops-roi-height', id: query.get('id') ?? '', height };
  parent.postMessage(message, receiver);
}

/** An iframe may be many screens high, and a dialog in its middle out of sight: it opens where it was asked for. */
function placeDialog(event: Event): void {
  const [asked, ...around] = event.composedPath();
  if (!(asked instanceof Element) || around.some((each) => each instanceof HTMLDialogElement)) return;
  page.style.setProperty('--asked-at', `${asked.getBoundingClientRect().top}px`);
}

if (parent !== window) {
  // A page around that says nothing is light, whatever the system is; it may be there to say so.
  if (!hasTheme) page.dataset['theme'] = 'light';
  parent.postMessage(ask, receiver);
  for (const type of ['focusin', 'click']) addEventListener(type, placeDialog, { capture: true });
  new ResizeObserver(tell).observe(page);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    if (data === ask) tell();
    if (!isSightMessage(data)) return;
    refusals.mayDownload = data.mayDownload;
    // An address that says nothing leaves the colours to the page around; what is transparent here needs the same.
    if (!hasTheme) page.dataset['theme'] = data.scheme;
    // The answer in a line stays in sight, although it is the page around that is scrolled.
    calculator?.style.setProperty('--mlops-roi-sticky-top', `${data.top}px`);
  });
}
