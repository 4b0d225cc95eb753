import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Say } from 'mlops-roi/first';
import type { Actions, Lock } from '../calculator.js';
import { fillOf, hatch } from '../charts/shapes.js';
import type { Slider } from '../first-screen.js';
import { unlessTyping } from './unless-typing.js';

interface Asking {
  readonly say: Say;
  readonly actions: Pick<Actions, 'move' | 'release' | 'commit' | 'type'>;
  readonly lock: Lock | undefined;
}

/** Questions that people can answer: a figure to type, and a line to slide along which shows where the answer turns. */
export const questionsPart = (sliders: readonly Slider[], { say, actions, lock }: Asking): TemplateResult => html`
  <section class="questions" part="questions" aria-label=${say('Your figures')}>
    ${sliders.map((slider) => question(slider, { say, actions, lock }))}
  </section>
`;

function question(slider: Slider, { say, actions, lock }: Asking): TemplateResult {
  const { move, release, commit, type } = actions;
  const { path, label, hint, unit, isUnitFirst, text, spoken, min, max, step, ends, at, turns, error } = slider;
  const id = `question-${path}`;
  const sign = unit === '' ? nothing : html`<bdi class="unit" dir="ltr">${unit}</bdi>`;
  const slid = ({ target }: Event): number => (target as HTMLInputElement).valueAsNumber;
  return html`
    <div class="question" part="question" data-path=${path}>
      <div class="asked">
        <label for=${id}>${label}</label>
        <span class="typed">
          ${isUnitFirst ? sign : nothing}
          <input
            id=${id}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            size=${Math.max(1, text.length)}
            .value=${unlessTyping(text)}
            ?disabled=${lock === 'disabled'}
            ?readonly=${lock === 'readonly'}
            aria-invalid=${error === undefined ? nothing : 'true'}
            aria-describedby="${id}-below${error === undefined ? '' : ` ${id}-error`}"
            @change=${({ target }: Event) => type(path, (target as HTMLInputElement).value)}
          />
          ${isUnitFirst ? nothing : sign}
        </span>
      </div>
      <span class="end" aria-hidden="true">${ends[0]}</span>
      <div class="slid">
        ${track(slider)}
        <input
          type="range"
          min=${min}
          max=${max}
          step=${step}
          .value=${live(String(at))}
          ?disabled=${lock !== undefined}
          aria-label=${say('{input}, slider', { input: label })}
          aria-valuetext=${spoken}
          aria-describedby="${id}-below"
          @input=${(event: Event) => move(path, slid(event))}
          @change=${(event: Event) => commit(path, String(slid(event)))}
          @blur=${release}
          @pointerup=${() => setTimeout(release)}
        />
      </div>
      <span class="end" aria-hidden="true">${ends[1]}</span>
      <p class="below" id="${id}-below"><span>${hint}</span> <span class="turns">${turns}</span></p>
      ${error === undefined ? nothing : html`<p class="error" id="${id}-error" role="alert">${error}</p>`}
    </div>
  `;
}

const percent = (share: number): string => `${String(Math.round(1000 * share) / 10)}%`;

/** The line of a slider, striped where it loses, with a mark where that turns. */
function track({ path, losing = [] }: Slider): TemplateResult {
  const turning = losing.flat().filter((share) => share > 0 && share < 1);
  return html`<svg class="track" width="100%" height="10" aria-hidden="true">
    <defs>${hatch(path, 'bad')}</defs>
    <rect class="ground" y="2" width="100%" height="6" rx="3"></rect>
    ${losing.map(
      ([from, to]) =>
        svg`<rect fill=${fillOf(path, 'bad')} x=${percent(from)} y="2" width=${percent(to - from)} height="6"></rect>`,
    )}
    ${turning.map((share) => svg`<rect class="turn" x=${percent(share)} y="-2" width="2" height="14"></rect>`)}
  </svg>`;
}
