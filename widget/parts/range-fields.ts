import { html, type TemplateResult } from 'lit';
import type { AnsweredDesk } from '../desk.js';
import { fieldText, typedNumeral, type Field } from '../fields.js';

interface Range {
  readonly low: string;
  readonly high: string;
}

const isRange = (typed: unknown): typed is Range => typeof typed === 'object' && typed !== null && 'low' in typed;

/** The range of doubt of a number, which is simulated. */
export function rangeFields(desk: AnsweredDesk, { path, declared, figure }: Field): TemplateResult {
  const { view, commit } = desk;
  const { say } = view;
  const id = `range-${path}`;
  const isOpen = desk.isOpen(id);
  const text = (part: 'low' | 'high'): string => {
    const value = figure?.[part];
    return value === undefined ? '' : fieldText(declared, value.toString(), view);
  };
  const refused = desk.refusedAt(path)?.typed;
  const typed = (part: 'low' | 'high'): string =>
    isRange(refused) ? fieldText(declared, refused[part], view) : text(part);
  const changed = (event: Event): void => {
    const [low = '', high = ''] = [...(event.currentTarget as HTMLElement).querySelectorAll('input')].map(({ value }) =>
      typedNumeral(declared, value, view),
    );
    const likely = figure?.likely.toString();
    if (low !== '' && high !== '') commit(path, { low, ...(likely !== undefined && { likely }), high });
    else if (low === '' && high === '') commit(path, likely);
  };
  // One end stays as it was typed until there is the other.
  const field = (label: string, part: 'low' | 'high'): TemplateResult => html`
    <label
      ><span>${label}</span><input type="text" inputmode="decimal" autocomplete="off" .value=${typed(part)}
    /></label>
  `;
  return html`
    <button
      type="button"
      class="quiet"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${id}
      @click=${() => desk.toggle(id)}
    >
      ${figure?.low === undefined ? say('Not sure?') : say('From {low} to {high}', { low: text('low'), high: text('high') })}
    </button>
    <div id=${id} class="range" ?hidden=${!isOpen} @change=${changed}>
      ${isOpen ? html`${field(say('At least'), 'low')} ${field(say('At most'), 'high')}` : ''}
    </div>
  `;
}
