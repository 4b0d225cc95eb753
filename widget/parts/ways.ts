import { html, type TemplateResult } from 'lit';
import type { Calculator } from '../calculator.js';
import { disclosureButton } from './disclosure.js';

interface Opened {
  readonly view: Pick<Calculator['view'], 'say'>;
  readonly state: Pick<Calculator['state'], 'open'>;
  readonly actions: Pick<Calculator['actions'], 'toggle'>;
}

/** What leads below the first screen. It stands there from the beginning, before there is anything to open. */
export function waysPart({ view: { say }, state: { open }, actions }: Opened, tools: unknown): TemplateResult {
  const more = html`<span>${say('More')}</span>
    <small>${say('further questions, costs and benefits, charts, all inputs, sources, compare')}</small>`;
  const title = html`<span>${say('Tools')}</span>`;
  return html`
    <div class="ways">
      ${disclosureButton({ id: 'more', isOpen: open.has('more'), title: more }, actions)}
      ${disclosureButton({ id: 'tools', isOpen: open.has('tools'), title }, actions)} ${tools}
    </div>
  `;
}
