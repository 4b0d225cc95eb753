import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnsweredDesk } from '../desk.js';
import { fieldText, isPercentage, memberLabel, shifted, unitText, type Field } from '../fields.js';
import { numeralOf } from '../number-text.js';
import { writtenAt } from '../state/edit.js';
import { origin } from './origin.js';
import { rangeFields } from './range-fields.js';

/** One input of any kind, made from its declaration. */
export function fieldRow(desk: AnsweredDesk, field: Field): TemplateResult {
  const { view, result } = desk;
  const { path, declared, memberId, figure } = field;
  const id = `field-${path}`;
  const refused = desk.refusedAt(path);
  const unit = unitText(declared, view, result.currency);
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

function control(desk: AnsweredDesk, { path, declared, figure }: Field, { id, describedBy }: Tied): TemplateResult {
  const { view, scenario, result, commit } = desk;
  const written = writtenAt(scenario, path);
  const refused = desk.refusedAt(path);
  const isRefused = refused === undefined ? nothing : 'true';
  if (declared.kind === 'choice') {
    const choices = declared.choices ?? memberChoices(desk, declared.members ?? '');
    const chosen = ({ target }: Event): void => commit(path, (target as HTMLSelectElement).value || undefined);
    return html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${isRefused} @change=${chosen}>
      <option value="">${view.say('As usual')}</option>
      ${choices.map((each) => html`<option value=${each} ?selected=${each === written}>${view.say(each)}</option>`)}
    </select>`;
  }
  const likely = figure?.likely.toString();
  const numeral = typeof written === 'string' || typeof written === 'number' ? String(written) : likely;
  const isText = declared.kind === 'text' || declared.kind === 'entry';
  const text =
    declared.kind === 'numbers'
      ? (Array.isArray(written) ? written : []).join('; ')
      : isText
        ? typeof written === 'string'
          ? written
          : ''
        : numeral === undefined
          ? ''
          : fieldText(declared, numeral, view);
  const typed = ({ target }: Event): void => {
    const value = (target as HTMLInputElement).value.trim();
    if (value === '') commit(path, undefined);
    else if (isText) commit(path, value);
    else if (declared.kind === 'numbers')
      commit(
        path,
        value.split(';').map((each) => numeralOf(each, view.locale)),
      );
    else {
      const number = numeralOf(value, view.locale);
      commit(path, isPercentage(declared) ? shifted(number, -2) : number);
    }
  };
  return html`<input
    id=${id}
    type="text"
    inputmode=${isText ? 'text' : 'decimal'}
    autocomplete="off"
    .value=${live(refused?.typed ?? text)}
    placeholder=${result.currency && text === '' ? view.say('not used') : nothing}
    aria-describedby=${describedBy}
    aria-invalid=${isRefused}
    @change=${typed}
  />`;
}

const memberChoices = ({ result }: AnsweredDesk, list: string): readonly string[] => [
  ...new Set(
    result.evidence.inputs.flatMap(({ path }) => {
      const [key, id] = path.split('.');
      return key === list && id !== undefined ? [id] : [];
    }),
  ),
];
