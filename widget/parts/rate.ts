import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Scenario } from 'mlops-roi';
import type { Calculator, Unpriced } from '../calculator.js';
import { numeralOf } from '../number-text.js';

/** Asks for the rate of exchange without which nothing can be filled in. */
export function ratePart({ view, state, actions }: Calculator, { scenario, from, to }: Unpriced): TemplateResult {
  const { price } = actions;
  const { say, locale } = view;
  const isLocked = state.lock !== undefined;
  const refused = state.refused.get(`exchangeRates.${from}`);
  const given = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('rate') as HTMLInputElement;
    price(numeralOf(field.value, locale));
  };
  return html`
    <form class="rate" part="rate" @submit=${given}>
      <p id="rate-note">
        ${say(
          'What is filled in, wages and prices, is in {from}. Write what one {from} costs in {to}, and all figures are told in {to}.',
          { from, to },
        )}
      </p>
      <div class="typed">
        <span aria-hidden="true">1 ${from} =</span>
        <input
          name="rate"
          type="text"
          ?disabled=${isLocked}
          inputmode="decimal"
          autocomplete="off"
          .value=${live(refused?.typed ?? '')}
          aria-label=${say('What one {from} costs in {to}', { from, to })}
          aria-invalid=${refused === undefined ? nothing : 'true'}
          aria-describedby="rate-note${refused === undefined ? '' : ' rate-error'}"
        />
        <span class="unit">${to}</span>
        <button ?disabled=${isLocked}>${say('Calculate in {currency}', { currency: to })}</button>
        ${
          hasOwnFigures(scenario)
            ? nothing
            : html`<button type="button" class="quiet" ?disabled=${isLocked} @click=${() => price(undefined)}>
                ${say('Calculate in {currency}', { currency: from })}
              </button>`
        }
      </div>
      ${refused === undefined ? nothing : html`<p class="error" id="rate-error" role="alert">${refused.message}</p>`}
      <p class="note">
        ${say('Whoever writes this page can give the rate: {attribute}.', { attribute: 'exchange-rate="…"' })}
      </p>
    </form>
  `;
}

/** Figures of its own are in its currency, and cannot be read in another one. */
const hasOwnFigures = (scenario: Scenario): boolean =>
  Object.values(scenario).some((written) => typeof written === 'object');
