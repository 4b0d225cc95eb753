import { html, LitElement, type TemplateResult } from 'lit';
import type { CalculatorEventMap } from 'mlops-roi/widget/element';
import 'mlops-roi/widget';
import { inDollars, sentBy, type Told } from '../shown.js';

class CalculatorPage extends LitElement {
  static override readonly properties = { worth: { state: true }, sent: { state: true } };
  declare worth: number | undefined;
  declare sent: string;

  constructor() {
    super();
    this.sent = '';
  }

  readonly #ready = ({ detail }: CalculatorEventMap['ready']): void => {
    this.worth = detail.figures.npv;
  };

  readonly #told = ({ detail }: CustomEvent<Told>): void => {
    this.worth = Number(detail.result.metrics.npv);
  };

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    this.sent = sentBy(event.target as HTMLFormElement);
  };

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this.#send}>
        <mlops-roi-calculator
          name="scenario"
          .scenario=${{ industry: 'finance', size: 'medium' }}
          @ready=${this.#ready}
          @settled=${this.#told}
          @result-change=${this.#told}
          >The calculator is on its way.</mlops-roi-calculator
        >
        <p>Net present value: <output>${inDollars(this.worth)}</output></p>
        <button type="button" @click=${() => this.requestUpdate()}>Draw again</button>
        <button type="reset">As it was</button>
        <button>Send</button>
        <pre>${this.sent}</pre>
      </form>
    `;
  }
}

customElements.define('calculator-page', CalculatorPage);
