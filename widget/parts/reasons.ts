import { html, nothing, type TemplateResult } from 'lit';
import { butText, figuresFor, hingeText, needText } from 'mlops-roi/page';
import { baseCaseText } from '../base-case.js';
import type { AnsweredCalculator } from '../calculator.js';

/** What goes with the answer, on what it hangs, and what would make it better. */
export function reasonsPart({ view, state }: AnsweredCalculator): TemplateResult {
  const { say, number } = view;
  const { simulation, result } = state;
  const { buts, hinges, tests } = (simulation ?? result).verdict;
  const figures = figuresFor(view);
  const needs = tests.filter(({ isPassed }) => !isPassed).map((test) => needText(test, figures, say));
  return html`
    ${listOf(
      say('It hangs on:'),
      hinges.map((hinge) => hingeText(hinge, figures, say)),
    )}
    ${listOf(
      say('Keep in mind:'),
      buts.map((but) => butText(but, figures, say)),
    )}
    ${listOf(say('Our bar for “worth it”, not reached yet:'), needs)}
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

const listOf = (heading: string, texts: readonly string[]): TemplateResult | typeof nothing =>
  texts.length === 0
    ? nothing
    : html`<p>${heading}</p>
        <ul>
          ${texts.map((each) => html`<li>${each}</li>`)}
        </ul>`;
