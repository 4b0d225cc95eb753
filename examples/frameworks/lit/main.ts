import { html, LitElement, type TemplateResult } from 'lit';
import type { Result } from 'mlops-roi';
import 'mlops-roi/widget';
import { netPresentValue, sentBy } from '../shown.js';

class CalculatorPage extends LitElement {
  static override readonly properties = { result: { state: true }, sent: { state: true } };
  declare result: Result | undefined;
  declare sent: string;

  constructor() {
    super();
    this.sent = '';
  }

  readonly #told = ({ detail }: CustomEvent<{ readonly result: Result }>): void => {
    this.result = detail.result;
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
          @settled=${this.#told}
          @result-change=${this.#told}
          >The calculator is on its way.</mlops-roi-calculator
        >
        <p>Net present value: <output>${this.result === undefined ? '…' : netPresentValue(this.result)}</output></p>
        <button type="button" @click=${() => this.requestUpdate()}>Draw again</button>
        <button type="reset">As it was</button>
        <button>Send</button>
        <pre>${this.sent}</pre>
      </form>
    `;
  }
}

customElements.define('calculator-page', CalculatorPage);
