import { html, type Markup } from './markup.js';
import type { Document } from './why.js';

/** By which `verify` finds what a page was made of. */
export const manifestMark = 'manifest';

/** What the page was made of, so that it can be calculated anew from itself. */
export function manifestFold({ result: { manifest, notices }, locale }: Document): Markup {
  const carriedOver = notices.find(({ code }) => code === 'carried-over');
  const record = { locale, manifest, ...(carriedOver === undefined ? {} : { carriedOver }) };
  return html`<details class="fold">
    <summary>The scenario that it was calculated from</summary>
    <p>mlops-roi verify calculates this page anew from what stands here, and tells every figure that differs.</p>
    <pre id="${manifestMark}">${JSON.stringify(record, null, 2)}</pre>
  </details>`;
}
