import { html, nothing, type TemplateResult } from 'lit';
import { writtenAt } from '../edit.js';
import type { ResultInput, Strength } from 'mlops-roi';
import { text } from 'mlops-roi/first';
import type { Calculator } from '../calculator.js';
import { labelText, type View } from '../view.js';

const words: Readonly<Record<Strength, string>> = {
  yours: text('Your figure'),
  A: text('Evidence, grade A'),
  B: text('Evidence, grade B'),
  C: text('Evidence, grade C'),
  assumption: text('Assumption'),
};

/** How strong a figure is. */
export const strengthText = (strength: Strength, { say }: View): string => say(words[strength]);

/** Where a figure comes from, and the way back from one of your own. */
export function origin(calculator: Calculator, input: ResultInput): TemplateResult {
  const { view, state, actions } = calculator;
  const { scenario } = state;
  const { ask, reset } = actions;
  const name = labelText(input.label, view.say);
  const isAssumed = input.strength === 'assumption';
  const isWritten = writtenAt(scenario, input.path) !== undefined;
  return html`
    <span class="origin ${input.strength}">${strengthText(input.strength, view)}</span>
    ${
      isWritten && state.lock === undefined
        ? html`<button
            class="quiet"
            @click=${() => reset(input.path)}
            aria-label=${view.say('Reset {input}', { input: name })}
          >
            ${view.say('Reset')}
          </button>`
        : nothing
    }
    ${
      input.record === undefined
        ? nothing
        : html`<button
            class="quiet"
            @click=${() => ask([input.path])}
            aria-label=${isAssumed ? view.say('Basis of {input}', { input: name }) : view.say('Source of {input}', { input: name })}
          >
            ${isAssumed ? view.say('Basis') : view.say('Source')}
          </button>`
    }
  `;
}
