import { html, nothing, type TemplateResult } from 'lit';
import { isAnswered, type AnsweredCalculator, type Calculator } from '../calculator.js';
import { answerPart, glancePart, spokenAnswer } from './answer.js';
import { morePart } from './more.js';
import { isWide, totalPart } from './pictures.js';
import { printedPart } from './printed.js';
import { questionsPart } from './questions.js';
import { ratePart } from './rate.js';
import { reasonsPart } from './reasons.js';
import { scopePart } from './scope.js';
import { whyPart } from './why.js';

/** The whole calculator, from the question down to every input. */
export function calculatorPart(calculator: Calculator): TemplateResult {
  const { view, state } = calculator;
  const { messages, unpriced } = state;
  return html`
    <div class="calculator" part="calculator" lang=${view.locale} dir=${view.direction}>
      <header class="title">
        <slot name="title"><h2>${view.say('Does MLOps pay off?')}</h2></slot>
        ${isAnswered(calculator) ? scopePart(calculator.state.first.scope, calculator.actions) : nothing}
        <slot name="intro"></slot>
      </header>
      ${
        messages.length === 0
          ? nothing
          : html`<div class="error" role="alert" part="error">
              ${messages.map((message) => html`<p>${message}</p>`)}
            </div>`
      }
      ${unpriced === undefined ? nothing : ratePart(calculator, unpriced)}
      ${isAnswered(calculator) ? answers(calculator) : nothing}
      <slot name="footer"></slot>
    </div>
  `;
}

function answers(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { say } = view;
  const { first } = state;
  const isShort = state.isCompact && !state.open.has('rest');
  const hasRoom = isWide(view) && !isShort;
  const reasons = state.open.has('reasons') || state.isPrinting ? reasonsPart(calculator) : undefined;
  return html`
    ${glancePart(first, state.isAnswerPassed)}
    <div class="first">
      <div class="found">
        ${answerPart(first, { say, actions, reasons })}
        ${hasRoom ? html`<div class="total">${totalPart(calculator)}</div>` : nothing}
      </div>
      <div class="asked-for">
        ${questionsPart(isShort ? first.sliders.slice(0, compactCount) : first.sliders, say, actions)}
        ${hasRoom ? html`<div class="reasons">${reasonsPart(calculator)}</div>` : nothing}
      </div>
    </div>
    <p class="spoken" role="status">${spokenAnswer(first)}</p>
    <slot name="call-to-action"></slot>
    ${
      isShort
        ? html`<p>
            <button type="button" class="quiet" @click=${() => actions.toggle('rest')}>
              ${say('Open the whole calculator')}
            </button>
          </p>`
        : state.isPrinting
          ? printedPart(calculator)
          : morePart(calculator)
    }
    ${whyPart(calculator)}
  `;
}

/** Questions of the short form. */
const compactCount = 2;
