import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ResultInput } from 'mlops-roi';
import { sayLabel } from 'mlops-roi/page';
import { inputCurve } from '../charts/input-curve.js';
import type { AnsweredCalculator } from '../calculator.js';
import { declaredAt, fieldText, typedNumeral, unitText } from '../fields.js';
import { langOf } from './lang-of.js';
import { origin } from './origin.js';
import { unlessTyping } from './unless-typing.js';

/** The inputs that move the answer most: each a number with its unit, a slider, and how the answer moves along it. */
export function knobsPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state } = calculator;
  const { result } = state;
  const figures = new Map(result.evidence.inputs.map((input) => [input.path, input]));
  const leading = state.leading.flatMap((path) => figures.get(path) ?? []);
  return html`
    <section class="knobs" part="knobs" aria-label=${view.say('What moves the answer most')}>
      <h2>${view.say('What moves the answer most')}</h2>
      ${
        leading.length === 0
          ? html`<p class="waiting">${view.say('Looking for the inputs that matter …')}</p>`
          : repeat(
              leading,
              ({ path }) => path,
              (input) => knob(calculator, input),
            )
      }
    </section>
  `;
}

/** A mean is no figure that anybody wrote: four digits of it are enough. */
const shortNumeral = ({ value, likely }: ResultInput): string =>
  (value.eq(likely) ? value : value.toSignificantDigits(4)).toString();

function knob(calculator: AnsweredCalculator, input: ResultInput): TemplateResult {
  const { view, state, actions } = calculator;
  const { moved, look } = state;
  const { path } = input;
  const declared = declaredAt(path);
  const range = state.ranges.get(path);
  if (declared === undefined || range === undefined) return html``;
  const id = `knob-${path}`;
  const label = sayLabel(input.label, view.say);
  const refused = state.refused.get(path);
  const figure = moved?.path === path ? moved.figure : input.value.toNumber();
  const unit = unitText(declared, view, figure);
  const step = stepOf(range.high - range.low, declared.kind === 'number' && declared.isWhole === true);
  // A browser counts the steps from the low end: from a round figure all of them are round.
  const low = Math.floor(Math.min(range.low, figure) / step) * step;
  const high = Math.max(range.high, figure);
  const numeral = moved?.path === path ? plainNumeral(figure) : shortNumeral(input);
  const said = fieldText(declared, numeral, view);
  const text = typeof refused?.typed === 'string' ? fieldText(declared, refused.typed, view) : said;
  const typed = ({ target }: Event): void =>
    actions.commit(path, typedNumeral(declared, (target as HTMLInputElement).value, view));
  const curve = look?.curves.get(path);
  const slid = ({ target }: Event): number => (target as HTMLInputElement).valueAsNumber;
  return html`
    <div class="knob" part="knob" data-path=${path}>
      <label for=${id} lang=${langOf(declared.label, view)}>${label}</label>
      <div class="typed">
        <input
          id=${id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${unlessTyping(text)}
          aria-invalid=${refused === undefined ? nothing : 'true'}
          aria-describedby="${id}-note${refused === undefined ? '' : ` ${id}-error`}"
          @change=${typed}
        />
        <span class="unit">${unit}</span>
      </div>
      <div class="slid">
        ${curve === undefined ? nothing : inputCurve({ ...curve, write: (value) => fieldText(declared, plainNumeral(value), view) }, view)}
        <input
          type="range"
          min=${low}
          max=${high}
          step=${step}
          .value=${live(String(figure))}
          aria-label=${view.say('{input}, slider', { input: label })}
          aria-valuetext="${said} ${unit}"
          @input=${(event: Event) => actions.move(path, slid(event))}
          @change=${(event: Event) => actions.commit(path, plainNumeral(slid(event)))}
          @blur=${actions.release}
          @pointerup=${() => setTimeout(actions.release)}
        />
      </div>
      <p class="note" id="${id}-note">
        ${view.say('Usual range: {low} to {high}.', {
          low: fieldText(declared, plainNumeral(range.low), view),
          high: fieldText(declared, plainNumeral(range.high), view),
        })}
        ${origin(calculator, input)}
      </p>
      ${refused === undefined ? nothing : html`<p class="error" id="${id}-error">${refused.message}</p>`}
    </div>
  `;
}

/** A hundredth of the range, as 1, 2 or 5 of some power of ten. */
function stepOf(span: number, isWhole: boolean): number {
  const rough = span / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return isWhole ? Math.max(1, Math.round(nice * power)) : nice * power;
}

/** Twelve digits, never an exponent: a slider’s float is no more exact than its step. */
const plainFormat = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 12 });
const plainNumeral = (figure: number): string => plainFormat.format(figure);
