import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isAnswered, type AnsweredCalculator, type Calculator } from '../calculator.js';
import { allInputsPart } from './all-inputs.js';
import { answerPart, glancePart, spokenAnswer } from './answer.js';
import { headPart } from './head.js';
import { knobsPart } from './knobs.js';
import { noticesPart } from './notices.js';
import { picturesPart } from './pictures.js';
import { printedInputsPart } from './printed-inputs.js';
import { ratePart } from './rate.js';
import { scenariosPart } from './scenarios.js';
import { toolbarPart } from './toolbar.js';
import { whyPart } from './why.js';

/** The whole calculator, from the question down to every input. */
export function calculatorPart(calculator: Calculator): TemplateResult {
  const { view, state } = calculator;
  const { messages, unpriced } = state;
  return html`
    <div class="calculator" part="calculator" lang=${view.locale} dir=${view.direction}>
      <slot name="title"></slot>
      <slot name="intro"></slot>
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

/** What is not drawn anew while an input is moved: the same object as long as one is. */
const stillWhileMoving = ({ state: { moved } }: Calculator): unknown => (moved === undefined ? {} : 'moving');

const answers = (calculator: AnsweredCalculator): TemplateResult => html`
  ${headPart(calculator)}
  <div class="first">${glancePart(calculator)} ${knobsPart(calculator)} ${answerPart(calculator)}</div>
  <p class="spoken" role="status">${spokenAnswer(calculator)}</p>
  <slot name="call-to-action"></slot>
  ${calculator.state.isWhole ? belowFirstScreen(calculator) : nothing}
`;

const belowFirstScreen = (calculator: AnsweredCalculator): TemplateResult => html`
  ${toolbarPart(calculator)} ${scenariosPart(calculator)} ${picturesPart(calculator)}
  ${guard([stillWhileMoving(calculator)], () => html`${noticesPart(calculator)} ${calculator.state.isPrinting ? printedInputsPart(calculator) : allInputsPart(calculator)} ${whyPart(calculator)}`)}
`;
