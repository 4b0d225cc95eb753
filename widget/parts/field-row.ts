import { html, nothing, type TemplateResult } from 'lit';
import { sayUnit } from 'mlops-roi/first';
import type { Declaration } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';
import { writtenAt } from '../edit.js';
import {
  choiceText,
  doubtfulReadings,
  type Field,
  fieldText,
  memberIdsOf,
  memberLabel,
  typedNumeral,
  unitText,
} from '../fields.js';
import type { View } from '../view.js';
import { langOf } from './lang-of.js';
import { origin } from './origin.js';
import { unlessTyping } from './unless-typing.js';

/** One input of any kind, made from its declaration. */
export function fieldRow(calculator: AnsweredCalculator, field: Field): TemplateResult {
  const { view, state } = calculator;
  const { path, declared, memberId, figure } = field;
  const id = `field-${path}`;
  const refused = state.refused.get(path);
  const unit = unitText(declared, view, figure?.likely.toNumber());
  const note =
    declared.note === undefined
      ? nothing
      : html`<span lang=${langOf(declared.note, view)}>${view.say(declared.note)}</span>`;
  return html`
    <div class="field" part="field" data-path=${path}>
      <label for=${id} lang=${langOf(declared.label, view)}>${memberLabel(declared.label, memberId, view)}</label>
      <div class="typed">
        ${control(calculator, field, { id, describedBy: `${id}-note${refused === undefined ? '' : ` ${id}-error`}` })}
        <span class="unit" lang=${unitLang(declared, view)}>${unit}</span>
      </div>
      <p class="note" id="${id}-note">${note} ${figure === undefined ? nothing : origin(calculator, figure)}</p>
      ${declared.kind === 'number' ? rangeFields(calculator, field) : nothing}
      ${refused === undefined ? nothing : html`<p class="error" id="${id}-error" role="alert">${refused.message}</p>`}
    </div>
  `;
}

const unitLang = (declared: Declaration, view: View): ReturnType<typeof langOf> =>
  'unitInWords' in declared
    ? langOf(
        sayUnit(declared.unitInWords, (words) => words),
        view,
      )
    : nothing;

interface Tied {
  readonly id: string;
  readonly describedBy: string;
}

function control(calculator: AnsweredCalculator, field: Field, { id, describedBy }: Tied): TemplateResult {
  const { view, state, actions } = calculator;
  const { scenario, result } = state;
  const { commit } = actions;
  const { path, declared } = field;
  const written = writtenAt(scenario, path);
  const refused = state.refused.get(path);
  const isRefused = refused === undefined ? nothing : 'true';
  if (declared.kind === 'choice') {
    const choices = declared.choices ?? memberIdsOf(declared.members ?? '', result);
    const chosen = ({ target }: Event): void => commit(path, (target as HTMLSelectElement).value || undefined);
    return html`<select
      id=${id}
      aria-describedby=${describedBy}
      aria-invalid=${isRefused}
      ?disabled=${state.lock !== undefined}
      @change=${chosen}
    >
      <option value="">${view.say('As usual')}</option>
      ${choices.map((each) => html`<option value=${each} lang=${langOf(each, view)} ?selected=${each === written}>${choiceText(each, view)}</option>`)}
    </select>`;
  }
  const text = textOf(field, refused?.typed ?? written, view);
  const typed = ({ target }: Event): void => {
    const value = (target as HTMLInputElement).value.trim();
    const kept = value === '' ? undefined : valueOf(declared, value, view);
    const readings = doubtfulReadings(field, value, view);
    // Once: whoever writes it again means it.
    if (readings === undefined || refused?.typed === kept) commit(path, kept);
    else actions.askBack(path, { typed: value, kept, readings });
  };
  return html`<input
    id=${id}
    type="text"
    inputmode=${isWords(declared) ? 'text' : 'decimal'}
    autocomplete="off"
    .value=${unlessTyping(text)}
    ?disabled=${state.lock === 'disabled'}
    ?readonly=${state.lock === 'readonly'}
    placeholder=${text === '' ? view.say('not used') : nothing}
    aria-describedby=${describedBy}
    aria-invalid=${isRefused}
    @change=${typed}
  />`;
}

const isWords = ({ kind }: Declaration): boolean => kind === 'text' || kind === 'entry';

const oneOf = (written: unknown): string | undefined =>
  typeof written === 'string' || typeof written === 'number' ? String(written) : undefined;

/** What stands in a field: what was written there, else the figure that is filled in. */
function textOf({ declared, figure }: Field, written: unknown, view: View): string {
  if (declared.kind === 'numbers') {
    const entries: readonly unknown[] = Array.isArray(written) ? written : [];
    return entries
      .map((each) => oneOf(each))
      .map((each) => (each === undefined ? '' : fieldText(declared, each, view)))
      .join('; ');
  }
  const one = oneOf(written);
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

interface Range {
  readonly low: string;
  readonly high: string;
}

const isRange = (typed: unknown): typed is Range => typeof typed === 'object' && typed !== null && 'low' in typed;

/** The range of doubt of a number, which is simulated. */
function rangeFields({ view, state, actions }: AnsweredCalculator, { path, declared, figure }: Field): TemplateResult {
  const { commit, toggle } = actions;
  const { say } = view;
  const id = `range-${path}`;
  const isOpen = state.open.has(id);
  const known = (part: 'low' | 'high'): string => {
    const value = figure?.[part];
    return value === undefined ? '' : fieldText(declared, value.toString(), view);
  };
  const refused = state.refused.get(path)?.typed;
  const typed = (part: 'low' | 'high'): string =>
    isRange(refused) ? fieldText(declared, refused[part], view) : known(part);
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
      ><span>${label}</span
      ><input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        .value=${typed(part)}
        ?disabled=${state.lock === 'disabled'}
        ?readonly=${state.lock === 'readonly'}
    /></label>
  `;
  return html`
    <button
      type="button"
      class="quiet"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${id}
      @click=${() => toggle(id)}
    >
      ${figure?.low === undefined ? say('Not sure?') : say('From {low} to {high}', { low: known('low'), high: known('high') })}
    </button>
    <div id=${id} class="range" ?hidden=${!isOpen} @change=${changed}>
      ${isOpen ? html`${field(say('At least'), 'low')} ${field(say('At most'), 'high')}` : ''}
    </div>
  `;
}
