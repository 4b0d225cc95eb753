import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, FirstState } from '../calculator.js';
import type { FirstScreen } from '../first-screen.js';
import { isWide, type View } from '../view.js';
import { answerPart, glancePart, spokenAnswer } from './answer.js';
import { questionsPart } from './questions.js';
import { scopePart } from './scope.js';
import { waysPart } from './ways.js';

/** The first screen, and what is drawn around it once it is there. */
interface Drawn {
  readonly view: View;
  readonly state: FirstState;
  readonly actions: Actions;
  readonly rest: Rest | undefined;
}

/** What the first screen does without. */
export interface Rest {
  readonly rate: () => unknown;
  readonly total: () => unknown;
  readonly reasons: () => TemplateResult | typeof nothing;
  readonly tools: () => unknown;
  readonly more: () => unknown;
  readonly printed: () => unknown;
  readonly why: () => unknown;
}

/** The whole calculator, from the question down to every input. */
export function calculatorPart(drawn: Drawn): TemplateResult {
  const { view, state, actions, rest } = drawn;
  const { messages, first } = state;
  return html`
    <div
      class="calculator ${first === undefined ? '' : 'reserved'}"
      part="calculator"
      lang=${view.locale}
      dir=${view.direction}
    >
      ${state.isPrinting ? html`<slot name="letterhead"></slot>` : nothing}
      <header class="title">
        <slot name="title"><h2>${view.say('Does MLOps pay off?')}</h2></slot>
        <p class="what wide">${meaningOf(view)}</p>
        <p class="what narrow">${view.say('MLOps: running your own AI models with tools')}</p>
        ${first === undefined ? nothing : scopePart(first.scope, actions, state.lock !== undefined)}
        <slot name="intro"></slot>
      </header>
      ${
        messages.length === 0
          ? nothing
          : html`<div class="error" role="alert" part="error" tabindex="-1">
              ${messages.map((message) => html`<p>${message}</p>`)}
            </div>`
      }
      ${rest === undefined ? nothing : rest.rate()} ${first === undefined ? nothing : answers(first, drawn)}
      <slot name="footer"></slot>
    </div>
  `;
}

/** In few words where there is little room. */
const meaningOf = ({ say }: View): string =>
  say(
    'MLOps means building, releasing and watching machine-learning models with tools and automation instead of by hand.',
  );

function answers(first: FirstScreen, { view, state, actions, rest }: Drawn): TemplateResult {
  const { say } = view;
  if (state.isPrinting) {
    return html`
      ${answerPart(first, { say, actions, reasons: rest?.reasons() })}
      ${questionsPart(first.sliders, { say, actions, lock: 'readonly' })} ${rest?.printed()}
    `;
  }
  const isShort = state.isCompact && !state.open.has('rest');
  const hasRoom = isWide(view) && !isShort;
  const sliders = hasRoom ? first.sliders : first.sliders.filter(({ isFurther }) => !isFurther);
  const asked = isShort ? sliders.slice(0, compactCount) : sliders;
  // What stands below comes once all is there that stands above it: nothing is moved down.
  const isAbove = first.isAnswerAlone !== true && !(hasRoom && rest === undefined);
  const coming = comingText(state.coming, view);
  const orComing = (id: string, part: unknown): unknown =>
    part ?? (state.open.has(id) ? html`<p class="note" id=${id}>${coming}</p>` : nothing);
  const reasons = state.open.has('reasons') ? (rest?.reasons() ?? html`<p class="note">${coming}</p>`) : undefined;
  return html`
    ${glancePart(first, state.isAnswerPassed)}
    <div class="first">
      <div class="found">
        ${answerPart(first, { say, actions, reasons })}
        ${hasRoom ? html`<div class="total">${rest?.total()}</div>` : nothing}
      </div>
      <div class="asked-for">
        ${first.isAnswerAlone === true ? nothing : questionsPart(asked, { say, actions, lock: state.lock })}
        ${hasRoom ? html`<div class="reasons">${rest?.reasons()}</div>` : nothing}
      </div>
    </div>
    <p class="spoken" role="status">${spokenAnswer(first)}</p>
    <p class=${coming === undefined || state.open.size > 0 ? 'spoken' : 'coming'} role="status">
      ${coming === undefined ? nothing : html`<span>${coming}</span>`}
    </p>
    ${isAbove ? html`<slot name="call-to-action"></slot>` : nothing}
    ${
      !isAbove
        ? nothing
        : isShort
          ? html`<p>
              <button type="button" class="quiet" @click=${() => actions.toggle('rest')}>
                ${say('Open the whole calculator')}
              </button>
            </p>`
          : html`<div class="more" part="more">
              ${waysPart({ view, state, actions }, orComing('tools', rest?.tools()))} ${orComing('more', rest?.more())}
            </div>`
    }
    ${rest?.why()}
  `;
}

/** What was asked for is told at once, and stays in sight until it is there. */
const comingText = (coming: FirstState['coming'], { say }: View): string | undefined =>
  coming === undefined
    ? undefined
    : coming === 'failed'
      ? say('This could not be loaded. Try again.')
      : say('Loading the rest …');

/** Questions of the short form. */
const compactCount = 2;
