import { html, nothing, type TemplateResult } from 'lit';
import { declaredOf, figureOf, furtherQuestions, isChosen, type Item } from '../asked.js';
import type { AnsweredCalculator } from '../calculator.js';
import { fieldText, unitText } from '../fields.js';
import { isWide } from '../view.js';
import { langOfSaid } from './lang-of.js';
import { questionsPart } from './questions.js';
import { unlessTyping } from './unless-typing.js';

/** What a narrow first screen has no room for. */
export const furtherSliders = ({ view, state, actions }: AnsweredCalculator): TemplateResult | typeof nothing =>
  isWide(view)
    ? nothing
    : questionsPart(
        state.first.sliders.filter(({ isFurther }) => isFurther),
        { say: view.say, actions, lock: state.lock },
      );

/** What people can answer beside the first screen, question by question, and as they would say it. */
export function furtherQuestionsPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state } = calculator;
  const { say } = view;
  return html`
    <section class="further" part="further-questions" aria-label=${say('Further questions')}>
      ${furtherQuestions(state.first.sliders.map(({ path }) => path)).map(
        ({ text, items }) =>
          html`<fieldset ?disabled=${state.lock !== undefined}>
            <legend>${say(text)}</legend>
            ${items.map((item) => itemRow(calculator, item))}
          </fieldset>`,
      )}
    </section>
  `;
}

function itemRow(calculator: AnsweredCalculator, item: Item): TemplateResult {
  const { view, state } = calculator;
  const { label } = item;
  const id = `asked-${item.id}`;
  const refused = state.refused.get(item.id);
  const error =
    refused === undefined ? nothing : html`<p class="error" id="${id}-error" role="alert">${refused.message}</p>`;
  if (item.kind === 'checklist') {
    return html`<div class="field" role="group" aria-label=${view.say(label)}>
      ${checklist(calculator, item)} ${error}
    </div>`;
  }
  return html`
    <div class="field" data-item=${item.id}>
      <label for=${id}>${view.say(label)}</label>
      <div class="typed">${item.kind === 'choice' ? choice(calculator, item, id) : figure(calculator, item, id)}</div>
      ${error}
    </div>
  `;
}

type Of<Kind extends Item['kind']> = Extract<Item, { readonly kind: Kind }>;

function figure({ view, state, actions }: AnsweredCalculator, item: Of<'number'>, id: string): TemplateResult {
  const { scenario, result } = state;
  const declared = declaredOf(item);
  const refused = state.refused.get(item.id);
  const numeral = typeof refused?.typed === 'string' ? refused.typed : figureOf(item, scenario, result);
  const text = numeral === undefined || declared === undefined ? '' : fieldText(declared, numeral, view);
  const unit = declared && unitText(declared, view, Number(numeral));
  return html`<input
      id=${id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      .value=${unlessTyping(text)}
      placeholder=${text === '' ? view.say('As usual') : nothing}
      aria-invalid=${refused === undefined ? nothing : 'true'}
      aria-describedby=${refused === undefined ? nothing : `${id}-error`}
      @change=${({ target }: Event) => actions.answer(item.id, (target as HTMLInputElement).value.trim() || undefined)}
    />
    ${unit === undefined ? nothing : html`<span class="unit" lang=${langOfSaid(unit, view)}>${unit}</span>`}`;
}

function choice({ view, state, actions }: AnsweredCalculator, item: Of<'choice'>, id: string): TemplateResult {
  const { say } = view;
  const chosen = item.options.find((option) => isChosen(option, state.scenario))?.id ?? '';
  return html`<select
    id=${id}
    @change=${({ target }: Event) => actions.answer(item.id, (target as HTMLSelectElement).value || undefined)}
  >
    <option value="" ?selected=${chosen === ''}>${say('As usual')}</option>
    ${item.options.map(
      (option) => html`<option value=${option.id} ?selected=${option.id === chosen}>${say(option.label)}</option>`,
    )}
  </select>`;
}

function checklist({ view, state, actions }: AnsweredCalculator, item: Of<'checklist'>): readonly TemplateResult[] {
  const chosen = item.options.filter((option) => isChosen(option, state.scenario)).map(({ id }) => id);
  return item.options.map((option) => {
    const others = chosen.filter((id) => id !== option.id);
    const toggled = ({ target }: Event): void => {
      const now = (target as HTMLInputElement).checked ? [...others, option.id] : others;
      actions.answer(item.id, now.length === 0 ? undefined : now);
    };
    return html`<label class="tick"
      ><input type="checkbox" .checked=${chosen.includes(option.id)} @change=${toggled} />
      ${view.say(option.label)}</label
    >`;
  });
}
