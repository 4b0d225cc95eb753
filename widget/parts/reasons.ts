import { html, nothing, type TemplateResult } from 'lit';
import {
  figuresFor,
  hingeText,
  inputNeedText,
  isOfCash,
  markDownText,
  otherText,
  realisationGroup,
} from 'mlops-roi/page';
import { baseCaseText } from '../base-case.js';
import type { AnsweredCalculator } from '../calculator.js';
import { declaredAt } from '../fields.js';
import type { Slider } from '../first-screen.js';
import { isWide, type View } from '../view.js';

/** What goes with the answer beside what its heading and its figures say. */
const mostToKeepInMind = 3;
/** Of them a reason of its own tells where they turn the answer. */
const { freedHours } = realisationGroup.paths;

/** On what the answer hinges, with the figures at which it turns, and what else goes with it. */
export function reasonsPart({ view, state, actions }: AnsweredCalculator): TemplateResult {
  const { say, number, locale } = view;
  const { simulation, result } = state;
  const { buts, hinges } = (simulation ?? result).verdict;
  const figures = figuresFor(view);
  const others = buts.flatMap((but) => (isOfCash(but) ? [] : [but])).slice(0, mostToKeepInMind);
  const told = new Set<string>(hinges.map(({ path }) => path));
  if (buts.some(({ code }) => code === 'freed-hours')) told.add(freedHours);
  // What has only to be looked up is no guess, and turns the answer all the same.
  const turning = state.first.sliders.filter(({ path, turns }) => turns !== '' && !told.has(path));
  return html`
    ${listOf(say('Where it turns'), [
      ...hinges.map((hinge) => hingeText(hinge, figures, say)),
      ...turning.map((slider) => {
        const { strength } = result.evidence.inputs.find(({ path }) => path === slider.path) ?? {};
        return turningText(slider, strength === 'yours', view);
      }),
    ])}
    ${listOf(say('Keep in mind'), [
      ...markDownText(result, figures, say).map((told) => say('{answer}.', { answer: begun(told, locale) })),
      ...(simulation === undefined || simulation.drawnCount === 0
        ? []
        : [cashText(Math.round(100 * (1 - simulation.probability.cashOnlyLoss)), view)]),
      ...others.map((but) => {
        const told = say('{answer}.', { answer: begun(otherText(but, figures, say), locale) });
        const slider = state.first.sliders.find(({ path }) => path === freedHours);
        return but.code === 'freed-hours' && slider?.isFurther === true && !isWide(view) && !state.isPrinting
          ? html`${told}
              <button type="button" class="quiet" @click=${() => actions.show(freedHours)}>${slider.label}</button>`
          : told;
      }),
    ])}
    ${
      simulation === undefined || simulation.drawnCount === 0
        ? nothing
        : html`<p class="note">
            ${say(
              'From {samples} simulated cases in which {inputs} uncertain inputs vary at once.',
              { samples: number(simulation.samples), inputs: number(simulation.drawnCount) },
              {
                count: simulation.drawnCount,
                one: 'From {samples} simulated cases in which {inputs} uncertain input varies.',
              },
            )}
            ${baseCaseText(simulation.baseCase, view)}
          </p>`
    }
  `;
}

function cashText(gain: number, { say, number }: View): string {
  if (gain === 0) return say('With cash benefits only it hardly ever pays off.');
  if (gain === 100) return say('With cash benefits only it nearly always pays off.');
  return say('With cash benefits only it pays off in {count} of 100 cases.', { count: number(gain) });
}

/** In the words in which a hinge is told, where its declaration has them. */
function turningText({ path, label, turns, needs }: Slider, isYours: boolean, { say }: View): string {
  const declared = declaredAt(path);
  const { phrase, isFact } = declared?.kind === 'number' ? declared : {};
  if (needs === undefined || phrase === undefined) return say('{input}: {turns}.', { input: label, turns });
  const { isLeast, figure, counted } = needs;
  const need = { phrase, isYours, needs: isLeast ? 'at-least' : 'at-most' } as const;
  const sentence = inputNeedText(need, { figure, value: counted }, say);
  return isFact === true && !isYours ? `${sentence} ${say('Put in your own.')}` : sentence;
}

/** It begins a line of its own. */
const begun = (text: string, locale: string): string => `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}`;

const listOf = (heading: string, texts: readonly unknown[]): TemplateResult | typeof nothing =>
  texts.length === 0
    ? nothing
    : html`<p>${heading}</p>
        <ul>
          ${texts.map((each) => html`<li>${each}</li>`)}
        </ul>`;
