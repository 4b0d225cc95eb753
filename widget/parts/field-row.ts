import { html, nothing, type TemplateResult } from 'lit';
import type { Declaration } from 'mlops-roi';
import type { AnsweredDesk } from '../desk.js';
import { fieldText, memberIdsOf, memberLabel, typedNumeral, unitText, type Field } from '../fields.js';
import { writtenAt } from '../state/edit.js';
import type { View } from '../view.js';
import { origin } from './origin.js';
import { rangeFields } from './range-fields.js';
import { unlessTyping } from './unless-typing.js';

/** One input of any kind, made from its declaration. */
export function fieldRow(desk: AnsweredDesk, field: Field): TemplateResult {
  const { view } = desk;
  const { path, declared, memberId, figure } = field;
  const id = `field-${path}`;
  const refused = desk.refusedAt(path);
  const unit = unitText(declared, view);
  const note = declared.note === undefined ? '' : view.say(declared.note);
  return html`
    <div class="field" part="field" data-path=${path}>
      <label for=${id}>${memberLabel(declared.label, memberId, view)}</label>
      <div class="typed">
        ${control(desk, field, { id, describedBy: `${id}-note${refused === undefined ? '' : ` ${id}-error`}` })}
        <span class="unit">${unit}</span>
      </div>
      <p class="note" id="${id}-note">${note} ${figure === undefined ? nothing : origin(desk, figure)}</p>
      ${declared.kind === 'number' ? rangeFields(desk, field) : nothing}
      ${refused === undefined ? nothing : html`<p class="error" id="${id}-error" role="alert">${refused.message}</p>`}
    </div>
  `;
}

interface Tied {
  readonly id: string;
  readonly describedBy: string;
}

function control(desk: AnsweredDesk, field: Field, { id, describedBy }: Tied): TemplateResult {
  const { view, scenario, result, commit } = desk;
  const { path, declared } = field;
  const written = writtenAt(scenario, path);
  const refused = desk.refusedAt(path);
  const isRefused = refused === undefined ? nothing : 'true';
  if (declared.kind === 'choice') {
    const choices = declared.choices ?? memberIdsOf(declared.members ?? '', result);
    const chosen = ({ target }: Event): void => commit(path, (target as HTMLSelectElement).value || undefined);
    return html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${isRefused} @change=${chosen}>
      <option value="">${view.say('As usual')}</option>
      ${choices.map((each) => html`<option value=${each} ?selected=${each === written}>${view.say(each)}</option>`)}
    </select>`;
  }
  const text = textOf(field, refused?.typed ?? written, view);
  const typed = ({ target }: Event): void => {
    const value = (target as HTMLInputElement).value.trim();
    commit(path, value === '' ? undefined : valueOf(declared, value, view));
  };
  return html`<input
    id=${id}
    type="text"
    inputmode=${isWords(declared) ? 'text' : 'decimal'}
    autocomplete="off"
    .value=${unlessTyping(text)}
    placeholder=${text === '' ? view.say('not used') : nothing}
    aria-describedby=${describedBy}
    aria-invalid=${isRefused}
    @change=${typed}
  />`;
}

const isWords = ({ kind }: Declaration): boolean => kind === 'text' || kind === 'entry';

/** What stands in a field: what was written there, else the figure that is filled in. */
function textOf({ declared, figure }: Field, written: unknown, view: View): string {
  if (declared.kind === 'numbers') return Array.isArray(written) ? written.join('; ') : '';
  const one = typeof written === 'string' || typeof written === 'number' ? String(written) : undefined;
  if (isWords(declared)) return one ?? '';
  const numeral = one ?? figure?.likely.toString();
  return numeral === undefined ? '' : fieldText(declared, numeral, view);
}

/** What the scenario keeps of it. */
function valueOf(declared: Declaration, typed: string, view: View): unknown {
  if (isWords(declared)) return typed;
  return declared.kind === 'numbers'
    ? typed.split(';').map((each) => typedNumeral(declared, each, view))
    : typedNumeral(declared, typed, view);
}
