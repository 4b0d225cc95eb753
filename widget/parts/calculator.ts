import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isAnswered, type AnsweredDesk, type Desk } from '../desk.js';
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
export function calculatorPart(desk: Desk): TemplateResult {
  const { view, messages, unpriced } = desk;
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
      ${unpriced === undefined ? nothing : ratePart(desk, unpriced)} ${isAnswered(desk) ? answers(desk) : nothing}
      <slot name="footer"></slot>
    </div>
  `;
}

/** What is not drawn anew while an input is moved: the same object as long as one is. */
const stillWhileMoving = ({ moved }: Desk): unknown => (moved === undefined ? {} : 'moving');

const answers = (desk: AnsweredDesk): TemplateResult => html`
  ${headPart(desk)}
  <div class="first">${glancePart(desk)} ${knobsPart(desk)} ${answerPart(desk)}</div>
  <p class="spoken" role="status">${spokenAnswer(desk)}</p>
  <slot name="call-to-action"></slot>
  ${desk.isWhole ? belowFirstScreen(desk) : nothing}
`;

const belowFirstScreen = (desk: AnsweredDesk): TemplateResult => html`
  ${toolbarPart(desk)} ${scenariosPart(desk)} ${picturesPart(desk)}
  ${guard([stillWhileMoving(desk)], () => html`${noticesPart(desk)} ${desk.isPrinting ? printedInputsPart(desk) : allInputsPart(desk)} ${whyPart(desk)}`)}
`;
